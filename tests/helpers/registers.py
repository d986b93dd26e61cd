"""Small random registers and searches for the property test: rows made directly, hundreds of times."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.text import slugify
from hypothesis import strategies as st

from directory.models import (
    Attribute,
    Location,
    Organization,
    Region,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
)
from directory.offer_choices import DeliveryMode
from directory.places.place import Place
from directory.search.ask.fields import COLUMN_FACETS, PlainFacet
from directory.search.ask.query import SearchQuery
from directory.search.ask.regions import Whereabouts
from directory.search.ask.text_index import index_text
from handreiking.models import Concept

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 14, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
THEMES, GROUPS, FORMS = (
    ("angst", "slaap", "rouw"),
    ("jongeren", "volwassenen", "naasten", "zwangeren"),
    ("inloop", "cursus", "consultatie"),
)
CONCEPTS = (*THEMES, *GROUPS, *FORMS, "wachttijd")
NIGHT = datetime(2026, 11, 22, 2, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
CHRISTMAS = datetime(2026, 12, 25, 14, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
"""A public holiday, on a Friday."""
WORDS = ("wandelen", "praten", "koffie", "slapen", "de", "samen")
KEYS = (
    "municipality:0363",
    "municipality:0014",
    "province:PV27",
    "ggd:GG3406",
    "country:NL",
    "district:amsterdam-nieuw-west",
)
POSSIBLE = st.sampled_from(
    [
        Whereabouts(),
        Whereabouts(frozenset({"country:NL"})),
        Whereabouts(frozenset(KEYS[1:]), frozenset(KEYS[1:2])),
    ]
)
"""Where the reader may be when no place is known."""
MODES = DeliveryMode.values
VALUES = {facet.name: MODES if facet.name == "bereik" else tuple(facet.values)[:3] for facet in COLUMN_FACETS}
"""What is chosen from in each facet that has a column."""
STATED = st.sampled_from([None, date(2026, 9, 25), date(2026, 9, 26), TODAY])
UNTIL = st.sampled_from([None, date(2026, 11, 20), TODAY])


def some_of(values: Iterable[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(list(values)), unique=True, max_size=3)


def text() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)


def stored(facet: PlainFacet) -> st.SearchStrategy[Any]:
    """What may stand in the column of a facet; a way to take part is always known."""
    if facet.yes_no:
        return st.sampled_from([None, True, False])
    if facet.name == "bereik":
        return st.lists(st.sampled_from(MODES), unique=True, min_size=1, max_size=3)
    return some_of(VALUES[facet.name])


@dataclass(frozen=True)
class Capacity:
    capacity_status: str
    capacity_weeks: int | None
    capacity_until: date | None
    capacity_stated_on: date | None


ROOMS = st.builds(
    Capacity, st.sampled_from(["", "plek", "wachttijd", "vol"]), st.sampled_from([None, 2]), UNTIL, STATED
)
POINTS = st.tuples(
    st.floats(52.2, 53.3).map(lambda number: round(number, 4)),
    st.floats(4.7, 6.7).map(lambda number: round(number, 4)),
)


@dataclass(frozen=True)
class Spot:
    point: tuple[float, float]
    municipality: str
    confidential: bool
    capacity: Capacity


SPOTS = st.builds(Spot, POINTS, st.sampled_from(["0363", "0014"]), st.booleans(), ROOMS)
SCHEDULES = st.fixed_dictionaries(
    {
        "freq": st.sampled_from(["", "DAILY", "WEEKLY", "MONTHLY"]),
        "byday": st.sampled_from(["", "SA", "MO,WE", "1TU"]),
        "dtstart": st.sampled_from([None, date(2026, 11, 7), TODAY, date(2026, 12, 1)]),
        "opens_at": st.sampled_from([None, time(0), time(9), time(14), time(19, 30), time(22)]),
        "closes_at": st.sampled_from([None, time(0), time(12), time(15), time(21), time(2)]),
        "until": st.sampled_from([None, date(2026, 12, 31)]),
    }
)


@dataclass(frozen=True)
class Offer:
    name: str
    text: str
    concepts: list[str]
    columns: dict[str, Any]
    flags: tuple[bool, bool, bool]
    ages: tuple[int | None, int | None]
    visibility: str
    capacity: Capacity
    confirmed: date | None
    spots: list[Spot] = field(default_factory=list)
    schedules: list[dict[str, Any]] = field(default_factory=list)
    areas: list[tuple[str, bool]] = field(default_factory=list)
    on_holidays: bool | None = None
    exclusive: bool = False
    """Whether it is only for the groups among its concepts."""
    main: tuple[str, ...] = ()
    """The themes that it is mostly about, where it has them."""


OFFERS = st.builds(
    Offer,
    text(),
    text(),
    some_of(CONCEPTS),
    st.fixed_dictionaries({facet.column: stored(facet) for facet in COLUMN_FACETS}),
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
    st.sampled_from([(None, None), (16, None), (None, 17), (12, 18), (None, 12)]),
    st.sampled_from(["listed", "listed", "listed", "stale", "hidden"]),
    ROOMS,
    st.sampled_from([None, TODAY, date(2026, 11, 20), date(2026, 5, 1), date(2025, 1, 1)]),
    st.lists(SPOTS, max_size=2),
    st.lists(SCHEDULES, max_size=2),
    st.lists(st.tuples(st.sampled_from(KEYS), st.booleans()), max_size=2, unique_by=lambda area: area[0]),
    st.sampled_from([None, None, True, False]),
    st.booleans(),
    st.sampled_from([(), THEMES[:1], THEMES[:2], THEMES]),
)


def region_keys(municipality: str) -> frozenset[str]:
    region = Region.objects.get(kind="municipality", code=municipality)
    return frozenset(f"{each.kind}:{each.code}" for each in [region, *region.within.all()])


def areas() -> list[Place]:
    return [place for place in areas_of(Region.objects.all()) if place.key in KEYS]


def areas_of(regions: Iterable[Region]) -> list[Place]:
    found = []
    for region in regions:
        key = f"{region.kind}:{region.code}"
        keys = {key, *(f"{each.kind}:{each.code}" for each in region.within.all())}
        found.append(
            Place(region.kind, region.name, region.name, region.lat, region.lon, key, frozenset(keys))
        )
    return found


def places() -> st.SearchStrategy[Place | None]:
    """Points in two gemeenten and all sorts of areas; to be drawn once the country is there."""
    around = {code: region_keys(code) for code in ("0363", "0014")}
    points = st.builds(
        lambda point, code: Place("postcode", "1066", "1066", *point, "postcode:1066", around[code]),
        POINTS,
        st.sampled_from(list(around)),
    )
    return st.one_of(st.none(), points, st.sampled_from(areas()))


def queries(where: st.SearchStrategy[Place | None]) -> st.SearchStrategy[SearchQuery]:
    facets = {
        "thema": THEMES,
        "doelgroep": GROUPS,
        "vorm": FORMS,
        **VALUES,
        "wanneer": ("nu", "overdag", "avond", "weekend"),
    }
    chosen = st.fixed_dictionaries({}, optional={name: some_of(values) for name, values in facets.items()})
    return st.builds(
        SearchQuery,
        voor=st.sampled_from(["mij", "mij", "naaste", "verwijzer"]),
        place=where,
        straal=st.sampled_from([2.0, 10.0, 60.0, 500.0]),
        q=st.one_of(
            st.just(""),
            text(),
            text().map(lambda words: f'"{words}"'),
            st.sampled_from(["angst", "slecht slapen", "bang zijn of piekeren", "ik wil dood"]),
            st.sampled_from(
                ["mijn zus heeft angst", "gratis koffie in het Engels", "24 jaar en angst voor koffie"]
            ),
            st.sampled_from(
                [
                    "slapen en praten over angst",
                    "mijn dochter van 15 wil praten",
                    "online koffie",
                    "i need koffie and someone to talk to",
                ]
            ),
        ),
        leeftijd=st.sampled_from([None, None, 17, 17.5, 40]),
        choices=chosen.map(lambda each: {name: frozenset(values) for name, values in each.items() if values}),
        plek=st.sampled_from([False, False, True]),
        zonder=st.sampled_from([frozenset(), frozenset({"angst"})]),
        alleen=st.sampled_from([False, False, True]),
        sorteer=st.sampled_from(["passend", "passend", "afstand", "recent"]),
    )


def save(offers: list[Offer]) -> dict[str, Offer]:
    """Store the offers, in a query for each table; return them by the id of their service (hexadecimal)."""
    organization = Organization.objects.create(name="Naast", slug="naast")
    regions = {f"{region.kind}:{region.code}": region for region in Region.objects.all()}
    concepts = {concept.slug: concept for concept in Concept.objects.all()}
    services = [
        Service(
            organization=organization,
            slug=f"{slugify(offer.name)}-{number}",
            name=offer.name,
            summary=offer.text,
            stems=index_text({"name": offer.name, "summary": offer.text}),
            for_everyone=offer.flags[0],
            all_themes=offer.flags[1],
            professionals_only=offer.flags[2],
            minimum_age=offer.ages[0],
            maximum_age=offer.ages[1],
            visibility=offer.visibility,
            open_on_holidays=offer.on_holidays,
            confirmed_on=offer.confirmed,
            editorial_region=regions["country:NL"],
            published_at=NOW,
            updated_at=NOW,
            **offer.columns,
            **vars(offer.capacity),
        )
        for number, offer in enumerate(offers)
    ]
    Service.objects.bulk_create(services)
    pairs = list(zip(services, offers, strict=True))
    Attribute.objects.bulk_create(
        Attribute(
            service=service,
            concept=concepts[slug],
            exclusive=offer.exclusive and slug in GROUPS,
            main=slug in offer.main,
        )
        for service, offer in pairs
        for slug in offer.concepts
    )
    ServiceArea.objects.bulk_create(
        ServiceArea(service=service, region=regions[key], residents_only=only, position=position)
        for service, offer in pairs
        for position, (key, only) in enumerate(offer.areas)
    )
    Schedule.objects.bulk_create(
        Schedule(service=service, position=position, **schedule)
        for service, offer in pairs
        for position, schedule in enumerate(offer.schedules)
    )
    visits = [
        ServiceAtLocation(
            service=service, location=_location(spot, regions), position=position, **vars(spot.capacity)
        )
        for service, offer in pairs
        for position, spot in enumerate(offer.spots)
    ]
    Location.objects.bulk_create(visit.location for visit in visits)
    ServiceAtLocation.objects.bulk_create(visits)
    return {service.pk.hex: offer for service, offer in pairs}


def _location(spot: Spot, regions: dict[str, Region]) -> Location:
    return Location(
        place="Amsterdam",
        municipality=regions[f"municipality:{spot.municipality}"],
        lat=spot.point[0],
        lon=spot.point[1],
        confidential=spot.confidential,
        point_source="place",
    )
