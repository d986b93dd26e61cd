"""Entries on the site that may be the same: one name in one gemeente, or one number of two organisations."""

from collections import defaultdict
from itertools import combinations
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count
from django.db.models.functions import Lower
from django.utils.translation import gettext as _
from rapidfuzz import fuzz

from directory.models import Event, Phone, Service
from directory.models.choices import Visibility
from directory.publishing.standing import NOT_DOUBLE
from directory.publishing.waiting import Desk, Item

MOST_GROUPS, MOST_IN_GROUP = 100, 6
ALIKE = 70
"""Likeness of names, 0 to 100, from which one number means one offer: a desk answers for many."""
KIND, ICON, WEIGHT = "dubbel", "people", -70


class Double(NamedTuple):
    """Two entries that look alike, the younger one first."""

    service: Service
    other: Service


def doubles(desk: Desk) -> list[Double]:
    """Return the pairs at this desk that nobody has said are two; at most nine queries."""
    candidates = [*_same_names(), *_same_numbers()]
    apart = _said_to_be_two({service.pk for group in candidates for service in group})
    found: dict[frozenset[UUID], Double] = {}
    for group in candidates:
        for one, other in combinations(group[:MOST_IN_GROUP], 2):
            pair = frozenset({one.pk, other.pk})
            here = (
                desk.regions is None or {one.editorial_region_id, other.editorial_region_id} <= desk.regions
            )
            if len(pair) == 2 and here and pair not in apart and _alike(one, other):
                newest, oldest = sorted((one, other), key=lambda service: service.published_at, reverse=True)
                found.setdefault(pair, Double(newest, oldest))
    return sorted(found.values(), key=lambda double: (double.service.published_at, str(double.service.pk)))


def double_item(double: Double) -> Item:
    service, other = double
    return Item(
        f"{KIND}:{service.code}.{other.code}",
        KIND,
        ICON,
        _("Mogelijk dubbel"),
        service.name,
        _("Lijkt op “%(name)s” van %(organization)s")
        % {"name": other.name, "organization": other.organization.name},
        service.published_at,
        WEIGHT,
        f"/redactie/samenvoegen/{service.code}/{other.code}/",
        service.is_example,
    )


def double_items(desk: Desk) -> list[Item]:
    return [double_item(double) for double in doubles(desk)]


def _same_names() -> list[list[Service]]:
    shown = Service.objects.order_by().listed().filter(is_example=False).annotate(lower=Lower("name"))
    names = shown.values("lower").annotate(number=Count("pk")).filter(number__gt=1).order_by("lower")
    wanted = [row["lower"] for row in names[:MOST_GROUPS]]
    services = (
        shown.filter(lower__in=wanted)
        .select_related("organization")
        .prefetch_related("at_locations__location")
    )
    groups: dict[str, list[Service]] = defaultdict(list)
    for service in services.order_by("pk") if wanted else ():
        groups[service.name.lower()].append(service)
    return list(groups.values())


def _same_numbers() -> list[list[Service]]:
    public = Phone.objects.order_by().filter(
        public=True, service__visibility=Visibility.LISTED, service__is_example=False
    )
    numbers = public.values("number").annotate(owners=Count("service__organization", distinct=True))
    wanted = [row["number"] for row in numbers.filter(owners__gt=1).order_by("number")[:MOST_GROUPS]]
    phones = (
        public.filter(number__in=wanted)
        .select_related("service__organization")
        .prefetch_related("service__at_locations__location")
        .order_by("service")
    )
    groups: dict[str, list[Service]] = defaultdict(list)
    for phone in phones if wanted else ():
        groups[phone.number].append(phone.service)
    return list(groups.values())


def _alike(one: Service, other: Service) -> bool:
    if one.name.casefold() != other.name.casefold():
        return one.organization_id != other.organization_id and (
            fuzz.token_sort_ratio(one.name.casefold(), other.name.casefold()) >= ALIKE
        )
    here, there = _towns(one), _towns(other)
    return not here or not there or bool(here & there)


def _towns(service: Service) -> set[UUID]:
    return {at.location.municipality_id for at in service.at_locations.all()}


def _said_to_be_two(services: set[UUID]) -> set[frozenset[UUID]]:
    rows = Event.objects.filter(kind=NOT_DOUBLE, service__in=services).values_list("service", "detail")
    return {frozenset({service, UUID(detail["other"])}) for service, detail in rows}
