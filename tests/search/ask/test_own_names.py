"""Names are known: whole ones where they stand, and what a name begins with where it is all that was typed."""

import pytest

from directory.language.known_words import KnownWords
from directory.search.ask.own_names import OwnNames

NAMES = OwnNames.of(
    ["Stichting Humanitas", "GGZ Breburg", "Niet alleen", "Nijmegen"],
    KnownWords.of(["stichting niet alleen"]),
)


@pytest.mark.parametrize("typed", ["stichting", "stichting humanitas", "ggz", "niet alleen", "nijmegen"])
def test_what_a_name_begins_with_is_that_name(typed: str) -> None:
    assert NAMES.begin_with(typed.split())


@pytest.mark.parametrize("typed", ["", "humanitas", "stichting humanitas thuis", "alleen"])
def test_other_words_are_no_beginning(typed: str) -> None:
    assert not NAMES.begin_with(typed.split())


def test_a_name_in_a_sentence_is_found_unless_ordinary_words_make_it() -> None:
    assert NAMES.among(["naar", "ggz", "breburg", "in", "nijmegen"]) == {"ggz", "breburg", "nijmegen"}
    assert NAMES.among(["ik", "wil", "niet", "alleen", "zijn"]) == frozenset()
