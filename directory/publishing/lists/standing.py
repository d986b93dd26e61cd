"""How an offer of a kept list stands: whether somebody can be sent there now."""

from collections.abc import Iterable
from datetime import date
from typing import Literal
from uuid import UUID

from django.db.models import prefetch_related_objects

from directory.language.capacity import FULL
from directory.models import Service
from directory.models.choices import Visibility
from directory.search.ask.capacity import capacity_of

Standing = Literal["ok", "full", "paused", "stale", "ended", "off", "merged"]
OF_VISIBILITY: dict[str, Standing] = {
    Visibility.HIDDEN: "off",
    Visibility.MERGED: "merged",
    Visibility.ENDED: "ended",
    Visibility.STALE: "stale",
}


def standings(services: Iterable[Service], today: date) -> dict[UUID, Standing]:
    """Return how each offer stands; two queries."""
    known = list(services)
    prefetch_related_objects(known, "at_locations")
    return {service.pk: _standing(service, today) for service in known}


def _standing(service: Service, today: date) -> Standing:
    if gone := OF_VISIBILITY.get(service.visibility):
        return gone
    if service.is_paused_on(today):
        return "paused"
    return "full" if capacity_of(service, today).status == FULL else "ok"
