"""Sites on this machine, known to a visitor under any name, for tests of looking at links."""

import threading
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from directory.publishing.links.link_fetch import Fetcher
from directory.publishing.links.link_visit import Visitor

Page = tuple[int, dict[str, str], bytes]
Pages = dict[str, Page]
MakeSite = Callable[..., "Site"]
OK: Page = (200, {}, b"hallo")


class Site:
    """A site on this machine, known to the visitor under any name, with what it was asked.

    ``silent`` are the methods that it never answers, ``slow`` the seconds that each other answer takes.
    """

    def __init__(self, pages: Pages) -> None:
        site = self
        self.pages, self.asked, self.agents, self.head = pages, list[str](), set[str](), 200
        self.stop, self.silent, self.slow = threading.Event(), set[str](), 0.0

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(f"{self.command} {self.path}")
                site.agents.add(self.headers["User-Agent"])
                if self.command in site.silent:
                    site.stop.wait()
                    return
                site.stop.wait(site.slow)
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


def here(_host: str, _port: int, _seconds: float) -> Sequence[str]:
    return ["127.0.0.1"]


def visitor(site: Site, seconds: float = 10, **options: Any) -> Visitor:
    plain = {"lookup": here, "allowed": lambda address: address == "127.0.0.1"}
    fetcher = Fetcher(
        "TussentijdLinkcontrole/1.0", ports=frozenset({site.port, 80, 443}), **(plain | options)
    )
    return Visitor(fetcher, seconds)
