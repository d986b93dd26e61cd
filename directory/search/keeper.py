"""Keeps one builder process on this machine, whichever web process that falls to."""

import fcntl
import logging
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

COMMAND = [sys.executable, "manage.py", "build_snapshots"]
START_AGAIN_AFTER = 5.0
"""Seconds between two starts of a builder that ends."""
STOPPING = 20.0
log = logging.getLogger(__name__)


class Keeper:
    """The builder of a folder. The process that got the folder's lock runs it; when that process ends another gets it.

    A builder ends with the process that started it, whatever ended that: its standard input closes.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock: BinaryIO | None = None
        self._builder: subprocess.Popen[bytes] | None = None
        self._started = 0.0

    def keep(self) -> str:
        """See to it that a builder runs, here or elsewhere; return why ours does not, "" where all is well."""
        if not self._locked():
            return ""
        ended = self._builder.poll() if self._builder else None
        if self._builder and ended is None:
            return ""
        if self._builder is None or time.monotonic() - self._started > START_AGAIN_AFTER:
            if ended is not None:
                log.error("The builder of snapshots ended with exit code %s; starting it again", ended)
            self._start()
        return "" if ended is None else f"BuilderEnded: exit code {ended}"

    def stop(self) -> None:
        """End our builder, and leave the folder to another process."""
        if self._builder:
            self._builder.communicate(timeout=STOPPING)
        if self._lock:
            self._lock.close()
        self._builder = self._lock = None

    def _locked(self) -> bool:
        if self._lock is None:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = (self._folder / "lock").open("ab")
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                lock.close()
            else:
                self._lock = lock
        return self._lock is not None

    def _start(self) -> None:
        self._started = time.monotonic()
        self._builder = subprocess.Popen(COMMAND, cwd=settings.BASE_DIR, stdin=subprocess.PIPE)  # noqa: S603
