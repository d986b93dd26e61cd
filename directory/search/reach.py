"""Who is near a place and who can be reached from it: two bitmaps, and the distances."""

from dataclasses import dataclass
from functools import reduce
from math import cos, radians, sin

import numpy as np
import numpy.typing as npt

from directory.places.distance import EARTH_RADIUS, KM_PER_DEGREE
from directory.places.place import Place
from directory.search.bitmaps import Bitmap, from_indices
from directory.search.snapshot import PlaceArrays, Snapshot

Positions = npt.NDArray[np.intp] | slice


@dataclass(frozen=True, slots=True)
class Reach:
    """Two groups that do not overlap. ``distances`` in km by service, infinite where none counts; None without a place."""

    place: Place | None
    nearby: Bitmap
    everywhere: Bitmap
    distances: npt.NDArray[np.float64] | None

    def distance(self, index: int) -> float | None:
        """Return the km to the location that makes a service nearby, or None."""
        if self.distances is None or np.isinf(self.distances[index]):
            return None
        return float(self.distances[index])


def reach(snapshot: Snapshot, place: Place | None, radius: float) -> Reach:
    """Return who is within ``radius`` km of a point or inside an area, and who is reachable from there."""
    places = snapshot.places
    if place is None:
        nearby = places.present | places.home
        return Reach(None, nearby, snapshot.everybody & ~nearby, None)
    services, kilometres = _visited(places, place, radius)
    distances = np.full(snapshot.size, np.inf)
    np.minimum.at(distances, services.astype(np.intp), kilometres)
    serving = [places.serving[key] for key in place.regions if key in places.serving]
    served = reduce(np.bitwise_or, (from_indices(each, snapshot.size) for each in serving), places.unbounded)
    welcome = served | ~places.residents_only | places.home
    nearby = (from_indices(services, snapshot.size) & welcome) | (places.home & served)
    return Reach(place, nearby, places.remote & served & ~nearby, distances)


def _visited(
    places: PlaceArrays, place: Place, radius: float
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float64]]:
    """Return services with the km to each location of theirs that counts, unordered, repeats included."""
    if place.is_area:
        inside = places.inside.get(place.key, np.empty(0, np.int32)).astype(np.intp)
        return places.service[inside], _kilometres(places, place, inside)
    up = radius / KM_PER_DEGREE
    start, stop = np.searchsorted(places.lats, (place.lat - up, place.lat + up))
    band = slice(int(start), int(stop))
    kilometres = _kilometres(places, place, band)
    near = kilometres <= radius
    return places.service[band][near], kilometres[near]


def _kilometres(places: PlaceArrays, place: Place, which: Positions) -> npt.NDArray[np.float64]:
    """Return great-circle distances: the haversine formula, its squared sines taken from half the chord."""
    x, y, z = (axis[which] for axis in places.unit)
    lat, lon = radians(place.lat), radians(place.lon)
    chord = (x - cos(lat) * cos(lon)) ** 2 + (y - cos(lat) * sin(lon)) ** 2 + (z - sin(lat)) ** 2
    result: npt.NDArray[np.float64] = 2 * EARTH_RADIUS * np.arcsin(np.minimum(1.0, np.sqrt(chord) / 2))
    return result
