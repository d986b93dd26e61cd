"""Ages: what people write, and what is asked back instead of guessed."""

from typing import Any

import pytest

from directory.language.ages import highest, lowest, typed_text
from directory.language.cleaning import Invalid


@pytest.mark.parametrize(
    ("typed", "age"),
    [
        ("18", 18), ("18 jaar", 18), ("18+", 18), ("vanaf 18", 18), ("Vanaf 16 jaar", 16), ("18 jaar en ouder", 18),
        ("17,5", 17.5), ("17.5", 17.5), ("17½", 17.5), ("½", 0.5), ("16.0", 16), ("0", 0), ("120", 120), (16, 16),
        (17.5, 17.5), ("", None), (" ", None), (None, None),
    ],
)  # fmt: skip
def test_from_which_age(typed: Any, age: float | None) -> None:
    assert lowest(typed) == age


@pytest.mark.parametrize(
    ("typed", "age"),
    [("25", 25), ("25 jaar", 25), ("t/m 25", 25), ("tot en met 25 jaar", 25), ("", None), (25, 25)],
)
def test_up_to_and_with_which_age(typed: Any, age: float | None) -> None:
    assert highest(typed) == age


@pytest.mark.parametrize("typed", ["tot 25", "tot 25 jaar", "onder de 18", "< 18", "jonger dan 12"])
def test_up_to_an_age_may_leave_that_age_out_so_it_is_asked(typed: str) -> None:
    with pytest.raises(Invalid, match="hoogste leeftijd die nog mag komen"):
        highest(typed)


@pytest.mark.parametrize("typed", ["18+", "vanaf 18", "18 jaar en ouder"])
def test_from_an_age_is_not_its_opposite(typed: str) -> None:
    with pytest.raises(Invalid, match="Schrijf één leeftijd"):
        highest(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "18-25",
        "achttien",
        "t/m 18",
        "6 maanden",
        "121",
        "-1",
        "1e1",
        "1_8",
        "١٨",
        "9" * 5000,
        True,
        [],
        "16,25,1",
    ],
)
def test_what_is_no_age_says_how_to_write_one(typed: Any) -> None:
    with pytest.raises(Invalid, match="Schrijf één leeftijd van 0 tot en met 120 jaar, zoals 18"):
        lowest(typed)


def test_an_age_is_in_halves() -> None:
    with pytest.raises(Invalid, match="hele of halve jaren"):
        lowest("17,25")


def test_a_kept_age_is_typed_with_a_comma() -> None:
    assert (typed_text(17.5), typed_text(18), typed_text(None)) == ("17,5", "18", "")
