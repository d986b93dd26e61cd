"""What cards say of services, read from the snapshot's arrays, a page at once."""

from collections.abc import Sequence
from datetime import date, datetime
from math import isinf

import numpy as np
from django.utils.translation import get_language

from directory.language.capacity import BEST_FIRST
from directory.language.times import next_text
from directory.places.borders import km_from
from directory.places.place import Place
from directory.search.ask.fields import PERHAPS_OPEN
from directory.search.ask.query import SCHEMES
from directory.search.ask.regions import nearest_first, serves_a_part
from directory.search.ask.register import CapacityFact, Facts
from directory.search.engine.narrowing import Narrowing
from directory.search.snapshot.bitmaps import has
from directory.search.snapshot.snapshot import Snapshot, TimeArrays


class WhenTexts:
    """What cards say of schedules, remembered for the minute and the language: many offers share a rhythm."""

    def __init__(self, times: TimeArrays) -> None:
        self._times = times
        self._kept: tuple[datetime, dict[tuple[str | None, tuple[int, ...]], str]] | None = None

    def text(self, index: int, now: datetime) -> str:
        """Return ``next_text`` of one service's schedules."""
        minute = now.replace(second=0, microsecond=0)
        kept = self._kept
        if kept is None or kept[0] != minute:
            self._kept = kept = (minute, {})
        rhythms = self._times.rhythms(index)
        key = (get_language(), rhythms)
        if key not in kept[1]:
            schedules = [self._times.schedules[number] for number in rhythms]
            kept[1][key] = next_text(schedules, minute)
        return kept[1][key]


def facts_of(narrowing: Narrowing, indices: Sequence[int], when: WhenTexts) -> list[Facts]:
    """Return the facts of the services, in their order."""
    snapshot, query = narrowing.snapshot, narrowing.ask.query
    asked_open = "nu" in query.choices.get("wanneer", ())
    concepts = sum(len(snapshot.facets[scheme].values) for scheme in SCHEMES)
    ages = zip(snapshot.youngest[indices].tolist(), snapshot.oldest[indices].tolist(), strict=True)
    starts = snapshot.has_starts[indices].tolist()
    stops = snapshot.has_starts[np.array(indices, np.intp) + 1].tolist()
    facts = []
    here = narrowing.ask.here
    areas = snapshot.places.areas[indices].tolist()
    rooms, terms_of = _capacities(snapshot, indices), _terms(narrowing, indices)
    for index, start, stop, terms, (youngest, oldest), capacity, area in zip(
        indices, starts, stops, terms_of, ages, rooms, areas, strict=True
    ):
        cells = snapshot.has[start:stop].tolist()
        values = [snapshot.cells[cell] for cell in cells]
        if asked_open and has(narrowing.open_now, index):
            values.append(("wanneer", "nu"))
        elif asked_open and has(narrowing.perhaps_open_now, index):
            values.append(PERHAPS_OPEN)
        place, point = _visited(snapshot, index, narrowing.reach.distance(index), query.place)
        facts.append(
            Facts(
                values=frozenset(values),
                concepts=tuple([values[number][1] for number, cell in enumerate(cells) if cell < concepts]),
                ages=(None if isinf(youngest) else youngest, None if isinf(oldest) else oldest),
                place=place,
                point=point,
                when=when.text(index, narrowing.ask.now),
                capacity=capacity,
                serves=nearest_first(snapshot.places.served[area], here),
                serves_a_part=serves_a_part(snapshot.places.served[area], here),
                residents_only=has(snapshot.places.residents_only, index),
                terms=terms,
            )
        )
    return facts


def _terms(narrowing: Narrowing, indices: Sequence[int]) -> list[tuple[str, ...]]:
    """Return for each service the stems of the query that stand in its text."""
    text, wanted = narrowing.snapshot.text, np.array(indices, np.int32)
    found: list[tuple[str, ...]] = [() for _ in indices]
    for stem in narrowing.ask.terms:
        docs = text.postings(stem)
        if not len(docs):
            continue
        at = np.minimum(np.searchsorted(docs, wanted), len(docs) - 1)
        for position in np.flatnonzero(docs[at] == wanted).tolist():
            found[position] += (stem,)
    return found


def _visited(
    snapshot: Snapshot, index: int, distance: float | None, place: Place | None
) -> tuple[str, tuple[float, float] | None]:
    """Return the town and the point of the location at ``distance`` km, else of the first."""
    places = snapshot.places
    start, stop = int(places.own_starts[index]), int(places.own_starts[index + 1])
    if start == stop:
        return "", None

    def off(row: int) -> float:
        if distance is None or place is None:
            return row
        lat, lon = float(places.own_lats[row]), float(places.own_lons[row])
        within = place.key in places.covering[places.own_area[row]]
        return abs(km_from(place, lat, lon, within=within) - distance)

    row = start if stop - start == 1 else min(range(start, stop), key=off)
    shown = not places.own_hidden[row]
    point = (float(places.own_lats[row]), float(places.own_lons[row])) if shown else None
    return places.names[places.own_place[row]], point


def _capacities(snapshot: Snapshot, indices: Sequence[int]) -> list[CapacityFact]:
    capacity = snapshot.capacity
    rows = zip(
        capacity.status[indices].tolist(),
        capacity.weeks[indices].tolist(),
        capacity.stated[indices].tolist(),
        strict=True,
    )
    return [
        CapacityFact(
            BEST_FIRST[status], None if weeks < 0 else weeks, date.fromordinal(stated) if stated else None
        )
        for status, weeks, stated in rows
    ]
