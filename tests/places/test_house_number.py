"""One address, written in many ways."""

import pytest

from directory.places.house_number import has_number, is_same, parts


@pytest.mark.parametrize(
    ("typed", "street", "number"),
    [
        ("Kerkstraat 12", "Kerkstraat", "12"),
        ("  KERKSTRAAT   12 ", "Kerkstraat", "12"),
        ("Kerk straat 12", "Kerkstraat", "12"),
        ("Kerkstraat12", "Kerkstraat", "12"),
        ("Kerkstraat 12a", "Kerkstraat", "12A"),
        ("Kerkstraat 12 A", "Kerkstraat", "12A"),
        ("Kerkstraat 12-2", "Kerkstraat", "12-2"),
        ("Kerkstraat 12 2", "Kerkstraat", "12-2"),
        ("Kerkstraat 12 a 2", "Kerkstraat", "12A-2"),
        ("Kerkstraat 12/bis", "Kerkstraat", "12-bis"),
        ("Plein 1945 3", "Plein 1945", "3"),
        ("1e Helmersstraat 4", "Eerste Helmersstraat", "4"),
        ("St. Jansstraat 4", "Sint Jansstraat", "4"),
        ("Pieter Cornelisz. Hooftstraat 4", "Pieter Cornelisz. Hooftstraat", "4"),
        ("Ijburglaan 5", "IJburglaan", "5"),
        ("Rue de la Révolution 5", "rue de la revolution", "5"),
        ("Kerkstraat 12 😀", "Kerkstraat", "12"),
    ],
)
def test_spellings_of_one_address(typed: str, street: str, number: str) -> None:
    assert is_same(typed, street, number)


@pytest.mark.parametrize(
    ("typed", "street", "number"),
    [
        ("Kerkstraat 12", "Kerkstraat", "12A"),
        ("Kerkstraat 12a", "Kerkstraat", "12"),
        ("Kerkstraat 12-2", "Kerkstraat", "122"),
        ("Kerkstraat 122", "Kerkstraat", "12-2"),
        ("Kerkstraat 112", "Kerkstraat", "12"),
        ("Kerkstraat 12", "Kerkweg", "12"),
        ("Kerkstrat 12", "Kerkstraat", "12"),
        ("Kerkstraat", "Kerkstraat", "12"),
        ("Kerkstraat", "Kerkstraat", ""),
        ("Plein 3", "Plein 1945", "3"),
        ("12", "Kerkstraat", "12"),
        ("", "Kerkstraat", "12"),
        ("\x00😀", "Kerkstraat", "12"),
        ("", "", ""),
    ],
)
def test_different_addresses(typed: str, street: str, number: str) -> None:
    assert not is_same(typed, street, number)


def test_any_text_has_parts() -> None:
    assert parts("Kerkstraat 12a") == ("kerkstraat", "12", "a")
    assert parts("😀 \x00 -") == ()
    assert len("".join(parts("x" * 10_000))) == 200


@pytest.mark.parametrize(
    "typed", ["Kerkstraat 12", "Kerkstraat12a", "12 Kerkstraat", "1e Helmersstraat 4", "Plein 1945 3"]
)
def test_an_address_with_a_house_number(typed: str) -> None:
    assert has_number(typed)


@pytest.mark.parametrize("typed", ["Kerkstraat", "1e Helmersstraat", "2de Jan Steenstraat", "", "😀 \x00"])
def test_an_address_without_one(typed: str) -> None:
    assert not has_number(typed)
