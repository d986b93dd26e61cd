"""The index text: what counts, how much, and how it is found again."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from directory.language.text import parse
from directory.search.ask.text_index import index_text, phrase_needle, stem_needle, stem_of, token, word_of
from directory.search.build.token_table import TokenTable


def test_words_stand_in_order_with_their_stems_and_each_field_with_its_weight() -> None:
    text = index_text({"name": "Samen slapen", "description": "In de buurt."}, "Naast")
    assert text == " |3 saam/=samen slaap/=slapen |1 /=in /=de buurt/ |1 naast/ "


def test_nothing_gives_an_empty_text() -> None:
    assert index_text({"name": "!", "description": ""}) == ""


def test_what_an_offer_is_not_and_a_secret_name_stay_out() -> None:
    content = {
        "name": "Groep",
        "not_for": "verslaving",
        "not_expect": ["therapie"],
        "locations": [
            {"name": "Blijfhuis", "place": "Ede", "confidential": True, "address": "Geheimstraat 1"},
            {"name": "De Brug", "place": "Lunteren", "address": "Dorpsstraat 1"},
        ],
    }
    text = index_text(content)
    assert not any(
        word in text for word in ("verslaving", "therapie", "blijfhuis", "geheimstraat", "dorpsstraat")
    )
    assert all(word in text for word in (" brug/", *(f" {token(place)} " for place in ("ede", "lunteren"))))


def test_a_stem_and_a_phrase_are_found_by_their_needles() -> None:
    text = index_text({"description": "Rustig wandelen in het park"})
    assert stem_needle(stem_of(token("wandelt"))) in text
    assert phrase_needle(("wandelen", "in", "het")) in text
    assert phrase_needle(("wandelen", "park")) not in text
    assert phrase_needle(("wandelt",)) not in text


@given(st.text(alphabet="abdeglnopst'é1", min_size=1, max_size=60))
def test_a_token_gives_its_word_back(word: str) -> None:
    assert word_of(token(word)) == word[:40]


def test_quoted_parts_are_phrases() -> None:
    assert parse('samen "Slecht  slapen" “de buurt”').phrases == (("slecht", "slapen"), ("de", "buurt"))
    assert parse('een "los teken').phrases == ()
    assert parse('""').phrases == ()


TOKENS = st.text(alphabet="ab/=|3é語", min_size=1, max_size=40)


@given(st.lists(st.lists(TOKENS, max_size=30), max_size=6))
def test_tokens_are_numbered_in_order_of_appearance(batches: list[list[str]]) -> None:
    table, numbers = TokenTable(), {}
    for tokens in batches:
        for each in tokens:
            numbers.setdefault(each, len(numbers))
        text = f" {' '.join(tokens)} " if tokens else ""
        assert table.numbers(text).tolist() == [numbers[each] for each in tokens]
    assert table.tokens == list(numbers)


def test_tokens_that_want_the_same_slot_keep_their_own_numbers() -> None:
    many = [f"woord{number}/" for number in range(20_000)]
    table = TokenTable()
    text = f" {' '.join(many)} "
    assert table.numbers(text).tolist() == list(range(20_000))
    assert np.array_equal(table.numbers(text), np.arange(20_000))
    assert table._displaced, "twenty thousand tokens meet in a million slots"
