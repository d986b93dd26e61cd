"""The live register of this process: the newest snapshot, or the database until one stands.

A builder process of this machine puts snapshots on a store (``builder``, ``store``); a thread here looks at the store
ten times a second and takes the newest: a request neither builds nor waits. Settings: ``SEARCH_SNAPSHOT`` is
"background" (the default), or "inline": then each search compares the data's version and builds itself, for tests,
commands and measurements. ``SEARCH_FOLDER`` is where the store stands.
"""

import gc
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from threading import Event, Lock, Thread

from django.conf import settings
from django.db import connection
from django.utils import timezone

from directory.language.encoder import encoder
from directory.language.tongues import identifier
from directory.models import Service
from directory.places import gazetteer
from directory.search.answer import waiting
from directory.search.ask.register import Register
from directory.search.ask.vocabulary import Vocabulary
from directory.search.build.builder import build
from directory.search.build.memory import give_back, keep_arrays_apart
from directory.search.build.supervisor import Supervisor
from directory.search.database.register import DatabaseRegister
from directory.search.engine.engine import SnapshotRegister
from directory.search.snapshot.store import Built, Mark, SnapshotStore, reason_of
from handreiking.models import DataVersion

log = logging.getLogger(__name__)

CHECK_EVERY = 0.1
"""Seconds between two looks at the store."""
LARGE = 5_000
"""Listed offers from which on a process that has just started waits for its first snapshot."""
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Status:
    """How the snapshot stands, for the health page. ``error`` is the last failed build's, "" after a good one.

    ``token`` is the version of the data that it was made of.
    """

    size: int | None
    built_at: datetime | None
    seconds: float
    error: str
    token: str = ""


class Live:
    """Thread-safe: one writer at a time, readers take what stands."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._starting = Lock()
        self._thread: Thread | None = None
        self._stop = Event()
        self._first = Event()
        self._mark: Mark | None = None
        self._began = 0
        self._register: SnapshotRegister | None = None
        self._fallback: tuple[str, DatabaseRegister] | None = None
        self._seconds = 0.0
        self._error = ""

    def begin(self) -> None:
        """Start the thread, where this process is to have one; a server does so before its first request."""
        if settings.SEARCH_SNAPSHOT == "background" and (self._thread is None or not self._thread.is_alive()):
            self._start()

    def register(self) -> Register:
        """Return what answers searches now; starts the thread where nobody did."""
        if settings.SEARCH_SNAPSHOT == "inline":
            self.refresh()
        self.begin()
        if self._register is None and too_large_for_the_database():
            self._first.wait(PATIENCE)
        return self._register or self._database()

    def vocabulary(self) -> Vocabulary:
        """Return the vocabulary of what stands, without a look at the data's version."""
        return (self._register or self.register()).vocabulary

    def refresh(self, force: bool = False) -> bool:
        """Build here and swap if the data or the date changed; say whether it did. Raises what the build raises."""
        with self._lock:
            token, now = DataVersion.objects.current(), timezone.now()
            if not force and self._stands(token, timezone.localtime(now).date()):
                return False
            keep_arrays_apart()
            self._swap(build(token, now))
            return True

    def refresh_now(self) -> None:
        """Build and swap, changed or not."""
        self.refresh(force=True)

    def status(self) -> Status:
        snapshot = self._register.snapshot if self._register else None
        return Status(
            size=snapshot.size if snapshot else None,
            built_at=snapshot.built_at if snapshot else None,
            seconds=self._seconds,
            error=self._error,
            token=snapshot.token if snapshot else "",
        )

    def reset(self) -> None:
        """Forget everything and stop the thread; the next search begins anew."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
        with self._lock:
            self._register = self._fallback = self._thread = self._mark = None
            self._error, self._stop, self._first = "", Event(), Event()

    def _stands(self, token: str, today: date) -> bool:
        if self._register is None:
            return False
        snapshot = self._register.snapshot
        return snapshot.token == token and snapshot.today == today

    def _swap(self, built: Built) -> None:
        # Before the register: an answer with the new version's mark has the new figures.
        waiting.refresh(built.snapshot.token)
        self._register = SnapshotRegister.of(built)
        self._seconds = built.seconds
        gazetteer.refresh(built.snapshot.token)
        give_back()

    def _start(self) -> None:
        with self._starting:
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._watch, args=(self._stop,), name="snapshot", daemon=True)
                self._thread.start()

    def _watch(self, stop: Event) -> None:
        keep_arrays_apart()
        self._began = time.time_ns()
        # Loaded here, for no request is to wait for them.
        encoder()
        identifier()
        store = SnapshotStore(settings.SEARCH_FOLDER)
        supervisor = Supervisor(store)
        try:
            while not stop.is_set():
                self._look(store, supervisor)
                stop.wait(CHECK_EVERY)
        finally:
            supervisor.stop()
            connection.close()

    def _look(self, store: SnapshotStore, supervisor: Supervisor) -> None:
        """Take what is new in the store and keep its builder; neither stops the other."""
        problems = [
            problem for step in (lambda: self._take(store), supervisor.keep) if (problem := self._tried(step))
        ]
        self._error = next(iter(problems), "") or store.failure()
        if self._register or self._error:
            # Whoever waits for the first snapshot waits for one attempt: after a failed one the database answers.
            self._first.set()

    def _tried(self, step: Callable[[], None]) -> str:
        """Take a step and return what went wrong, "" for nothing. It is logged once and tried again the next time."""
        try:
            step()
        except Exception as error:
            connection.close()
            reason = reason_of(error)
            if reason != self._error:
                log.error("The snapshot could not be taken; the old one goes on serving", exc_info=error)
            return reason
        return ""

    def _take(self, store: SnapshotStore) -> None:
        mark = store.mark()
        if mark is None or mark == self._mark:
            return
        if self._register is None and not fit_to_begin_with(store, mark, self._began):
            return
        if built := store.take():
            self._swap(built)
            self._mark = mark
            log.info("Took a snapshot of %s offers", built.snapshot.size)
            connection.close()
            leave_to_stand()

    def _database(self) -> DatabaseRegister:
        """Return the register that asks the database; its vocabulary is read again when the data changes."""
        token = DataVersion.objects.current()
        fallback = self._fallback
        if fallback is None or fallback[0] != token:
            fallback = self._fallback = (token, DatabaseRegister(Vocabulary.load()))
        return fallback[1]


def fit_to_begin_with(store: SnapshotStore, mark: Mark, began: int) -> bool:
    """Say whether a file is newer than ``began`` (nanoseconds) or of today and of the data as it is now.

    What an earlier run left may be of last week: until the builder has looked, the database answers.
    """
    if mark[1] >= began:
        return True
    label = store.label()
    return label is not None and label.is_of(DataVersion.objects.current(), timezone.localdate())


def leave_to_stand() -> None:
    """Leave what now stands out of later collections: each would stop every request for a tenth of a second."""
    gc.collect()
    gc.freeze()


def too_large_for_the_database() -> bool:
    """Say whether the database would take longer over one search than the first build takes."""
    return Service.objects.listed().count() > LARGE


live = Live()
