"""A small bounded load generator: keep-alive connections to 127.0.0.1 and nowhere else."""

import selectors
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass

LOOPBACK = "127.0.0.1"
MAX_SECONDS = 60
LONGEST_HEAD = 8192


@dataclass(frozen=True)
class LoadResult:
    """``rate`` in answers a second; ``seconds`` holds each answer's time, unsorted; ``statuses`` counts them."""

    rate: float
    seconds: list[float]
    statuses: dict[int, int]


class Connection:
    """One keep-alive connection that has at most one request under way; of an answer only the head is looked at."""

    scratch = memoryview(bytearray(262_144))
    """Where everything is read into: a fresh buffer for each read would cost more than the reading."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection((LOOPBACK, port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.head = b""
        self.missing: int | None = None
        self.started = 0.0

    def send(self, request: bytes) -> None:
        self.head, self.missing = b"", None
        self.started = time.perf_counter()
        self.socket.sendall(request)

    def receive(self) -> int | None:
        """Read what has come; return the status once the whole answer stands, else None."""
        size = self.socket.recv_into(self.scratch)
        if not size:
            raise ConnectionError("the server closed the connection")
        if self.missing is None:
            self.head += bytes(self.scratch[: min(size, LONGEST_HEAD)])
            end = self.head.find(b"\r\n\r\n")
            if end < 0:
                return None
            start = len(self.head) - min(size, LONGEST_HEAD)
            self.missing = end + 4 - start + self.content_length(self.head[:end].lower())
        self.missing -= size
        return int(self.head[9:12]) if self.missing <= 0 else None

    @staticmethod
    def content_length(head: bytes) -> int:
        for line in head.split(b"\r\n"):
            if line.startswith(b"content-length:"):
                return int(line[15:])
        return 0


def request(path: str, headers: dict[str, str] | None = None) -> bytes:
    """Return the bytes of one GET."""
    lines = [f"GET {path} HTTP/1.1", f"Host: {LOOPBACK}", "Accept: text/html"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


def run(port: int, requests: Sequence[bytes], connections: int, seconds: float) -> LoadResult:
    """Send ``requests`` round and round over ``connections`` for ``seconds`` (at most a minute)."""
    seconds = min(seconds, MAX_SECONDS)
    selector = selectors.DefaultSelector()
    pool = [Connection(port) for _ in range(connections)]
    sent = 0
    times: list[float] = []
    statuses: dict[int, int] = {}
    start = time.perf_counter()
    for connection in pool:
        selector.register(connection.socket, selectors.EVENT_READ, connection)
        connection.send(requests[sent % len(requests)])
        sent += 1
    busy = len(pool)
    while busy:
        for key, _ in selector.select(timeout=30):
            connection = key.data
            status = connection.receive()
            if status is None:
                continue
            now = time.perf_counter()
            times.append(now - connection.started)
            statuses[status] = statuses.get(status, 0) + 1
            if now - start < seconds:
                connection.send(requests[sent % len(requests)])
                sent += 1
            else:
                selector.unregister(connection.socket)
                busy -= 1
    elapsed = time.perf_counter() - start
    for connection in pool:
        connection.socket.close()
    return LoadResult(len(times) / elapsed, times, statuses)
