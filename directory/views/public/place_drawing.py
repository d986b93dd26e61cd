"""A small drawing of where something is, from our own outlines: land and water, gemeenten, their names, and points."""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple
from xml.sax.saxutils import escape

from directory.places.borders import Outline, outlines, read_geo
from directory.places.distance import KM_PER_DEGREE

WIDTH, HEIGHT = 288, 190
LEAST_KM, MOST_KM = 4.0, 40.0
"""From the middle to the upper edge."""
AMONG_TOWNS_KM = 9.0
"""The same on paper, where nobody can look further away."""
ON_PAPER = (162, 107)
"""Pixels of what is printed as wide as a hand: letters keep their size, so that they can be read."""
MOST_NAMES = 5
APART = 34.0
"""Pixels between two names, so that each can be read."""
MOST_POINTS = 9
COVERS = 16.0
"""Pixels between two marks, of which one would hide the number of the other."""
A_RUN = 3
"""Numbers in a row of which a mark names only the ends."""
STYLE = (
    ".l{fill:#EEF0E6;stroke:#B9B2A2;stroke-width:1}.w{fill:#BFDDE3}.n{fill:#3A4B50;font:13px system-ui,sans-serif;text-anchor:middle}"
    ".p{fill:#0C4A50}.t{fill:#FFF;font:bold 12px system-ui,sans-serif;text-anchor:middle}.c{fill:none;stroke:#14262B;stroke-width:3}"
    "@media(prefers-color-scheme:dark){.l{fill:#22322F;stroke:#4F6669}.w{fill:#1B3D49}.n{fill:#C9D2D0}.p{fill:#9ADCD3}.t{fill:#06211F}"
    ".c{stroke:#F4F0E8}}"
)
Point = tuple[float, float]
"""Latitude and longitude, in degrees."""


@lru_cache(maxsize=256)
def place_map(
    middle: Point,
    points: tuple[Point, ...] = (),
    is_point: bool = True,
    numbers: tuple[int, ...] = tuple(range(1, MOST_POINTS + 1)),
) -> str:
    """Return an SVG around a place, with its points and their numbers; ``is_point`` marks the middle itself."""
    return _drawn(View.around(middle, points), points, numbers, is_point=is_point)


def _drawn(view: "View", points: Sequence[Point], numbers: Sequence[int], *, is_point: bool) -> str:
    width, height = view.size
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f'<style>{STYLE}</style><path class="w" d="M0 0h{width}v{height}H0z"/>',
        *(
            f'<path class="l" d="{view.path(outline.edge)}"/>'
            for outline in outlines()
            if view.shows(outline)
        ),
        *(
            f'<text class="n" x="{x:.0f}" y="{y:.0f}">{escape(name)}</text>'
            for name, x, y in view.names(points)
        ),
    ]
    if is_point:
        drawn.append(f'<circle class="c" cx="{width / 2:.0f}" cy="{height / 2:.0f}" r="6"/>')
    drawn += [_mark(*spot, found, width) for spot, found in _spots(view, points, numbers)]
    return "".join([*drawn, "</svg>"])


def _spots(
    view: "View", points: Sequence[Point], numbers: Sequence[int]
) -> list[tuple[tuple[float, float], list[int]]]:
    """Return where marks stand, in pixels, each with its numbers: points that would cover each other share one."""
    spots: list[tuple[tuple[float, float], list[int]]] = []
    for number, point in zip(numbers, points, strict=False):
        x, y = view.at(point)
        near = (each for spot, each in spots if math.dist(spot, (x, y)) < COVERS)
        if found := next(near, None):
            found.append(number)
        else:
            spots.append(((x, y), [number]))
    return spots


def _mark(x: float, y: float, numbers: Sequence[int], edge: int) -> str:
    text = told(numbers)
    width = 20 if len(numbers) == 1 else 13 + 7 * len(text)
    left = min(max(x - width / 2, 0), edge - width)
    return (
        f'<rect class="p" x="{left:.0f}" y="{y - 10:.0f}" width="{width}" height="20" rx="10"/>'
        f'<text class="t" x="{left + width / 2:.0f}" y="{y + 4:.0f}">{text}</text>'
    )


def told(numbers: Sequence[int]) -> str:
    """Return "1, 4–6": numbers (in order), of three or more in a row the first and the last."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = (
        [f"{run[0]}–{run[-1]}"] if len(run) >= A_RUN else [str(number) for number in run] for run in runs
    )
    return ", ".join(chain.from_iterable(parts))


def map_of_all(points: Mapping[int, Point]) -> str:
    """Return an SVG with points by their numbers; "" for none, and where they lie too far apart to be seen together."""
    if not points:
        return ""
    lats, lons = zip(*points.values(), strict=True)
    middle = ((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)
    view = View.around(middle, list(points.values()), AMONG_TOWNS_KM, ON_PAPER)
    if not all(view.has(point) for point in points.values()):
        return ""
    return _drawn(view, list(points.values()), list(points), is_point=False)


class View(NamedTuple):
    """What part of the country is drawn: its middle, how many pixels a kilometre takes, and its width and height in these."""

    middle: Point
    scale: float
    size: tuple[int, int] = (WIDTH, HEIGHT)

    @classmethod
    def around(
        cls,
        middle: Point,
        points: Sequence[Point],
        least: float = LEAST_KM,
        size: tuple[int, int] = (WIDTH, HEIGHT),
    ) -> "View":
        """Return the nearest view in which all points can be seen, ``least`` kilometres up and down at least."""
        lat, lon = middle
        narrow, (width, height) = math.cos(math.radians(lat)), size
        needed = [least]
        for other_lat, other_lon in points:
            needed.append(abs(other_lat - lat) * KM_PER_DEGREE * 1.2)
            needed.append(abs(other_lon - lon) * KM_PER_DEGREE * narrow * 1.2 * height / width)
        return cls(middle, height / 2 / min(max(needed), MOST_KM), size)

    def at(self, point: Point) -> tuple[float, float]:
        """Return where a point lies on the drawing, in pixels."""
        (lat, lon), (width, height) = self.middle, self.size
        narrow = math.cos(math.radians(lat))
        east, north = ((point[1] - lon) * KM_PER_DEGREE * narrow, (point[0] - lat) * KM_PER_DEGREE)
        return width / 2 + east * self.scale, height / 2 - north * self.scale

    def has(self, point: Point) -> bool:
        (x, y), (width, height) = self.at(point), self.size
        return 0 < x < width and 0 < y < height

    def shows(self, outline: Outline) -> bool:
        west, south = self.at((outline.south, outline.west))
        east, north = self.at((outline.north, outline.east))
        width, height = self.size
        return west < width and east > 0 and north < height and south > 0

    def path(self, edge: Sequence[Point]) -> str:
        spots = [self.at((lat, lon)) for lon, lat in edge]
        return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in spots) + "z"

    def names(self, points: Sequence[Point]) -> Iterator[tuple[str, float, float]]:
        """Yield the names that fit, the largest places first, clear of each other and of the points."""
        width, height = self.size
        taken = [(width / 2, height / 2), *map(self.at, points)]
        found = 0
        for name, lat, lon in names():
            x, y = self.at((lat, lon))
            half = 4.3 * len(name)
            if not (half < x < width - half and 16 < y < height - 6) or found == MOST_NAMES:
                continue
            if all(
                abs(x - other_x) > half + 16 or abs(y - other_y) > APART / 2 for other_x, other_y in taken
            ):
                taken.append((x, y))
                found += 1
                yield name, x, y


@cache
def names() -> tuple[tuple[str, float, float], ...]:
    return tuple((name, lat, lon) for name, lat, lon in read_geo("names.json"))
