"""A larger area never gives less than a smaller one inside it, and a card says which part of it an offer is for."""

from dataclasses import replace

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from directory.models import Region
from directory.places.place import Place
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import SearchQuery
from directory.search.ask.regions import Whereabouts
from directory.search.ask.register import Register
from directory.search.ask.spelling import Speller
from directory.search.ask.vocabulary import Vocabulary
from directory.search.build.build import build_snapshot
from directory.search.database.register import DatabaseRegister
from directory.search.engine.engine import SnapshotRegister
from directory.search.engine.snapshot_facts import WhenTexts
from tests.helpers.factories import make_service
from tests.helpers.registers import NOW, OFFERS, Offer, areas_of, save
from tests.helpers.searching import Find, at, cards, names, online

AMSTERDAM, DIEMEN, NOORD_HOLLAND = "municipality:0363", "municipality:0384", "province:PV27"
NIEUW_WEST = "district:amsterdam-nieuw-west"
HOME = {"delivery_modes": ["thuis"], "locations": []}


def only(*keys: str, residents: bool = False) -> list[dict[str, object]]:
    return [{"region": key, "residents_only": residents} for key in keys]


def make_crossing_region() -> None:
    """A region with gemeenten in two provinces, as GGD regions and youth regions may be."""
    crossing = Region.objects.create(kind="youth", code="J1", name="Dwars", slug="dwars", lat=52.5, lon=5.0)
    crossing.within.add(Region.objects.get(kind="country"))
    for key in ("0363", "0014"):
        municipality = Region.objects.get(kind="municipality", code=key)
        for region in (municipality, *municipality.contains.all()):
            region.within.add(crossing)


@pytest.fixture
def nested(country: None, vocabulary: None) -> list[tuple[Place, Place]]:
    """Every area of the small country with every area that it lies in, one across two provinces among them.

    A stadsdeel is a point with a distance, which reaches beyond the gemeente that it lies in.
    """
    make_crossing_region()
    areas = [area for area in areas_of(Region.objects.all()) if area.is_area]
    return [
        (inner, outer)
        for inner in areas
        for outer in areas
        if outer.key in inner.regions and outer.key != inner.key
    ]


@pytest.mark.hypothesis
def test_what_a_smaller_area_gives_a_larger_one_gives_too(nested: list[tuple[Place, Place]]) -> None:
    vocabulary = Vocabulary.load()
    named = st.tuples(st.sampled_from(sorted({area.key for pair in nested for area in pair})), st.booleans())
    regions = st.lists(named, max_size=2, unique_by=lambda area: area[0])
    offers = st.builds(lambda offer, areas: replace(offer, areas=areas), OFFERS, regions)

    @given(st.lists(offers, min_size=3, max_size=10), st.sampled_from(nested))
    def holds(offers: list[Offer], pair: tuple[Place, Place]) -> None:
        inner, outer = pair
        with transaction.atomic():
            save(offers)
            snapshot = build_snapshot("token", NOW)
            memory = SnapshotRegister(snapshot, Speller({}), WhenTexts(snapshot.times))
            for register in (memory, DatabaseRegister(vocabulary)):
                assert found(register, inner) <= found(register, outer), (inner.key, outer.key)
            transaction.set_rollback(True)

    holds()


def test_the_small_country_has_areas_in_areas(nested: list[tuple[Place, Place]]) -> None:
    kinds = {(inner.kind, outer.kind) for inner, outer in nested}
    assert {
        ("municipality", "ggd"), ("municipality", "province"), ("ggd", "country"), ("municipality", "youth"),
    } <= kinds  # fmt: skip


def found(register: Register, place: Place) -> set[str]:
    # What lies beyond the border of a gemeente may lie beyond that of its province too.
    query = SearchQuery(voor="verwijzer", place=place, straal=0)
    asked = AnalysedQuery.about(query, NOW, register.vocabulary)
    return {hit.id for hit in register.answer(replace(asked, counted=False)).hits}


@pytest.mark.parametrize("waar", ["gemeente Amsterdam", "GGD Amsterdam", "Noord-Holland", "Nederland"])
def test_what_serves_a_part_of_an_area_is_found_there(find: Find, waar: str) -> None:
    online("Online", areas=only(NIEUW_WEST))
    make_service(name="Thuis", **HOME, areas=only(NIEUW_WEST))
    make_service(name="Ergens", locations=[], areas=only(NIEUW_WEST))
    make_service(name="Bewoners", locations=at("1066"), areas=only(NIEUW_WEST, residents=True))
    results = find(f"waar={waar}")
    assert sorted(names(results, "nearby")) == ["Bewoners", "Ergens", "Thuis"]
    assert names(results, "everywhere") == ["Online"]


def test_what_serves_another_part_of_the_country_is_not(find: Find) -> None:
    online("Online", areas=only("municipality:0014"))
    make_service(name="Thuis", **HOME, areas=only("province:PV20"))
    make_service(name="Ergens", locations=[], areas=only("municipality:0014"))
    assert find("waar=Noord-Holland").count == 0


def test_a_town_is_served_where_one_of_its_parts_is(find: Find) -> None:
    online("Online", areas=only(NIEUW_WEST))
    assert names(find("waar=Amsterdam")) == ["Online"]
    assert names(find("waar=1066")) == ["Online"]
    assert find("waar=1011").count == 0, "of a postcode it is known in which part it lies"


@pytest.mark.parametrize(
    ("offer", "said"),
    [
        ({"delivery_modes": ["online"], "locations": []}, "Online, voor gemeente Diemen"),
        (HOME, "Bij jou thuis, in gemeente Diemen"),
        ({"locations": []}, "Adres niet ingevuld, in gemeente Diemen"),
        ({"locations": at("1112")}, "Diemen"),
        (
            {"locations": at("1112"), "delivery_modes": ["op-locatie", "thuis"]},
            "Diemen of bij jou thuis, in gemeente Diemen",
        ),
    ],
)
def test_a_card_says_for_which_part_it_is(find: Find, offer: dict[str, object], said: str) -> None:
    make_service(**offer, areas=only(DIEMEN))
    assert [card.where for card in cards(find("waar=Noord-Holland"))] == [said]


@pytest.mark.parametrize(
    ("offer", "said"),
    [
        ({"delivery_modes": ["online"], "locations": []}, "Online, voor inwoners van gemeente Diemen"),
        (HOME, "Bij jou thuis, voor inwoners van gemeente Diemen"),
        ({"locations": at("1112")}, "Diemen, voor inwoners van gemeente Diemen"),
    ],
)
def test_a_card_says_whose_part_it_is(find: Find, offer: dict[str, object], said: str) -> None:
    make_service(**offer, areas=only(DIEMEN, residents=True))
    assert [card.where for card in cards(find("waar=Noord-Holland"))] == [said]


def test_a_card_says_no_part_where_the_whole_is_served(find: Find) -> None:
    make_service(**HOME, areas=only(AMSTERDAM, NIEUW_WEST))
    assert [card.where for card in cards(find("waar=gemeente Amsterdam"))] == ["Bij jou thuis"]
    assert [card.where for card in cards(find("waar=Nieuw-West"))] == ["Bij jou thuis"]
    assert [card.where for card in cards(find("waar=Noord-Holland"))] == [
        "Bij jou thuis, in gemeente Amsterdam en 1 andere"
    ]


def test_the_part_that_is_named_lies_in_the_area(find: Find) -> None:
    online("Online", areas=only("municipality:0014", DIEMEN))
    assert [card.where for card in cards(find("waar=Noord-Holland"))] == [
        "Online, voor gemeente Diemen en 1 andere"
    ]


def test_which_of_two_places_is_meant_does_not_hide_what_serves_a_part_of_one() -> None:
    here = Whereabouts(frozenset({NOORD_HOLLAND, AMSTERDAM}), frozenset({AMSTERDAM}))
    both = here | Whereabouts(frozenset({DIEMEN}))
    assert both == Whereabouts(frozenset({NOORD_HOLLAND, AMSTERDAM, DIEMEN}), frozenset({AMSTERDAM}))
