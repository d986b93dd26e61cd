"""What a container asks itself: is the site there, and does it say that it is well?"""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from config import probe
from tests.helpers.services import free_port


class Site(HTTPServer):
    """Answers with ``status``, and remembers which host and page were asked for."""

    status = 200
    asked = ("", "")


class Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked = (self.headers["Host"], self.path)
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    site = Site(("127.0.0.1", 0), Handler)
    threading.Thread(target=site.serve_forever, args=(0.01,), daemon=True).start()
    monkeypatch.setenv("PORT", str(site.server_port))
    yield site
    site.shutdown()
    site.server_close()


@pytest.mark.parametrize(("status", "ends_with"), [(200, 0), (503, 1), (302, 1)])
def test_only_a_site_that_is_well_is_well(site: Site, status: int, ends_with: int) -> None:
    site.status = status
    assert probe.main() == ends_with


@pytest.mark.parametrize(
    ("hosts", "host"),
    [("tussentijd.example,www.tussentijd.example", "tussentijd.example"), (".naast.example", "naast.example"), ("", "localhost")],
)  # fmt: skip
def test_it_is_asked_by_a_name_that_the_site_knows(
    site: Site, monkeypatch: pytest.MonkeyPatch, hosts: str, host: str
) -> None:
    monkeypatch.setenv("ALLOWED_HOSTS", hosts)
    assert probe.main() == 0
    assert site.asked == (host, "/gezondheid/")


def test_nobody_there_is_not_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", str(free_port()))
    assert probe.main() == 1
