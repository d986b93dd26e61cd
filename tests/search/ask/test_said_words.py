"""What the single words of a text are said of, beside what the whole of it is like."""

import numpy as np
import pytest

from directory.search.ask.said_words import SaidWords, pieces

SLEEP, TEMPER, MOURNING = range(3)
TEXTS = [
    ("ik lig wakker", SLEEP), ("ik lig te draaien", SLEEP), ("ik heb een kort lontje", TEMPER),
    ("ik ontplof", TEMPER), ("втратила чоловіка", MOURNING), ("ik mis hem", MOURNING),
]  # fmt: skip


@pytest.fixture
def said() -> SaidWords:
    return SaidWords.of([text for text, _of in TEXTS], np.array([of for _text, of in TEXTS], np.int32), 3)


def test_a_word_counts_by_its_stem_its_beginning_and_the_one_beside_it() -> None:
    assert pieces("een volle tas") == {"vol", "tas", "een vol", "vol tas"}
    assert "lontj-" in pieces("kort lontje")


def test_a_rare_word_says_what_it_is_said_of(said: SaidWords) -> None:
    found = said.says("op het werk zeggen ze dat mijn lontje zo kort is")
    assert found.argmax() == TEMPER
    assert found[TEMPER] > 0 > found[SLEEP]


def test_a_form_of_a_longer_word_is_that_word(said: SaidWords) -> None:
    assert said.says("втрата").argmax() == MOURNING


def test_the_more_of_a_text_is_said_of_a_concept_the_more_it_counts(said: SaidWords) -> None:
    sure, unsure = said.says("kort lontje"), said.says("kort lontje met onbekende andere woorden erbij")
    assert 1 >= sure[TEMPER] > unsure[TEMPER] > 0


def test_words_that_nobody_used_say_nothing(said: SaidWords) -> None:
    assert not said.says("zzz qqq").any()
    assert not said.says("").any()
