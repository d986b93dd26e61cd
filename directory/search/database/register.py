"""The search by the database alone: the reference for the snapshot, and the answer until one stands.

Membership, groups, distances and counts, alike on both databases; within a group the order is simple.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Self, get_args
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from directory.language.opening import opening
from directory.language.slots import slots
from directory.models import Schedule, Service
from directory.models.keeping import as_kept
from directory.models.service_queryset import ServiceQuerySet
from directory.offer_choices import DeliveryMode
from directory.places.distance import bounding_box, distance_expression
from directory.places.place import Place
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.audience import GROWN_UP, YOUTH, meaning_groups
from directory.search.ask.fields import PERHAPS_OPEN, PLAIN
from directory.search.ask.query import SCHEMES
from directory.search.ask.regions import RegionKeys
from directory.search.ask.register import Answer, Hit, LeftOut
from directory.search.ask.text_index import phrase_needle, stem_needle
from directory.search.ask.vocabulary import Vocabulary
from directory.search.ask.window import GroupKey, Window
from directory.search.database.around_border import kilometres_around
from directory.search.database.database_facts import facts_by_service
from directory.search.database.facet_counts import count_facets, count_left_out

ALL_GROUPS: tuple[GroupKey, ...] = get_args(GroupKey)
SCHEDULE_FIELDS = [field.name for field in Schedule._meta.concrete_fields]


@dataclass(frozen=True)
class DatabaseRegister:
    """A register that asks the database, anew for each search."""

    vocabulary: Vocabulary

    def answer(self, analysed: AnalysedQuery) -> Answer:
        """Return the page that ``ask`` asks for; the counts are of everything that fits."""
        found = Found(analysed)
        groups = {key: list(found.group(key).values_list("pk", "name", "confirmed_on")) for key in ALL_GROUPS}
        sizes = {key: len(rows) for key, rows in groups.items()}
        window = Window.of(analysed.query.pagina, analysed.group_order, sizes)
        page: dict[UUID, GroupKey] = {}
        for key, (start, stop) in window.parts.items():
            ordered = sorted(groups[key], key=_order(analysed, found.distances))
            page |= dict.fromkeys((row[0] for row in ordered[start:stop]), key)
        distances = {pk: found.distances.get(pk) for pk in page}
        facts = facts_by_service(distances, analysed, self.vocabulary, found.regions)
        hits = (
            Hit(pk.hex, key, distances[pk], facts[pk], pk in found.remote)
            for pk, key in page.items()
            if pk in facts
        )
        facets = count_facets(found, self.vocabulary) if analysed.counted else {}
        left_out = LeftOut.of(found.left_out().count(), count_left_out(found, self.vocabulary))
        return Answer(sizes, facets, tuple(hits), window.page, window.pages, analysed.group_order, left_out)

    def for_one_search(self) -> Self:
        return self

    def sizes(self, analysed: AnalysedQuery) -> dict[GroupKey, int]:
        found = Found(analysed)
        return {key: found.group(key).count() for key in ALL_GROUPS}

    def count_without(self, analysed: AnalysedQuery) -> dict[str, int]:
        return {name: Found(analysed).members(without=name).count() for name in analysed.filters()}

    def mend(self, q: str) -> str | None:
        """Nothing is mended before the first snapshot stands: only that knows every word."""
        return None

    def knows(self, q: str) -> bool:
        return False


class Found:
    """What an analysed query finds, as querysets over the listed services."""

    def __init__(self, analysed: AnalysedQuery) -> None:
        self.analysed = analysed
        listed = Service.objects.listed()
        self.listed: ServiceQuerySet = (
            listed if analysed.query.voor == "verwijzer" else listed.for_everyone_to_see()
        )

    def matching(self, without: str = "") -> ServiceQuerySet:
        """Keep what passes every filter but ``without``, wherever it is."""
        services, query = self.listed, self.analysed.query
        for name, values in query.choices.items():
            if values and name != without:
                services = self._choose(services, name, values)
        if query.plek and without != "plek":
            services = services.with_capacity(self.analysed.today)
        if query.leeftijd is not None and without != "leeftijd":
            services = services.for_age(query.leeftijd, self.analysed.around)
        if self.analysed.has_words and without != "q":
            services = self._say(services)
        return services

    def members(self, without: str = "") -> ServiceQuerySet:
        """Keep what is in one of the groups, with one filter left out."""
        found = self._reached(without)
        if self.analysed.lists_exclusive:
            return found
        return found.exclude(pk__in=self.left_out(without).values("pk"))

    def left_out(self, without: str = "") -> ServiceQuerySet:
        """Keep what would be there too but is only for groups that were not asked for."""
        if self.analysed.lists_exclusive:
            return Service.objects.none()
        return self.closed(self._reached(without), without)

    def closed(self, services: ServiceQuerySet, without: str = "", value: str = "") -> ServiceQuerySet:
        """Keep what is only for groups that were not asked for, or for children; ``value`` is chosen instead of ``without``."""
        chosen = meaning_groups([value]) if value else frozenset()
        grown_up = self.analysed.takes_for_grown_up(without) and YOUTH.isdisjoint(chosen)
        return services.closed_to(self.analysed.audience(without) | chosen, GROWN_UP if grown_up else None)

    def group(self, key: GroupKey) -> ServiceQuerySet:
        services = self.members()
        if self.analysed.sets_professionals_apart:
            theirs = services.for_professionals()
            if key == "professionals":
                return theirs
            services = services.exclude(pk__in=theirs.values("pk"))
        elif key == "professionals":
            return services.none()
        closed = self.closed(services)
        if key == "exclusive":
            return closed
        nearby = self._nearby(self.matching())
        open_to_all = services.exclude(pk__in=closed.values("pk"))
        near = Q(pk__in=nearby.values("pk"))
        return open_to_all.filter(near if key == "nearby" else ~near)

    @cached_property
    def remote(self) -> frozenset[UUID]:
        """What is there because it needs no travel."""
        services = self.matching()
        nearby = self._nearby(services).values("pk")
        return frozenset(self._everywhere(services).exclude(pk__in=nearby).values_list("pk", flat=True))

    @cached_property
    def distances(self) -> dict[UUID, float]:
        """Kilometres to the nearest place that makes each service nearby."""
        if self._place is None:
            return {}
        if self._place.has_border:
            return self._around_border
        return self._visitable(self.matching()).distances()

    @cached_property
    def times(self) -> dict[UUID, frozenset[str]]:
        """The slots of every listed service that has any; the others' times are not known."""
        return slots_by_service(self.analysed.now)

    @cached_property
    def _around_border(self) -> dict[UUID, float]:
        assert self._place is not None
        return kilometres_around(self._place, self.analysed.query.straal, self.regions)

    @property
    def _place(self) -> Place | None:
        return self.analysed.query.place

    @cached_property
    def regions(self) -> RegionKeys:
        return RegionKeys.load()

    def _reached(self, without: str = "") -> ServiceQuerySet:
        services = self.matching(without)
        return self._nearby(services) | self._everywhere(services)

    def _choose(self, services: ServiceQuerySet, name: str, values: frozenset[str]) -> ServiceQuerySet:
        if name in SCHEMES:
            return services.with_concepts(name, values)
        if name == "wanneer":
            wanted = values | {PERHAPS_OPEN[1]} if "nu" in values else values
            other_times = [pk for pk, slots in self.times.items() if not slots & wanted]
            return services.exclude(pk__in=other_times)
        facet = PLAIN[name]
        if facet.yes_no:
            return services.answering_yes(facet.column)
        return (
            services.with_every(facet.column, values)
            if facet.every
            else services.with_any(facet.column, values)
        )

    def _say(self, services: ServiceQuerySet) -> ServiceQuerySet:
        for phrase in self.analysed.phrases:
            services = services.saying([phrase_needle(phrase)])
        if self.analysed.phrases:
            return services
        needles = [stem_needle(stem) for stem in self.analysed.telling]
        sharing = (*self.analysed.finding, *self.analysed.alongside)
        return services.saying(needles, sharing, any_theme=bool(self.analysed.themes))

    def _nearby(self, services: ServiceQuerySet) -> ServiceQuerySet:
        if self.analysed.possible:
            return services.none()
        if self._place is None:
            return services.by_mode(DeliveryMode.OP_LOCATIE, DeliveryMode.THUIS)
        served = self.regions.serving(self.analysed.here)
        going = self._visitable(services).values("pk")
        home = services.by_mode(DeliveryMode.THUIS).serving(served).values("pk")
        placeless = services.placeless_in(self.regions.serving_nearby(self.analysed.here)).values("pk")
        near = services.filter(Q(pk__in=going) | Q(pk__in=home) | Q(pk__in=placeless))
        return near.open_to_residents_of(served)

    def _everywhere(self, services: ServiceQuerySet) -> ServiceQuerySet:
        if not self.analysed.here:
            return services.exclude(pk__in=self._nearby(services).values("pk"))
        served = self.regions.serving(self.analysed.here)
        travelling = services.by_mode(DeliveryMode.ONLINE, DeliveryMode.TELEFOON)
        return travelling.serving(served).open_to_residents_of(served)

    def _visitable(self, services: ServiceQuerySet) -> ServiceQuerySet:
        place = self.analysed.query.place
        assert place is not None
        distance = distance_expression(place.lat, place.lon, "location__lat", "location__lon")
        if place.has_border:
            return services.filter(pk__in=self._around_border)
        if place.is_area:
            return services.inside(self.regions.inside(place.key), distance)
        radius = self.analysed.query.straal
        return services.near(distance, radius, bounding_box(place.lat, place.lon, radius))


def slots_by_service(now: datetime) -> dict[UUID, frozenset[str]]:
    """Return the slots of the listed services that have any, with "nu" those that are open, or perhaps; one query."""
    schedules: dict[UUID, list[Schedule]] = {}
    rows = Schedule.objects.filter(service__visibility="listed").select_related("service").order_by()
    for schedule in rows.only(
        *SCHEDULE_FIELDS, "service__paused_from", "service__paused_to", "service__open_on_holidays"
    ):
        schedules.setdefault(schedule.service_id, []).extend(as_kept(schedule.service, [schedule]))
    today: date = timezone.localtime(now).date()
    found = {}
    for pk, each in schedules.items():
        known = slots(each, today)
        if known:
            open_ = opening(each, now)
            found[pk] = known | {"nu" if open_.sure else PERHAPS_OPEN[1]} if open_ else known
    return found


Row = tuple[UUID, str, date | None]


def _order(analysed: AnalysedQuery, distances: dict[UUID, float]) -> Callable[[Row], tuple[Any, ...]]:
    def key(row: Row) -> tuple[Any, ...]:
        pk, name, confirmed = row
        freshness = -(confirmed or date.min).toordinal()
        if analysed.query.sorteer == "recent":
            return freshness, name, pk
        return distances.get(pk, float("inf")), name, pk

    return key
