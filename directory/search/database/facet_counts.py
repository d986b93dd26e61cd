"""Facet counts by the database: how many offers each choice alone would leave, its own facet's choices left out."""

from collections.abc import Mapping
from typing import Protocol
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from directory.models import Attribute
from directory.models.service_queryset import SAYS_SOMETHING, SCHEME_FLAGS, ServiceQuerySet
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.audience import ASKING, GROUPS, GROWN_UP, UNDER_AGE, YOUTH, meaning_groups
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
    def left_out(self, without: str = "") -> ServiceQuerySet: ...
    def closed(self, services: ServiceQuerySet, without: str = "", value: str = "") -> ServiceQuerySet: ...


def count_facets(found: Members, vocabulary: Vocabulary) -> Counts:
    """Return the counts of every facet; those without a choice of their own share one set of queries."""
    chosen = {name for name in found.analysed.filters() if name in SCHEMES or name in PLAIN}
    everything = found.members()
    counts: Counts = {}
    for scheme in SCHEMES:
        services = found.members(without=scheme) if scheme in chosen else everything
        counts[scheme] = _scheme(services, scheme, vocabulary.in_scheme.get(scheme, ()))
        if scheme in ASKING:
            _count_opened(found, scheme, counts[scheme], vocabulary)
    for name in PLAIN:
        services = found.members(without=name) if name in chosen else everything
        counts[name] = _plain(services, name, found)
    return counts


def count_left_out(found: Members, vocabulary: Vocabulary) -> dict[str, int]:
    """Return how much of what is left out is only for each group."""
    out = found.left_out()
    counts = _count_groups(out, vocabulary)
    if found.analysed.takes_for_grown_up():
        children = out.filter(maximum_age__lt=GROWN_UP).count()
        counts |= {group: counts.get(group, 0) + children for group in UNDER_AGE}
    return counts


def _count_groups(services: ServiceQuerySet, vocabulary: Vocabulary) -> dict[str, int]:
    """Return how many of the services are only for each group."""
    only = Attribute.objects.filter(SAYS_SOMETHING, exclusive=True, concept__scheme__slug=GROUPS)
    counted = _by_concept(only.filter(service__in=services.values("pk")))
    return {slug: counted.get(slug, 0) for slug in vocabulary.in_scheme.get(GROUPS, ())}


def _count_opened(found: Members, scheme: str, counts: dict[str, int], vocabulary: Vocabulary) -> None:
    """Count what a choice lists because it asks for a group that an offer is only for."""
    out = found.left_out(scheme)
    opening = {group for group, number in _count_groups(out, vocabulary).items() if number}
    opening |= YOUTH if found.analysed.takes_for_grown_up(scheme) else set()
    for value in counts:
        if opening & meaning_groups([value]):
            opened = out.exclude(pk__in=found.closed(out, scheme, value).values("pk"))
            counts[value] += opened.with_concepts(scheme, [value]).count()


def _by_concept(attributes: QuerySet[Attribute]) -> dict[str, int]:
    """Count services by what their attributes mean now."""
    now = Coalesce("concept__heirs__slug", "concept__slug")
    return dict(attributes.order_by().values_list(now).annotate(Count("service", distinct=True)))


def _scheme(services: ServiceQuerySet, scheme: str, slugs: tuple[str, ...]) -> dict[str, int]:
    said = Attribute.objects.filter(SAYS_SOMETHING, concept__scheme__slug=scheme).order_by()
    carriers = said.filter(service__in=services.values("pk"))
    passing = ~Q(Exists(said.filter(service=OuterRef("pk"))))
    if flag := SCHEME_FLAGS.get(scheme):
        passing |= Q(**{flag: True})
        carriers = carriers.filter(**{f"service__{flag}": False})
    always = services.filter(passing).count()
    counted = _by_concept(carriers)
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
