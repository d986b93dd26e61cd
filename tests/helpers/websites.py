"""Sites on this machine, known to a visitor under any name, for tests of looking at links."""

import threading
from collections.abc import Callable, Collection, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from typing import Any

import pytest

from directory.publishing.links import link_visit
from directory.publishing.links.link_addresses import Target
from directory.publishing.links.link_fetch import Answer, Fetcher, NoAnswer
from directory.publishing.links.link_visit import Visitor

Page = tuple[int, dict[str, str], bytes]
Pages = dict[str, Page]
MakeSite = Callable[..., "Site"]
OK: Page = (200, {}, b"hallo")


class Site:
    """A site on this machine, known to the visitor under any name, with what it was asked."""

    def __init__(self, pages: Pages) -> None:
        site = self
        self.pages, self.asked, self.agents, self.head = pages, list[str](), set[str](), 200
        self.stop = threading.Event()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(f"{self.command} {self.path}")
                site.agents.add(self.headers["User-Agent"])
                status, headers, body = site.pages.get(self.path, (404, {}, b""))
                if self.path == "/robots.txt" and self.path not in site.pages:
                    status = 404
                elif self.command == "HEAD" and site.head != 200:
                    status = site.head
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                if body == b"drip":
                    self.drip()
                    return
                self.end_headers()
                if self.command == "GET":
                    try:
                        self.wfile.write(body)
                    except OSError:
                        site.asked.append("hung up")

            do_HEAD = do_GET  # noqa: N815

            def drip(self) -> None:
                """Send a header, one letter at a time, until the test is over."""
                self.flush_headers()
                try:
                    while not site.stop.wait(0.02):
                        self.wfile.write(b"x")
                except OSError:
                    return

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self) -> None:
        self.stop.set()
        self.server.shutdown()
        self.server.server_close()

    def url(self, path: str = "/", host: str = "naast.example") -> str:
        return f"http://{host}:{self.port}{path}"


class Elsewhere:
    """Stands in for a fetcher of a site that takes its time, on a clock of the test's own: no busy machine changes it.

    ``takes`` are the seconds of each answer, ``silent_on`` the methods that it never answers, ``head`` what it says
    to a HEAD.
    """

    agent = "TussentijdLinkcontrole/1.0"

    def __init__(
        self,
        monkeypatch: pytest.MonkeyPatch,
        takes: float = 0,
        silent_on: Collection[str] = (),
        head: int = 200,
    ) -> None:
        self.asked, self.takes, self.silent_on, self.head = list[str](), takes, silent_on, head
        self.now = 0.0
        monkeypatch.setattr(link_visit, "time", SimpleNamespace(monotonic=lambda: self.now))

    def ask(self, method: str, target: Target, deadline: float, most: int = 0) -> Answer:
        silent = method in self.silent_on and target.path != "/robots.txt"
        self.asked.append(f"{method} {target.path}")
        self.now = min(deadline, float("inf") if silent else self.now + self.takes)
        if self.now == deadline:
            raise NoAnswer
        status = 404 if target.path == "/robots.txt" else self.head if method == "HEAD" else 200
        return Answer(status, "", b"")


def here(_host: str, _port: int, _seconds: float) -> Sequence[str]:
    return ["127.0.0.1"]


def visitor(site: Site, seconds: float = 10, **options: Any) -> Visitor:
    plain = {"lookup": here, "allowed": lambda address: address == "127.0.0.1"}
    fetcher = Fetcher(
        "TussentijdLinkcontrole/1.0", ports=frozenset({site.port, 80, 443}), **(plain | options)
    )
    return Visitor(fetcher, seconds)
