"""Great-circle distances in kilometres: in Python and in Django's own database functions.

Haversine on a sphere of the mean earth radius; within the Netherlands at most 0.5% off the ellipsoid.
"""

from math import asin, cos, radians, sin, sqrt

from django.db.models import F, FloatField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import ASin, Cos, Least, Power, Radians, Sin, Sqrt

EARTH_RADIUS = 6371.0088
KM_PER_DEGREE = radians(1) * EARTH_RADIUS


def km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the distance in km between two WGS84 points in degrees."""
    a = (
        sin(radians(lat2 - lat1) / 2) ** 2
        + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(a)))


def bounding_box(lat: float, lon: float, distance: float) -> tuple[float, float, float, float]:
    """Return (south, west, north, east) in degrees of a box that holds the circle of ``distance`` km."""
    up = distance / KM_PER_DEGREE
    south, north = max(-90.0, lat - up), min(90.0, lat + up)
    # The circle is widest on the side of the pole; at a pole it goes all the way round.
    narrowest = cos(radians(max(abs(south), abs(north))))
    across = 180.0 if narrowest < 1e-9 else min(180.0, up / narrowest)
    return south, max(-180.0, lon - across), north, min(180.0, lon + across)


def distance_expression(lat: float, lon: float, lat_field: str = "lat", lon_field: str = "lon") -> Combinable:
    """Return the distance in km from a point to the row's own point, for annotate() or filter()."""
    half_lat = Sin(Radians(F(lat_field) - Value(lat, FloatField())) / 2.0)
    half_lon = Sin(Radians(F(lon_field) - Value(lon, FloatField())) / 2.0)
    a = Power(half_lat, 2) + Cos(Radians(F(lat_field))) * cos(radians(lat)) * Power(half_lon, 2)
    root = Least(Value(1.0, FloatField()), Sqrt(a), output_field=FloatField())
    return ASin(root, output_field=FloatField()) * Value(2 * EARTH_RADIUS, FloatField())
