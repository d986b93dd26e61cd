"""Entries on the site that may be the same: one name in one gemeente, or one number of two organisations."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import combinations
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import CharField, Count, F, Max, Min, Window
from django.db.models.functions import Cast, Lower, RowNumber
from django.utils.translation import gettext as _
from rapidfuzz import fuzz

from directory.models import Event, Phone, Service, ServiceAtLocation
from directory.models.choices import Visibility
from directory.publishing.desk.waiting import Desk, Item
from directory.publishing.entries.visibility import NOT_A_DUPLICATE

MOST_GROUPS, MOST_IN_GROUP = 100, 6
ALIKE = 70
"""Likeness of names, 0 to 100, from which one number means one offer: a desk answers for many."""
ENTRY = (
    "pk",
    "code",
    "name",
    "is_example",
    "published_at",
    "editorial_region",
    "organization",
    "organization__name",
)
KIND, WEIGHT = "dubbel", -70


class Entry(NamedTuple):
    """What is compared of an entry, and told of it."""

    pk: UUID
    code: str
    name: str
    is_example: bool
    published_at: datetime
    region: UUID
    organization: UUID
    by: str
    """The name of the organisation."""


class DuplicatePair(NamedTuple):
    """Two entries that look alike, the younger one first."""

    entry: Entry
    other: Entry


def duplicate_pairs(desk: Desk) -> list[DuplicatePair]:
    """Return the pairs at this desk that nobody has said are two; at most six queries."""
    candidates = [*_same_names(), *_same_numbers()]
    entries = {entry.pk for group in candidates for entry in group}
    apart, towns = _said_to_be_two(entries), _towns(entries)
    found: dict[frozenset[UUID], DuplicatePair] = {}
    for group in candidates:
        for one, other in combinations(group, 2):
            pair = frozenset({one.pk, other.pk})
            if (
                len(pair) == 2
                and _lies_at(desk, one, other)
                and pair not in apart
                and _alike(one, other, towns)
            ):
                newest, oldest = sorted((one, other), key=lambda entry: entry.published_at, reverse=True)
                found.setdefault(pair, DuplicatePair(newest, oldest))
    return sorted(found.values(), key=lambda pair: (pair.entry.published_at, str(pair.entry.pk)))


def _lies_at(desk: Desk, one: Entry, other: Entry) -> bool:
    """Say whether both are this desk's; a pair of two regions is national work, as what lies in no region."""
    if desk.regions is None or {one.region, other.region} <= desk.regions:
        return True
    return desk.nowhere and one.region != other.region


def pair_item(pair: DuplicatePair) -> Item:
    entry, other = pair
    return Item(
        kind=KIND,
        id=f"{entry.code}.{other.code}",
        name=entry.name,
        why=_("Lijkt op “%(name)s” van %(organization)s") % {"name": other.name, "organization": other.by},
        since=entry.published_at,
        weight=WEIGHT,
        codes=(entry.code, other.code),
        is_example=entry.is_example,
    )


def pair_items(desk: Desk) -> list[Item]:
    return [pair_item(pair) for pair in duplicate_pairs(desk)]


def _same_names() -> list[list[Entry]]:
    shown = Service.objects.order_by().listed().filter(is_example=False).annotate(lower=Lower("name"))
    names = shown.values("lower").annotate(number=Count("*")).filter(number__gt=1).order_by("lower")
    wanted = [row["lower"] for row in names[:MOST_GROUPS]]
    place = Window(RowNumber(), partition_by="lower", order_by="pk")
    rows = shown.filter(lower__in=wanted).annotate(place=place).filter(place__lte=MOST_IN_GROUP)
    return _grouped(rows.order_by("pk").values_list("lower", *ENTRY)) if wanted else []


def _same_numbers() -> list[list[Entry]]:
    public = Phone.objects.order_by().filter(
        public=True, service__visibility=Visibility.LISTED, service__is_example=False
    )
    owner = Cast("service__organization", CharField())
    numbers = public.values("number").annotate(one=Min(owner), other=Max(owner)).exclude(one=F("other"))
    # Cut off here: for a limit of its own, PostgreSQL looks up the entries one by one in the order of the numbers.
    wanted = [row["number"] for row in numbers.order_by("number")][:MOST_GROUPS]
    place = Window(RowNumber(), partition_by="number", order_by=["service__name", "service__pk"])
    rows = public.filter(number__in=wanted).annotate(place=place).filter(place__lte=MOST_IN_GROUP)
    fields = (f"service__{field}" for field in ENTRY)
    return _grouped(rows.order_by("service").values_list("number", *fields)) if wanted else []


def _grouped(rows: Iterable[tuple[Any, ...]]) -> list[list[Entry]]:
    """Return the entries by the first value of their row."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for key, *entry in rows:
        groups[key].append(Entry(*entry))
    return list(groups.values())


def _alike(one: Entry, other: Entry, towns: Mapping[UUID, set[UUID]]) -> bool:
    if one.name.casefold() != other.name.casefold():
        return one.organization != other.organization and (
            fuzz.token_sort_ratio(one.name.casefold(), other.name.casefold()) >= ALIKE
        )
    here, there = towns.get(one.pk), towns.get(other.pk)
    return not here or not there or bool(here & there)


def _towns(entries: set[UUID]) -> dict[UUID, set[UUID]]:
    """Return the gemeenten where people come, of the entries that have any."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    places = ServiceAtLocation.objects.order_by().filter(service__in=entries)
    for service, town in places.values_list("service", "location__municipality"):
        found[service].add(town)
    return dict(found)


def _said_to_be_two(entries: set[UUID]) -> set[frozenset[UUID]]:
    statement = Event.objects.order_by().filter(kind=NOT_A_DUPLICATE, service__in=entries)
    return {
        frozenset({one, UUID(detail["other"])}) for one, detail in statement.values_list("service", "detail")
    }
