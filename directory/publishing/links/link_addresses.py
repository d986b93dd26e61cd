"""Where a link may lead when we follow it ourselves: a public address on the internet, and nothing else."""

import ipaddress
import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address
from threading import Thread
from typing import NamedTuple
from urllib.parse import urlsplit

PORTS = {"http": 80, "https": 443}
NOT_OURS_TO_FOLLOW = [
    ipaddress.ip_network(network)
    for network in (
        "64:ff9b::/96",  # NAT64: an IPv4 address in disguise
        "64:ff9b:1::/48",
        "::ffff:0:0/96",  # IPv4-mapped
        "::/96",  # IPv4-compatible, long out of use
        "2002::/16",  # 6to4
        "2001::/32",  # Teredo
        "fec0::/10",  # site-local
        "3fff::/20",  # for documentation
        "100.64.0.0/10",  # shared by a provider's customers (CGNAT)
        "192.88.99.0/24",  # 6to4 relays
    )
]


class NotAllowed(ValueError):  # noqa: N818
    """An address that we do not visit."""


class Target(NamedTuple):
    """A web address in parts. ``path`` has the query, never the fragment."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == PORTS[self.scheme] else f":{self.port}")


def is_public(address: str) -> bool:
    """Say whether an IP address is one of the open internet; what cannot be read is not."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_link_local:
        return False
    return not any(ip in network for network in NOT_OURS_TO_FOLLOW if network.version == ip.version)


def site_of(url: str) -> str:
    """Return the host of a link, without "www."; "" where it cannot be read."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def target(url: str) -> Target:
    """Take a web address apart. Raises NotAllowed for another scheme, a name with a password, or what is no address."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise NotAllowed from None
    if parts.scheme not in PORTS or not host or parts.username is not None or parts.password is not None:
        raise NotAllowed
    if "%" in host or any(ord(character) <= 32 or ord(character) == 127 for character in url):
        raise NotAllowed
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, _ascii(host), port or PORTS[parts.scheme], _quoted(path))


def resolve(host: str, port: int, seconds: float) -> Sequence[str]:
    """Return the addresses of a host, in the resolver's order. Raises OSError, also when it takes too long.

    A name such as "2130706433" or "0177.0.0.1" comes out as the address that a browser would go to.
    """
    found: list[str] = []

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(str(row[4][0]) for row in rows)

    # The system's resolver cannot be told how long it may take.
    thread = Thread(target=ask, name="resolve", daemon=True)
    thread.start()
    thread.join(seconds)
    addresses = list(dict.fromkeys(found))
    if not addresses:
        raise OSError("no address")
    return addresses


def _ascii(host: str) -> str:
    """Return a host as it is written in a request. Raises NotAllowed."""
    try:
        literal: IPv4Address | IPv6Address = ipaddress.ip_address(host)
    except ValueError:
        try:
            return host.encode("idna").decode("ascii").lower().rstrip(".")
        except UnicodeError:
            raise NotAllowed from None
    return str(literal)


def _quoted(path: str) -> str:
    """Return a path in ASCII; what is quoted already stays so."""
    return "".join(
        character if character.isascii() else "".join(f"%{byte:02X}" for byte in character.encode())
        for character in path
        if not 0xD800 <= ord(character) <= 0xDFFF
    )
