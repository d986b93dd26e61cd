"""Postcodes as people write them."""

import pytest

from directory.language.cleaning import Invalid
from directory.places.postcodes import read, split
from handreiking.postcodes import cut_to_four


@pytest.mark.parametrize(
    "typed",
    [
        "1066AB",
        "1066 ab",
        "1066-AB",
        "NL-1066 AB",
        "nl 1066 AB",
        "NL1066AB",
        "1066\u2011AB",
        "1066 – AB",
        "1066.AB",
    ],
)
def test_a_postcode_is_kept_one_way(typed: str) -> None:
    assert read(typed) == "1066AB"


def test_four_figures_are_enough() -> None:
    assert (read("1066"), read("NL-1066"), read("")) == ("1066", "1066", "")


@pytest.mark.parametrize("typed", ["0612 AB", "1066 A", "10666", "48599", "B-2000", "postcode", "1066 ÀB"])
def test_what_has_another_form_is_no_dutch_postcode(typed: str) -> None:
    with pytest.raises(Invalid, match="geen Nederlandse postcode"):
        read(typed)


@pytest.mark.parametrize("typed", ["1066 AB Amsterdam", "Kade 3, 1066AB"])
def test_what_stands_beside_it_is_told(typed: str) -> None:
    with pytest.raises(Invalid, match="alleen de postcode"):
        read(typed)


@pytest.mark.parametrize("typed", ["1066 SA", "1066sd", "1066-SS"])
def test_letters_that_are_never_given_out(typed: str) -> None:
    with pytest.raises(Invalid, match="SA, SD of SS"):
        read(typed)


def test_the_postcode_in_an_address_is_found() -> None:
    assert split("Kade 3, 1066 AB Amsterdam") == ("Kade 3", "1066AB", "Amsterdam")
    assert split("Kade 3 1066ab") == ("Kade 3", "1066AB", "")
    assert split("Kade 3, 1066 Amsterdam") is None
    assert split("1066 AB of 1011 AB") is None


def test_a_search_keeps_four_figures_whatever_the_hyphen() -> None:
    assert cut_to_four("1066\u2010AB, Amsterdam") == "1066, Amsterdam"
    assert cut_to_four("NL-1066 AB") == "1066"
