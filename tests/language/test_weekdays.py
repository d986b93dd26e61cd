"""Days of the week as people type them."""

import pytest

from directory.language.cleaning import Invalid
from directory.language.weekdays import CHOICES, name, names_part_of_day, read


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
        ("ma t/m wo", "MO,TU,WE"),
        ("maandag tot en met donderdag", "MO,TU,WE,TH"),
        ("ma-vr", "MO,TU,WE,TH,FR"),
        ("ma – vr en zo", "MO,TU,WE,TH,FR,SU"),
        ("za-zo", "SA,SU"),
        ("vr t/m ma", "FR,SA,SU,MO"),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, kept: str) -> None:
    assert read(typed) == kept


@pytest.mark.parametrize("typed", ["maandelijks", "zomer", "morgen", "6e", "m", "", "di-do", "ma-wo-vr"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(Invalid, match="Schrijf dagen zoals"):
        read(typed)


def test_a_day_has_one_name_on_screen() -> None:
    assert (name(0), name(6)) == ("maandag", "zondag")
    assert [(code, str(label)) for code, label in CHOICES[:2]] == [("MO", "maandag"), ("TU", "dinsdag")]


def test_a_part_of_a_day_is_more_than_a_day() -> None:
    assert names_part_of_day("Dinsdagavond")
    assert not names_part_of_day("dinsdag | do")
