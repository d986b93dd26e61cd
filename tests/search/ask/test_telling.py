"""Which words of a search make an offer fit by themselves."""

import pytest

from directory.language.stemming import stem
from directory.language.text import parse
from directory.search.ask.telling import telling
from tests.helpers.vocabularies import real_thesaurus


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
        ("deur", "deur"),
        ("man", "man"),
        ("tien", "tien"),
    ],
)
def test_common_words_are_no_reason_beside_what_was_understood(q: str, told: str) -> None:
    thesaurus = real_thesaurus()
    found = telling(parse(q).terms, thesaurus.implied(q), thesaurus)
    assert found == tuple(stem(word) for word in told.split())
