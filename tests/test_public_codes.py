"""The address of a list: only codes, and a typo is always noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.public_codes import (
    CODE_ALPHABET,
    MOST,
    NotAListError,
    address_of,
    codes_in,
    new_code,
    read_codes,
    with_code,
)

CODE = st.text(CODE_ALPHABET, min_size=1, max_size=12)
CODES = st.lists(CODE, min_size=1, max_size=MOST, unique=True)
LETTER = st.sampled_from(CODE_ALPHABET)


@given(CODES)
def test_an_address_gives_its_codes_back_in_order(codes: list[str]) -> None:
    assert codes_in(address_of(codes)) == tuple(codes)
    assert codes_in(address_of(codes).upper()) == tuple(codes)


@given(CODES, st.data())
def test_one_letter_that_was_mistyped_is_noticed(codes: list[str], data: st.DataObject) -> None:
    address = address_of(codes)
    at = data.draw(st.sampled_from([at for at, sign in enumerate(address) if sign in CODE_ALPHABET]))
    letter = data.draw(LETTER.filter(lambda letter: letter != address[at]))
    with pytest.raises(NotAListError):
        codes_in(address[:at] + letter + address[at + 1 :])


@given(CODES, st.data())
def test_two_neighbours_that_changed_places_are_noticed(codes: list[str], data: st.DataObject) -> None:
    address = address_of(codes)
    pairs = [
        at
        for at in range(len(address) - 1)
        if address[at] != address[at + 1] and {address[at], address[at + 1]} <= set(CODE_ALPHABET)
    ]
    if not pairs:
        return
    at = data.draw(st.sampled_from(pairs))
    with pytest.raises(NotAListError):
        codes_in(address[:at] + address[at + 1] + address[at] + address[at + 2 :])


@pytest.mark.parametrize(
    "address",
    [
        "",
        "-",
        "abc",
        "-22",
        "abc-",
        ".-22",
        "abc.-22",
        "a b-22",
        "ABCD0-22",
        "é-22",
        "x" * 13 + "-22",
        "../etc-22",
        "\x00-22",
    ],
)
def test_what_is_no_address_of_a_list_is_refused(address: str) -> None:
    with pytest.raises(NotAListError):
        codes_in(address)


def test_a_list_holds_twenty_offers_and_no_more() -> None:
    codes = [new_code() for _ in range(MOST + 1)]
    with pytest.raises(NotAListError):
        codes_in(address_of(codes))
    assert with_code(codes[:MOST], codes[MOST]) == tuple(codes[:MOST])
    assert read_codes(".".join(codes)) == tuple(codes[:MOST])


def test_an_offer_stands_on_a_list_once() -> None:
    assert with_code(("abc",), "abc") == ("abc",)
    assert with_code(("abc",), "xyz") == ("abc", "xyz")
    assert codes_in(address_of(["abc", "xyz", "abc"])) == ("abc", "xyz")
    assert read_codes("ABC.xyz.abc.<b>.") == ("abc", "xyz")
