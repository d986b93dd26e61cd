"""Of a gemeente counts what lies in it and what lies near its border, which people cross without noticing."""

from dataclasses import replace
from itertools import pairwise
from math import hypot

import numpy as np
import pytest

from directory.models import Location, Service
from directory.places.borders import border, km_from, outlines
from directory.places.distance import KM_PER_DEGREE
from directory.places.gazetteer import gazetteer
from directory.places.sphere import unit_vectors
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import SearchQuery
from directory.search.ask.register import Register
from directory.search.ask.vocabulary import Vocabulary
from directory.search.database.register import DatabaseRegister
from handreiking.models import DataVersion
from tests.helpers.factories import make_place, make_service
from tests.helpers.searching import NOW, Find, at, cards, names

AMSTERDAM = "municipality:0363"
AREA_AMSTERDAM = {"region": AMSTERDAM, "residents_only": False}
DIEMEN_ONLY = [{"region": "municipality:0384", "residents_only": True}]


def south() -> tuple[float, float]:
    """Return the latitude and longitude where Amsterdam ends most southerly."""
    edges = (outline.edge for outline in outlines() if outline.code == "0363")
    return min((lat, lon) for edge in edges for lon, lat in edge)


def beyond(km: float) -> dict[str, float]:
    """Return the point that many km south of it."""
    lat, lon = south()
    return {"lat": lat - km / KM_PER_DEGREE, "lon": lon}


def move(name: str, km: float) -> None:
    """Put an offer that is not in Amsterdam so many km south of it."""
    Location.objects.filter(at_services__service__name=name).update(**beyond(km))
    DataVersion.objects.bump()


def test_what_lies_near_the_border_of_a_gemeente_is_near_and_says_how_far(find: Find) -> None:
    make_service(name="Binnen", locations=at("1066AB"))
    make_service(name="Net erbuiten", locations=at("1112AB"))
    make_service(name="Te ver", locations=at("1112AB"))
    move("Net erbuiten", 3)
    move("Te ver", 5.1)
    found = cards(find("waar=gemeente Amsterdam&straal=5"), "nearby")
    assert [(card.name, card.where) for card in found] == [
        ("Binnen", "Amsterdam Nieuw-West"), ("Net erbuiten", "Diemen, 3,0 km buiten de gemeente"),
    ]  # fmt: skip
    assert names(find("waar=gemeente Amsterdam&straal=10"), "nearby") == ["Binnen", "Net erbuiten", "Te ver"]


@pytest.mark.parametrize("waar", ["Noord-Holland", "GGD Amsterdam"])
def test_other_areas_end_at_their_border(find: Find, waar: str) -> None:
    make_service(name="Utrecht", locations=at("3511AB"))
    Location.objects.update(lat=52.3, lon=4.9)
    DataVersion.objects.bump()
    assert find(f"waar={waar}&straal=25").count == 0


def test_what_is_for_the_people_of_the_other_side_is_not_for_this_one(find: Find) -> None:
    make_service(name="Voor Diemen", locations=at("1112AB"), areas=DIEMEN_ONLY)
    move("Voor Diemen", 1)
    assert find("waar=gemeente Amsterdam").count == 0


def test_of_several_places_the_nearest_counts(find: Find) -> None:
    make_service(name="Twee", locations=[make_place(postal_code="9711AB"), make_place(postal_code="1112AB")])
    Location.objects.filter(place="Diemen").update(**beyond(2))
    DataVersion.objects.bump()
    (card,) = cards(find("waar=gemeente Amsterdam"))
    assert card.where == "Diemen, 2,0 km buiten de gemeente"
    make_service(
        name="Ook binnen", locations=[make_place(postal_code="1112AB"), make_place(postal_code="1066AB")]
    )
    assert cards(find("waar=gemeente Amsterdam"))[0].where == "Amsterdam Nieuw-West"


def test_the_nearest_stands_first_when_that_was_asked(find: Find) -> None:
    for name, km in (("Drie", 3), ("Een", 1), ("Twee", 2)):
        make_service(name=name, locations=at("1112AB"))
        move(name, km)
    assert names(find("waar=gemeente Amsterdam&sorteer=afstand")) == ["Een", "Twee", "Drie"]


def test_what_lies_inside_goes_before_what_lies_outside(find: Find) -> None:
    make_service(name="Zuid", locations=at("1066AB"))
    for name, km in (("Aan de grens", 1), ("Achter de grens", 8)):
        make_service(name=name, locations=at("1112AB"))
        move(name, km)
    assert names(find("waar=gemeente Amsterdam")) == ["Zuid", "Aan de grens", "Achter de grens"]


def test_where_little_is_near_a_larger_distance_is_offered(find: Find) -> None:
    make_service(name="Verder", locations=at("1112AB"))
    move("Verder", 15)
    found = find("waar=gemeente Amsterdam")
    assert [card.where for card in cards(found)] == ["Diemen, 15 km buiten de gemeente"]
    assert found.count == 0


def test_a_gemeente_of_which_no_outline_is_known_ends_at_its_border(
    find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in (
        "directory.search.engine.reach",
        "directory.search.database.around_border",
        "directory.places.borders",
    ):
        monkeypatch.setattr(f"{room}.border", lambda _key: None)
    make_service(name="Binnen", locations=at("1066AB"))
    make_service(name="Buiten", locations=at("1112AB"))
    move("Buiten", 1)
    assert names(find("waar=gemeente Amsterdam")) == ["Binnen"]
    place = gazetteer().areas[AMSTERDAM]
    assert answer(DatabaseRegister(Vocabulary.load()), SearchQuery(place=place)) == [("Binnen", 0.0)]
    assert km_from(place, 52.3, 4.9, within=False) == float("inf")


def test_the_database_measures_alike(find: Find) -> None:
    make_service(name="Binnen", locations=at("1066AB"))
    make_service(
        name="Buiten", locations=[make_place(postal_code="9711AB"), make_place(postal_code="1112AB")]
    )
    Location.objects.filter(place="Diemen").update(**beyond(4))
    DataVersion.objects.bump()
    register = DatabaseRegister(Vocabulary.load())
    query = SearchQuery(place=gazetteer().areas[AMSTERDAM])
    near = answer(register, query)
    assert near == [("Binnen", 0.0), ("Buiten", pytest.approx(4, abs=0.05))]
    assert [card.where for card in cards(find("waar=gemeente Amsterdam"))] == [
        "Amsterdam Nieuw-West", "Diemen, 4,0 km buiten de gemeente",
    ]  # fmt: skip
    assert [hit.facts.place for hit in register.answer(AnalysedQuery(query, NOW)).hits] == [
        "Amsterdam Nieuw-West",
        "Diemen",
    ]
    assert answer(register, replace(query, straal=3.5)) == [("Binnen", 0.0)]


def test_of_who_only_comes_to_your_home_nobody_says_how_far_it_is(find: Find) -> None:
    make_service(name="Aan huis", delivery_modes=["thuis"], areas=[AREA_AMSTERDAM], locations=at("1112AB"))
    move("Aan huis", 4)
    assert [card.distance for card in cards(find("waar=gemeente Amsterdam"))] == [None]
    query = SearchQuery(place=gazetteer().areas[AMSTERDAM])
    assert answer(DatabaseRegister(Vocabulary.load()), query) == [("Aan huis", None)]


def answer(register: Register, query: SearchQuery) -> list[tuple[str, float | None]]:
    hits = register.answer(AnalysedQuery(query, NOW)).hits
    return [(Service.objects.get(pk=hit.id).name, hit.distance) for hit in hits]


def test_a_border_is_measured_along_its_whole_length() -> None:
    """Against straight lines between the corners of the outline, in km on a flat map around the middle."""
    edge = border("municipality:0384")
    assert edge is not None
    narrow = np.cos(np.radians(edge.lat))
    corners = [outline.edge for outline in outlines() if outline.code == "0384"]
    for lat, lon in ((52.30, 4.95), (52.36, 5.02), (52.20, 4.80), (52.34, 4.97)):
        flat = [
            [((x - lon) * KM_PER_DEGREE * narrow, (y - lat) * KM_PER_DEGREE) for x, y in each]
            for each in corners
        ]
        exact = min(to_line(a, b) for each in flat for a, b in pairwise(each))
        (found,) = edge.kilometres(unit_vectors(np.array([lat]), np.array([lon])))
        assert exact - 0.02 <= found <= exact + 0.13


def to_line(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return how far 0, 0 lies from the line between two points."""
    (ax, ay), (dx, dy) = a, (b[0] - a[0], b[1] - a[1])
    along = max(0.0, min(1.0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)))
    return hypot(ax + along * dx, ay + along * dy)
