"""What the two registers, database and snapshot, answer: the same question, the same shape."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, Self

from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.fields import ALL_THEMES, EVERYONE, FLAGS, ONLY
from directory.search.ask.vocabulary import Vocabulary
from directory.search.ask.window import GroupKey


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

    def only_for(self, groups: Iterable[str]) -> tuple[str, ...]:
        """Return those of the groups that it is only for."""
        return tuple(group for group in groups if (ONLY, group) in self.values)


@dataclass(frozen=True, slots=True)
class Hit:
    """One result: ``id`` in 32 hexadecimal digits; ``distance`` is in km to the location that makes it nearby, or None.

    ``remote``: it is there because it needs no travel.
    """

    id: str
    group: GroupKey
    distance: float | None
    facts: Facts
    remote: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What fits but is only for groups that were not asked for: how many, and for which groups, most offers first."""

    count: int = 0
    groups: tuple[str, ...] = ()

    @classmethod
    def of(cls, count: int, by_group: Mapping[str, int]) -> Self:
        """``by_group`` is in the order of the vocabulary."""
        groups = sorted((group for group in by_group if by_group[group]), key=lambda each: -by_group[each])
        return cls(count, tuple(groups))


@dataclass(frozen=True, slots=True)
class Answer:
    """``sizes`` are of the groups; ``facets`` counts by parameter and value what choosing that value alone would leave."""

    sizes: Mapping[GroupKey, int]
    facets: Mapping[str, Mapping[str, int]]
    hits: tuple[Hit, ...]
    page: int
    pages: int
    order: tuple[GroupKey, ...]
    """In which the groups stand, less what is for professionals."""
    left_out: LeftOut = LeftOut()

    @property
    def count(self) -> int:
        return sum(self.sizes.values())


class Register(Protocol):
    """Everything listed, as something that can be asked."""

    @property
    def vocabulary(self) -> Vocabulary: ...

    def for_one_search(self) -> "Register":
        """Return it for the questions of one search: those that widen it ask again about the same words and place."""
        ...

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

    def knows(self, q: str) -> bool:
        """Say whether every word of ``q`` is one that people use."""
        ...
