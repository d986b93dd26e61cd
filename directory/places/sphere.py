"""Many points at once on a sphere of radius 1: x, y and z in place of degrees, and kilometres from straight lines."""

import numpy as np
import numpy.typing as npt

from directory.places.distance import EARTH_RADIUS

Floats = npt.NDArray[np.float64]


def unit_vectors(lats: Floats, lons: Floats) -> Floats:
    """Return x, y and z of points in degrees."""
    lats, lons = np.radians(lats), np.radians(lons)
    return np.stack([np.cos(lats) * np.cos(lons), np.cos(lats) * np.sin(lons), np.sin(lats)])


def km_of_chords(squared_chords: Floats) -> Floats:
    """Return great-circle distances: haversine, whose square root is half the chord."""
    result: Floats = 2 * EARTH_RADIUS * np.arcsin(np.minimum(1.0, np.sqrt(squared_chords) / 2))
    return result
