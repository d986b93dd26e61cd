"""The site's processes for a drill, all of them in one log, and what a reader at the front of them sees."""

import contextlib
import http.client
import itertools
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from tests.helpers.services import ROOT, free_port, listens

HOST = "tussentijd.example"
OFFER = re.compile(r'href="(/aanbod/[\w-]+/)"')
SEARCHES = (
    "/zoeken/",
    "/zoeken/?q=rouw",
    "/zoeken/?waar=1066&q=slaap",
    "/zoeken/?waar=Zwolle&q=eenzaam",
    "/zoeken/?q=angst&leeftijd=30",
)
LONG = 240.0
"""Seconds: a busy machine must fail no drill; what stands comes at once."""
READERS = itertools.count(1)
"""Each form comes from another address, so that no limit on forms is met."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: str
    cookies: str = ""


def before_long(true: Callable[[], bool], patience: float = LONG) -> bool:
    """Ask now and then, for asking takes what the site needs itself; False when it never came true."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.3)
    return False


class Processes:
    """Processes that start with one environment and write to one log. ``stop`` ends them all, whatever happened."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder, self.log_file = folder, folder / "log"
        self.port = free_port()
        inherited = {
            name: value
            for name, value in os.environ.items()
            if name in {"PATH", "HOME", "LANG", "COVERAGE_PROCESS_CONFIG"}
        }
        self.environment = inherited | environment | {"PORT": str(self.port), "HOST": "127.0.0.1"}
        self.running: list[subprocess.Popen[bytes]] = []

    def run(self, *command: str) -> None:
        """Run a command of ``manage.py`` to its end. Raises where it fails."""
        with self.log_file.open("ab") as log:
            subprocess.run(
                [sys.executable, "manage.py", *command],
                cwd=ROOT,
                env=self.environment,
                check=True,
                stdout=log,
                stderr=log,
                timeout=300,
            )

    def begin(self, *command: str) -> subprocess.Popen[bytes]:
        with self.log_file.open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", *command],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.running.append(process)
        return process

    def stop(self) -> None:
        for process in self.running:
            process.terminate()
        for process in self.running:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(15)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self.running.clear()
        assert before_long(lambda: not listens(self.port)), "a server went on listening"

    def mark(self) -> int:
        """Return where the log ends now."""
        return self.log_file.stat().st_size

    def log(self, since: int = 0) -> str:
        with self.log_file.open("rb") as log:
            log.seek(since)
            return log.read().decode(errors="replace")

    def said(self, words: str, since: int = 0) -> bool:
        """Say whether the log says so, now or soon."""
        return before_long(lambda: re.search(words, self.log(since)) is not None)


class Reader:
    """Somebody at the other side of the proxy: https, as the proxy tells it."""

    def __init__(self, port: int, host: str = HOST) -> None:
        self.port, self.host = port, host

    def get(self, path: str, cookies: str = "") -> Answer:
        """Return the answer; status 0 where there was none."""
        return self._ask("GET", path, None, {"Cookie": cookies} if cookies else {})

    def ask_code(self, email: str) -> int:
        """Ask for a login code as a person does: open the form, fill it in; return the status of the answer."""
        page = self.get("/inloggen/")
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.body)
        if not token:
            return page.status
        form = urlencode({"csrfmiddlewaretoken": token[1], "email": email})
        headers = {
            "Cookie": page.cookies,
            "Content-Type": "application/x-www-form-urlencoded",
            "Referer": f"https://{self.host}/inloggen/",
        }
        return self._ask("POST", "/inloggen/", form, headers).status

    def health(self) -> dict[str, Any]:
        """Return what the health page says; empty where nobody answers."""
        answer = self.get("/gezondheid/")
        return dict(json.loads(answer.body)) if answer.status in (200, 503) else {}

    def healths(self) -> list[dict[str, Any]]:
        """Return what the web processes say, asked often enough to meet each of them."""
        return [self.health() for _ in range(8)]

    def answers(self) -> dict[str, list[str]]:
        """Return which offers each of a few searches finds, in order."""
        return {path: list(dict.fromkeys(OFFER.findall(self.get(path).body))) for path in SEARCHES}

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Answer:
        number = next(READERS)
        sent = {
            "Host": self.host,
            "X-Forwarded-Proto": "https",
            "X-Forwarded-For": f"198.51.{number >> 8 & 255}.{number & 255}",
        }
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            line.request(method, path, body, sent | headers)
            response = line.getresponse()
            text = response.read().decode(errors="replace")
        except (OSError, http.client.HTTPException):
            return Answer(0, {}, "")
        finally:
            line.close()
        jar = SimpleCookie()
        for cookie in response.headers.get_all("Set-Cookie", []):
            jar.load(cookie)
        cookies = "; ".join(f"{name}={morsel.value}" for name, morsel in jar.items())
        return Answer(response.status, dict(response.headers), text, cookies)


def family(pid: int) -> list[int]:
    """Return the processes below this one."""
    own: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            own += [int(child) for child in thread.read_text().split()]
    return own + [each for child in own for each in family(child)]


def named(pids: list[int], words: str) -> Iterator[int]:
    """Yield the processes whose command line has these words."""
    for pid in pids:
        with contextlib.suppress(OSError):
            if words in Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode():
                yield pid
