"""The filters of a search as bitmaps: each can be left out, for facet counts and for widening."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from functools import cached_property, reduce
from math import floor

import numpy as np

from directory.language.recurrence import DAY_MINUTES, wall_time
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.audience import (
    ASKING,
    FOR_FAMILY,
    GROUPS,
    SAYS_YOUNG,
    TELLING,
    UNDER_AGE,
    meaning_groups,
)
from directory.search.ask.fields import PLAIN, ROOM_NOW, THEMES
from directory.search.ask.register import LeftOut
from directory.search.ask.window import REMOTE_FIRST, GroupKey
from directory.search.engine.reach import Reach, reach
from directory.search.engine.text_match import TextMatch, match_text
from directory.search.snapshot import bitmaps
from directory.search.snapshot.bitmaps import Bitmap
from directory.search.snapshot.snapshot import Snapshot


class Narrowing:
    """What an analysed query finds in a snapshot.

    ``before`` are those of the same search: what they found for the same words, or around the same place, is not sought again.
    """

    def __init__(
        self, snapshot: Snapshot, analysed: AnalysedQuery, before: Sequence["Narrowing"] = ()
    ) -> None:
        self.snapshot, self.ask = snapshot, analysed
        from_there = (each.reach for each in before if each.ask.whence == analysed.whence)
        self.reach: Reach = next(from_there, None) or reach(snapshot, analysed.whence)
        self.text: TextMatch | None = None
        if analysed.has_words:
            same = (each.text for each in before if each.ask.words == analysed.words)
            self.text = next(same, None) or match_text(snapshot, analysed.words)
        self.carried: dict[str, Bitmap] = {}
        """By filter, who really has what was asked: the rest of those that pass do so by a flag or as unknown."""
        self.mainly: dict[str, Bitmap] = {}
        """By filter, who is mostly about what was asked; only for themes."""
        self._closed_to: dict[str, Bitmap] = {}
        self._nobody = np.zeros_like(snapshot.public)
        self._passing = {name: self._pass(name) for name in analysed.filters()}

    def members(self, without: str = "") -> Bitmap:
        """Return who is in one of the groups, with one filter left out."""
        fitting = self._fitting(without)
        return fitting if self.ask.lists_exclusive else fitting & ~self._closed(without)

    def groups(self, members: Bitmap) -> dict[GroupKey, Bitmap]:
        theirs = self.snapshot.for_professionals
        apart = members & theirs if self.ask.sets_professionals_apart else np.zeros_like(members)
        closed = members & self._closed() & ~apart
        others = members & ~(closed | apart)
        return {
            "nearby": others & self.reach.nearby,
            "everywhere": others & self.reach.everywhere,
            "exclusive": closed,
            "professionals": apart,
        }

    def group_order(self, groups: Mapping[GroupKey, Bitmap]) -> tuple[GroupKey, ...]:
        """Return in which order the groups stand: what is near first, but where nothing near is about what was asked.

        What is there for those around somebody is near to what they ask whatever it is about.
        """
        about = self._about
        if about is None or self.ask.query.voor == "naaste" or (groups["nearby"] & about).any():
            return self.ask.group_order
        return REMOTE_FIRST if (groups["everywhere"] & about).any() else self.ask.group_order

    @cached_property
    def _about(self) -> Bitmap | None:
        """Who is mostly about what was asked, by words and by choices; None where no theme was asked."""
        said = [self.text.mainly] if self.text is not None and self.text.mainly is not None else []
        asked = said + list(self.mainly.values())
        return reduce(np.bitwise_and, asked) if asked else None

    def left_out(self) -> LeftOut:
        """Return what is not listed because it is only for groups that were not asked for."""
        if self.ask.lists_exclusive:
            return LeftOut()
        exclusive = self.snapshot.exclusive
        by_group = dict(zip(exclusive.values, bitmaps.counts(exclusive.rows, self._out), strict=True))
        if children := bitmaps.count(self._out & self._too_young()):
            by_group |= {group: by_group.get(group, 0) + children for group in UNDER_AGE}
        return LeftOut.of(bitmaps.count(self._out), by_group)

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
            if name in ASKING:
                self._count_opened(name, counts[name])
            if name == "wanneer":
                counts[name]["nu"] = bitmaps.count(
                    counted & (self.open_now | self.perhaps_open_now | facet.unknown)
                )
        return counts

    def _count_opened(self, name: str, counts: dict[str, int]) -> None:
        """Count what a choice lists because it asks for a group that an offer is only for."""
        if self.ask.lists_exclusive:
            return
        out = self._fitting(name) & self._closed(name) if name in self._passing else self._out
        children = out & self._too_young(name)
        for value, number in zip(
            counts, bitmaps.counts(self.snapshot.exclusive.opened[name], out ^ children), strict=True
        ):
            counts[value] += number
        if name == GROUPS and children.any():
            self._count_children(counts, children)

    def _count_children(self, counts: dict[str, int], children: Bitmap) -> None:
        """Count what is for children alone and left out, where a choice says that somebody young searches."""
        facet, exclusive = self.snapshot.facets[GROUPS], self.snapshot.exclusive
        audience = self.ask.audience(GROUPS)
        for value in SAYS_YOUNG & counts.keys():
            opened = children & facet.passing[facet.values[value]]
            if (opened & exclusive.somebody).any():
                opened = opened & ~exclusive.closed_to(audience | meaning_groups([value]))
            counts[value] += bitmaps.count(opened)

    @cached_property
    def _out(self) -> Bitmap:
        """Who fits but is only for groups that were not asked for."""
        return self._fitting() & self._closed()

    def _fitting(self, without: str = "") -> Bitmap:
        """Return who passes every filter but one and can be reached."""
        readers = self.snapshot.everybody if self.ask.query.voor == "verwijzer" else self.snapshot.public
        parts = (bitmap for name, bitmap in self._passing.items() if name != without)
        return reduce(np.bitwise_and, parts, readers & (self.reach.nearby | self.reach.everywhere))

    def _closed(self, without: str = "") -> Bitmap:
        """Return who is only for groups that were not asked for, or for children, with one filter left out."""
        without = without if without in TELLING else ""
        if without not in self._closed_to:
            audience = self.ask.audience(without)
            self._closed_to[without] = self.snapshot.exclusive.closed_to(audience) | self._too_young(without)
        return self._closed_to[without]

    def _too_young(self, without: str = "") -> Bitmap:
        """Return who is there for children alone, where we take it that somebody grown up searches."""
        return self.snapshot.meant.young if self.ask.takes_for_grown_up(without) else self._nobody

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
        if name == THEMES:
            self.mainly[name] = snapshot.mostly_about(values)
        passing = carried | facet.unknown
        if name == "wanneer" and "nu" in values:
            passing = passing | self.perhaps_open_now
        return passing if facet.flagged is None else passing | facet.flagged

    def _of_age(self, age: float) -> Bitmap:
        snapshot = self.snapshot
        welcome = (snapshot.youngest <= age) & ((snapshot.oldest >= age) | (snapshot.oldest == floor(age)))
        passing = bitmaps.pack(welcome)
        # The age of somebody else says nothing of who is there for those around them.
        return passing | self.for_family if self.ask.query.voor == "naaste" else passing

    @cached_property
    def for_family(self) -> Bitmap:
        """Who is there for family and friends."""
        around = self.ask.around
        return self.carrying(
            {scheme: [slug for slug in slugs if slug in around] for scheme, slugs in FOR_FAMILY.items()}
        )

    def carrying(self, slugs: Mapping[str, Collection[str]]) -> Bitmap:
        """Return who carries one of the values, by filter."""
        found = (self.snapshot.facets[name].carrying(values) for name, values in slugs.items())
        return reduce(np.bitwise_or, found, np.zeros_like(self.snapshot.public))

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
