"""Where gemeenten end: their outlines, and how far from a border something lies."""

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from math import ceil, cos, hypot, inf, radians
from typing import Any, NamedTuple

import numpy as np
from django.conf import settings

from directory.places.distance import KM_PER_DEGREE, km
from directory.places.place import Place
from directory.places.sphere import Floats, km_of_chords, unit_vectors

Point = tuple[float, float]
APART = 0.5
"""Kilometres between two points of a border: what lies 0.5 km from it is told at most 60 m too far."""
AT_A_TIME = 1024
"""Points compared with a whole border at once, so that this takes a megabyte and not ten."""


class Outline(NamedTuple):
    """A piece of land: its gemeente, the degrees that it lies between, and its edge as (longitude, latitude)."""

    code: str
    west: float
    south: float
    east: float
    north: float
    edge: tuple[Point, ...]


class Border(NamedTuple):
    """The edge of a gemeente: ``points`` on a sphere of radius 1 (x, y, z), all within ``radius`` km of a middle in degrees."""

    lat: float
    lon: float
    radius: float
    points: Floats

    def kilometres(self, unit: Floats) -> Floats:
        """Return how far each point (a column of x, y, z) lies from the nearest point of the border."""
        middle = unit_vectors(np.array([self.lat]), np.array([self.lon]))
        # Seen from the middle all is near, so that single precision is good to some metres.
        edge, there = ((each - middle).astype(np.float32) for each in (self.points, unit))
        edge_squares = (edge**2).sum(axis=0)
        nearest = [
            (edge_squares - 2 * (there[:, start : start + AT_A_TIME].T @ edge)).min(axis=1)
            for start in range(0, there.shape[1], AT_A_TIME)
        ]
        squares = (there**2).sum(axis=0) + (np.concatenate(nearest) if nearest else np.empty(0, np.float32))
        return km_of_chords(np.maximum(squares, 0).astype(np.float64))


@lru_cache(maxsize=512)
def border(key: str) -> Border | None:
    """Return the border of a gemeente by its key ("municipality:0363"); None of which no outline is known."""
    edges = [outline.edge for outline in outlines() if f"municipality:{outline.code}" == key]
    if not edges:
        return None
    lons, lats = (np.array(each) for each in zip(*_points(edges), strict=True))
    lat, lon = float(lats.min() + lats.max()) / 2, float(lons.min() + lons.max()) / 2
    radius = max(km(lat, lon, *corner) for corner in zip(lats.tolist(), lons.tolist(), strict=True))
    return Border(lat, lon, radius, unit_vectors(lats, lons))


def km_from(place: Place, lat: float, lon: float, *, within: bool) -> float:
    """Return how far a point lies from the middle of a place, or from the border of a gemeente: 0 ``within`` it."""
    if not place.has_border:
        return km(place.lat, place.lon, lat, lon)
    if within:
        return 0.0
    edge = border(place.key)
    return inf if edge is None else float(edge.kilometres(unit_vectors(np.array([lat]), np.array([lon])))[0])


def _points(edges: list[tuple[Point, ...]]) -> Iterator[Point]:
    """Yield the points of edges and as many between two as it takes."""
    for edge in edges:
        for (lon, lat), (next_lon, next_lat) in zip(edge, (*edge[1:], edge[0]), strict=True):
            across = (next_lon - lon) * cos(radians(lat)) * KM_PER_DEGREE
            pieces = max(1, ceil(hypot(across, (next_lat - lat) * KM_PER_DEGREE) / APART))
            for piece in range(pieces):
                part = piece / pieces
                yield lon + (next_lon - lon) * part, lat + (next_lat - lat) * part


@cache
def outlines() -> tuple[Outline, ...]:
    """Return the gemeenten of static/geo: 1.4 MB, read in less than 0.05 s, once a process."""
    pieces = []
    for feature in read_geo("outlines.json")["features"]:
        shape = feature["geometry"]
        polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
        for rings in polygons:
            edge = tuple((lon, lat) for lon, lat in rings[0])
            lons, lats = zip(*edge, strict=True)
            code = feature["properties"]["code"]
            pieces.append(Outline(code, min(lons), min(lats), max(lons), max(lats), edge))
    return tuple(pieces)


def read_geo(name: str) -> Any:
    """Return what a file of static/geo holds."""
    return json.loads((settings.BASE_DIR / "static" / "geo" / name).read_text(encoding="utf-8"))
