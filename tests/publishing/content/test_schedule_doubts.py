"""What is asked back of a time that somebody typed."""

from datetime import date

import pytest

from directory.publishing.content.schedule_doubts import is_over, wrong_day

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("start", "days", "asked"),
    [
        ("2026-11-26", ["TH"], ""),
        ("2026-11-26", [], ""),
        ("", ["TH"], ""),
        ("2026-13-26", ["TH"], ""),
        ("2026-11-25", ["TU", "TH"], "25 november is een woensdag. Bedoel je dinsdag 24 november of donderdag 26 november?"),
        ("2026-12-03", ["TU"], "3 december is een donderdag. Bedoel je dinsdag 1 december of 8 december?"),
        ("2026-11-23", ["TH"], "23 november is een maandag. Bedoel je donderdag 26 november?"),
    ],
)  # fmt: skip
def test_a_first_time_on_another_day_than_was_chosen_is_asked_back(
    start: str, days: list[str], asked: str
) -> None:
    assert wrong_day(start, days, TODAY) == asked


@pytest.mark.parametrize(
    ("start", "over"), [("2026-11-20", True), ("2026-11-21", False), ("2026-13-20", False), ("", False)]
)
def test_a_day_that_is_asked_for_once_lies_before_us(start: str, over: bool) -> None:
    assert is_over(start, TODAY) is over
