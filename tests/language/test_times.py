"""When a schedule is next, and whether it is open now."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from dateutil import rrule
from hypothesis import given
from hypothesis import strategies as st

from directory.language.opening import open_now, stretches_on
from directory.language.recurrence import falls_on, next_occurrence
from directory.language.slots import slots
from directory.language.times import describe
from directory.language.weekdays import CODES
from directory.models import Schedule
from tests.helpers.timetable import NOW, TODAY, at, closed, schedule


@pytest.mark.parametrize(
    ("given", "now", "start"),
    [
        (schedule("TU", "19:30-21:00"), "2026-11-21T12:00", "2026-11-24T19:30"),
        (schedule("TU", "19:30-21:00"), "2026-11-24T20:59", "2026-11-24T19:30"),
        (schedule("TU", "19:30-21:00"), "2026-11-24T21:00", "2026-12-01T19:30"),
        (
            schedule("TU", "19:30-21:00", exceptions=[closed("2026-11-24")]),
            "2026-11-21T12:00",
            "2026-12-01T19:30",
        ),
        (schedule("TU", "19:30-21:00", until="2026-11-24"), "2026-11-25T12:00", None),
        (schedule("TU", "19:30", dtstart="2027-02-01"), "2026-11-25T12:00", "2027-02-02T19:30"),
        (schedule("FR", "22:00-02:00"), "2026-11-28T01:00", "2026-11-27T22:00"),
        (schedule("FR", "22:00-02:00"), "2026-11-28T02:00", "2026-12-04T22:00"),
        (schedule("TH", "10:00", interval=2, dtstart="2026-11-05"), "2026-11-06T12:00", "2026-11-19T10:00"),
        (
            schedule("MO,TH", "10:00", interval=2, dtstart="2026-11-05"),
            "2026-11-06T12:00",
            "2026-11-16T10:00",
        ),
        (schedule("-1MO", "10:00", "MONTHLY"), "2026-11-21T12:00", "2026-11-30T10:00"),
        (schedule("5SU", "10:00", "MONTHLY"), "2026-11-30T12:00", "2027-01-31T10:00"),
        (schedule("", "10:00", "MONTHLY", dtstart="2026-08-31"), "2026-11-21T12:00", "2026-12-31T10:00"),
        (
            schedule("", "10:00", "DAILY", interval=3, dtstart="2026-11-20"),
            "2026-11-21T12:00",
            "2026-11-23T10:00",
        ),
        (schedule("", "", "", dtstart="2026-11-21"), "2026-11-21T12:00", "2026-11-21T00:00"),
        (schedule("", "10:00-11:00", "", dtstart="2026-11-20"), "2026-11-21T12:00", None),
        (schedule("", "10:00-11:00", "DAILY", interval=2), "2026-11-21T12:00", None),
    ],
)
def test_next_occurrence(given: Schedule, now: str, start: str | None) -> None:
    occurrence = next_occurrence(given, at(now))
    assert (occurrence.start if occurrence else None) == (at(start) if start else None)


def test_a_whole_closed_year_leaves_nothing_soon() -> None:
    given = schedule("TU", "19:30-21:00", exceptions=[closed("2026-01-01", "2099-12-31")])
    assert next_occurrence(given, NOW) is None


def test_now_may_stand_in_any_zone() -> None:
    given = schedule("TU", "19:30-21:00")
    assert next_occurrence(given, datetime(2026, 11, 24, 19, 59, tzinfo=UTC)) == (
        at("2026-11-24T19:30"),
        at("2026-11-24T21:00"),
    )
    assert next_occurrence(given, datetime(2026, 11, 24, 20, 0, tzinfo=UTC)).start == at("2026-12-01T19:30")


def test_wall_time_stays_when_summer_time_ends_and_begins() -> None:
    given = schedule("SU", "10:00-12:00")
    for now, offset in (("2026-10-18T13:00", 1), ("2027-03-21T13:00", 2)):
        start = next_occurrence(given, at(now)).start
        assert (start.hour, start.utcoffset()) == (10, timedelta(hours=offset))


def test_a_night_of_25_hours_is_open_until_its_wall_time() -> None:
    given = schedule("SA", "22:00-02:30")
    second_half_past_two = datetime(2026, 10, 25, 1, 15, tzinfo=UTC)
    assert next_occurrence(given, second_half_past_two).start == at("2026-10-31T22:00")


@pytest.mark.parametrize(
    ("given", "now", "is_open"),
    [
        (schedule("SA", "10:00-16:00"), "2026-11-21T12:00", True),
        (schedule("SA", "10:00-16:00"), "2026-11-21T10:00", True),
        (schedule("SA", "10:00-16:00"), "2026-11-21T16:00", False),
        (schedule("SA", "10:00-16:00"), "2026-11-22T12:00", False),
        (schedule("FR", "22:00-02:00"), "2026-11-21T01:59", True),
        (schedule("FR", "22:00-02:00"), "2026-11-21T02:00", False),
        (schedule("", "00:00-00:00", "DAILY"), "2026-11-21T03:00", True),
        (schedule("SA", "10:00-16:00", exceptions=[closed("2026-11-21")]), "2026-11-21T12:00", False),
        (schedule("SA", "10:00"), "2026-11-21T12:00", False),
        (schedule("SA"), "2026-11-21T12:00", False),
    ],
)
def test_open_now(given: Schedule, now: str, is_open: bool) -> None:
    assert open_now([given], at(now)) is is_open


def test_minutes_of_a_day_include_what_began_the_evening_before() -> None:
    bar = schedule("FR,SA", "22:00-02:00")
    desk = schedule("SA", "10:00-12:30")
    assert stretches_on([bar, desk], TODAY) == [(0, 120, True), (600, 750, True), (1320, 1440, True)]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (schedule("TU", "10:00-12:00"), {"overdag"}),
        (schedule("TU", "19:30-21:00"), {"avond"}),
        (schedule("TU", "17:00-17:45"), {"avond"}),
        (schedule("TU", "16:00-18:00"), {"overdag"}),
        (schedule("TU", "16:00-18:30"), {"overdag", "avond"}),
        (schedule("SA", "10:00-12:00"), {"overdag", "weekend"}),
        (schedule("", "10:00-12:00", "DAILY"), {"overdag", "weekend"}),
        (schedule("", "00:00-00:00", "DAILY"), {"overdag", "avond", "weekend"}),
        (schedule("FR", "22:00-02:00"), {"avond"}),
        (schedule("1SU", "14:00-16:00", "MONTHLY"), {"overdag", "weekend"}),
        (schedule("", "14:00-16:00", "", dtstart="2026-11-28"), {"overdag", "weekend"}),
        (schedule("", "14:00", "MONTHLY", dtstart="2026-11-28"), {"overdag"}),
        (schedule("TU", ""), set()),
    ],
)
def test_slots(given: Schedule, expected: set[str]) -> None:
    assert slots([given]) == expected


def test_slots_of_what_is_over_are_left_out_when_today_is_known() -> None:
    over = [
        schedule("TU", "10:00-12:00", until="2026-11-20"),
        schedule("", "10:00", "", dtstart="2026-11-20"),
    ]
    assert slots(over, TODAY) == set()
    assert slots([*over, schedule("TU", "19:30-21:00")], TODAY) == {"avond"}


@pytest.mark.parametrize(
    "exceptions",
    [
        None,
        [None],
        ["x"],
        [{}],
        [{"from": "gisteren"}],
        [{"from": "2026-11-24", "to": "x"}],
        [{"from": 3}],
        [{"to": ""}],
    ],
)
def test_exceptions_without_dates_do_no_harm(exceptions: Any) -> None:
    given = schedule("TU", "19:30-21:00", exceptions=exceptions)
    assert describe(given, TODAY) == "elke dinsdag 19:30-21:00"
    assert next_occurrence(given, NOW).start == at("2026-11-24T19:30")


@given(
    freq=st.sampled_from(["DAILY", "WEEKLY", "MONTHLY"]),
    interval=st.integers(1, 4),
    days=st.lists(st.sampled_from(CODES), max_size=3, unique=True),
    nth=st.sampled_from([0, 1, 2, 5, -1, -2]),
    first=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)
def test_days_are_those_of_the_rrule(
    freq: str, interval: int, days: list[str], nth: int, first: date
) -> None:
    nth = nth if freq == "MONTHLY" else 0
    given = schedule(
        ",".join(f"{nth or ''}{day}" for day in days), "", freq, interval=interval, dtstart=first
    )
    weekdays = [getattr(rrule, day)(nth) if nth else getattr(rrule, day) for day in days]
    rule = rrule.rrule(
        getattr(rrule, freq),
        interval=interval,
        byweekday=weekdays or None,
        dtstart=datetime.combine(first, time()),
        wkst=rrule.MO,
    )
    span = [first + timedelta(days=number) for number in range(200)]
    expected = {
        moment.date() for moment in rule.between(rule._dtstart, rule._dtstart + timedelta(days=199), inc=True)
    }
    assert {day for day in span if falls_on(given, day)} == expected
