"""Who is slow to send something never keeps others from reading."""

import http.client
import os
import select
import signal
import socket
import subprocess
import threading
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from config import serve
from config.bodies import KEPT_FREE, THREADS, bounded_bodies

POST = {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": "1000000"}
GET = {"REQUEST_METHOD": "GET", "CONTENT_LENGTH": ""}


class Slow:
    """An application that waits in a body as long as the test wants."""

    def __init__(self) -> None:
        self.inside, self.go_on = threading.Semaphore(0), threading.Event()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if environ["CONTENT_LENGTH"] == "1000000":
            self.inside.release()
            assert self.go_on.wait(60)
        start_response("200 OK", [])
        return [b"ja"]


def ask(application: Any, environ: dict[str, Any]) -> tuple[str, dict[str, str], bytes]:
    said: list[Any] = []
    body = b"".join(application(dict(environ), lambda status, headers: said.extend((status, dict(headers)))))
    return said[0], said[1], body


def test_bodies_have_all_threads_but_two_and_are_let_in_again_afterwards() -> None:
    slow = Slow()
    application = bounded_bodies(slow, 4)
    under_way = [threading.Thread(target=ask, args=(application, POST)) for _ in range(2)]
    for thread in under_way:
        thread.start()
        assert slow.inside.acquire(timeout=60)
    status, headers, body = ask(application, POST)
    assert status.startswith("503")
    assert int(headers["Retry-After"]) > 0
    assert {"113", "112"} <= set(body.decode().replace(".", " ").split())
    assert ask(
        application, {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": "", "HTTP_TRANSFER_ENCODING": "chunked"}
    )[0].startswith("503")
    for environ in (GET, GET | {"CONTENT_LENGTH": "0"}, {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": "0"}):
        assert ask(application, environ)[0] == "200 OK"
    slow.go_on.set()
    for thread in under_way:
        thread.join(60)
    assert ask(application, POST)[0] == "200 OK"


def test_what_goes_wrong_inside_gives_its_place_back() -> None:
    def broken(_environ: Any, _start: Any) -> Iterable[bytes]:
        raise RuntimeError

    application = bounded_bodies(broken, 3)
    for _again in range(3):
        with pytest.raises(RuntimeError):
            application(dict(POST), lambda *_: None)


def test_six_people_who_never_finish_sending_leave_the_site_open(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = os.environ | {
        "TUSSENTIJD_VAR": str(tmp_path),
        "TUSSENTIJD_ENV": "local",
        "DATABASE_URL": "",
    }
    command = serve.server_command("127.0.0.1", port, 1)
    server = subprocess.Popen(command, env=environment, start_new_session=True)
    try:
        assert answers(port, tries=300)
        with ExitStack() as open_ones:
            lines = [
                open_ones.enter_context(socket.create_connection(("127.0.0.1", port), timeout=60))
                for _person in range(THREADS + 2)
            ]
            for line in lines:
                line.sendall(
                    b"POST /inloggen/ HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: csrftoken=" + b"a" * 32 + b"\r\n"
                    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n\r\ne="
                )
            refused = THREADS + 2 - (THREADS - KEPT_FREE)
            waiting = set(lines)
            while len(waiting) > len(lines) - refused:
                ready, _, _ = select.select(list(waiting), [], [], 60)
                assert ready, "The others were not told to come back."
                assert all(line.recv(12) == b"HTTP/1.1 503" for line in ready)
                waiting -= set(ready)
            assert answers(port, tries=1)
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def answers(port: int, tries: int) -> bool:
    """Say whether the site answers somebody who only reads, within a minute a try."""
    for _try in range(tries):
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            line.request("GET", "/robots.txt")
            if line.getresponse().status == 200:
                return True
        except ConnectionError:
            threading.Event().wait(0.1)
        except TimeoutError:
            pass
        finally:
            line.close()
    return False
