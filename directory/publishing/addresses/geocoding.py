"""Looking up the point of addresses, a few at a time. A confidential location has no address and is never asked for."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, Q, QuerySet

from directory.models import Location
from directory.places import geocoder
from directory.publishing.addresses import address_checks
from directory.publishing.entries.state import Point, set_points
from directory.publishing.queue import leasing

BATCH = 25
WAITS = (timedelta(hours=1), timedelta(days=1), timedelta(days=7), timedelta(days=30))
Source = Location.PointSource
log = logging.getLogger(__name__)


@dataclass(slots=True)
class GeocodeReport:
    """What became of addresses: found, not found (the postcode's point stays), or not answered."""

    found: int = 0
    unknown: int = 0
    failed: int = 0

    def __bool__(self) -> bool:
        return bool(self.found or self.unknown or self.failed)


def look_up_due(now: datetime) -> GeocodeReport:
    """Look up a small batch of addresses and say what became of them."""
    report = GeocodeReport()
    if settings.GEOCODER_ENABLED:
        geocode_due(report, now)
    if report:
        log.info("Addresses: %d found, %d unknown, %d failed", report.found, report.unknown, report.failed)
    return report


def due(now: datetime) -> QuerySet[Location]:
    """Return the locations that wait for a look-up: never tried, or tried long enough ago."""
    waiting = leasing.waited("geocode_attempts", "geocode_tried_at", WAITS, now)
    for_ever = Q(geocode_attempts__gt=len(WAITS), geocode_tried_at__lte=now - WAITS[-1])
    return Location.objects.without_own_point().filter(waiting | for_ever)


def geocode_due(report: GeocodeReport, now: datetime) -> None:
    """Fill the report; no transaction is open while the geocoder is asked."""
    points: list[tuple[Location, Point]] = []

    def ask(location: Location) -> bool:
        found = look_up(location)
        if found is None or found.retry:
            report.failed += 1
            return False
        source = Source(found.source)
        report.found += source == Source.ADDRESS
        report.unknown += source != Source.ADDRESS
        if source != Source.PLACE:
            points.append((location, Point(found.lat, found.lon, source)))
        return True

    leasing.lease_each(lambda: claim(now), ask, BATCH)
    set_points(points)


def look_up(location: Location) -> geocoder.GeocodeResult | None:
    """Return what was found out beside the owner's form, else ask the geocoder; None when that broke.

    The address is not logged.
    """
    typed = address_checks.Typed(location.address, location.postal_code, location.place)
    if point := address_checks.known_point(typed):
        return geocoder.GeocodeResult(*point, source="address")
    try:
        return geocoder.geocode(*typed)
    except Exception as error:  # one address must not stop the others
        log.warning("Look-up failed: %s", type(error).__name__)
        return None


def claim(now: datetime) -> Location | None:
    """Take a due location that nobody else has, and note the attempt."""
    waiting = due(now).order_by("geocode_attempts", "pk")
    return leasing.claim(waiting, geocode_tried_at=now, geocode_attempts=F("geocode_attempts") + 1)
