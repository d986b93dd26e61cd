"""The documented formula: fit before points, and an order that never depends on chance."""

from datetime import date
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from directory.models.freshness import unchecked_from
from directory.search.ask.capacity import BEST_FIRST, best_capacity
from directory.search.engine.ranking import base_points, smallest
from tests.helpers.factories import make_service
from tests.helpers.searching import Find, at, names

TODAY = date(2026, 11, 21)


def fresh(**content: Any) -> Any:
    return make_service(**{"confirmed_on": TODAY} | content)


@given(st.lists(st.integers(0, 2**62), min_size=1, max_size=700, unique=True), st.integers(1, 60))
def test_the_smallest_keys_are_found_without_sorting_all(keys: list[int], number: int) -> None:
    assert smallest(np.array(keys * 1, np.int64), number).tolist() == sorted(keys)[:number]


def test_the_smallest_of_very_many_are_found_too() -> None:
    keys = np.random.default_rng(1).permutation(100_000).astype(np.int64)
    assert smallest(keys, 40).tolist() == list(range(40))


def test_freshness_and_room_give_points() -> None:
    unchecked = unchecked_from(TODAY).toordinal()
    halfway = (TODAY.toordinal() + unchecked) / 2
    days = np.array([TODAY.toordinal(), halfway, unchecked, 1])
    unknown = np.full(4, BEST_FIRST.index(""), np.uint8)
    assert np.allclose(base_points(days, unknown, TODAY.toordinal()), [1.25, 0.75, 0.25, 0.25])
    rooms = np.array([BEST_FIRST.index(status) for status in ("plek", "wachttijd", "", "vol")], np.uint8)
    assert np.allclose(base_points(np.ones(4, np.int32), rooms, TODAY.toordinal()), [1, 0.5, 0.25, 0])


def test_the_best_room_that_still_holds_counts() -> None:
    said = [
        ("vol", None, None, TODAY),
        ("wachttijd", 6, None, TODAY),
        ("wachttijd", 2, None, date(2026, 11, 1)),
        ("plek", None, date(2026, 11, 20), TODAY),
        ("plek", None, None, date(2026, 9, 25)),
    ]
    assert (best_capacity(said, TODAY).status, best_capacity(said, TODAY).weeks) == ("wachttijd", 2)
    assert best_capacity([], TODAY).status == ""


def test_fit_goes_before_distance(find: Find) -> None:
    fresh(name="Dichtbij, niet ingevuld", costs=None)
    fresh(name="Verder, gratis", costs=["gratis"], locations=at("1011"))
    assert names(find("waar=1066&kosten=gratis")) == ["Verder, gratis", "Dichtbij, niet ingevuld"]


def test_nearer_goes_first_at_equal_fit(find: Find) -> None:
    fresh(name="A verder", locations=at("1011"))
    fresh(name="B dichtbij", locations=at("1066"))
    assert names(find("waar=1066")) == ["B dichtbij", "A verder"]


def test_fresh_goes_before_stale_and_room_before_full(find: Find) -> None:
    make_service(name="A nooit gecontroleerd")
    make_service(name="B lang geleden", confirmed_on=date(2026, 5, 21))
    fresh(name="C vandaag, vol", capacity_status="vol", capacity_stated_on=TODAY)
    fresh(name="D vandaag, plek", capacity_status="plek", capacity_stated_on=TODAY)
    assert names(find("")) == [
        "D vandaag, plek", "C vandaag, vol", "B lang geleden", "A nooit gecontroleerd",
    ]  # fmt: skip


def test_equal_offers_stand_by_name(find: Find) -> None:
    for name in ("Één", "zon", "Appel", "een", "Zee"):
        fresh(name=name)
    assert names(find(""))[0] == "Appel"
    assert sorted(names(find(""))[1:3]) == ["een", "Één"]
    assert names(find(""))[3:] == ["Zee", "zon"]


def test_what_is_for_family_only_stands_below_what_is_for_the_person(find: Find) -> None:
    fresh(name="A alleen naasten", concepts=["slaap", "naasten", "mantelzorgers"])
    make_service(name="B voor de persoon", concepts=["slaap", "volwassenen"], locations=at("1011"))
    fresh(name="C ook voor naasten", concepts=["slaap", "naasten", "volwassenen"])
    fresh(name="D voor iedereen", concepts=["slaap", "naasten"], for_everyone=True)
    person_first = ["C ook voor naasten", "D voor iedereen", "B voor de persoon", "A alleen naasten"]
    assert names(find("waar=1066&thema=slaap")) == person_first
    assert names(find("waar=1066")) == person_first
    assert names(find("waar=1066&voor=naaste"))[-1] == "B voor de persoon"
    assert names(find("waar=1066&doelgroep=naasten"))[0] == "A alleen naasten"
