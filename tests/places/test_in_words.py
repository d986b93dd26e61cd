"""Which words of a search are a place: those behind "in", "bij" or "rond", and never those that may be words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.places.in_words import cut_postcodes, place_in
from tests.helpers.placing import NAMES, POSTCODES_AMONG_WORDS

MOVED = [
    ("rouw in Zwolle", "rouw", "Zwolle"),
    ("rouw in zwolle", "rouw", "zwolle"),
    ("In Zwolle een rouwgroep", "een rouwgroep", "Zwolle"),
    ("rouwgroep in Zwolle voor mannen", "rouwgroep voor mannen", "Zwolle"),
    ("angst, bij Den Haag.", "angst", "Den Haag"),
    ("lotgenoten rond den bosch", "lotgenoten", "den bosch"),
    ("praten in de buurt van Deventer", "praten", "Deventer"),
    ("slecht slapen omgeving Apeldoorn", "slecht slapen", "Apeldoorn"),
    ("stress in Alphen aan den Rijn", "stress", "Alphen aan den Rijn"),
    ("inloop gemeente Utrecht", "inloop", "gemeente Utrecht"),
    ("inloop in de provincie Utrecht", "inloop", "provincie Utrecht"),
    ("rouw in Hengelo", "rouw", "Hengelo"),
    ("maatje in Amsterdam Nieuw-West", "maatje", "Amsterdam Nieuw-West"),
    ("ik zoek hulp in Bergen op Zoom", "ik zoek hulp", "Bergen op Zoom"),
    ("Zwolle", "", "Zwolle"),
    ("eenzaam in De Bilt", "eenzaam", "De Bilt"),
    ("eenzaam in Best", "eenzaam", "Best"),
    ("eenzaam in Oss", "eenzaam", "Oss"),
    ("eenzaam in Hoorn", "eenzaam", "Hoorn"),
    ("rouw bij 8011", "rouw", "8011"),
    ("rouw vlakbij Zwolle", "rouw", "Zwolle"),
]
LEFT = [
    "in de war", "angst in groep", "angst in een groep", "ruzie met buren", "ruzie bij buren", "bij mijn buren",
    "eenzaam in de wijk", "in wijk", "eenzaam in bergen", "in best", "rijk", "in het rijk", "Hoorn", "hoorn", "best", "Best",
    "Wijk", "Oss", "Bergen", "Een", "in Nederland", "vluchteling in heel Nederland", "pijn in mijn haren", "in het veld",
    "pijn in been", "bij elkaar", "in therapie", "in bed", "in rouw", "in echt", "in de put", "in huis", "in de zorg",
    "in Zwolle of Deventer", "in Zwolle en in Deventer", '"rouw in Zwolle"', "rouw Zwolle", "GGZ Drenthe", "Wij Groningen",
    "van Zwolle naar Deventer", "sinds 2019 in de war", "in 2019", "rond 8011", "in Zwoll", "Rouw In Best", "bij de Wijk",
    "in Best Friends", "in", "bij", "", " ", "1001 nachten", "in 8011", "in de buurt", "in de buurt van het bos", "gemeente",
    "depressie in Heel Nederland", "in de gemeente", "bij de huisarts", "opname in ziekenhuis",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "left", "place"), MOVED)
def test_a_place_that_is_pointed_at_is_found(typed: str, left: str, place: str) -> None:
    found = place_in(typed, NAMES)
    assert found
    assert (found.q, found.place) == (left, place)


@pytest.mark.parametrize("typed", LEFT)
def test_what_may_be_words_stays(typed: str) -> None:
    assert place_in(typed, NAMES) is None


@pytest.mark.parametrize(("typed", "cut"), POSTCODES_AMONG_WORDS)
def test_of_a_full_postcode_four_digits_stay(typed: str, cut: str) -> None:
    assert cut_postcodes(typed) == cut
    assert cut_postcodes(cut) == cut


@given(st.text(st.characters(codec=None), max_size=120))
def test_any_text_gets_an_answer(q: str) -> None:
    found = place_in(cut_postcodes(q), NAMES)
    assert found is None or found.place
