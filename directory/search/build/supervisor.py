"""Keeps one builder process on this machine, whichever web process that falls to."""

import fcntl
import logging
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from directory.search.snapshot.store import SnapshotStore, make_folder

COMMAND = [sys.executable, "manage.py", "build_snapshots"]
START_AGAIN_AFTER = 5.0
"""Seconds between two starts of a builder that ends."""
SILENT_FOR = 300.0
"""Seconds after which a builder hangs: it breathes ten times a second, and while it builds not at all."""
STOPPING = 20.0
log = logging.getLogger(__name__)


class Supervisor:
    """The builder of a store. The process that got the store's lock runs it; when that process ends another gets it.

    A builder ends with the process that started it, whatever ended that: its standard input closes. One that says
    nothing for minutes is ended.
    """

    def __init__(self, store: SnapshotStore) -> None:
        self._store = store
        self._lock: BinaryIO | None = None
        self._builder: subprocess.Popen[bytes] | None = None
        self._started = 0.0

    def keep(self) -> None:
        """See to it that a builder runs, here or elsewhere; what is wrong with ours is told in the store."""
        if not self._locked():
            return
        if self._builder is None:
            self._start()
        elif self._builder.poll() is not None:
            self._ended(self._builder)
        elif self._silent():
            log.error("The builder of snapshots is silent; ending it")
            self._builder.kill()

    def stop(self) -> None:
        """End our builder, and leave the store to another process."""
        if self._builder:
            try:
                self._builder.communicate(timeout=STOPPING)
            except subprocess.TimeoutExpired:
                self._builder.kill()
        if self._lock:
            self._lock.close()
        self._builder = self._lock = None

    def _locked(self) -> bool:
        if self._lock is None:
            make_folder(self._store.folder)
            self._lock = locked(self._store.folder)
            if self._lock:
                clear_away(self._store.folder)
        return self._lock is not None

    def _start(self) -> None:
        self._started = time.monotonic()
        self._store.breathe()
        self._builder = subprocess.Popen(COMMAND, cwd=settings.BASE_DIR, stdin=subprocess.PIPE)  # noqa: S603

    def _ended(self, builder: subprocess.Popen[bytes]) -> None:
        self._store.fail(f"BuilderEnded: exit code {builder.returncode}")
        if time.monotonic() - self._started > START_AGAIN_AFTER:
            log.error(
                "The builder of snapshots ended with exit code %s; starting it again", builder.returncode
            )
            builder.communicate()  # which closes our end of its input
            self._start()

    def _silent(self) -> bool:
        return time.time() - self._store.last_breath() > SILENT_FOR


def locked(folder: Path) -> BinaryIO | None:
    """Return the lock of a folder, None while another process has it; closing it or ending gives it back."""
    lock = (folder / "lock").open("ab")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None
    return lock


def clear_away(own: Path) -> None:
    """Remove what other versions of the code left beside our folder, if none of their processes lives."""
    for folder in own.parent.iterdir():
        if folder != own and folder.is_dir() and (lock := locked(folder)):
            with lock:
                shutil.rmtree(folder, ignore_errors=True)
