"""Times of day: what people and spreadsheets write."""

import pytest

from directory.language.cleaning import Invalid
from directory.language.clocks import read


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("19:30", "19:30"), ("9.30", "09:30"), ("9:05", "09:05"), ("10", "10:00"), ("10 uur", "10:00"),
        ("11.30u", "11:30"), ("19u30", "19:30"), ("19h30", "19:30"), ("9:30 uur", "09:30"), ("24:00", "00:00"),
        ("24", "00:00"), ("0:00", "00:00"), ("", None),
        # A spreadsheet adds the seconds.
        ("19:30:00", "19:30"), ("09:00:00.000", "09:00"),
    ],
)  # fmt: skip
def test_a_time_is_kept_one_way(typed: str, kept: str | None) -> None:
    assert read(typed) == kept


@pytest.mark.parametrize("typed", ["25:00", "19:60", "24:30", "99"])
def test_what_no_clock_shows_is_told_so(typed: str) -> None:
    with pytest.raises(Invalid, match="is er niet op de klok"):
        read(typed)


@pytest.mark.parametrize("typed", ["0,8125", "0.8125", ",5"])
def test_a_share_of_a_day_is_what_a_spreadsheet_makes_of_a_time(typed: str) -> None:
    with pytest.raises(Invalid, match="spreadsheet"):
        read(typed)


@pytest.mark.parametrize("typed", ["10:00-12:00", "10 tot 12", "10.00 – 12.00"])
def test_begin_and_end_in_one_field_are_asked_apart(typed: str) -> None:
    with pytest.raises(Invalid, match="één tijd"):
        read(typed)


@pytest.mark.parametrize("typed", ["half acht", "7:30 PM", "19:30:45", "19.3", "9,30", "rond 10", "1930", 10])
def test_what_could_be_two_times_is_not_guessed(typed: object) -> None:
    with pytest.raises(Invalid):
        read(typed)
