"""How the broker stands, looked at beside the requests: one that hangs must cost no reader anything."""

import logging
import time
from dataclasses import dataclass, field
from threading import Lock, Thread

from django.conf import settings
from kombu.connection import Connection

log = logging.getLogger(__name__)
PATIENCE = 1
LOOK_EVERY = 10.0


def look() -> str:
    """Return "ok", "down", or "none" where no broker is set; may take seconds."""
    if not settings.CELERY_BROKER_URL:
        return "none"
    waits = {"socket_connect_timeout": PATIENCE, "socket_timeout": PATIENCE, "max_retries": 0}
    try:
        with Connection(  # type: ignore[no-untyped-call]
            settings.CELERY_BROKER_URL, connect_timeout=PATIENCE, transport_options=waits
        ) as broker:
            broker.connect()
    except Exception:  # each transport raises errors of its own
        log.warning("The broker does not answer")
        return "down"
    return "ok"


@dataclass
class BrokerWatch:
    """Remembers the last look and has another one taken, by one thread at a time, when it is old."""

    state: str = "unknown"
    looked_at: float = float("-inf")
    _busy: Lock = field(default_factory=Lock)

    def current(self) -> str:
        """Return the last known state at once: "unknown" until the first look is done."""
        if not settings.CELERY_BROKER_URL:
            return "none"
        if time.monotonic() - self.looked_at > LOOK_EVERY and self._busy.acquire(blocking=False):
            Thread(target=self._look, name="broker", daemon=True).start()
        return self.state

    def _look(self) -> None:
        try:
            self.state = look()
            self.looked_at = time.monotonic()
        finally:
            self._busy.release()


watch = BrokerWatch()
