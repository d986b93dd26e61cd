"""Both points of a location that moved, in the small drawing beside the two addresses."""

from directory.publishing.content.names import Point

MARGIN, SIDE = 22, 156
"""In the units of the drawing, which is 200 wide and high: both points lie within a square of this side."""


def in_drawing(was: Point, becomes: Point) -> tuple[Point, Point]:
    """Return where two different points (lat, lon) lie in the drawing, as far apart as it allows, north up."""
    # At 52 degrees north a degree of longitude is 0.62 of one of latitude.
    across, up = (becomes[1] - was[1]) * 0.62, becomes[0] - was[0]
    scale = SIDE / max(abs(across), abs(up))
    middle = MARGIN + SIDE / 2
    dx, dy = across * scale / 2, up * scale / 2
    return (round(middle - dx, 1), round(middle + dy, 1)), (round(middle + dx, 1), round(middle - dy, 1))
