"""Making one request to a site that we do not know: pinned to an address we checked, bounded in time and size.

The name is looked up once, every address it has must be public, and the connection goes to that address, so that a
second look-up cannot lead elsewhere. The certificate is checked against the name. No proxy, no cookies, no redirects.
"""

import io
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from typing import Any, NamedTuple

from directory.publishing.links.link_addresses import PORTS, NotAllowed, Target, is_public, resolve

MOST_BYTES = 100_000
CHUNK = 16_384


class Answer(NamedTuple):
    """``sets_cookie``: the site asks its visitor to remember something, which we never do."""

    status: int
    location: str
    body: bytes
    sets_cookie: bool = False


class NoAnswer(Exception):  # noqa: N818
    """Nobody there, not in time, or no HTTP."""


@dataclass(frozen=True, slots=True)
class Fetcher:
    """How requests are made. Tests put their own servers and their own internet in place of ours."""

    agent: str
    lookup: Callable[[str, int, float], Sequence[str]] = resolve
    allowed: Callable[[str], bool] = is_public
    ports: frozenset[int] = frozenset(PORTS.values())
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def ask(self, method: str, target: Target, deadline: float, most: int = 0) -> Answer:
        """Return the answer, with at most ``most`` bytes of its body. Raises NotAllowed or NoAnswer.

        ``deadline`` is a moment of ``time.monotonic()`` for all of it.
        """
        if target.port not in self.ports:
            raise NotAllowed
        address = self._address(target, deadline)
        headers = {"User-Agent": self.agent, "Accept": "*/*", "Connection": "close"}
        if method == "GET" and not most:
            headers["Range"] = "bytes=0-1023"
        connection = PinnedConnection(target, address, deadline, self.tls)
        try:
            connection.request(method, target.path, headers=headers)
            answer = connection.getresponse()
            body = _read(answer, min(most, MOST_BYTES)) if most else b""
            location = answer.headers.get("Location") or ""
            return Answer(answer.status, location, body, sets_cookie="Set-Cookie" in answer.headers)
        except (OSError, HTTPException, ValueError) as error:
            raise NoAnswer(type(error).__name__) from None
        finally:
            connection.hang_up()

    def _address(self, target: Target, deadline: float) -> str:
        """Return the address to connect to; one that is not public among them refuses the whole name."""
        try:
            addresses = self.lookup(target.host, target.port, left(deadline))
        except OSError as error:
            raise NoAnswer(type(error).__name__) from None
        if not all(self.allowed(address) for address in addresses):
            raise NotAllowed
        return addresses[0]


class PinnedConnection(HTTPConnection):
    """A connection that goes to ``address`` and nowhere else, whatever the name says."""

    def __init__(self, target: Target, address: str, deadline: float, tls: ssl.SSLContext) -> None:
        super().__init__(target.host, target.port)
        self.target, self.address, self.deadline, self.tls = target, address, deadline, tls
        self.default_port = PORTS[target.scheme]
        self.line: socket.socket | None = None

    def connect(self) -> None:
        self.line = socket.create_connection((self.address, self.target.port), timeout=left(self.deadline))
        if self.target.scheme == "https":
            self.line.settimeout(left(self.deadline))
            self.line = self.tls.wrap_socket(self.line, server_hostname=self.target.host)
        self.sock: Any = TimedSocket(self.line, self.deadline)

    def hang_up(self) -> None:
        """Close the line. http.client itself lets go of it as soon as the answer's head is read."""
        if self.line:
            self.line.close()


class TimedSocket:
    """What http.client needs of a socket, where all reading and writing together has one deadline."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self.sock, self.deadline = sock, deadline

    def sendall(self, data: bytes) -> None:
        self.sock.settimeout(left(self.deadline))
        self.sock.sendall(data)

    def makefile(self, mode: str, buffering: int = -1) -> io.BufferedReader:
        return io.BufferedReader(TimedReader(self.sock, self.deadline))

    def close(self) -> None:
        """Leave the line open: the answer is still read from it."""


class TimedReader(io.RawIOBase):
    """Each piece may take no longer than what is left of the whole."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self.sock, self.deadline = sock, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.sock.settimeout(left(self.deadline))
        return self.sock.recv_into(buffer)


def left(deadline: float) -> float:
    """Return the seconds that are left. Raises TimeoutError where there are none."""
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


def _read(answer: Any, most: int) -> bytes:
    body = b""
    while len(body) < most and (piece := answer.read1(min(CHUNK, most - len(body)))):
        body += piece
    return body
