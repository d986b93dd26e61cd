"""The search in memory: bitmaps are ANDed, members scored and cut to a page, facets counted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from directory.language.text import words
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.register import Answer, Hit
from directory.search.ask.spelling import Speller
from directory.search.ask.vocabulary import Vocabulary
from directory.search.ask.window import GroupKey, Window
from directory.search.engine.narrowing import Narrowing
from directory.search.engine.ranking import Ranking
from directory.search.engine.snapshot_facts import WhenTexts, facts_of
from directory.search.snapshot import bitmaps
from directory.search.snapshot.bitmaps import Bitmap
from directory.search.snapshot.snapshot import Snapshot
from directory.search.snapshot.store import Built


@dataclass(frozen=True, slots=True)
class SnapshotRegister:
    """A register that asks the snapshot; ``speller`` knows the words of everything listed,
    ``when`` remembers what cards say of schedules, ``asked`` what one search found."""

    snapshot: Snapshot
    speller: Speller
    when: WhenTexts
    asked: list[Narrowing] | None = None

    @classmethod
    def of(cls, built: Built) -> Self:
        return cls(built.snapshot, built.speller, WhenTexts(built.snapshot.times))

    @property
    def vocabulary(self) -> Vocabulary:
        return self.snapshot.vocabulary

    def for_one_search(self) -> Self:
        return replace(self, asked=[])

    def answer(self, analysed: AnalysedQuery) -> Answer:
        """Return the page that ``ask`` asks for; the counts are of everything that fits."""
        narrowing = self._narrowing(analysed)
        members = narrowing.members()
        groups = narrowing.groups(members)
        sizes = _sizes(groups)
        order = narrowing.group_order(groups)
        window = Window.of(analysed.query.pagina, order, sizes)
        ranking = Ranking(narrowing)
        hits: list[Hit] = []
        for key, (start, stop) in window.parts.items():
            if start < stop:
                hits += self._hits(narrowing, ranking.best(groups[key], start, stop), key)
        facets = narrowing.facet_counts(members) if analysed.counted else {}
        left_out = narrowing.left_out()
        return Answer(sizes, facets, tuple(hits), window.page, window.pages, order, left_out)

    def sizes(self, analysed: AnalysedQuery) -> dict[GroupKey, int]:
        narrowing = self._narrowing(analysed)
        return _sizes(narrowing.groups(narrowing.members()))

    def count_without(self, analysed: AnalysedQuery) -> dict[str, int]:
        narrowing = self._narrowing(analysed)
        return {name: bitmaps.count(narrowing.members(without=name)) for name in analysed.filters()}

    def mend(self, q: str) -> str | None:
        return self.speller.mend(q)

    def knows(self, q: str) -> bool:
        return all(map(self.speller.knows, words(q)))

    def _narrowing(self, analysed: AnalysedQuery) -> Narrowing:
        if self.asked is None:
            return Narrowing(self.snapshot, analysed)
        known = next((each for each in self.asked if each.ask is analysed), None)
        if known is None:
            known = Narrowing(self.snapshot, analysed, self.asked)
            self.asked.append(known)
        return known

    def _hits(self, narrowing: Narrowing, ordered: list[int], key: GroupKey) -> Iterator[Hit]:
        for index, facts in zip(ordered, facts_of(narrowing, ordered, self.when), strict=True):
            reach = narrowing.reach
            remote = bitmaps.has(reach.everywhere, index)
            yield Hit(self.snapshot.id(index), key, reach.distance(index), facts, remote)


def _sizes(groups: Mapping[GroupKey, Bitmap]) -> dict[GroupKey, int]:
    return {key: bitmaps.count(group) for key, group in groups.items()}
