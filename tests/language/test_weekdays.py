"""Days of the week as people type them."""

import pytest

from directory.language.cleaning import Invalid
from directory.language.weekdays import CHOICES, name, read


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("di | do", "TU,TH"),
        ("Dinsdag, donderdag", "TU,TH"),
        ("maandag en woensdag", "MO,WE"),
        ("ma.", "MO"),
        ("maandags", "MO"),
        ("vrijdagavond", "FR"),
        ("eerste dinsdag", "1TU"),
        ("2e zo; laatste vr", "2SU,-1FR"),
        ("doordeweeks", "MO,TU,WE,TH,FR"),
        ("weekend", "SA,SU"),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, kept: str) -> None:
    assert read(typed) == kept


@pytest.mark.parametrize("typed", ["maandelijks", "zomer", "morgen", "6e", "m", ""])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(Invalid, match="Schrijf dagen zoals"):
        read(typed)


def test_a_day_has_one_name_on_screen() -> None:
    assert (name(0), name(6)) == ("maandag", "zondag")
    assert [(code, str(label)) for code, label in CHOICES[:2]] == [("MO", "maandag"), ("TU", "dinsdag")]
