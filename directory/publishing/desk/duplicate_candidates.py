""" "Lijkt dit op …?": entries that may be the same as what somebody types, by name, address, number and website.

Candidates come from indexes and from the snapshot's word lists, a few hundred at most; rapidfuzz then compares names.
What is confidential or private takes no part: nobody finds out here where something is, or whose number it is.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID

import numpy as np
from django.db.models import Q
from django.utils.translation import gettext as _
from rapidfuzz import fuzz

from directory.language.text import stems
from directory.models import Location, Phone, Service, ServiceAtLocation
from directory.places.names import key_of
from directory.places.names import words as plain_words
from directory.publishing.links.link_addresses import site_of
from directory.search.answer.state import live
from directory.search.ask.text_index import stem_needle
from directory.search.engine.engine import SnapshotRegister

MOST = 3
MOST_CANDIDATES = 300
ALIKE, ALIKE_NEARBY = 90, 78
"""Likeness of names, 0 to 100, from which they may be the same: anywhere, and at the same four digits."""
SHARED_HOSTS = {
    "facebook.com", "instagram.com", "linkedin.com", "meetup.com", "sites.google.com", "youtube.com", "forms.gle",
    "docs.google.com", "linktr.ee", "eventbrite.nl",
}  # fmt: skip


class DuplicateCandidate(NamedTuple):
    """An entry that may be the same, and why in words."""

    entry: UUID
    slug: str
    name: str
    organization: str
    organization_slug: str
    places: tuple[str, ...]
    why: tuple[str, ...]


def duplicate_candidates(
    content: Mapping[str, Any], *, entry: UUID | None = None
) -> list[DuplicateCandidate]:
    """Return at most three public entries that ``content`` may be a second time, the likeliest first.

    ``entry`` itself is left out. At most eight queries, whatever the number of entries.
    """
    points: dict[UUID, int] = defaultdict(int)
    why: dict[UUID, list[str]] = defaultdict(list)
    for found, weight, reason in (
        (same_phone(content), 60, _("hetzelfde telefoonnummer")),
        (same_address(content), 50, _("hetzelfde adres")),
        (same_website(content), 30, _("dezelfde website")),
    ):
        for pk in found:
            points[pk] += weight
            why[pk].append(reason)
    for pk, likeness in alike_names(content).items():
        points[pk] += likeness
        why[pk].insert(0, _("bijna dezelfde naam") if likeness < 100 else _("dezelfde naam"))
    points.pop(entry or UUID(int=0), None)
    best = sorted(points, key=lambda pk: (-points[pk], str(pk)))[: 4 * MOST]
    shown = Service.objects.with_page().filter(is_example=False).select_related("organization").in_bulk(best)
    chosen = [shown[pk] for pk in best if pk in shown][:MOST]
    towns = places_of([service.pk for service in chosen])
    return [
        DuplicateCandidate(
            service.pk,
            service.slug,
            service.name,
            service.organization.name,
            service.organization.slug,
            towns.get(service.pk, ()),
            tuple(why[service.pk]),
        )
        for service in chosen
    ]


def same_phone(content: Mapping[str, Any]) -> set[UUID]:
    numbers = {phone["number"] for phone in content.get("phones", ()) if phone.get("public", True)}
    if not numbers:
        return set()
    found = Phone.objects.filter(number__in=numbers, public=True).values_list("service_id", flat=True)
    return set(found[:MOST_CANDIDATES])


def same_address(content: Mapping[str, Any]) -> set[UUID]:
    """Return who comes together at the same house number and full postcode."""
    wanted = {
        (place["postal_code"], house_number(place["address"]))
        for place in open_places(content)
        if len(place.get("postal_code", "")) == 6 and place.get("address")
    }
    if not wanted:
        return set()
    rows = Location.objects.filter(
        confidential=False,
        postcode__in={code[:4] for code, _number in wanted},
        postal_code__in={code for code, _number in wanted},
    ).values_list("at_services__service", "postal_code", "address")
    return {service for service, code, address in rows if service and (code, house_number(address)) in wanted}


def same_website(content: Mapping[str, Any]) -> set[UUID]:
    site = site_of(content.get("url", ""))
    if not site or site in SHARED_HOSTS:
        return set()
    same = Q(url__icontains=f"://{site}") | Q(url__icontains=f"://www.{site}")
    found = Service.objects.order_by().with_page().filter(same).values_list("pk", "url")[:MOST_CANDIDATES]
    return {pk for pk, url in found if site_of(url) == site}


def alike_names(content: Mapping[str, Any]) -> dict[UUID, int]:
    """Return the likeness of the names that are nearly the same, a little less strict at the same four digits."""
    name = " ".join(plain_words(content.get("name", "")))
    if len(name) < 3:
        return {}
    near, far = entries_near(content), entries_with_words(content["name"])
    rows = Service.objects.order_by().filter(pk__in=near | far).values_list("pk", "name")
    alike = {pk: round(fuzz.token_sort_ratio(name, " ".join(plain_words(other)))) for pk, other in rows}
    return {
        pk: likeness for pk, likeness in alike.items() if likeness >= (ALIKE_NEARBY if pk in near else ALIKE)
    }


def entries_near(content: Mapping[str, Any]) -> set[UUID]:
    """Return who comes together at the same four digits; at most so many as can be compared."""
    pc4s = {place.get("postal_code", "")[:4] for place in open_places(content)} - {""}
    if not pc4s:
        return set()
    at = ServiceAtLocation.objects.order_by().filter(
        location__postcode__in=pc4s, location__confidential=False
    )
    return set(at.values_list("service_id", flat=True)[:MOST_CANDIDATES])


def entries_with_words(name: str) -> set[UUID]:
    """Return the listed entries that share the most and rarest words with a name."""
    wanted = list(dict.fromkeys(stems(name)))[:12]
    register = live.register()
    if not isinstance(register, SnapshotRegister):
        found = Service.objects.order_by().listed().saying([stem_needle(stem) for stem in wanted])
        return set(found.values_list("pk", flat=True)[:MOST_CANDIDATES]) if wanted else set()
    snapshot = register.snapshot
    weights = np.zeros(snapshot.size, np.float32)
    for stem in wanted:
        number = snapshot.text.stems.get(stem)
        if number is not None:
            weights[snapshot.text.postings(stem).astype(np.intp)] += snapshot.text.idf[number]
    some = min(MOST_CANDIDATES, snapshot.size)
    best = np.argpartition(weights, snapshot.size - some)[snapshot.size - some :] if some else ()
    return {UUID(snapshot.id(int(index))) for index in best if weights[index] > 0}


def open_places(content: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [place for place in content.get("locations", ()) if not place.get("confidential")]


def house_number(address: str) -> str:
    """Return the number of "Voorbeeldlaan 12 bis": with a postcode it says the whole address."""
    numbers = re.findall(r"\d+", address)
    return numbers[-1] if numbers else key_of(address)


def places_of(services: list[UUID]) -> dict[UUID, tuple[str, ...]]:
    """Return the towns by service; the town of a confidential address is public."""
    rows = ServiceAtLocation.objects.filter(service__in=services).values_list("service_id", "location__place")
    towns: dict[UUID, list[str]] = defaultdict(list)
    for service, place in rows:
        towns[service].append(place)
    return {service: tuple(dict.fromkeys(names)) for service, names in towns.items()}
