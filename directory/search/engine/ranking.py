"""The order within a group, a documented formula (docs/ranking.md): fit, distance, freshness, capacity.

An offer that has all that was asked stands before one that passes by a flag, and that before one that did not
fill it in: each filter adds a *level* of 0 (has it), 1 (for everyone, all themes) or 2 (not filled in). An offer
that has a word of the query but not what the words mean adds 2 (1 where it is for all themes), and for a naaste
one that is not there for naasten adds 1, and in a crisis one that is not open now. For somebody who searches for
himself an offer for naasten only adds 2, unless he asked for them. Within a level *points* decide:

    10 · relevance of the words, 0 to 1
     4 · 5 / (5 + km), or 3 for an offer that comes to people's homes
     1 · freshness, from 1 (confirmed today) to 0 ("niet recent gecontroleerd", or never)
     1 · capacity: room 1, a waiting time 0.5, not filled in 0.25, full 0
    -4 for children only, where somebody searches for himself and gave no age

Points count in steps of 1/2000. What is still equal stands in the order of name, then id, so that pages never overlap.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, reduce

import numpy as np
import numpy.typing as npt

from directory.language.capacity import BEST_FIRST, FULL, OPEN, UNKNOWN, WAITING
from directory.models.freshness import unchecked_from
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.fields import FAMILY
from directory.search.engine.narrowing import Narrowing
from directory.search.snapshot import bitmaps
from directory.search.snapshot.bitmaps import Bitmap
from directory.search.snapshot.snapshot import Snapshot

WORDS, NEARNESS, HALF_WAY, COMES_HOME = 10.0, 4.0, 5.0, 3.0
CHILDREN_ONLY, OF_AGE = np.float32(4.0), 18
FOR_FAMILY = {"doelgroep": ("naasten", "mantelzorgers", "kopp-kov", "ouders"), "vorm": ("naastengroep",)}
MEANS_FAMILY = (*FAMILY, "naastengroep")
CAPACITY_POINTS = np.array(
    [{OPEN: 1.0, WAITING: 0.5, UNKNOWN: 0.25, FULL: 0.0}[status] for status in BEST_FIRST]
)
FIRST_BITS, LEVEL_BITS, POINT_BITS, RANK_BITS = 20, 6, 16, 20
MOST_POINTS, POINT_STEPS = np.float32(WORDS + NEARNESS + 2), np.float32(2000)
"""Steps are counted from the most points that an offer can have: then none is negative, not even for children only."""
LEVEL_STEP = np.float32(32)
"""More than the points within a level can differ."""
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
        if place is not None and not place.is_area:
            km = self.narrowing.reach.distances[members]
            points += np.where(np.isinf(km), COMES_HOME, NEARNESS * HALF_WAY / (HALF_WAY + km)).astype(
                np.float32
            )
        if self._is_of_age:
            points -= CHILDREN_ONLY * (self.snapshot.oldest[members] < OF_AGE)
        return points

    @property
    def _is_of_age(self) -> bool:
        """Whether we take the reader to be grown up: nothing says otherwise."""
        query = self.ask.query
        return query.voor == "mij" and query.leeftijd is None and "doelgroep" not in query.choices

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
            levels += bitmaps.unpack(missing, self.snapshot.size)
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
            yield ~text.meant
            yield ~text.meant if text.broad is None else ~(text.meant | text.broad)
        if self.ask.urgent:
            yield ~self.narrowing.open_now
        if self.ask.query.voor == "naaste":
            yield ~self._carrying(FOR_FAMILY)
        if self._is_for_himself:
            yield from [self.snapshot.family_only] * 2

    @property
    def _is_for_himself(self) -> bool:
        """Whether somebody searches for himself and neither chose a group nor meant naasten by his words."""
        query = self.ask.query
        meant = {*self.ask.implied, *query.choices.get("vorm", ())}
        return query.voor == "mij" and "doelgroep" not in query.choices and meant.isdisjoint(MEANS_FAMILY)

    def _carrying(self, slugs: Mapping[str, Sequence[str]]) -> Bitmap:
        facets = self.snapshot.facets
        rows = [
            facets[scheme].carry[facets[scheme].values[slug]]
            for scheme, many in slugs.items()
            for slug in many
            if slug in facets[scheme].values
        ]
        return reduce(np.bitwise_or, rows, np.zeros_like(self.snapshot.public))

    @property
    def _reachable_at_once(self) -> npt.NDArray[np.bool_]:
        reach, access = self.snapshot.facets["bereik"], self.snapshot.facets["toegang"]
        phone = reach.carry[reach.values["telefoon"]]
        walk_in = access.carry[access.values["inloop-zonder-afspraak"]]
        return bitmaps.unpack(phone | walk_in, self.snapshot.size)


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
