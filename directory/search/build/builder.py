"""Builds a snapshot and what goes with it, and puts it in the store whenever the data or the date changed."""

import logging
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain

from django.db import connection
from django.utils import timezone

from directory.language.encoder import encoder
from directory.language.known_words import KnownWords, dutch_words
from directory.models import Organization, Postcode, Region, Service
from directory.places.reference_files import aliases
from directory.search.ask.compounds import Compounds
from directory.search.ask.guessing import Guesser
from directory.search.ask.meaning import Meanings
from directory.search.ask.own_names import OwnNames
from directory.search.ask.spelling import Speller, vocabulary_words
from directory.search.ask.text_index import stem_of, word_of
from directory.search.ask.vocabulary import Vocabulary
from directory.search.build.build import build_snapshot
from directory.search.build.memory import give_back
from directory.search.snapshot.snapshot import Snapshot
from directory.search.snapshot.store import Built, SnapshotStore, reason_of
from handreiking.models import DataVersion

log = logging.getLogger(__name__)


def build(token: str, now: datetime) -> Built:
    """Return a snapshot with its speller; see ``build_snapshot``. Raises what the database raises."""
    started = time.perf_counter()
    snapshot = _understanding(build_snapshot(token, now))
    return Built(snapshot, _speller(snapshot), time.perf_counter() - started)


class Builder:
    """Keeps a store up to date. ``look`` is called again and again, from one thread."""

    def __init__(self, store: SnapshotStore) -> None:
        self._store = store
        self._reason = ""

    def look(self) -> bool:
        """Build if the store holds another version or day; return False after a failure, which is logged once.

        The old snapshot stays after a failure, and the store says why. Raises OSError where even that can't be written.
        """
        self._store.breathe()
        try:
            if self._bring_up_to_date():
                give_back()
            self._reason = ""
        except Exception as error:
            connection.close()
            self._fail(error)
            return False
        return True

    def _bring_up_to_date(self) -> bool:
        token, now = DataVersion.objects.current(), timezone.now()
        label = self._store.label()
        if label and label.is_of(token, timezone.localtime(now).date()):
            self._store.forget_failure()
            return False
        built = build(token, now)
        self._store.put(built)
        log.info("Snapshot of %s offers built in %.1f s", built.snapshot.size, built.seconds)
        return True

    def _fail(self, error: Exception) -> None:
        reason = reason_of(error)
        if reason != self._reason:
            log.error("The snapshot could not be built; the old one goes on serving", exc_info=error)
        self._reason = reason
        self._store.fail(reason)


def _understanding(snapshot: Snapshot) -> Snapshot:
    """Return the snapshot with what understands words that no label holds."""
    vocabulary = snapshot.vocabulary
    compounds = Compounds(vocabulary.labels, dutch_words())
    return replace(
        snapshot, vocabulary=replace(vocabulary, compounds=compounds, guesser=_guesser(vocabulary))
    )


def _guesser(vocabulary: Vocabulary) -> Guesser | None:
    """Return what guesses by meaning, None without an encoder; one query."""
    if encoder() is None:
        return None
    offers = Service.objects.listed().order_by().values_list("name", flat=True)
    names = OwnNames.of(chain(_names(), offers.iterator()), dutch_words())
    meanings = Meanings(vocabulary.former)
    schemes = {slug: fact.scheme for slug, fact in vocabulary.concepts.items()}
    return Guesser(meanings, schemes, names)


def _speller(snapshot: Snapshot) -> Speller:
    text = snapshot.text
    known = {word_of(token): stem for token in text.tokens if (stem := stem_of(token))}
    counts = {stem: int(text.starts[number + 1] - text.starts[number]) for stem, number in text.stems.items()}
    labels = vocabulary_words()
    return Speller(labels | known, counts, preferred=labels, known=dutch_words() | KnownWords.of(_names()))


def _names() -> Iterator[str]:
    """Yield how places, regions and organisations are called; three queries."""
    yield from Postcode.objects.order_by().values_list("place", flat=True).distinct()
    yield from Region.objects.order_by().values_list("name", flat=True)
    yield from Organization.objects.order_by().values_list("name", flat=True)
    yield from (name.alias for name in aliases())
