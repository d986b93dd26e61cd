"""Everything listed, in arrays that never change: what ``build`` reads and ``engine`` computes with.

Services are numbered 0…size-1 in the order in which they were read; ``rank`` orders them by name, then id.
No street, house number, name of a location or full postcode is in here.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import reduce
from typing import Any

import numpy as np
import numpy.typing as npt

from directory.language.recurrence import Rhythm
from directory.search.ask.regions import Served
from directory.search.ask.vocabulary import Vocabulary
from directory.search.snapshot.bitmaps import Bitmap, from_indices

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]
Stream = npt.NDArray[np.unsignedinteger[Any]]


@dataclass(frozen=True, slots=True)
class FacetBits:
    """One facet: a row of bits for each of ``values``.

    ``carry`` holds who has the value, ``passing`` who passes its filter: those, the ``flagged`` (voor iedereen,
    alle thema's) and the ``unknown`` (who filled in nothing).
    """

    values: Mapping[str, int]
    carry: npt.NDArray[np.uint64]
    passing: npt.NDArray[np.uint64]
    flagged: Bitmap | None
    unknown: Bitmap

    def carrying(self, values: Iterable[str]) -> Bitmap:
        """Return who has one of the values; nobody where the facet holds none of them."""
        rows = [self.values[value] for value in values if value in self.values]
        found: Bitmap = np.bitwise_or.reduce(self.carry[rows], initial=0)
        return found


@dataclass(frozen=True, slots=True)
class ExclusiveBits:
    """Who is only for some groups: ``rows`` by group, and all of them in ``somebody``.

    ``opened`` has by facet a row for each of its values: who is open to whoever chooses it, and passes.
    """

    values: Mapping[str, int]
    rows: npt.NDArray[np.uint64]
    somebody: Bitmap
    opened: Mapping[str, npt.NDArray[np.uint64]]

    def open_to(self, groups: Collection[str]) -> Bitmap:
        """Return who is only for some groups, one of ``groups`` among them."""
        wanted = [self.values[group] for group in groups if group in self.values]
        opened: Bitmap = np.bitwise_or.reduce(self.rows[wanted], initial=0)
        return opened

    def closed_to(self, groups: Collection[str]) -> Bitmap:
        """Return who is only for other groups."""
        return self.somebody & ~self.open_to(groups)


@dataclass(frozen=True, slots=True)
class MeantBits:
    """Who is there for some people: who names groups of one age (``aged``), of another kind (``special``) or only those
    around who waits (``family``), and is not for everyone; whose ages leave out most adults (``of_one_age``) or all (``young``); and who
    does not speak Dutch, or speaks it by hand as well and is not for everyone (``foreign``).
    """

    aged: Bitmap
    special: Bitmap
    family: Bitmap
    of_one_age: Bitmap
    young: Bitmap
    foreign: Bitmap


@dataclass(frozen=True, slots=True)
class TextArrays:
    """Postings of each stem: ``docs`` and ``impacts`` (BM25's saturated frequency, 0-255) from ``starts``.

    ``stream`` holds every service's tokens in order, cut by ``offsets``: for exact phrases.
    """

    stems: Mapping[str, int]
    starts: Longs
    docs: Ints
    impacts: Bytes
    idf: Singles
    tokens: Mapping[str, int]
    stream: Stream
    offsets: Longs

    def postings(self, stem: str) -> Ints:
        """Return the services that have a stem, ascending."""
        number = self.stems.get(stem)
        return self.docs[:0] if number is None else self.docs[self.starts[number] : self.starts[number + 1]]


@dataclass(frozen=True, slots=True)
class PlaceArrays:
    """Locations that one can go to, south to north: ``lats``, ``unit`` (x, y, z on a sphere of radius 1), ``service``,
    and by region key ``inside``; ``within`` has the same as services.

    ``own_*`` lists every location of each service in its own order, cut by ``own_starts``: ``own_place`` indexes
    ``names``, ``own_area`` indexes ``covering`` (the region keys around it), ``own_hidden`` marks confidential ones,
    whose point is their town's. ``serving`` gives the services by region key, ``partly`` those that serve only a part
    of that region; ``unbounded`` name no region.
    ``areas`` gives for each service the place in ``served`` of the regions it names, where equal ones stand once.
    """

    lats: Floats
    unit: Floats
    service: Ints
    inside: Mapping[str, Ints]
    within: Mapping[str, Bitmap]
    covering: tuple[frozenset[str], ...]
    own_starts: Ints
    own_lats: Floats
    own_lons: Floats
    own_place: Ints
    own_area: Ints
    own_hidden: npt.NDArray[np.bool_]
    names: tuple[str, ...]
    serving: Mapping[str, Bitmap]
    partly: Mapping[str, Bitmap]
    unbounded: Bitmap
    areas: Ints
    served: tuple[Served, ...]
    residents_only: Bitmap
    home: Bitmap
    remote: Bitmap
    present: Bitmap
    placeless: Bitmap
    """Present, but the place was not filled in: only the regions it serves say where."""


@dataclass(frozen=True, slots=True)
class TimeArrays:
    """Schedules of each service, cut by ``starts``: ``rhythm`` indexes ``schedules``, where equal ones stand once.

    ``open_service``, ``open_from`` and ``open_until`` are the open stretches of the snapshot's day and the next,
    in minutes after its midnight; ``open_sure`` is False on a public holiday of which nothing was said.
    """

    starts: Ints
    rhythm: Ints
    schedules: tuple[Rhythm, ...]
    open_service: Ints
    open_from: Ints
    open_until: Ints
    open_sure: Flags
    _open: dict[int, tuple[Bitmap, Bitmap]] = field(default_factory=dict, repr=False)
    """Who is open at the last minute that was asked for: it is the same for everybody."""

    def open_at(self, minute: int, size: int) -> tuple[Bitmap, Bitmap]:
        """Return who of ``size`` services is open ``minute`` minutes after the day began: surely, and perhaps."""
        known = self._open.get(minute)
        if known is None:
            opened = (self.open_from <= minute) & (minute < self.open_until)
            sure = from_indices(self.open_service[opened & self.open_sure], size)
            known = sure, from_indices(self.open_service[opened], size) & ~sure
            self._open.clear()
            self._open[minute] = known
        return known

    def rhythms(self, index: int) -> tuple[int, ...]:
        """Return the numbers of one service's schedules."""
        return tuple(self.rhythm[self.starts[index] : self.starts[index + 1]].tolist())


@dataclass(frozen=True, slots=True)
class CapacityArrays:
    """The best capacity of each service on the snapshot's day; ``status`` indexes ``language.capacity.BEST_FIRST``.

    ``weeks`` is -1 and ``stated`` 0 where unknown.
    """

    status: Bytes
    weeks: npt.NDArray[np.int16]
    stated: Ints


@dataclass(frozen=True, slots=True)
class Snapshot:
    token: str
    today: date
    built_at: datetime
    size: int
    vocabulary: Vocabulary
    ids: bytes
    """16 bytes a service."""
    rank: Ints
    by_rank: Ints
    base_points: Singles
    """Points for freshness and room (``ranking.base_points``)."""
    youngest: Singles
    oldest: Singles
    """Ages; minus and plus infinity where open."""
    confirmed: Ints
    """Ordinal of the day it was last confirmed; the first day of the calendar for never."""
    everybody: Bitmap
    public: Bitmap
    """What is not for professionals only."""
    for_professionals: Bitmap
    """What is for professionals only, or consultation."""
    meant: MeantBits
    exclusive: ExclusiveBits
    main: Mapping[str, Bitmap]
    """By theme, who is mostly about it."""
    ageless: Bitmap
    """No age filled in and not for everyone."""
    passing: npt.NDArray[np.uint64]
    """The rows of who passes each value's filter, in the order of ``facets``."""
    cells: tuple[tuple[str, str], ...]
    """Every (facet, value), concepts first, then the two flags, the groups that an offer is only for and the themes that
    it is mostly about; ``has`` lists those of each service, cut by ``has_starts``."""
    has: npt.NDArray[np.uint16]
    has_starts: Ints
    facets: Mapping[str, FacetBits]
    text: TextArrays
    places: PlaceArrays
    times: TimeArrays
    capacity: CapacityArrays

    def mostly_about(self, themes: Iterable[str]) -> Bitmap:
        """Return who is mostly about one of the themes."""
        rows = [self.main[theme] for theme in themes if theme in self.main]
        return reduce(np.bitwise_or, rows, np.zeros_like(self.everybody))

    def id(self, index: int) -> str:
        """Return the id of a service in 32 hexadecimal digits."""
        return self.ids[16 * index : 16 * index + 16].hex()
