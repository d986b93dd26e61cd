"""What lies in a gemeente and near its border, asked of the database: which knows no borders, so this measures."""

from uuid import UUID

import numpy as np
from django.db.models import Q

from directory.models import Service, ServiceAtLocation
from directory.offer_choices import DeliveryMode
from directory.places.borders import border
from directory.places.distance import bounding_box
from directory.places.place import Place
from directory.places.sphere import unit_vectors
from directory.search.ask.regions import RegionKeys


def kilometres_around(place: Place, radius: float, regions: RegionKeys) -> dict[UUID, float]:
    """Return by service that one goes to the km from the border of a gemeente to its nearest location; one query.

    0 inside, none beyond ``radius``.
    """
    inside, edge = regions_inside(place, regions), border(place.key)
    near = Q(location__municipality__in=inside)
    if edge is not None:
        south, west, north, east = bounding_box(edge.lat, edge.lon, edge.radius + radius)
        near |= Q(location__lat__range=(south, north), location__lon__range=(west, east))
    rows = list(
        ServiceAtLocation.objects.order_by()
        .filter(near, service__in=Service.objects.by_mode(DeliveryMode.OP_LOCATIE))
        .values_list("service_id", "location__lat", "location__lon", "location__municipality_id")
    )
    lats, lons = (np.array([row[column] for row in rows], np.float64) for column in (1, 2))
    outside = edge.kilometres(unit_vectors(lats, lons)).tolist() if edge is not None and rows else []
    found: dict[UUID, float] = {}
    for at, (service, _lat, _lon, municipality) in enumerate(rows):
        km = 0.0 if municipality in inside else outside[at]
        if km <= radius:
            found[service] = min(km, found.get(service, km))
    return found


def regions_inside(place: Place, regions: RegionKeys) -> frozenset[UUID]:
    """Return the regions that lie in a place, as foreign keys name them."""
    return frozenset(map(UUID, regions.inside(place.key)))
