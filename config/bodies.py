"""Room for reading, however many people are slow to send: who sends a body never has all of a worker's threads.

The server gives a request to a thread before its body has arrived, and waits there for the rest. Without a bound a few
connections that send nothing would hold every thread; a proxy that buffers bodies keeps them from this process at all.
"""

from collections.abc import Callable, Iterable
from threading import BoundedSemaphore
from typing import Any

from config import environment as env

THREADS = 4
"""Of one worker, where GRANIAN_BLOCKING_THREADS says nothing else."""
KEPT_FREE = 2
RETRY_SECONDS = 5
BUSY = (
    b"Het is nu even druk. Wat je invulde is niet verstuurd. Ga terug en probeer het over een minuut nog eens.\n\n"
    b"Denk je aan zelfdoding? Bel 113 of 0800-0113, of chat op 113.nl. Is er direct gevaar? Bel 112.\n"
)
Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


def worker_threads() -> int:
    """Return how many threads a worker has, by the variable by which granian itself is told; at least one more than are
    kept free. Raises ImproperlyConfigured on another value.
    """
    return env.number("GRANIAN_BLOCKING_THREADS", default=THREADS, minimum=KEPT_FREE + 1)


def bounded_bodies(application: Application, threads: int) -> Application:
    """Return ``application`` with two of its ``threads`` kept free of requests with a body; one too many gets a 503."""
    free = BoundedSemaphore(max(1, threads - KEPT_FREE))

    def answer(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not has_body(environ):
            return application(environ, start_response)
        if not free.acquire(blocking=False):
            start_response("503 Service Unavailable", busy_headers())
            return [BUSY]
        try:
            return application(environ, start_response)
        finally:
            free.release()

    return answer


def has_body(environ: Environ) -> bool:
    """Say whether more of the request is still to come, whatever its method."""
    return environ.get("CONTENT_LENGTH", "").strip() not in ("", "0") or "HTTP_TRANSFER_ENCODING" in environ


def busy_headers() -> list[tuple[str, str]]:
    return [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(BUSY))),
        ("Content-Language", "nl"),
        ("Retry-After", str(RETRY_SECONDS)),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ]
