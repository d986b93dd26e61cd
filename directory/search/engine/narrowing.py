"""The filters of a search as bitmaps: each can be left out, for facet counts and for widening."""

from datetime import timedelta
from functools import cached_property, reduce
from math import floor

import numpy as np

from directory.language.recurrence import DAY_MINUTES, wall_time
from directory.search.ask.analysed_query import AnalysedQuery, GroupKey
from directory.search.ask.fields import PLAIN, ROOM_NOW
from directory.search.engine.reach import Reach, reach
from directory.search.engine.text_match import TextMatch, match_text
from directory.search.snapshot import bitmaps
from directory.search.snapshot.bitmaps import Bitmap
from directory.search.snapshot.snapshot import Snapshot


class Narrowing:
    """What an analysed query finds in a snapshot."""

    def __init__(self, snapshot: Snapshot, analysed: AnalysedQuery) -> None:
        self.snapshot, self.ask = snapshot, analysed
        self.reach: Reach = reach(snapshot, analysed)
        self.text: TextMatch | None = match_text(snapshot, analysed)
        self.carried: dict[str, Bitmap] = {}
        """By filter, who really has what was asked: the rest of those that pass do so by a flag or as unknown."""
        self._passing = {name: self._pass(name) for name in analysed.filters()}

    def members(self, without: str = "") -> Bitmap:
        """Return who is in one of the two groups, with one filter left out."""
        readers = self.snapshot.everybody if self.ask.query.voor == "verwijzer" else self.snapshot.public
        parts = (bitmap for name, bitmap in self._passing.items() if name != without)
        return reduce(np.bitwise_and, parts, readers & (self.reach.nearby | self.reach.everywhere))

    def groups(self, members: Bitmap) -> dict[GroupKey, Bitmap]:
        return {"nearby": members & self.reach.nearby, "everywhere": members & self.reach.everywhere}

    def facet_counts(self, members: Bitmap) -> dict[str, dict[str, int]]:
        """Return how many offers each choice alone would leave, its own facet's choices left out."""
        everywhere = bitmaps.counts(self.snapshot.passing, members)
        counts: dict[str, dict[str, int]] = {}
        row = 0
        for name, facet in self.snapshot.facets.items():
            numbers, counted = everywhere[row : row + len(facet.values)], members
            row += len(facet.values)
            if name in self._passing:
                counted = self.members(without=name)
                numbers = bitmaps.counts(facet.passing, counted)
            counts[name] = dict(zip(facet.values, numbers, strict=True))
            if name == "wanneer":
                counts[name]["nu"] = bitmaps.count(
                    counted & (self.open_now | self.perhaps_open_now | facet.unknown)
                )
        return counts

    def _pass(self, name: str) -> Bitmap:
        snapshot, query = self.snapshot, self.ask.query
        if name == "q":
            assert self.text is not None
            return self.text.members
        if name == "leeftijd":
            assert query.leeftijd is not None
            self.carried[name] = ~snapshot.ageless
            return self._of_age(query.leeftijd)
        values = query.choices.get(name, frozenset({ROOM_NOW}))
        facet = snapshot.facets[name]
        rows = [facet.carry[facet.values[value]] for value in values if value in facet.values]
        if name == "wanneer" and "nu" in values:
            rows.append(self.open_now)
        every = name in PLAIN and PLAIN[name].every
        nobody = np.zeros_like(facet.unknown)
        carried = reduce(np.bitwise_and if every else np.bitwise_or, rows) if rows else nobody
        self.carried[name] = carried
        passing = carried | facet.unknown
        if name == "wanneer" and "nu" in values:
            passing = passing | self.perhaps_open_now
        return passing if facet.flagged is None else passing | facet.flagged

    def _of_age(self, age: float) -> Bitmap:
        snapshot = self.snapshot
        welcome = (snapshot.youngest <= age) & ((snapshot.oldest >= age) | (snapshot.oldest == floor(age)))
        return bitmaps.pack(welcome)

    @property
    def open_now(self) -> Bitmap:
        """Who is surely open at this minute."""
        return self._open_now[0]

    @property
    def perhaps_open_now(self) -> Bitmap:
        """Who would be open at this minute, were it no public holiday."""
        return self._open_now[1]

    @cached_property
    def _open_now(self) -> tuple[Bitmap, Bitmap]:
        today, minute = wall_time(self.ask.now)
        minute += (today - self.snapshot.today) // timedelta(days=1) * DAY_MINUTES
        return self.snapshot.times.open_at(minute, self.snapshot.size)
