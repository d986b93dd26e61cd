"""The short way to a 304 says exactly what Django says, and nothing that is no longer true."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import OperationalError, close_old_connections
from django.test import RequestFactory

from directory.publishing.entries.state import set_visibility
from directory.views.shared import conditional_get as unchanged
from directory.views.shared.conditional_get import Headers, answering_conditional_get, current_token
from handreiking.models import DataVersion
from tests.helpers import factories
from tests.helpers.made_up_language import teach, wide

pytestmark = pytest.mark.usefixtures("country", "vocabulary")
ADDRESS = "/zoeken/?waar=1066&q=%27slaap%27"


class Server:
    """Django behind the short way; counts what reaches Django. ``ask`` returns status, headers and body."""

    def __init__(self) -> None:
        self.django, self.reached = WSGIHandler(), 0
        self.application = answering_conditional_get(self._counted)

    def _counted(self, environ: Any, start_response: Any) -> Any:
        self.reached += 1
        return self.django(environ, start_response)

    def ask(
        self, address: str, tag: str = "", method: str = "GET", **environ: Any
    ) -> tuple[str, Headers, bytes]:
        said: list[Any] = []
        request = RequestFactory().generic(method, address, **({"HTTP_HOST": "localhost"} | environ)).environ
        if tag:
            request["HTTP_IF_NONE_MATCH"] = tag
        answer = self.application(request, lambda status, headers, *_: said.extend([status, headers]))
        body = b"".join(answer)
        getattr(answer, "close", lambda: None)()
        return said[0], said[1], body

    def tag(self, address: str = ADDRESS, **environ: Any) -> str:
        return dict(self.ask(address, **environ)[1])["ETag"]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    # The connection is the test's own, in a transaction that ends with it.
    monkeypatch.setattr(unchanged, "close_old_connections", lambda: None)
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield Server()
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("address", [ADDRESS, "/zoeken/"])
def test_the_second_304_is_the_first_one_said_again(server: Server, address: str, method: str) -> None:
    factories.make_service()
    tag = server.tag(address)
    first = server.ask(address, tag, method)
    reached = server.reached
    again = server.ask(address, tag, method)
    assert server.reached == reached, "the second did not reach Django"
    assert again[0] == first[0] == "304 Not Modified"
    assert again[1] == first[1]
    assert again[2] == first[2] == b""
    names = {name for name, _ in again[1]}
    assert {
        "ETag",
        "Cache-Control",
        "Content-Security-Policy",
        "Referrer-Policy",
        "X-Content-Type-Options",
    } <= names


def test_another_search_gets_its_own_tag_and_the_same_headers(server: Server) -> None:
    server.ask(ADDRESS, server.tag())
    other = "/zoeken/?waar=1011"
    tag, reached = server.tag(other), server.reached
    status, headers, _ = server.ask(other, f'"x", W/{tag}')
    assert (status, dict(headers)["ETag"], server.reached) == ("304 Not Modified", tag, reached)
    django = Server().ask(other, tag)
    assert headers == django[1]


def test_what_was_hidden_since_is_not_confirmed(server: Server) -> None:
    service = factories.make_service(name="Weg ermee")
    tag = server.tag()
    assert server.ask(ADDRESS, tag)[0].startswith("304")
    assert server.ask(ADDRESS, tag)[0].startswith("304")
    set_visibility(service, "hidden")
    status, _, body = server.ask(ADDRESS, tag)
    assert status.startswith("200")
    assert b"Weg ermee" not in body


@pytest.mark.parametrize(
    ("address", "environ"),
    [
        ("/zoeken/?waar=1066", {"HTTP_HOST": "elders.example"}),
        ("/zoeken/?waar=1066", {"wsgi.url_scheme": "https"}),
        ("/zoeken/?" + "q=" + "a" * 5000, {}),
        ("/zoeken/?&", {}),
        ("/zoeken/?waar=1066AB", {}),
        ("/regio/", {}),
    ],
)
def test_what_is_out_of_the_ordinary_goes_to_django(
    server: Server, address: str, environ: dict[str, str]
) -> None:
    server.ask(ADDRESS, server.tag())
    reached = server.reached
    status, headers, body = server.ask(address, '"een ander"', **environ)
    assert server.reached == reached + 1
    alone = Server().ask(address, '"een ander"', **environ)
    assert (status, headers, body) == alone


def test_where_readers_choose_a_language_each_gets_their_own_answer(
    server: Server, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.LANGUAGES = [("nl", "Nederlands"), ("eo", "Esperanto")]
    teach(monkeypatch, "eo")
    settings.MIDDLEWARE = ["django.middleware.locale.LocaleMiddleware", *settings.MIDDLEWARE]
    server = Server()
    dutch, other = (server.tag(HTTP_ACCEPT_LANGUAGE=language) for language in ("nl", "eo"))
    assert dutch != other
    for _again in range(2):
        for language, tag in (("nl", dutch), ("eo", other)):
            assert server.ask(ADDRESS, tag, HTTP_ACCEPT_LANGUAGE=language)[0].startswith("304")
    status, _, body = server.ask(ADDRESS, dutch, HTTP_ACCEPT_LANGUAGE="eo")
    assert status.startswith("200")
    assert wide("Zoek") in body.decode()


def test_a_post_is_not_answered_from_what_is_known(server: Server) -> None:
    tag = server.tag()
    server.ask(ADDRESS, tag)
    assert server.ask(ADDRESS, tag, "POST")[0].startswith("4")
    assert not server.ask(ADDRESS, tag, "POST")[0].startswith("304")


def test_a_database_that_fails_is_for_django_to_report(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag = server.tag()
    server.ask(ADDRESS, tag)

    def broken() -> str:
        raise OperationalError

    reached = server.reached
    monkeypatch.setattr(unchanged, "current_token", broken)
    server.ask(ADDRESS, tag)
    assert server.reached == reached + 1


def test_headers_with_a_secret_of_one_answer_are_not_said_again() -> None:
    assert unchanged.repeatable([("ETag", '"a"'), ("Cache-Control", "private")])
    assert not unchanged.repeatable([("Set-Cookie", "a=b")])
    assert not unchanged.repeatable([("Content-Security-Policy", "script-src 'nonce-abc'")])


def test_the_token_is_the_one_of_the_data() -> None:
    assert current_token() == DataVersion.objects.current()
    DataVersion.objects.bump()
    assert current_token() == DataVersion.objects.current() != ""
    DataVersion.objects.all().delete()
    assert current_token() == ""
