"""Words of the list are found as whole words, whatever their capitals and accents, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handreiking.language_aid.word_list import WordList, folded
from tests.helpers.word_hints import make_words

WORDS = WordList(make_words())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Voor verslaafden en anderen.", ["verslaafden"]),
        ("VERSLAAFDE of Junkie", ["VERSLAAFDE"]),
        ("Voor iemand met een verslaving.", []),
        ("De verslaafdenzorg", []),
        ("verslaafden-groep", ["verslaafden"]),
        ("Elke client, cliënt of CLIËNT", ["client"]),
        ("Wie lijdt  aan angst", ["lijdt aan"]),
        ("Wie lijdt\naan angst", ["lijdt aan"]),
        ("Hij lijdt. Aan wie?", []),
        ("psycho-educatie en participatie", ["psycho-educatie", "participatie"]),
        ("Psychoeducatie", ["Psychoeducatie"]),
        ("“Ik ben een junkie”, zei ik.", ["junkie"]),
        ("", []),
    ],
)
def test_a_word_is_found_as_it_is_written(text: str, found: list[str]) -> None:
    assert [each.written for each in WORDS.find(text)] == found


def test_the_longest_of_the_words_that_begin_alike_is_found() -> None:
    phrase, single = make_words()[1], make_words()[0]
    phrase.text, single.text, phrase.forms, single.forms = "verward persoon", "verward", "", ""
    (found,) = WordList([single, phrase]).find("Een verward persoon.")
    assert found.word is phrase


@given(st.text())
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    assert WORDS.find(text) == [] or any(each.written for each in WORDS.find(text))
