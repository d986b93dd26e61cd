"""What was searched in vain, on its way to being counted: a request only notes it in memory, a thread does the rest.

What a process holds when it ends is lost, and that is fine. Nothing of it is ever logged.
"""

import logging
from threading import Event, Lock, Thread

from django.conf import settings
from django.db import connection
from django.utils import timezone

from directory.failures import named
from directory.language.text import words
from directory.places.gazetteer import gazetteer
from directory.safety.safety import NO_DANGER
from directory.search.answer import vain_counts
from directory.search.answer.results import Results
from directory.search.answer.state import live
from directory.search.answer.vain_words import countable

FLUSH_EVERY = 60.0
"""Seconds in which the same words count once: who tries a filter after a filter searched once."""
MOST_HELD = 500
log = logging.getLogger(__name__)


def was_in_vain(results: Results) -> bool:
    """Say whether words found nothing, or were not understood. Words of danger, or near to it, have their own answer."""
    if not results.query.q or results.danger != NO_DANGER:
        return False
    return results.count == 0 or bool(results.alike) or not results.implied


class Tally:
    """What was searched in vain since it was last written; thread-safe."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: set[str] = set()
        self._thread: Thread | None = None
        self._stop = Event()

    def note(self, results: Results) -> None:
        """Hold on to the words of a search that was in vain; costs no query."""
        if not was_in_vain(results):
            return
        with self._lock:
            if len(self._held) < MOST_HELD:
                self._held.add(results.query.q)
            if settings.SEARCH_SNAPSHOT == "background" and (
                self._thread is None or not self._thread.is_alive()
            ):
                self._stop = Event()
                self._thread = Thread(target=self._watch, args=(self._stop,), name="vain-words", daemon=True)
                self._thread.start()

    def flush(self) -> int:
        """Count what is held, and forget it; return how many terms."""
        with self._lock:
            held, self._held = self._held, set()
        if not held:
            return 0
        places, own = gazetteer(), {word for text, _slug in live.vocabulary().labels for word in words(text)}
        terms = {term for q in held if (term := countable(q, places, own))}
        if terms:
            vain_counts.count(terms, timezone.localdate())
        return len(terms)

    def reset(self) -> None:
        """Forget everything and stop the thread."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
        self._held, self._thread = set(), None

    def _watch(self, stop: Event) -> None:
        while not stop.wait(FLUSH_EVERY):
            try:
                self.flush()
            except Exception as error:  # what could not be counted is not worth a second try
                log.warning("Words searched in vain were not counted: %s", named(error))
            finally:
                connection.close()


tally = Tally()
