"""The order as a whole: the points that do not depend on the query, pages that follow each other, the best of many.

Each rule of docs/ranking.md by itself is in test_ranking_rules.py.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.language.capacity import BEST_FIRST
from directory.models.freshness import unchecked_from
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.capacity import best_capacity
from directory.search.ask.query import SearchQuery
from directory.search.ask.spelling import Speller
from directory.search.build.build import build_snapshot
from directory.search.engine.engine import SnapshotRegister
from directory.search.engine.ranking import MANY, base_points, smallest
from directory.search.engine.snapshot_facts import WhenTexts
from tests.helpers import registers
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
    falling = np.arange(64 * 100 + 5, dtype=np.int64)[::-1]
    assert smallest(falling, 7).tolist() == list(range(7)), "also those behind the last whole block"


def test_freshness_and_room_give_points() -> None:
    unchecked = unchecked_from(TODAY).toordinal()
    halfway = (TODAY.toordinal() + unchecked) / 2
    days = np.array([TODAY.toordinal() + 30, TODAY.toordinal(), halfway, unchecked, 1])
    unknown = np.full(5, BEST_FIRST.index(""), np.uint8)
    assert np.allclose(base_points(days, unknown, TODAY.toordinal()), [1.25, 1.25, 0.75, 0.25, 0.25])
    rooms = np.array([BEST_FIRST.index(status) for status in ("plek", "wachttijd", "", "vol")], np.uint8)
    assert np.allclose(base_points(np.ones(4, np.int32), rooms, TODAY.toordinal()), [1, 0.5, 0.25, 0])


def test_the_best_room_that_still_holds_counts() -> None:
    stated = [
        ("vol", None, None, TODAY),
        ("wachttijd", 6, None, TODAY),
        ("wachttijd", 2, None, date(2026, 11, 1)),
        ("plek", None, date(2026, 11, 20), TODAY),
        ("plek", None, None, date(2026, 9, 25)),
    ]
    assert (best_capacity(stated, TODAY).status, best_capacity(stated, TODAY).weeks) == ("wachttijd", 2)
    assert best_capacity([], TODAY).status == ""


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


@pytest.mark.usefixtures("country", "vocabulary")
def test_all_pages_of_thousands_for_children_only_hold_each_offer_once_and_in_order() -> None:
    saved = registers.save([for_children(number) for number in range(MANY + 400)])
    snapshot = build_snapshot("token", registers.NOW)
    register = SnapshotRegister(snapshot, Speller({}), WhenTexts(snapshot.times))
    analysed = AnalysedQuery.about(SearchQuery(), registers.NOW, snapshot.vocabulary)
    pages = register.answer(analysed).pages
    asked = [replace(analysed, query=SearchQuery(pagina=page), counted=False) for page in range(1, pages + 1)]
    found = [saved[hit.id] for each in asked for hit in register.answer(each).hits]
    assert found == sorted(saved.values(), key=lambda offer: (-freshness(offer), offer.name))


def for_children(number: int) -> registers.Offer:
    """An offer at no place that says nothing but its name and when it was confirmed."""
    day = TODAY - timedelta(days=number * 7 % 300)
    return registers.Offer(
        name=f"{number * 7919 % 10_000:04}",
        text="",
        concepts=[],
        columns={"delivery_modes": ["online"]},
        flags=(False, False, False),
        ages=(None, 12),
        visibility="listed",
        capacity=registers.Capacity("", None, None, None),
        confirmed=day,
    )


def freshness(offer: registers.Offer) -> float:
    assert offer.confirmed
    return max(0, 1 - (TODAY - offer.confirmed) / (TODAY - unchecked_from(TODAY)))
