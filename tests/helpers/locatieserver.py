"""A stand-in for PDOK's Locatieserver, on 127.0.0.1."""

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

RIGHT = (52.3731, 4.8918)
Reply = Callable[[BaseHTTPRequestHandler], None]


def document(lat=RIGHT[0], lon=RIGHT[1], **others):
    return {
        "type": "adres",
        "weergavenaam": "Kalverstraat 1, 1012NX Amsterdam",
        "postcode": "1012NX",
        "gemeentecode": "0363",
        "centroide_ll": f"POINT({lon} {lat})",
        "score": 12.3,
        **others,
    }


def body(*documents):
    return json.dumps(
        {"response": {"numFound": len(documents), "start": 0, "maxScore": 12.3, "docs": documents}}
    )


def says(text: str | bytes, status: int = 200, **headers: str) -> Reply:
    def reply(handler):
        content = text.encode() if isinstance(text, str) else text
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    return reply


class Service:
    """Answers like Locatieserver on 127.0.0.1: each request gets the next reply, the last one for ever."""

    def __init__(self):
        self.replies: list[Reply] = [says(body(document()))]
        self.asked: list[dict[str, list[str]]] = []
        self.closing = threading.Event()
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                service.asked.append(parse_qs(urlsplit(self.path).query))
                reply = service.replies.pop(0) if len(service.replies) > 1 else service.replies[0]
                try:
                    reply(self)
                except OSError:
                    self.close_connection = True

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}/free"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def never(self, handler):
        self.closing.wait(20)

    def drips(self, handler):
        handler.send_response(200)
        handler.end_headers()
        while not self.closing.wait(0.02):
            handler.wfile.write(b" ")
            handler.wfile.flush()

    def close(self):
        self.closing.set()
        self.server.shutdown()
        self.server.server_close()
