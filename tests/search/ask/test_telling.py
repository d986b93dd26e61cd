"""Which words of a search make an offer fit by themselves."""

import pytest

from directory.language.known_words import KnownWords
from directory.language.stemming import stem
from directory.language.text import parse
from directory.search.ask.telling import telling, told_in
from tests.helpers.vocabularies import real_thesaurus

DUTCH = KnownWords.of(["elke avond een fles wijn en verslaafd paarden angst hond mindfulness lezen over"])
FORMS = {"lotgenotengroep", "gesprek-professional", "luisterlijn"}


@pytest.mark.parametrize(
    ("q", "told"),
    [
        ("ik durf de deur niet uit van angst", "angst"),
        ("ik moet alles tien keer controleren", "controleren"),
        ("nergens zin in", ""),
        ("hulp bij rouw", "rouw"),
        ("slecht slapen", "slapen"),
        ("moeite met slapen Parnassia", "slapen parnassia"),
        ("angst en hondentraining", "angst hondentraining"),
        ("rouw om een moeder", "rouw"),
    ],
)
def test_common_words_are_no_reason_beside_what_was_understood(q: str, told: str) -> None:
    thesaurus = real_thesaurus()
    found = telling(parse(q).terms, thesaurus.implied(q), thesaurus)
    assert found == tuple(stem(word) for word in told.split())


@pytest.mark.parametrize(
    ("q", "told"),
    [
        ("elke avond een fles wijn", "avond fles wijn"),
        ("paarden angst hond", ""),
        ("paarden over mindfulness Ixta Noa", "paarden mindfulness"),
        ("I drink every evening", ""),
        ("elke avond angst en ik wil iets met paarden", "avond angst"),
        ("wijn en angst dus ik zoek een hond", "wijn angst"),
        ("angst om 18 te worden", "angst 18"),
    ],
)
def test_a_sentence_tells_by_its_words_of_dutch_and_three_words_look_them_up(q: str, told: str) -> None:
    assert told_in(q, DUTCH) == {stem(word) for word in told.split()}


def test_what_a_sentence_tells_is_no_reason_though_it_says_a_theme_for_that_is_carried() -> None:
    thesaurus = real_thesaurus()
    told = {stem("fles"), stem("verslaafd")}
    terms = tuple(map(stem, ("fles", "verslaafd", "ixta")))
    assert telling(terms, ["verslaving"], thesaurus, told) == (stem("ixta"),)
    assert telling(terms, ["verslaving"], thesaurus) == terms


def test_nothing_is_told_before_all_words_are_known() -> None:
    assert told_in("elke avond een fles wijn", None) == frozenset()


def test_a_common_word_that_says_a_form_is_no_reason() -> None:
    thesaurus = real_thesaurus()
    assert thesaurus.says(stem("praten"), FORMS)
    assert telling([stem("praten")], [], thesaurus) == ()


def test_what_says_a_form_or_a_group_is_no_reason_beside_a_theme() -> None:
    thesaurus = real_thesaurus()
    terms = (stem("ptss"), stem("lotgenoten"))
    assert telling(terms, ["trauma"], thesaurus, beside=["trauma", "lotgenotengroep"]) == (stem("ptss"),)
    assert telling(terms, [], thesaurus, beside=["lotgenotengroep"]) == terms
