"""State of a live entry, one function each: visibility, room, somebody's word, pause, point on the map.

State is not content: it is written directly, with an event row, and the data gets a new version.
"""

import math
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language import cleaning
from directory.models import (
    Event,
    Location,
    Service,
    ServiceAtLocation,
    User,
    Verification,
    VerificationRound,
)
from directory.models.choices import CapacityStatus, Visibility
from directory.models.freshness import asked_from
from directory.publishing.content.errors import StateError
from directory.publishing.entries.confirmed_fields import later_confirmations
from handreiking.models import DataVersion

MOST_WEEKS = 260
ASKED_ABOUT = {Visibility.LISTED, Visibility.STALE}
"""What an owner is asked about; a question about anything else is closed."""
LONGEST_PAUSE = timedelta(days=366)


class Point(NamedTuple):
    """Where a location is: WGS84 degrees, and how that was found."""

    lat: float
    lon: float
    source: Location.PointSource


@transaction.atomic
def set_visibility(
    service: Service,
    visibility: Visibility | str,
    reason: str = "",
    *,
    merged_into: Service | None = None,
    actor: User | None = None,
    note: str = "",
) -> Service:
    """List, hide, end, make stale or merge an entry, and return it; what is so already stays untouched.

    ``reason`` may be read by the owners, ``note`` by editors only. Merging needs ``merged_into``; what was merged into this entry moves along, so that a redirect is one step.
    Raises StateError.
    """
    visibility = Visibility(visibility)
    if (visibility == Visibility.MERGED) != (merged_into is not None):
        raise StateError(_("Kies met welk aanbod je samenvoegt."))
    locked = _lock_services(service, merged_into)
    stored = locked[service.pk]
    target = _final_target(locked[merged_into.pk], stored) if merged_into else None
    reason = _line(reason, 300)
    if visibility not in ASKED_ABOUT:
        _close_round(stored)
    before = (stored.visibility, stored.visibility_reason, stored.merged_into_id)
    if before == (visibility, reason, target.pk if target else None):
        return stored
    stored.visibility, stored.visibility_reason, stored.merged_into = visibility, reason, target
    stored.save(update_fields=["visibility", "visibility_reason", "merged_into"])
    if target:
        Service.objects.filter(merged_into=stored).update(merged_into=target)
    detail = {"from": before[0], "to": visibility.value, "reason": reason} | ({"note": note} if note else {})
    _note(stored, "visibility", actor, detail | ({"merged_into": str(target.pk)} if target else {}))
    return stored


@transaction.atomic
def state_capacity(
    target: Service | ServiceAtLocation,
    status: CapacityStatus | str,
    *,
    weeks: int | None = None,
    until: date | None = None,
    on: date | None = None,
    actor: User | None = None,
) -> None:
    """Say whether there is room, for an entry or for one of its places, as of ``on`` (today).

    ``weeks`` goes with a waiting time, ``until`` with being full. Raises StateError.
    """
    status, today = CapacityStatus(status), timezone.localdate()
    on = on or today
    if on > today:
        raise StateError(_("Deze dag is nog niet geweest."))
    if weeks is not None and (status != CapacityStatus.WAITING or not 0 <= weeks <= MOST_WEEKS):
        raise StateError(_("Een aantal weken hoort bij een wachttijd, en is ten hoogste 260."))
    if until is not None and (status != CapacityStatus.FULL or until < on):
        raise StateError(_("“Vol tot” hoort bij vol, en ligt niet in het verleden."))
    at = target if isinstance(target, ServiceAtLocation) else None
    entry = target.service if isinstance(target, ServiceAtLocation) else target
    service = _lock_services(entry)[entry.pk]
    row: Any = ServiceAtLocation.objects.select_for_update().get(pk=at.pk) if at else service
    values = {
        "capacity_status": status.value,
        "capacity_weeks": weeks,
        "capacity_until": until,
        "capacity_stated_on": on if status else None,
        "capacity_asked_on": None,
    }
    for name, value in values.items():
        setattr(row, name, value)
        setattr(target, name, value)
    row.save(update_fields=list(values))
    statement = {"status": status.value, "weeks": weeks, "until": until.isoformat() if until else None}
    _note(service, "capacity", actor, statement | ({"location": str(at.location_id)} if at else {}))


@transaction.atomic
def confirm(
    service: Service,
    by: str,
    *,
    on: date | None = None,
    outcome: Verification.Outcome | str = Verification.Outcome.CONFIRMED,
    reason: str = "",
    actor: User | None = None,
) -> Verification:
    """Record somebody's word about an entry. A stale one is listed again; one that ended says so, with ``reason``.

    A word that is recent enough answers the open round, where there is one. Raises StateError, also where editors
    took off the site what is said to have ended.
    """
    outcome, on, by = Verification.Outcome(outcome), on or timezone.localdate(), _line(by, 160)
    if not by or on > timezone.localdate():
        raise StateError(_("Vul in wie het heeft gecontroleerd, en wanneer."))
    stored = _lock_services(service)[service.pk]
    if outcome == Verification.Outcome.ENDED:
        if stored.visibility in (Visibility.HIDDEN, Visibility.MERGED):
            raise StateError(_("Dit staat niet op de site."))
        set_visibility(stored, Visibility.ENDED, reason, actor=actor)
    else:
        if stored.visibility == Visibility.STALE:
            set_visibility(stored, Visibility.LISTED, actor=actor)
        if not stored.confirmed_on or stored.confirmed_on <= on:
            stored.confirmed_on, stored.confirmed_by = on, by
            if outcome == Verification.Outcome.CONFIRMED:
                stored.confirmed_fields = later_confirmations(stored.confirmed_fields, on)
            stored.save(update_fields=["confirmed_on", "confirmed_by", "confirmed_fields"])
        if on > asked_from(timezone.localdate()):
            _close_round(stored)
    verification = Verification.objects.create(service=stored, outcome=outcome, by=by, on=on)
    _note(stored, "verification", actor, {"outcome": outcome.value, "on": on.isoformat()})
    service.refresh_from_db(
        fields=["visibility", "visibility_reason", "confirmed_on", "confirmed_by", "confirmed_fields"]
    )
    return verification


@transaction.atomic
def set_pause(service: Service, first: date | None, last: date | None, *, actor: User | None = None) -> None:
    """Say from which day up to and including which day an entry is closed ("zomerstop"); twice None ends it.

    Raises StateError.
    """
    if (first is None) != (last is None):
        raise StateError(_("Vul de eerste en de laatste dag van de pauze in."))
    if first and last:
        if last < first:
            raise StateError(_("De laatste dag van de pauze ligt voor de eerste dag."))
        if last < timezone.localdate():
            raise StateError(_("Deze pauze is al voorbij."))
        if last - first > LONGEST_PAUSE:
            raise StateError(
                _("Een pauze duurt ten hoogste een jaar. Is het aanbod gestopt? Geef dat dan door.")
            )
    stored = _lock_services(service)[service.pk]
    changed = (stored.paused_from, stored.paused_to) != (first, last)
    service.paused_from, service.paused_to = stored.paused_from, stored.paused_to = first, last
    if changed:
        stored.save(update_fields=["paused_from", "paused_to"])
        statement = {"from": first.isoformat() if first else None, "to": last.isoformat() if last else None}
        _note(stored, "pause", actor, statement)


@transaction.atomic
def set_points(found: Iterable[tuple[Location, Point]], actor: User | None = None) -> int:
    """Put locations on the map and return how many.

    One whose address changed or became confidential meanwhile is left alone. Raises StateError for a point that
    is not on earth.
    """
    wanted = {location.pk: (location, point) for location, point in found}
    services = Service.objects.filter(at_locations__location__in=wanted)
    list(services.select_for_update(of=("self",)).order_by("pk").values_list("pk"))  # in publishing's order
    stored = Location.objects.select_for_update().order_by("pk").in_bulk(wanted)
    changed = []
    for pk, row in stored.items():
        location, point = wanted[pk]
        if not (math.isfinite(point.lat) and abs(point.lat) <= 90 and abs(point.lon) <= 180):
            raise StateError(_("Dit punt ligt niet op aarde."))
        same_address = (row.address, row.postal_code, row.place) == (
            location.address,
            location.postal_code,
            location.place,
        )
        if same_address and not row.confidential and (row.lat, row.lon, row.point_source) != point:
            row.lat, row.lon, row.point_source = point
            changed.append(row)
    if changed:
        Location.objects.bulk_update(changed, ["lat", "lon", "point_source"])
        at = ServiceAtLocation.objects.filter(location__in=changed).values_list(
            "service_id", "location_id", "location__point_source"
        )
        Event.objects.bulk_create(
            Event(
                service_id=service, kind="point", detail={"location": str(pk), "source": source}, actor=actor
            )
            for service, pk, source in at
        )
        DataVersion.objects.bump()
    return len(changed)


def _lock_services(*services: Service | None) -> dict[Any, Service]:
    keys = sorted({service.pk for service in services if service})
    return Service.objects.select_for_update().order_by("pk").in_bulk(keys)


def _close_round(service: Service) -> None:
    VerificationRound.objects.open().filter(service=service).update(closed_on=timezone.localdate())


def _final_target(target: Service, service: Service) -> Service:
    """Return where ``target`` itself redirects to. Raises StateError when that leads back to ``service``."""
    if target.merged_into_id:
        target = Service.objects.select_for_update().get(pk=target.merged_into_id)
    if target.pk == service.pk:
        raise StateError(_("Deze twee verwijzen dan naar elkaar."))
    return target


def _line(value: str, limit: int) -> str:
    try:
        return cleaning.line(value, limit)
    except cleaning.Invalid as invalid:
        raise StateError(str(invalid)) from None


def _note(service: Service, kind: str, actor: User | None, detail: dict[str, Any]) -> None:
    Event.objects.create(service=service, kind=kind, detail=detail, actor=actor)
    DataVersion.objects.bump()
