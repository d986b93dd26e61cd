"""Who is near a place and who can be reached from it: two bitmaps, and the distances."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, reduce
from math import cos, isinf, radians, sin

import numpy as np
import numpy.typing as npt

from directory.places.borders import Border, border
from directory.places.distance import EARTH_RADIUS, KM_PER_DEGREE, km
from directory.places.place import Place
from directory.places.rows import COUNTRY
from directory.places.sphere import km_of_chords
from directory.search.ask.analysed_query import Whence
from directory.search.ask.regions import Whereabouts
from directory.search.snapshot.bitmaps import Bitmap, from_indices, has
from directory.search.snapshot.snapshot import PlaceArrays, Snapshot

Floats = npt.NDArray[np.float64]
Positions = npt.NDArray[np.intp] | slice


@dataclass
class Reach:
    """``nearby`` and ``everywhere`` do not overlap."""

    snapshot: Snapshot
    place: Place | None
    nearby: Bitmap
    everywhere: Bitmap
    visited: tuple[Positions, Floats] | None = None
    """Where a distance counts: the locations and their km."""

    @cached_property
    def distances(self) -> Floats:
        """Kilometres by service to the nearest location that makes it nearby, infinite without; needs a place.

        Made on demand: in an area hardly anybody asks for them all.
        """
        assert self.place is not None
        places = self.snapshot.places
        locations, kilometres = self.visited or _inside(places, self.place)
        distances = np.full(self.snapshot.size, np.inf)
        np.minimum.at(distances, places.service[locations].astype(np.intp), kilometres)
        return distances

    def distance(self, index: int) -> float | None:
        """Return the km to the location that makes a service nearby, or None."""
        if self.place is None:
            return None
        if self.visited is None:
            return self._inside_distance(index, self.place)
        distance = float(self.distances[index])
        return None if isinf(distance) else distance

    def _inside_distance(self, index: int, area: Place) -> float | None:
        """Look at one service's own locations: for a page that is far less than measuring a whole province."""
        places = self.snapshot.places
        if not has(places.present, index):
            return None
        rows = range(int(places.own_starts[index]), int(places.own_starts[index + 1]))
        found = [
            km(area.lat, area.lon, float(places.own_lats[row]), float(places.own_lons[row]))
            for row in rows
            if area.key in places.covering[places.own_area[row]]
        ]
        return min(found, default=None)


def reach(snapshot: Snapshot, whence: Whence) -> Reach:
    """Return who is within the radius of a point, inside an area or near its border, and who is reachable from there."""
    places, place = snapshot.places, whence.place
    if whence.possible:
        nobody = np.zeros_like(snapshot.everybody)
        return Reach(snapshot, None, nobody, places.remote & _serving(places, whence.possible))
    if place is None:
        nearby = places.present | places.home
        return Reach(snapshot, None, nearby, snapshot.everybody & ~nearby)
    visited = _visited(places, place, whence.radius) if place.has_distance else None
    if visited is None:
        going = places.within.get(place.key, np.zeros_like(snapshot.everybody))
    else:
        going = from_indices(places.service[visited[0]], snapshot.size)
    served = _serving(places, whence.here)
    nearby = (going & (served | ~places.residents_only)) | (places.home & served)
    # Of an offer for the whole country that names no place nobody can say that it is near.
    for serving in _naming(places, whence.here, but=COUNTRY):
        nearby |= places.placeless & serving
    return Reach(snapshot, place, nearby, places.remote & served & ~nearby, visited)


def _serving(places: PlaceArrays, here: Whereabouts) -> Bitmap:
    """Return who serves one of the regions or a part of one of the areas, or names none."""
    return reduce(np.bitwise_or, _naming(places, here), places.unbounded)


def _naming(places: PlaceArrays, here: Whereabouts, but: str = "") -> Iterator[Bitmap]:
    yield from (
        places.serving[key] for key in here.regions | here.areas if key in places.serving and key != but
    )
    yield from (places.partly[key] for key in here.areas if key in places.partly)


def _visited(places: PlaceArrays, place: Place, radius: float) -> tuple[Positions, Floats]:
    """Return the locations within the radius, with their km: of an area those inside it, at 0, and those near its border."""
    if not place.is_area:
        return _around(places, place, radius)
    inside = places.inside.get(place.key, np.empty(0, np.int32)).astype(np.intp)
    edge = border(place.key)
    if edge is None:
        return inside, np.zeros(len(inside))
    about, _km = _around(places, edge, edge.radius + radius)
    outside = np.setdiff1d(about, inside, assume_unique=True)
    kilometres = edge.kilometres(places.unit[:, outside])
    near = kilometres <= radius
    return np.concatenate([inside, outside[near]]), np.concatenate([np.zeros(len(inside)), kilometres[near]])


def _around(places: PlaceArrays, place: Place | Border, radius: float) -> tuple[npt.NDArray[np.intp], Floats]:
    """Return the locations within the radius, with their km."""
    up = radius / KM_PER_DEGREE
    start, stop = np.searchsorted(places.lats, (place.lat - up, place.lat + up)).tolist()
    # A straight line through the earth is shorter than the way over it, and cheaper to compare.
    chords = _squared_chords(places, place, slice(start, stop))
    near = np.flatnonzero(chords <= (2 * sin(min(radius / EARTH_RADIUS, 3) / 2)) ** 2)
    return near + start, km_of_chords(chords[near])


def _inside(places: PlaceArrays, area: Place) -> tuple[Positions, Floats]:
    locations = places.inside.get(area.key, np.empty(0, np.int32)).astype(np.intp)
    return locations, km_of_chords(_squared_chords(places, area, locations))


def _squared_chords(places: PlaceArrays, place: Place | Border, which: Positions) -> Floats:
    lat, lon = radians(place.lat), radians(place.lon)
    x, y, z = (axis[which] for axis in places.unit)
    chords: Floats = (x - cos(lat) * cos(lon)) ** 2 + (y - cos(lat) * sin(lon)) ** 2 + (z - sin(lat)) ** 2
    return chords
