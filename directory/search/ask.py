"""What the two registers, database and snapshot, are asked and answer: the same question, the same shape."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Protocol, Self
from uuid import UUID

from django.utils import timezone

from directory.search.query import PAGE_SIZE, SearchQuery
from directory.search.text import parse
from directory.search.text_index import phrases
from directory.search.vocabulary import Vocabulary

GroupKey = Literal["nearby", "everywhere"]


@dataclass(frozen=True, slots=True)
class Ask:
    """A search with its words analysed. ``now`` is aware; ``urgent`` puts phone and walk-in first;
    ``remote_first`` puts the group that needs no travel first.

    Where ``phrases`` are given an offer must have them all; else it must share a stem of ``terms`` or a
    concept of ``implied``. Without any of the three the words of the query do not count.
    """

    query: SearchQuery
    now: datetime
    terms: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    implied: tuple[str, ...] = ()
    urgent: bool = False
    remote_first: bool = False

    @classmethod
    def about(cls, query: SearchQuery, now: datetime, vocabulary: Vocabulary, urgent: bool = False) -> Self:
        """Analyse the words of ``query``; what is quoted is meant exactly, so it implies nothing."""
        quoted = phrases(query.q)
        implied = () if quoted else tuple(vocabulary.thesaurus.implied(query.q, ignoring=query.zonder))
        return cls(query, now, parse(query.q).terms, quoted, implied, urgent)

    @property
    def has_words(self) -> bool:
        return bool(self.terms or self.phrases or self.implied)

    @property
    def today(self) -> date:
        return timezone.localtime(self.now).date()

    @property
    def group_order(self) -> tuple[GroupKey, GroupKey]:
        remote_first = self.urgent or self.remote_first
        return ("everywhere", "nearby") if remote_first else ("nearby", "everywhere")

    def filters(self) -> tuple[str, ...]:
        """Return the parameters that narrow this search, the place aside."""
        query = self.query
        named = [name for name in query.choices if query.choices[name]]
        for name, active in (
            ("plek", query.plek),
            ("leeftijd", query.leeftijd is not None),
            ("q", self.has_words),
        ):
            if active:
                named.append(name)
        return tuple(named)


@dataclass(frozen=True, slots=True)
class RoomFact:
    """The best capacity that still holds: 'plek', 'wachttijd', 'vol' or ''; weeks of waiting; day it was said."""

    status: str = ""
    weeks: int | None = None
    stated_on: date | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a card says of an offer apart from its own words. ``fields`` holds tokens by facet parameter."""

    concepts: tuple[str, ...]
    fields: Mapping[str, frozenset[str]]
    for_everyone: bool
    all_themes: bool
    ages: tuple[float | None, float | None]
    place: str
    point: tuple[float, float] | None
    """None without a location, and for a confidential one: a map must not seem to know where it is."""
    when: str
    """"Volgende keer: di 24 nov, 19.30 uur"; "" where no schedule says."""
    room: RoomFact
    terms: tuple[str, ...] = ()
    """The stems of the query that stand in its text."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One result. ``distance`` is in km to the location that makes it nearby, None where there is none."""

    id: UUID
    group: GroupKey
    distance: float | None
    facts: Facts


@dataclass(frozen=True, slots=True)
class Answer:
    """``facets`` counts by parameter and value what choosing that value alone would leave."""

    nearby: int
    everywhere: int
    facets: Mapping[str, Mapping[str, int]]
    hits: tuple[Hit, ...]
    page: int
    pages: int

    @property
    def count(self) -> int:
        return self.nearby + self.everywhere


@dataclass(frozen=True, slots=True)
class Window:
    """The rows of one page, cut over two groups that follow each other."""

    page: int
    pages: int
    parts: tuple[tuple[int, int], tuple[int, int]] = field(default=((0, 0), (0, 0)))

    @classmethod
    def of(cls, page: int, first: int, second: int) -> Self:
        """Return the window of ``page``, or of the last page where it lies beyond the end."""
        pages = max(1, -(-(first + second) // PAGE_SIZE))
        page = min(page, pages)
        start, stop = (page - 1) * PAGE_SIZE, page * PAGE_SIZE
        parts = (
            (min(start, first), min(stop, first)),
            (min(max(start - first, 0), second), min(max(stop - first, 0), second)),
        )
        return cls(page, pages, parts)


class Register(Protocol):
    """Everything listed, as something that can be asked."""

    @property
    def vocabulary(self) -> Vocabulary: ...

    def answer(self, ask: Ask) -> Answer: ...

    def count_without(self, ask: Ask) -> dict[str, int]:
        """Return for each narrowing parameter how many offers there would be without it."""
        ...

    def mend(self, q: str) -> str | None:
        """Return ``q`` with its misspelt words mended, or None where there is nothing to mend."""
        ...
