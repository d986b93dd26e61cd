"""Stretches that adjoin or overlap are one, and on a public holiday nothing is sure unless its owner said so."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.language.opening import open_now, opening, stretches_on
from directory.language.recurrence import wall_time
from directory.language.times import describe_all, names_a_time, next_text
from directory.language.weekdays import CODES
from directory.models import Schedule
from tests.helpers.timetable import NOW, TODAY, at, closed, schedule

CHRISTMAS = "2026-12-25T12:00"
"""A Friday."""


def each_day(*hours: str, **fields: Any) -> list[Schedule]:
    """Return a row for each day of the week and each of the hours, as a spreadsheet has them."""
    return [schedule(day, each, **fields) for each in hours for day in CODES]


@pytest.mark.parametrize(
    ("given", "now", "text"),
    [
        (each_day("00:00-00:00"), "2026-11-21T12:00", "Dag en nacht open"),
        (each_day("00:00-12:00", "12:00-00:00"), "2026-11-21T12:00", "Dag en nacht open"),
        (each_day("20:00-08:00", "07:00-20:30"), "2026-11-21T12:00", "Dag en nacht open"),
        (each_day("00:00-12:00", "00:30-23:30"), "2026-11-21T01:00", "Nu open, tot 23:30 uur"),
        (each_day("00:00-12:00", "00:30-23:30"), "2026-11-21T23:45", "Open: zo 22 nov, 0:00-23:30"),
        (each_day("09:00-12:00", "12:00-17:00"), "2026-11-21T10:00", "Nu open, tot 17:00 uur"),
        (each_day("09:00-12:00", "12:30-17:00"), "2026-11-21T10:00", "Nu open, tot 12:00 uur"),
        (each_day("09:00-12:00", "11:00-17:00"), "2026-11-21T08:00", "Vandaag van 9:00 tot 17:00 uur"),
        (each_day("09:00-12:00", "12:00-17:00"), "2026-11-21T18:00", "Open: zo 22 nov, 9:00-17:00"),
        # From one day into the next, with its name where one could take it for today.
        (each_day("18:00-00:00", "00:00-02:00"), "2026-11-21T19:00", "Nu open, tot 2:00 uur"),
        ([schedule("SA", "09:00-00:00"), schedule("SU", "00:00-12:00")], "2026-11-21T10:00", "Nu open, tot zo 22 nov, 12:00 uur"),
        ([schedule("SA,SU", "00:00-00:00")], "2026-11-21T10:00", "Nu open, tot zo 22 nov, 24:00 uur"),
        ([schedule("SA,SU", "00:00-00:00")], "2026-11-20T10:00", "Open: za 21 nov, 0:00-24:00"),
        # What never closes but for a few days is not open day and night before them.
        (each_day("00:00-00:00", exceptions=[closed("2026-11-23")]), "2026-11-21T10:00", "Nu open, tot zo 22 nov, 24:00 uur"),
        ([schedule("", "00:00-00:00", "DAILY", until="2026-11-21")], "2026-11-21T10:00", "Nu open, tot 24:00 uur"),
        # A day of which no hours are known does not hide what is open.
        ([schedule("", "", "", dtstart="2026-11-21"), schedule("SA", "09:00-17:00")], "2026-11-21T10:00", "Nu open, tot 17:00 uur"),
        # Five rows are opening hours as much as one row of five days.
        ([schedule(day, "10:00-11:30") for day in CODES[:5]], "2026-11-21T10:00", "Open: ma 23 nov, 10:00-11:30"),
    ],
)  # fmt: skip
def test_what_adjoins_or_overlaps_is_one_stretch(given: list[Schedule], now: str, text: str) -> None:
    assert next_text(given, at(now)) == text
    assert open_now(given, at(now)) is text.startswith(("Nu open", "Dag en nacht"))


def test_times_that_differ_in_weekday_alone_are_one_line() -> None:
    rows = [schedule(day, "09:00-17:00") for day in ("TU", "MO", "FR")]
    rows += [schedule("SA", "10:00-12:00"), *[schedule(day, "09:00-17:00") for day in ("TH", "WE")]]
    labelled = [(row, "") for row in rows] + [(schedule("SU", "09:00-17:00"), "in Diemen")]
    assert describe_all(labelled, TODAY) == [
        ("maandag tot en met vrijdag 9:00-17:00", ""),
        ("elke zaterdag 10:00-12:00", ""),
        ("elke zondag 9:00-17:00", "in Diemen"),
    ]
    assert describe_all([(row, None) for row in each_day("00:00-00:00")], TODAY) == [
        ("elke dag, dag en nacht", None)
    ]


@pytest.mark.parametrize(
    "other",
    [
        schedule("TU", "09:00-17:00", interval=2, dtstart="2026-11-03"),
        schedule("TU", "09:00-17:00", until="2026-12-31"),
        schedule("TU", "09:00-17:00", exceptions=[closed("2026-12-24")]),
        schedule("1TU", "09:00-17:00", "MONTHLY"),
        schedule("", "09:00-17:00", "WEEKLY", dtstart="2026-11-03"),
        schedule("TU", "09:00"),
    ],
)
def test_times_that_differ_in_more_keep_a_line_of_their_own(other: Schedule) -> None:
    assert len(describe_all([(schedule("MO", "09:00-17:00"), None), (other, None)], TODAY)) == 2


WEEKDAYS = [schedule(day, "09:00-17:00") for day in CODES[:5]]


def saying(on_holidays: bool | None, *rows: Schedule) -> list[Schedule]:
    kept = [schedule(row.byday, "", row.freq, opens_at=None) for row in ()]
    for row in rows:
        again = schedule(
            row.byday, f"{row.opens_at:%H:%M}-{row.closes_at:%H:%M}", row.freq, dtstart=row.dtstart
        )
        again.on_holidays = on_holidays
        kept.append(again)
    return kept


@pytest.mark.parametrize(
    ("given", "now", "text"),
    [
        (WEEKDAYS, CHRISTMAS, "Feestdag: bel of kijk eerst"),
        (WEEKDAYS, "2026-12-24T12:00", "Nu open, tot 17:00 uur"),
        (WEEKDAYS, "2026-12-25T08:00", "Vandaag van 9:00 tot 17:00 uur (feestdag: bel of kijk eerst)"),
        (WEEKDAYS, "2026-12-24T18:00", "Open: vr 25 dec, 9:00-17:00 (feestdag: bel of kijk eerst)"),
        ([schedule("SU", "14:00-15:00")], "2027-03-27T12:00", "Volgende keer: zo 28 mrt, 14:00 uur (feestdag: bel of kijk eerst)"),
        ([schedule("FR", "10:00")], "2026-12-25T08:00", "Vandaag om 10:00 uur (feestdag: bel of kijk eerst)"),
        # What began the evening before goes on; what began on the holiday is as doubtful the night after.
        ([schedule("TH,SA", "22:00-03:00")], "2026-12-25T01:00", "Nu open, tot 3:00 uur"),
        ([schedule("TH,SA", "22:00-03:00")], "2026-12-27T01:00", "Feestdag: bel of kijk eerst"),
        # Its owner spoke: of holidays, of this one day, or of day and night.
        (saying(True, *WEEKDAYS), CHRISTMAS, "Nu open, tot 17:00 uur"),
        (saying(False, *WEEKDAYS), CHRISTMAS, "Open: ma 28 dec, 9:00-17:00"),
        ([schedule("", "10:00-16:00", "", dtstart="2026-12-25")], CHRISTMAS, "Nu open, tot 16:00 uur"),
        (saying(False, schedule("", "10:00-16:00", "", dtstart="2026-12-25")), CHRISTMAS, "Nu open, tot 16:00 uur"),
        ([*WEEKDAYS, schedule("", "10:00-16:00", "", dtstart="2026-12-25")], CHRISTMAS, "Nu open, tot 16:00 uur"),
        (each_day("00:00-00:00"), CHRISTMAS, "Dag en nacht open"),
        (each_day("00:00-12:00", "12:00-00:00"), CHRISTMAS, "Dag en nacht open"),
        (saying(False, *each_day("00:00-00:00")), CHRISTMAS, "Open: zo 27 dec, 0:00-24:00"),
        (saying(False, *each_day("00:00-00:00")), "2026-12-24T12:00", "Nu open, tot 24:00 uur"),
        # Open for five days and nights is not always: then a holiday ends what is sure.
        ([schedule(day, "00:00-00:00") for day in CODES[:5]], "2026-12-24T12:00", "Nu open, tot 24:00 uur"),
    ],
)  # fmt: skip
def test_on_a_public_holiday_nothing_is_sure_unless_its_owner_said_so(
    given: list[Schedule], now: str, text: str
) -> None:
    assert next_text(given, at(now)) == text
    assert open_now(given, at(now)) is text.startswith(("Nu open", "Dag en nacht"))


def test_a_holiday_is_a_time_one_can_name_and_day_and_night_is_not() -> None:
    assert names_a_time(WEEKDAYS, at(CHRISTMAS))
    assert names_a_time(WEEKDAYS, NOW)
    assert not names_a_time(each_day("00:00-00:00"), NOW)


@pytest.mark.parametrize(
    ("utc", "said"),
    [
        ("2026-10-25T00:15+00:00", "Nu open, tot 2:30 uur"),  # 2:15, for the first time
        ("2026-10-25T01:15+00:00", "Open: za 31 okt, 22:00-2:30"),  # 2:15, for the second
        ("2027-03-28T00:45+00:00", "Nu open, tot 2:30 uur"),  # 1:45
        ("2027-03-28T01:10+00:00", "Open: za 3 apr, 22:00-2:30"),  # 3:10
    ],
)
def test_the_night_that_the_clock_changes_reads_alike_everywhere(utc: str, said: str) -> None:
    night = [schedule("SA", "22:00-02:30")]
    moment = at("2026-10-25T00:00").fromisoformat(utc)
    assert next_text(night, moment) == said
    assert (opening(night, moment) is not None) is said.startswith("Nu open")


@given(
    rows=st.lists(
        st.builds(
            lambda days, opens, closes: schedule(",".join(days), f"{opens:02}:00-{closes:02}:00"),
            st.lists(st.sampled_from(CODES), min_size=1, max_size=3, unique=True),
            st.integers(0, 23),
            st.integers(0, 23),
        ),
        max_size=4,
    ),
    now=st.datetimes(
        at("2026-12-20T00:00").replace(tzinfo=None), at("2027-01-03T00:00").replace(tzinfo=None)
    ),
)
def test_it_is_open_until_the_minute_that_is_said_and_not_then(rows: list[Schedule], now: Any) -> None:
    moment = now.replace(tzinfo=NOW.tzinfo)
    found = opening(rows, moment)
    today, minute = wall_time(moment)
    here = [each for each in stretches_on(rows, today) if each.opens <= minute < each.closes]
    assert (found is not None) is bool(here)
    if found and found.closes is not None and found.sure:
        days, end = divmod(found.closes, 24 * 60)
        then = date.fromordinal(today.toordinal() + days)
        surely = [each for each in stretches_on(rows, then) if each.sure]
        assert not any(each.opens <= end < each.closes for each in surely)
        assert found.closes > minute
