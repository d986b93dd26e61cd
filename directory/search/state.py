"""The live register of this process: the newest snapshot, or the database until one stands.

A thread compares the data's version and the date twice a second, builds the next snapshot beside the old one and
swaps it in whole; so a request neither waits nor asks. Settings: ``SEARCH_SNAPSHOT`` is "background" (the
default), or "inline": then each search compares and builds itself, for tests, commands and measurements.
"""

import gc
import logging
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from threading import Event, Lock, Thread

from django.conf import settings
from django.db import connection
from django.utils import timezone

from directory.models import Service
from directory.places import gazetteer
from directory.search.ask import Register
from directory.search.build import build_snapshot
from directory.search.courtesy import Courtesy
from directory.search.engine import SnapshotRegister
from directory.search.hit_facts import WhenTexts
from directory.search.membership import DatabaseRegister
from directory.search.memory import give_back, keep_arrays_apart
from directory.search.snapshot import Snapshot
from directory.search.spelling import Speller, vocabulary_words
from directory.search.text_index import stem_of, word_of
from directory.search.vocabulary import Vocabulary
from handreiking.models import DataVersion

log = logging.getLogger(__name__)

CHECK_EVERY = 0.1
"""Seconds between two looks at the data's version."""
SWITCH_INTERVAL = 0.001
LARGE = 5_000
"""Listed offers from which on a process that has just started waits for its first snapshot."""
PATIENCE = 60.0


def no_rest() -> None:
    """Take no rest between the strokes of a build."""


@dataclass(frozen=True, slots=True)
class Status:
    """How the snapshot stands, for the health page. ``error`` is the last failed build's, "" after a good one."""

    size: int | None
    built_at: datetime | None
    seconds: float
    building: bool
    error: str


class Live:
    """Thread-safe: one writer at a time, readers take what stands."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._starting = Lock()
        self._thread: Thread | None = None
        self._stop = Event()
        self._first = Event()
        self._register: SnapshotRegister | None = None
        self._fallback: tuple[str, DatabaseRegister] | None = None
        self._seconds = 0.0
        self._building = False
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

    def refresh(self, rest: Callable[[], None] = no_rest, force: bool = False) -> bool:
        """Build and swap if the data or the date changed; say whether it did. Raises what the build raises."""
        with self._lock:
            token, now = DataVersion.objects.current(), timezone.now()
            if not force and self._stands(token, timezone.localtime(now).date()):
                return False
            self._building, started = True, time.perf_counter()
            keep_arrays_apart()
            try:
                snapshot = build_snapshot(token, now, rest)
                self._register = SnapshotRegister(snapshot, _speller(snapshot), WhenTexts(snapshot.times))
            finally:
                self._building = False
                # Whoever waits for the first snapshot waits for one attempt: after a failed one the database answers.
                self._first.set()
            self._error, self._seconds = "", time.perf_counter() - started
            gazetteer.refresh(token)
            give_back()
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
            building=self._building,
            error=self._error,
        )

    def reset(self) -> None:
        """Forget everything and stop the thread; the next search begins anew."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
        with self._lock:
            self._register = self._fallback = self._thread = None
            self._error, self._stop, self._first = "", Event(), Event()

    def _stands(self, token: str, today: date) -> bool:
        if self._register is None:
            return False
        snapshot = self._register.snapshot
        return snapshot.token == token and snapshot.today == today

    def _start(self) -> None:
        with self._starting:
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._watch, args=(self._stop,), name="snapshot", daemon=True)
                self._thread.start()

    def _watch(self, stop: Event) -> None:
        while True:
            self._try_to_refresh()
            if stop.wait(CHECK_EVERY):
                connection.close()
                return

    def _try_to_refresh(self) -> None:
        interval = sys.getswitchinterval()
        try:
            sys.setswitchinterval(SWITCH_INTERVAL)
            # Until the first one stands there is nothing quick that requests could be let through to.
            rest = Courtesy().rest if self._register else no_rest
            if self.refresh(rest):
                log.info("Snapshot of %s offers built in %.1f s", self.status().size, self._seconds)
                connection.close()
                leave_to_stand()
        except Exception as error:
            self._fail(error)
            connection.close()
        finally:
            sys.setswitchinterval(interval)

    def _fail(self, error: Exception) -> None:
        """Remember why, and log it once: the next try follows in a second."""
        reason = f"{type(error).__name__}: {error}"
        if reason != self._error:
            log.error("The snapshot could not be built; the old one goes on serving", exc_info=error)
        self._error = reason

    def _database(self) -> DatabaseRegister:
        """Return the register that asks the database; its vocabulary is read again when the data changes."""
        token = DataVersion.objects.current()
        fallback = self._fallback
        if fallback is None or fallback[0] != token:
            fallback = self._fallback = (token, DatabaseRegister(Vocabulary.load()))
        return fallback[1]


def leave_to_stand() -> None:
    """Leave what now stands out of later collections: each would stop every request for a tenth of a second."""
    gc.collect()
    gc.freeze()


def too_large_for_the_database() -> bool:
    """Say whether the database would take longer over one search than the first build takes."""
    return Service.objects.listed().count() > LARGE


def _speller(snapshot: Snapshot) -> Speller:
    text = snapshot.text
    known = {word_of(token): stem for token in text.tokens if (stem := stem_of(token))}
    counts = {stem: int(text.starts[number + 1] - text.starts[number]) for stem, number in text.stems.items()}
    labels = vocabulary_words()
    return Speller(labels | known, counts, preferred=labels)


live = Live()
