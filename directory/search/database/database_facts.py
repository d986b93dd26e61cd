"""What cards say, read from the database row by row, for the pages that no snapshot answers yet."""

from collections.abc import Mapping
from uuid import UUID

from directory.language.opening import opening
from directory.language.regions import town_text
from directory.language.slots import slots
from directory.language.times import next_text
from directory.models import Location, Service
from directory.models.keeping import as_kept
from directory.places.borders import km_from
from directory.places.place import Place
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.audience import GROUPS
from directory.search.ask.capacity import capacity_of
from directory.search.ask.fields import (
    ALL_THEMES,
    COLUMN_FACETS,
    EVERYONE,
    FLAGS,
    MAINLY,
    ONLY,
    PERHAPS_OPEN,
    ROOM_NOW,
    THEMES,
)
from directory.search.ask.query import SCHEMES
from directory.search.ask.regions import RegionKeys, nearest_first, served, serves_a_part
from directory.search.ask.register import Facts
from directory.search.ask.text_index import stem_needle
from directory.search.ask.vocabulary import Vocabulary
from directory.search.database.around_border import regions_inside


def facts_by_service(
    distances: Mapping[UUID, float | None],
    analysed: AnalysedQuery,
    vocabulary: Vocabulary,
    regions: RegionKeys,
) -> dict[UUID, Facts]:
    """Return the facts of the services in ``distances`` (km to the place they are visited at), in seven queries."""
    rows = Service.objects.filter(pk__in=distances).prefetch_related(
        "attributes__concept__scheme", "at_locations__location__district", "schedules", "areas__region"
    )
    place = analysed.query.place
    inside = regions_inside(place, regions) if place and place.has_border else frozenset()
    return {
        service.pk: _facts(service, distances[service.pk], analysed, vocabulary, regions, inside)
        for service in rows
    }


def _facts(
    service: Service,
    distance: float | None,
    analysed: AnalysedQuery,
    vocabulary: Vocabulary,
    regions: RegionKeys,
    inside: frozenset[UUID],
) -> Facts:
    attributes = list(service.attributes.all())
    carried = {attribute.concept for attribute in attributes}
    at_locations = list(service.at_locations.all())
    areas = list(service.areas.all())
    serves = served([regions.served(area.region.kind, area.region.code, area.region.name) for area in areas])
    schedules = as_kept(service, service.schedules.all())
    capacity = capacity_of(service, analysed.today)
    values = {
        (facet.name, value)
        for facet in COLUMN_FACETS
        for value in facet.held(getattr(service, facet.column))
        if value in facet.values
    }
    values |= {("wanneer", slot) for slot in slots(schedules, analysed.today)}
    values |= {(concept.scheme.slug, now) for concept in carried for now in vocabulary.meanings(concept.slug)}
    for name, scheme, marked in (
        (MAINLY, THEMES, [each.concept.slug for each in attributes if each.main]),
        (ONLY, GROUPS, [each.concept.slug for each in attributes if each.exclusive]),
    ):
        now = {meaning for slug in marked for meaning in vocabulary.meanings(slug)}
        values |= {(name, slug) for slug in vocabulary.in_scheme.get(scheme, ()) if slug in now}
    values |= {
        (FLAGS, flag)
        for flag, set_ in ((EVERYONE, service.for_everyone), (ALL_THEMES, service.all_themes))
        if set_
    }
    if found := opening(schedules, analysed.now):
        values.add(("wanneer", "nu") if found.sure else PERHAPS_OPEN)
    if capacity.status == "plek":
        values.add(("plek", ROOM_NOW))
    location = _visited([each.location for each in at_locations], distance, analysed.query.place, inside)
    return Facts(
        values=frozenset(values),
        concepts=tuple(
            slug
            for scheme in SCHEMES
            for slug in vocabulary.in_scheme.get(scheme, ())
            if (scheme, slug) in values
        ),
        ages=(
            None if service.minimum_age is None else float(service.minimum_age),
            None if service.maximum_age is None else float(service.maximum_age),
        ),
        place=town_text(location.place, location.district.name if location.district else "")
        if location
        else "",
        point=(location.lat, location.lon) if location and not location.confidential else None,
        when=next_text(schedules, analysed.now),
        capacity=capacity,
        serves=nearest_first(serves, analysed.here),
        serves_a_part=serves_a_part(serves, analysed.here),
        residents_only=any(area.residents_only for area in areas),
        terms=tuple(stem for stem in analysed.terms if stem_needle(stem) in service.stems),
    )


def _visited(
    locations: list[Location], distance: float | None, place: Place | None, inside: frozenset[UUID]
) -> Location | None:
    """Return the location at ``distance`` from the place, else the first."""
    if not locations or distance is None or place is None:
        return locations[0] if locations else None

    def off(each: Location) -> float:
        km = km_from(place, each.lat, each.lon, within=each.municipality_id in inside)
        return abs(km - distance)

    return min(locations, key=off)
