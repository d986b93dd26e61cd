"""What the two registers, database and snapshot, are asked and answer: the same question, the same shape."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Literal, Protocol, Self

from django.utils import timezone

from directory.language.text import parse
from directory.safety.safety import crisis, others, unsafe
from directory.search.ask.fields import ALL_THEMES, EVERYONE, FLAGS
from directory.search.ask.query import PAGE_SIZE, SearchQuery
from directory.search.ask.regions import NOWHERE, Whereabouts
from directory.search.ask.vocabulary import Vocabulary

LISTENING = ("luisterlijn", "chat", "steunpunt", "inloop")
"""What words of crisis imply: somebody who listens, now."""
SAFETY = ("veiligheid",)
GroupKey = Literal["nearby", "everywhere"]


@dataclass(frozen=True, slots=True)
class AnalysedQuery:
    """A search with its words analysed. ``now`` is aware; ``urgent`` puts phone and walk-in first;
    ``remote_first`` puts the group that needs no travel first; without ``counted`` facets are not counted.
    ``possible`` says where the reader may be where it is not known which place is meant
    (``regions.possible_whereabouts``): then nothing is near, and only what serves one of its regions can be reached.

    Where ``phrases`` are given an offer must have them all; else it must share a stem of ``terms`` or a
    concept of ``implied`` (``themes`` are those of its scheme, which a broad offer shares). Without any of
    these the words of the query do not count. Words of crisis imply those who listen, words of violence the
    theme of safety.
    """

    query: SearchQuery
    now: datetime
    terms: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    implied: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    urgent: bool = False
    unsafe: bool = False
    remote_first: bool = False
    counted: bool = True
    possible: Whereabouts = NOWHERE

    @classmethod
    def about(cls, query: SearchQuery, now: datetime, vocabulary: Vocabulary) -> Self:
        """Analyse the words of ``query``; what is quoted is meant exactly, so it implies nothing."""
        urgent, in_danger = crisis(query.q), unsafe(query.q)
        # In "mijn man slaat me" nothing is sought about men.
        people = others(query.q) if in_danger else frozenset()
        named = {slug for word in people for slug in vocabulary.thesaurus.implied(word)}
        meant = parse(query.q, without=people)
        quoted = () if urgent or in_danger else meant.phrases
        found = [] if quoted else vocabulary.thesaurus.implied(query.q, ignoring=named)
        found += (*LISTENING * urgent, *SAFETY * in_danger)
        implied = tuple(
            slug for slug in dict.fromkeys(found) if slug in vocabulary.concepts and slug not in query.zonder
        )
        themes = tuple(slug for slug in implied if vocabulary.concepts[slug].scheme == "thema")
        return cls(query, now, meant.terms, quoted, implied, themes, urgent, in_danger)

    @property
    def has_words(self) -> bool:
        return bool(self.terms or self.phrases or self.implied)

    @property
    def here(self) -> Whereabouts:
        """Where the reader is, or may be."""
        return Whereabouts.of(self.query.place) if self.query.place else self.possible

    @property
    def today(self) -> date:
        return local_day(self.now)

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


@lru_cache(maxsize=16)
def local_day(now: datetime) -> date:
    """Return the day it is at ``now``, in wall time."""
    return timezone.localtime(now).date()


@dataclass(frozen=True, slots=True)
class CapacityFact:
    """The best capacity that still holds: 'plek', 'wachttijd', 'vol' or ''; weeks of waiting; day it was said."""

    status: str = ""
    weeks: int | None = None
    stated_on: date | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a card says of an offer apart from its own words.

    ``values`` holds what it has as (facet, value), the flags under ``FLAGS``; ``concepts`` in the vocabulary's order.
    """

    values: frozenset[tuple[str, str]]
    concepts: tuple[str, ...]
    ages: tuple[float | None, float | None]
    place: str
    point: tuple[float, float] | None
    """None without a location, and for a confidential one: a map must not seem to know where it is."""
    when: str
    """"Volgende keer: di 24 nov, 19:30 uur"; "" where no schedule says."""
    capacity: CapacityFact
    serves: tuple[str, ...] = ()
    """The regions that it names, the reader's own first; none where it serves the whole country."""
    serves_a_part: bool = False
    """Whether the first of them is only a part of where was searched."""
    residents_only: bool = False
    terms: tuple[str, ...] = ()
    """The stems of the query that stand in its text."""

    def has(self, facet: str, value: str) -> bool:
        return (facet, value) in self.values

    @property
    def for_everyone(self) -> bool:
        return (FLAGS, EVERYONE) in self.values

    @property
    def all_themes(self) -> bool:
        return (FLAGS, ALL_THEMES) in self.values


@dataclass(frozen=True, slots=True)
class Hit:
    """One result: ``id`` in 32 hexadecimal digits; ``distance`` is in km to the location that makes it nearby, or None."""

    id: str
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

    def answer(self, analysed: AnalysedQuery) -> Answer: ...

    def sizes(self, analysed: AnalysedQuery) -> dict[GroupKey, int]:
        """Return how many offers are in each group: an answer's counts, without the answer."""
        ...

    def count_without(self, analysed: AnalysedQuery) -> dict[str, int]:
        """Return for each narrowing parameter how many offers there would be without it."""
        ...

    def mend(self, q: str) -> str | None:
        """Return ``q`` with its misspelt words mended, or None where there is nothing to mend."""
        ...
