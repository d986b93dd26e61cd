"""The search in memory: bitmaps are ANDed, members scored and cut to a page, facets counted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from directory.search.ask.analysed_query import AnalysedQuery, Answer, GroupKey, Hit, Window
from directory.search.ask.spelling import Speller
from directory.search.ask.vocabulary import Vocabulary
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
    ``when`` remembers what cards say of schedules."""

    snapshot: Snapshot
    speller: Speller
    when: WhenTexts

    @classmethod
    def of(cls, built: Built) -> Self:
        return cls(built.snapshot, built.speller, WhenTexts(built.snapshot.times))

    @property
    def vocabulary(self) -> Vocabulary:
        return self.snapshot.vocabulary

    def answer(self, analysed: AnalysedQuery) -> Answer:
        """Return the page that ``ask`` asks for; the counts are of everything that fits."""
        narrowing = Narrowing(self.snapshot, analysed)
        members = narrowing.members()
        groups = narrowing.groups(members)
        sizes = _sizes(groups)
        first, second = analysed.group_order
        window = Window.of(analysed.query.pagina, sizes[first], sizes[second])
        ranking = Ranking(narrowing)
        hits: list[Hit] = []
        for key, (start, stop) in zip(analysed.group_order, window.parts, strict=True):
            if start < stop:
                hits += self._hits(narrowing, ranking.best(groups[key], start, stop), key)
        facets = narrowing.facet_counts(members) if analysed.counted else {}
        return Answer(sizes["nearby"], sizes["everywhere"], facets, tuple(hits), window.page, window.pages)

    def sizes(self, analysed: AnalysedQuery) -> dict[GroupKey, int]:
        narrowing = Narrowing(self.snapshot, analysed)
        return _sizes(narrowing.groups(narrowing.members()))

    def count_without(self, analysed: AnalysedQuery) -> dict[str, int]:
        narrowing = Narrowing(self.snapshot, analysed)
        return {name: bitmaps.count(narrowing.members(without=name)) for name in analysed.filters()}

    def mend(self, q: str) -> str | None:
        return self.speller.mend(q)

    def _hits(self, narrowing: Narrowing, ordered: list[int], key: GroupKey) -> Iterator[Hit]:
        for index, facts in zip(ordered, facts_of(narrowing, ordered, self.when), strict=True):
            yield Hit(self.snapshot.id(index), key, narrowing.reach.distance(index), facts)


def _sizes(groups: Mapping[GroupKey, Bitmap]) -> dict[GroupKey, int]:
    return {key: bitmaps.count(group) for key, group in groups.items()}
