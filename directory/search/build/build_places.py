"""Locations, service areas and the capacity stated per place, as arrays."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from directory.language.regions import town_text
from directory.models import ServiceArea, ServiceAtLocation
from directory.places.sphere import unit_vectors
from directory.search.ask.reading import flag, rows_of, text
from directory.search.ask.regions import RegionKeys, Served, ServedRegion, served
from directory.search.build.build_capacity import StatedCapacity
from directory.search.snapshot.bitmaps import Bitmap, from_indices, unpack
from directory.search.snapshot.snapshot import Ints, PlaceArrays


class Modes(NamedTuple):
    """Who comes where: on location, to people's homes, by telephone or online."""

    present: Bitmap
    home: Bitmap
    remote: Bitmap


class Locations:
    """The columns of all locations, in the order of position; ``area`` numbers pairs of gemeente and stadsdeel."""

    def __init__(self) -> None:
        self.service, self.area, self.place = array("i"), array("i"), array("i")
        self.lats, self.lons = array("d"), array("d")
        self.hidden = array("b")
        self.areas: dict[tuple[str, str | None], int] = {}
        self.places: dict[str, int] = {}


class Areas:
    """The areas of all services: ``services`` and ``rows`` side by side, ``closed`` those for residents only."""

    def __init__(self, numbers: Mapping[str, int], regions: RegionKeys) -> None:
        self.services, self.rows, self.closed = array("i"), array("i"), array("i")
        self.positions = array("h")
        self._keys: list[frozenset[str]] = []
        self._named: list[ServedRegion] = []
        self._read(numbers, regions)

    def serving(self) -> dict[str, Ints]:
        """Return the services by the key of a region they serve."""
        return self._by_key(self._keys)

    def partly(self) -> dict[str, Ints]:
        """Return the services by the key of a region of which they serve a part."""
        return self._by_key([region.partly for region in self._named])

    def _by_key(self, keys: Iterable[frozenset[str]]) -> dict[str, Ints]:
        services = np.array(self.services, np.int32)
        by_key = _by_key(np.array(self.rows, np.int32), keys)
        return {name: services[rows] for name, rows in by_key.items()}

    def combinations(self, size: int) -> tuple[Ints, tuple[Served, ...]]:
        """Return which combination of regions each service serves, and the combinations: there are few different ones."""
        rows: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for service, position, row in zip(self.services, self.positions, self.rows, strict=True):
            rows[service].append((position, row))
        which, numbers = np.zeros(size, np.int32), {tuple[int, ...](): 0}
        for service, each in rows.items():
            in_order = tuple([row for _position, row in sorted(each)])
            which[service] = numbers.setdefault(in_order, len(numbers))
        return which, tuple([served([self._named[row] for row in each]) for each in numbers])

    def _read(self, numbers: Mapping[str, int], regions: RegionKeys) -> None:
        known: dict[str, int] = {}
        areas = ServiceArea.objects.order_by()
        for pk, region, kind, code, name, residents_only, position in rows_of(
            areas.values_list(
                text("service_id"), text("region_id"), "region__kind", "region__code", "region__name",
                flag("residents_only"), "position",
            )
        ):  # fmt: skip
            service = numbers.get(pk)
            if service is None:
                continue
            if region not in known:
                known[region] = len(known)
                self._keys.append(regions.names.get(region, frozenset()))
                self._named.append(regions.served(kind, code, name))
            self.services.append(service)
            self.rows.append(known[region])
            self.positions.append(position)
            if residents_only:
                self.closed.append(service)


def read_places(numbers: Mapping[str, int], modes: Modes, capacity: StatedCapacity) -> PlaceArrays:
    """Return the arrays of ``len(numbers)`` services; adds what places say of their capacity to ``room``."""
    regions, size = RegionKeys.load(), len(numbers)
    found = _read_locations(numbers, capacity)
    services, area = np.array(found.service, np.int32), np.array(found.area, np.int32)
    lats, lons = np.array(found.lats, np.float64), np.array(found.lons, np.float64)
    by_service = np.argsort(services, kind="stable")
    northwards = np.argsort(lats, kind="stable")
    visited = northwards[unpack(modes.present, size)[services[northwards]]]
    covering = [
        regions.covering.get(municipality, frozenset()) | regions.covering.get(district or "", frozenset())
        for municipality, district in found.areas
    ]
    areas = Areas(numbers, regions)
    which, combinations = areas.combinations(size)
    inside = _by_key(area[visited], covering)
    return PlaceArrays(
        lats=lats[visited],
        unit=unit_vectors(lats[visited], lons[visited]),
        service=services[visited],
        inside=inside,
        within={name: from_indices(services[visited][rows], size) for name, rows in inside.items()},
        covering=tuple(covering),
        own_starts=np.searchsorted(services[by_service], np.arange(size + 1)).astype(np.int32),
        own_lats=lats[by_service],
        own_lons=lons[by_service],
        own_place=np.array(found.place, np.int32)[by_service],
        own_area=area[by_service],
        own_hidden=np.array(found.hidden, np.bool_)[by_service],
        names=tuple(found.places),
        serving={name: from_indices(rows, size) for name, rows in areas.serving().items()},
        partly={name: from_indices(rows, size) for name, rows in areas.partly().items()},
        unbounded=from_indices(np.setdiff1d(np.arange(size), areas.services), size),
        areas=which,
        served=combinations,
        residents_only=from_indices(np.array(areas.closed, np.int32), size),
        home=modes.home,
        remote=modes.remote,
        present=modes.present,
        placeless=modes.present & ~from_indices(np.unique(services), size),
    )


def _read_locations(numbers: Mapping[str, int], capacity: StatedCapacity) -> Locations:
    found = Locations()
    rows = ServiceAtLocation.objects.order_by("position", "id")
    for pk, lat, lon, municipality, district, place, district_name, hidden, *statement in rows_of(
        rows.values_list(
            text("service_id"), "location__lat", "location__lon",
            text("location__municipality_id"), text("location__district_id"),
            "location__place", "location__district__name", flag("location__confidential"),
            "capacity_status", "capacity_weeks", text("capacity_until"), text("capacity_stated_on"),
        )
    ):  # fmt: skip
        service = numbers.get(pk)
        if service is None:
            continue
        found.service.append(service)
        found.lats.append(lat)
        found.lons.append(lon)
        found.area.append(found.areas.setdefault((municipality, district), len(found.areas)))
        town = town_text(place, district_name or "")
        found.place.append(found.places.setdefault(town, len(found.places)))
        found.hidden.append(hidden)
        capacity.add(service, *statement)
    return found


def _by_key(groups: npt.NDArray[Any], keys: Iterable[frozenset[str]]) -> dict[str, Ints]:
    """Return for each key the rows, ascending, whose group number stands for a set of keys with it."""
    order = np.argsort(groups, kind="stable").astype(np.int32)
    sets = list(keys)
    cuts = np.searchsorted(groups[order], np.arange(len(sets) + 1))
    parts: defaultdict[str, list[Ints]] = defaultdict(list)
    for number, each in enumerate(sets):
        for name in each:
            parts[name].append(order[cuts[number] : cuts[number + 1]])
    return {name: np.sort(np.concatenate(rows)) for name, rows in parts.items()}
