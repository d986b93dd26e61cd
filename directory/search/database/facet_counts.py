"""Facet counts by the database: how many offers each choice alone would leave, its own facet's choices left out."""

from collections.abc import Mapping
from typing import Protocol
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q

from directory.models import Attribute
from directory.models.service_queryset import SCHEME_FLAGS, ServiceQuerySet
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.fields import PERHAPS_OPEN, PLAIN, ROOM_NOW, SLOTS
from directory.search.ask.query import SCHEMES
from directory.search.ask.vocabulary import Vocabulary

Counts = dict[str, dict[str, int]]


class Members(Protocol):
    """What is counted: ``register.Found``."""

    @property
    def analysed(self) -> AnalysedQuery: ...
    @property
    def times(self) -> Mapping[UUID, frozenset[str]]: ...
    def members(self, without: str = "") -> ServiceQuerySet: ...


def count_facets(found: Members, vocabulary: Vocabulary) -> Counts:
    """Return the counts of every facet; those without a choice of their own share one set of queries."""
    chosen = {name for name in found.analysed.filters() if name in SCHEMES or name in PLAIN}
    everything = found.members()
    counts: Counts = {}
    for scheme in SCHEMES:
        services = found.members(without=scheme) if scheme in chosen else everything
        counts[scheme] = _scheme(services, scheme, vocabulary.in_scheme.get(scheme, ()))
    for name in PLAIN:
        services = found.members(without=name) if name in chosen else everything
        counts[name] = _plain(services, name, found)
    return counts


def _scheme(services: ServiceQuerySet, scheme: str, slugs: tuple[str, ...]) -> dict[str, int]:
    carriers = Attribute.objects.filter(concept__scheme__slug=scheme, service__in=services.values("pk"))
    passing = ~Q(Exists(Attribute.objects.filter(service=OuterRef("pk"), concept__scheme__slug=scheme)))
    if flag := SCHEME_FLAGS.get(scheme):
        passing |= Q(**{flag: True})
        carriers = carriers.filter(**{f"service__{flag}": False})
    always = services.filter(passing).count()
    counted = dict(carriers.order_by().values_list("concept__slug").annotate(Count("pk")))
    return {slug: always + counted.get(slug, 0) for slug in slugs}


def _plain(services: ServiceQuerySet, name: str, found: Members) -> dict[str, int]:
    if name == "plek":
        return {ROOM_NOW: services.with_capacity(found.analysed.today).count()}
    if name == "wanneer":
        slots = [found.times.get(pk) for pk in services.values_list("pk", flat=True)]
        return {slot: sum(1 for known in slots if not known or _reaches(known, slot)) for slot in SLOTS}
    facet = PLAIN[name]
    combinations = services.order_by().values_list(facet.column).annotate(Count("pk"))
    counted = dict.fromkeys(facet.values, 0)
    for stored, number in combinations:
        for value in facet.held(stored) or facet.values:
            if value in counted:
                counted[value] += number
    return counted


def _reaches(known: frozenset[str], slot: str) -> bool:
    return slot in known or (slot == "nu" and PERHAPS_OPEN[1] in known)
