"""A text is as near to a concept as to the words of that concept that it lies nearest to."""

from collections.abc import Sequence

import numpy as np
import pytest

from directory.language.encoder import Vectors
from directory.search.ask.meaning import BEST, OF_WORDS, Meanings, Near

WORDS = ("slaap", "nacht", "rouw", "graf", "geld")


def toy(texts: Sequence[str]) -> Vectors:
    """One number a known word, beside one that is in every text, as in real encoders."""
    rows = np.array([[word in text for word in WORDS] + [True] for text in texts], np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture
def meanings() -> Meanings:
    texts = [("slaap", "slaap"), ("nacht slaap", "slaap"), ("nacht", "slaap"), ("rouw", "rouw"), ("graf rouw", "rouw"),
             ("geld", "geld-wonen"), ("geld", "geld-wonen")]  # fmt: skip
    return Meanings.of(texts, toy)


def near(meanings: Meanings, *texts: str) -> list[list[Near]]:
    return meanings.near(toy(texts), texts)


def test_the_concept_with_the_nearest_words_comes_first(meanings: Meanings) -> None:
    found = near(meanings, "nacht", "graf", "geld")
    assert [each[0].slug for each in found] == ["slaap", "rouw", "geld-wonen"]


def test_nearness_is_of_the_best_word_and_the_best_few() -> None:
    one, many, far = "rouw", "slaap", "geld-wonen"
    texts = [
        ("slaap nacht", one),
        ("rouw", one),
        *[("slaap nacht", many)] * BEST,
        ("geld", far),
        ("geld", far),
    ]
    [found] = near(Meanings.of(texts, toy), "slaap nacht")
    scores = {each.slug: each.score for each in found}
    assert scores[many] > scores[one] > scores[far]


def test_no_concept_is_nearer_than_the_whole_and_its_words_together(meanings: Meanings) -> None:
    for found in near(meanings, "slaap", "rouw", "anders"):
        assert all(each.score <= 1.001 + OF_WORDS for each in found)
        assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


def test_a_word_that_the_encoder_does_not_hear_counts_too(meanings: Meanings) -> None:
    """Of a language it does not know, or a rare word, a text says by its words what it is about."""
    texts = [("slaap", "slaap"), ("nacht slaap", "slaap"), ("nacht", "slaap"), ("rouw żałoba", "rouw"),
             ("graf rouw", "rouw"), ("geld", "geld-wonen"), ("geld", "geld-wonen")]  # fmt: skip
    [found] = near(Meanings.of(texts, toy), "żałoba")
    assert found[0].slug == "rouw"
