"""Who is near: within the radius in every direction, as the crow flies, and how far a card says that is."""

from math import cos, radians

import pytest

from directory.models import Location
from directory.places.distance import KM_PER_DEGREE
from directory.places.gazetteer import gazetteer
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import SearchQuery
from directory.search.engine.reach import reach
from handreiking.models import DataVersion
from tests.helpers.factories import make_service
from tests.helpers.searching import NOW, Find, at, cards, names, snapshot_now

WITHIN_5_KM = [
    (4.9, 0.0, True), (5.1, 0.0, False), (-4.9, 0.0, True), (-5.1, 0.0, False),
    (0.0, 4.9, True), (0.0, 5.1, False), (0.0, -4.9, True), (0.0, -9.0, False),
    (3.4, 3.4, True), (3.7, 3.7, False), (-3.7, 3.7, False), (0.0, 0.0, True),
]  # fmt: skip


def move(name: str, north: float, east: float) -> None:
    """Put an offer so many km from the middle of 1066."""
    middle = gazetteer().pc4_places["1066"]
    Location.objects.filter(at_services__service__name=name).update(
        lat=middle.lat + north / KM_PER_DEGREE,
        lon=middle.lon + east / KM_PER_DEGREE / cos(radians(middle.lat)),
    )
    DataVersion.objects.bump()


@pytest.mark.parametrize(("north", "east", "is_near"), WITHIN_5_KM)
def test_near_is_what_lies_within_the_radius_in_every_direction(
    find: Find, north: float, east: float, is_near: bool
) -> None:
    make_service(name="In Groningen", locations=at("9711AB"))
    make_service(name="In het midden", locations=at("1066AB"))
    make_service(name="Hier", locations=at("1066AB"))
    move("In Groningen", -50.0, 0.0)
    move("In het midden", 0.0, 0.0)
    move("Hier", north, east)
    found = {card.name: card.distance for card in cards(find("waar=1066&straal=5"), "nearby")}
    here = {"Hier": (north**2 + east**2) ** 0.5} if is_near else {}
    assert found == pytest.approx({"In het midden": 0.0} | here, abs=0.02)


def test_what_is_for_the_whole_country_and_names_no_place_is_near_nowhere(find: Find) -> None:
    nowhere = {"locations": [], "delivery_modes": ["op-locatie"]}
    make_service(name="Land", areas=[{"region": "country:NL", "residents_only": False}], **nowhere)
    make_service(name="Stad", areas=[{"region": "municipality:0363", "residents_only": False}], **nowhere)
    assert names(find("waar=1066"), "nearby") == ["Stad"]


def test_where_nothing_lies_in_an_area_nothing_has_a_distance(find: Find) -> None:
    make_service(name="Hier", locations=at("1066AB"))
    place = gazetteer().areas["municipality:0014"]
    found = reach(snapshot_now(), AnalysedQuery(SearchQuery(place=place), NOW).whence)
    assert found.distances.tolist() == [float("inf")]
    assert found.distance(0) is None
