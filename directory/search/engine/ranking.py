"""The order within a group, a documented formula (docs/ranking.md): fit, distance, freshness, capacity.

An offer that has all that was asked stands before one that passes by a flag, and that before one that did not
fill it in: each filter adds a *level* of 0 (has it), 1 (for everyone, all themes) or 2 (not filled in). A theme that
it has beside those that it is mostly about adds 1 too, by a filter or by what the words mean. An offer that has a word
of the query but not what the words mean adds 2 (1 where it is for all themes), and for a naaste one that is not there
for naasten adds 1, or 2 where it is known what the words mean
(3 where it has a theme that they mean only beside others), and in a crisis, or for whom lies awake, one that is not open now 3. One that is meant for some people, whom nobody asked for,
adds 1, and where these are family and friends another 1, or children alone another 2. Within a level *points* decide:

    10 · relevance of the words, 0 to 1
     4 · 5 / (5 + km), or 3 for an offer that comes to people's homes
     1 · freshness, from 1 (confirmed today) to 0 ("niet recent gecontroleerd", or never)
     1 · capacity: room 1, a waiting time 0.5, not filled in 0.25, full 0

Where the words are in another language, who does not speak it has 16.25 points less: more than all these together.
Points count in steps of 1/2000. What is still equal stands in the order of name, then id, so that pages never overlap.
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt

from directory.language.capacity import BEST_FIRST, FULL, OPEN, UNKNOWN, WAITING
from directory.models.freshness import unchecked_from
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.audience import AGES, GROUPS
from directory.search.engine.narrowing import Narrowing
from directory.search.snapshot import bitmaps
from directory.search.snapshot.bitmaps import Bitmap
from directory.search.snapshot.snapshot import Snapshot

WORDS, NEARNESS, HALF_WAY, COMES_HOME = 10.0, 4.0, 5.0, 3.0
CAPACITY_POINTS = np.array(
    [{OPEN: 1.0, WAITING: 0.5, UNKNOWN: 0.25, FULL: 0.0}[status] for status in BEST_FIRST]
)
FIRST_BITS, LEVEL_BITS, POINT_BITS, RANK_BITS = 20, 6, 16, 20
MOST_POINTS, POINT_STEPS = np.float32(WORDS + NEARNESS + 2), np.float32(2000)
"""Steps are counted from the most points that an offer can have: then none is negative, and none more than 65,535."""
UNSPOKEN = np.float32(16.25)
"""More than all points: within a level, who speaks the language of the words goes first."""
LEVEL_STEP = np.float32(64)
"""More than the points within a level can differ."""
CLOSED = 3
"""Levels that an offer which is not open now loses in a crisis, and to whom lies awake."""
FOR_CHILDREN = 2
"""Levels more that an offer for children alone loses where nobody young was named."""
BLOCK, MANY = 64, 4096
Indices = npt.NDArray[np.intp]
FAR = (1 << FIRST_BITS) - 1
"""A key in 63 bits: urgent, first (distance or age of the word), level, points, rank: for a million offers, 1,048 km."""


class Ranking:
    """Orders the members of a search."""

    def __init__(self, narrowing: Narrowing) -> None:
        self.narrowing = narrowing
        self.snapshot: Snapshot = narrowing.snapshot
        self.ask: AnalysedQuery = narrowing.ask

    def best(self, group: Bitmap, start: int, stop: int) -> list[int]:
        """Return the services at places ``start`` to ``stop`` of the group, best first."""
        members = bitmaps.indices(group, self.snapshot.size)
        keys = smallest(self._keys(self._promising(members, stop)), stop)
        ranks = keys[start:] & ((1 << RANK_BITS) - 1)
        ordered: list[int] = self.snapshot.by_rank[ranks].tolist()
        return ordered

    def _promising(self, members: Indices, number: int) -> Indices:
        """Leave out who cannot be among the best, roughly scored: exact keys for a whole country are dear."""
        if len(members) < MANY or self.ask.query.sorteer != "passend" or self.ask.urgent:
            return members
        rough = self._levels[members] * LEVEL_STEP - self._points(members)
        limit = smallest(rough, number)[-1] + LEVEL_STEP / 1000
        promising: Indices = members[rough <= limit]
        return promising

    def _keys(self, members: Indices) -> npt.NDArray[np.int64]:
        keys = self._first(members) << LEVEL_BITS | self._levels[members]
        steps = np.rint((MOST_POINTS - self._points(members)) * POINT_STEPS).astype(np.int64)
        keys = keys << POINT_BITS | steps
        return keys << RANK_BITS | self.snapshot.rank[members]

    def _points(self, members: Indices) -> npt.NDArray[np.float32]:
        points = self.snapshot.base_points[members]
        if self.narrowing.text is not None:
            points += WORDS * self.narrowing.text.relevance[members]
        place = self.ask.query.place
        if place is not None and place.has_distance:
            km = self.narrowing.reach.distances[members]
            points += np.where(np.isinf(km), COMES_HOME, NEARNESS * HALF_WAY / (HALF_WAY + km)).astype(
                np.float32
            )
        if self.ask.speaks:
            points -= UNSPOKEN * bitmaps.unpack(~self._speaking, self.snapshot.size)[members]
        return points

    @cached_property
    def _speaking(self) -> Bitmap:
        """Who speaks the language in which the words are."""
        return self.narrowing.carrying({"taal": (self.ask.speaks,)})

    def _first(self, members: Indices) -> npt.NDArray[np.int64]:
        """Return what goes before fit: the chosen order, and phone and walk-in where it is urgent."""
        first = np.zeros(len(members), np.int64)
        if self.ask.query.sorteer == "afstand" and self.ask.query.place is not None:
            first = np.minimum(self.narrowing.reach.distances[members] * 1000, FAR).astype(np.int64)
        elif self.ask.query.sorteer == "recent":
            first = np.minimum(self.ask.today.toordinal() - self.snapshot.confirmed[members], FAR).astype(
                np.int64
            )
            first = np.maximum(first, 0)
        if self.ask.urgent:
            first += (~self._reachable_at_once[members]).astype(np.int64) << FIRST_BITS
        return first

    @cached_property
    def _levels(self) -> npt.NDArray[np.uint8]:
        levels = np.zeros(self.snapshot.size, np.uint8)
        for name, carried in self.narrowing.carried.items():
            missing = ~carried
            levels += bitmaps.unpack(~self.narrowing.mainly.get(name, carried), self.snapshot.size)
            facet = self.snapshot.facets.get(name)
            if facet is not None and facet.flagged is not None:
                missing = missing & ~facet.flagged
            levels += bitmaps.unpack(missing, self.snapshot.size)
        for missing in self._beside_the_point():
            levels += bitmaps.unpack(missing, self.snapshot.size)
        return np.minimum(levels, np.uint8((1 << LEVEL_BITS) - 1))

    def _beside_the_point(self) -> Iterator[Bitmap]:
        """Yield who has a word but not what it means, and who is there for others than the one who asks."""
        text = self.narrowing.text
        if text is not None and text.meant is not None:
            yield ~(text.meant if text.mainly is None else text.mainly)
            yield ~text.meant if text.broad is None else ~(text.meant | text.broad)
        if self.ask.wants_somebody_now:
            yield from [~self.narrowing.open_now] * CLOSED
        if self.ask.query.voor == "naaste":
            yield from [~self.narrowing.for_family] * (
                2 if text is not None and text.meant is not None else 1
            )
            if text is not None and text.said is not None:
                yield ~text.said
            if text is not None and text.mainly is not None and text.broad is not None:
                yield ~(text.mainly | text.broad | self.narrowing.for_family)
        yield self._meant_for_others()
        if self.ask.query.leeftijd is None and self.ask.asked_groups().isdisjoint(AGES):
            yield from [self.snapshot.meant.young] * FOR_CHILDREN
        yield self.snapshot.meant.family & ~self.narrowing.carrying({GROUPS: self.ask.asked_groups()})

    def _meant_for_others(self) -> Bitmap:
        """Return who is there for some people, by group, age or language, of whom the one who asks need not be one."""
        meant, asked, audience = self.snapshot.meant, self.ask.asked_groups(), self.ask.audience()
        others = meant.aged & ~self.narrowing.carrying({GROUPS: audience & AGES.keys()})
        others |= (meant.special | meant.family) & ~self.narrowing.carrying({GROUPS: audience - AGES.keys()})
        if self.ask.query.leeftijd is None and asked.isdisjoint(AGES):
            others |= meant.of_one_age
        others &= ~self.narrowing.carrying({GROUPS: asked})
        if "taal" in self.ask.query.choices:
            return others
        return others | (meant.foreign & ~self._speaking if self.ask.speaks else meant.foreign)

    @property
    def _reachable_at_once(self) -> npt.NDArray[np.bool_]:
        at_once = {"bereik": ["telefoon"], "toegang": ["inloop-zonder-afspraak"]}
        return bitmaps.unpack(self.narrowing.carrying(at_once), self.snapshot.size)


def base_points(
    confirmed: npt.NDArray[np.int32], status: npt.NDArray[np.uint8], today: int
) -> npt.NDArray[np.float32]:
    """Return the points that an offer has whatever is asked: freshness and capacity. ``today`` is an ordinal."""
    fresh_for = today - unchecked_from(date.fromordinal(today)).toordinal()
    freshness = np.clip(1 - (today - confirmed) / fresh_for, 0, 1)
    points: npt.NDArray[np.float32] = (freshness + CAPACITY_POINTS[status]).astype(np.float32)
    return points


def smallest[Keys: (npt.NDArray[np.int64], npt.NDArray[np.float32])](keys: Keys, number: int) -> Keys:
    """Return the ``number`` smallest keys, ascending.

    They lie in the blocks whose own smallest are the smallest: looking at those alone is ten times faster than
    partitioning all.
    """
    blocks = len(keys) // BLOCK
    if blocks > 2 * number:
        whole = keys[: blocks * BLOCK].reshape(blocks, BLOCK)
        best = np.argpartition(whole.min(axis=1), number)[:number]
        keys = np.concatenate([whole[best].ravel(), keys[blocks * BLOCK :]])
    keys = np.sort(keys)
    return keys[:number]
