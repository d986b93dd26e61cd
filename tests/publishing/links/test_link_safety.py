"""Nobody can send us where we may not go by giving us a link, a redirect or a name."""

import socket
from collections.abc import Sequence
from typing import Any

import pytest

from directory.publishing.links.link_addresses import NotAllowed, is_public, resolve, site_of, target
from directory.publishing.links.link_fetch import Fetcher
from directory.publishing.links.link_visit import Outcome, Visitor, joined
from tests.helpers.websites import OK, MakeSite, here, visitor


@pytest.mark.parametrize(
    "location",
    ["http://10.0.0.1/", "http://intern.example/", "file:///etc/passwd", "gopher://naast.example/",
     "http://naast.example:22/", "http://jan:geheim@naast.example/", "http://[::1]/", "//169.254.169.254/",
     "http://[bad", "//exa\u2100mple/".encode().decode("latin-1")],
)  # fmt: skip
def test_a_redirect_to_where_we_may_not_go_is_not_followed(website: MakeSite, location: str) -> None:
    there = website({"/": (302, {"Location": location}, b"")})
    names = {"naast.example": "127.0.0.1", "intern.example": "192.168.1.1"}
    connected = []

    def lookup(host: str, _port: int, _seconds: float) -> Sequence[str]:
        connected.append(host)
        return [names.get(host, host)]

    assert visitor(there, lookup=lookup).visit(there.url()).outcome == Outcome.UNSAFE
    assert there.asked == ["GET /robots.txt", "HEAD /"]


def test_a_name_with_one_private_address_is_refused_whole(website: MakeSite) -> None:
    there = website({"/": OK})

    def lookup(*_: Any) -> Sequence[str]:
        return ["127.0.0.1", "10.0.0.7"]

    assert visitor(there, lookup=lookup).visit(there.url()).outcome == Outcome.UNSAFE
    assert there.asked == []


def test_dns_that_changes_its_mind_leads_nowhere(website: MakeSite, monkeypatch: Any) -> None:
    """Given a name that is public when it is checked and private right after: the checked address is used."""
    there = website({"/": OK})
    answers = iter([["127.0.0.1"], ["10.0.0.7"]])
    looked_up: list[str] = []
    connect = socket.create_connection

    def connecting(address: tuple[str, int], **options: Any) -> socket.socket:
        looked_up.append(address[0])
        return connect(address, **options)

    monkeypatch.setattr(socket, "create_connection", connecting)
    result = visitor(there, lookup=lambda *_: next(answers)).visit(there.url())
    assert result.outcome == Outcome.UNSAFE  # the second request looked again, and was refused
    assert looked_up == ["127.0.0.1"]
    assert there.asked == ["GET /robots.txt"]


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254",
        "100.64.0.1", "100.127.255.255", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1",
        "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "fec0::1", "::ffff:10.0.0.1",
        "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:1::1",
        "2001:db8::1", "", "naast.nl", "1.1.1", "8.8.8.8 ",
    ],
)  # fmt: skip
def test_addresses_we_do_not_visit(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "145.100.1.1", "2a00:1450:400e::1", "100.63.0.1", "100.128.0.1"]
)
def test_addresses_of_the_open_internet(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["2130706433", "0177.0.0.1", "0x7f.1", "127.1", "0", "017700000001"])
def test_other_ways_to_write_this_machine_come_out_as_this_machine(host: str) -> None:
    try:
        addresses = resolve(host, 80, 5)
    except OSError:
        return
    assert not any(is_public(address) for address in addresses)


@pytest.mark.parametrize(
    "url",
    ["ftp://naast.nl/", "javascript:alert(1)", "//naast.nl/", "http:///pad", "http://jan@naast.nl/",
     "http://naast.nl:99999/", "http://[::1/", "http://na ast.nl/", "http://naast.nl/\r\nX: 1", "http://fe80%25e/",
     "http://" + "a" * 300 + ".nl/", "http://naast\udce9.nl/"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(NotAllowed):
        target(url)
    assert Visitor(Fetcher("x", lookup=here)).visit(url).outcome == Outcome.UNSAFE


def test_addresses_are_written_as_a_request_wants_them() -> None:
    assert target("https://Café.example/thé?q=é#x").path == "/th%C3%A9?q=%C3%A9"
    assert target("https://Café.example/").host == "xn--caf-dma.example"
    assert target("http://[2001:DB8::1]/").host == "2001:db8::1"


def test_a_redirect_that_is_no_address_goes_nowhere() -> None:
    for location in ("http://[bad", "//exa\u2100mple/"):
        with pytest.raises(NotAllowed):
            joined("http://naast.example/", location)
    assert not is_public("3fff::1")


def test_only_the_ports_of_the_web(website: MakeSite) -> None:
    there = website({"/": OK})
    visiting = Visitor(Fetcher("x", lookup=here, allowed=lambda _address: True))
    assert visiting.visit(there.url()).outcome == Outcome.UNSAFE
    assert there.asked == []


def test_nothing_at_home_is_reached_with_the_real_rules(website: MakeSite) -> None:
    there = website({"/": OK})
    visiting = Visitor(Fetcher("x", ports=frozenset({there.port})))
    for host in ("localhost", "127.0.0.1", "[::1]", "2130706433"):
        assert visiting.visit(there.url(host=host)).outcome in {Outcome.UNSAFE, Outcome.UNREACHABLE}
    assert there.asked == []


def test_proxies_of_the_environment_are_not_used(website: MakeSite, monkeypatch: Any) -> None:
    there = website({"/": OK})
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    assert visitor(there).visit(there.url()).outcome == Outcome.FINE


def test_a_huge_body_is_left_where_it_is(website: MakeSite) -> None:
    huge = b"#" * 50_000_000
    there = website({"/": (200, {}, huge), "/robots.txt": (200, {}, huge)})
    there.head = 405
    assert visitor(there).visit(there.url()).outcome == Outcome.FINE


@pytest.mark.parametrize("path", ["/", "/robots.txt"])
def test_a_slow_drip_ends_when_the_time_is_up(website: MakeSite, path: str) -> None:
    there = website({"/": OK, path: (200, {}, b"drip")})
    assert visitor(there, seconds=0.4).visit(there.url()).outcome == Outcome.UNREACHABLE


def test_nobody_there_and_no_such_name(website: MakeSite) -> None:
    there = website()
    there.server.shutdown()
    there.server.server_close()
    assert visitor(there).visit(there.url()).outcome == Outcome.UNREACHABLE

    def unknown(*_: Any) -> Sequence[str]:
        raise OSError

    assert visitor(there, lookup=unknown).visit(there.url()).outcome == Outcome.UNREACHABLE


@pytest.mark.parametrize("host", ["x" * 64 + ".example", "\udce9.example"])
def test_a_name_that_cannot_be_asked_for_has_no_address(host: str) -> None:
    with pytest.raises(OSError, match="no address"):
        resolve(host, 80, 5)


def test_what_cannot_be_read_is_of_no_site() -> None:
    assert site_of("https://www.naast.example/a") == site_of("http://naast.example/") == "naast.example"
    assert site_of("http://[naast.example/") == site_of("naast") == ""


def test_tls_is_checked_against_the_name_and_not_the_address(website: MakeSite) -> None:
    """Given a server without TLS: a plain answer to a handshake is no answer."""
    there = website({"/": OK})
    assert visitor(there).visit(f"https://naast.example:{there.port}/").outcome == Outcome.UNREACHABLE
    context = Fetcher("x").tls
    assert context.check_hostname
    assert context.verify_mode.name == "CERT_REQUIRED"


def test_a_wrong_answer_is_no_answer(website: MakeSite) -> None:
    there = website({"/": (200, {"X-Lang": "x" * 70_000}, b"")})
    assert visitor(there).visit(there.url()).outcome == Outcome.UNREACHABLE
