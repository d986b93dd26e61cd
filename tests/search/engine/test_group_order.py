"""What is near stands first, but where nothing near is about what was asked."""

from typing import Any

import pytest

from tests.helpers.factories import make_schedule, make_service
from tests.helpers.searching import NOW, Find, at, names, online


def order(find: Find, query: str) -> list[str]:
    return [group.key for group in find(query).groups]


def test_what_needs_no_travel_goes_first_where_nothing_near_is_about_it(find: Find) -> None:
    make_service(name="Steunpunt", locations=at("1066"), concepts=["inloop"], all_themes=True)
    online("Maatjes", concepts=["eenzaamheid"])
    for asked in (
        "waar=1066&q=eenzaamheid",
        "waar=1066&thema=eenzaamheid",
        "waar=1066&q=eenzaamheid&thema=eenzaamheid",
    ):
        assert order(find, asked) == ["everywhere", "nearby"], asked


def test_what_is_near_and_about_it_goes_first(find: Find) -> None:
    make_service(name="Eetgroep", locations=at("1066"), concepts=["eenzaamheid"])
    online("Maatjes", concepts=["eenzaamheid"])
    assert order(find, "waar=1066&q=eenzaamheid") == ["nearby", "everywhere"]


def test_where_nothing_is_about_it_or_no_theme_was_asked_what_is_near_goes_first(find: Find) -> None:
    make_service(name="Steunpunt", locations=at("1066"), concepts=["inloop"], all_themes=True)
    online("Lijn", concepts=["inloop"], all_themes=True)
    assert order(find, "waar=1066&q=eenzaamheid") == ["nearby", "everywhere"]
    online("Maatjes", concepts=["eenzaamheid"])
    assert order(find, "waar=1066") == ["nearby", "everywhere"]


def test_a_theme_that_stands_beside_others_is_not_what_it_is_about(find: Find) -> None:
    themes = ["rouw", "slaap", "stress", "eenzaamheid"]
    make_service(name="Rouwgroep", locations=at("1066"), concepts=themes, main=["rouw", "slaap", "stress"])
    online("Maatjes", concepts=["eenzaamheid"])
    assert order(find, "waar=1066&q=eenzaamheid") == ["everywhere", "nearby"]


def test_for_a_naaste_what_is_near_goes_first(find: Find) -> None:
    make_service(name="Naastengroep", locations=at("1066"), concepts=["naasten"], all_themes=True)
    online("Maatjes", concepts=["eenzaamheid"])
    assert order(find, "voor=naaste&waar=1066&q=eenzaamheid") == ["nearby", "everywhere"]


@pytest.mark.parametrize(
    ("hour", "first"),
    [(22, "nearby"), (23, "everywhere"), (2, "everywhere"), (5, "everywhere"), (6, "nearby")],
)
def test_in_the_night_nobody_goes_anywhere(
    find: Find, nights: None, time_machine: Any, hour: int, first: str
) -> None:
    make_service(name="Eetgroep", locations=at("1066"), concepts=["eenzaamheid"])
    online("Lijn", concepts=["eenzaamheid"])
    now = NOW.replace(hour=hour)
    time_machine.move_to(now, tick=False)
    for asked in ("waar=1066", "waar=1066&voor=naaste", "waar=1066&q=eenzaamheid"):
        assert find(asked, now).groups[0].key == first, asked
    assert find("waar=1066&voor=verwijzer", now).groups[0].key == "nearby"


@pytest.mark.parametrize(
    ("hour", "asked", "first"),
    [
        (2, "q=slecht slapen", "Nachtlijn"),
        (2, "q=slecht slapen&voor=verwijzer", "Avondlijn"),
        (2, "q=eenzaamheid", "Avondlijn"),
        (15, "q=slecht slapen", "Avondlijn"),
    ],
)
def test_who_lies_awake_finds_first_what_is_open(
    find: Find, nights: None, time_machine: Any, hour: int, asked: str, first: str
) -> None:
    now = NOW.replace(hour=hour)
    time_machine.move_to(now, tick=False)
    evening, night = (
        [make_schedule(byday="SA", opens_at=start, closes_at=end)]
        for start, end in (("18:00", "23:00"), ("00:00", "06:00"))
    )
    online("Avondlijn", concepts=["slaap", "eenzaamheid"], schedules=evening)
    about_less = {"concepts": ["slaap", "eenzaamheid", "stress", "rouw"], "main": ["rouw"]}
    online("Nachtlijn", **about_less, schedules=night)
    assert names(find(asked, now))[0] == first
