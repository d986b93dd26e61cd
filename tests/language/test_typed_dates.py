"""Days as people and spreadsheets write them."""

import pytest

from directory.language.cleaning import Invalid
from directory.language.typed_dates import read


@pytest.mark.parametrize(
    "typed",
    [
        "2026-11-26", "26-11-2026", "26/11/2026", "26.11.2026", "26 - 11 - 2026", "26 november 2026", "26 nov 2026",
        "26 nov. 2026", "26-nov-2026", "donderdag 26 november 2026", "do 26-11-2026", "Do. 26/11/2026",
        # A database or a spreadsheet adds midnight.
        "2026-11-26 00:00:00", "2026-11-26T00:00:00", "26-11-2026 0:00", "26-11-2026 00:00:00.000", "2026/11/26",
    ],
)  # fmt: skip
def test_a_day_is_kept_one_way(typed: str) -> None:
    assert read(typed) == "2026-11-26"


def test_the_day_stands_before_the_month() -> None:
    assert read("3/4/2026") == "2026-04-03"
    assert read("1 mrt 2026") == "2026-03-01"
    assert read("") is None


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("31-11-2026", "Deze datum bestaat niet."),
        ("30 februari 2026", "Deze datum bestaat niet."),
        ("99-99-2026", "Deze datum bestaat niet."),
        ("11/26/2026", "eerst de dag en dan de maand"),
        ("26-11-26", "het jaar met vier cijfers"),
        ("26 nov 26", "het jaar met vier cijfers"),
        ("46352", "Een spreadsheet heeft van deze datum een getal gemaakt."),
        ("46352,0", "Een spreadsheet heeft van deze datum een getal gemaakt."),
        ("vrijdag 26 november 2026", "De dag van de week past niet bij deze datum."),
        ("26-11-1826", "Kijk naar het jaar van deze datum."),
        ("2026-11-26 19:30:00", "Deze datum kunnen we niet lezen."),
        ("26 november", "Deze datum kunnen we niet lezen."),
        ("morgen", "Deze datum kunnen we niet lezen."),
        ("26-11/2026", "Deze datum kunnen we niet lezen."),
        (26112026, "Hier hoort tekst te staan."),
    ],
)
def test_a_day_that_cannot_be_read_is_told_what_is_wrong(typed: object, told: str) -> None:
    with pytest.raises(Invalid, match=told):
        read(typed)
