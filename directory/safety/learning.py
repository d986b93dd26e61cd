"""Learns what is near to danger from the phrases; see ``near_phrases``, which reads it again."""

import numpy as np

from directory.language.encoder import Encoder
from directory.language.learned import Learned
from directory.language.learning import learn, store, sum_of
from directory.safety.near_phrases import (
    HALVES,
    KINDS,
    NAMED,
    STORED,
    STRENGTHS,
    examples,
    read_phrases,
    wanted,
    words_of,
)
from handreiking.sayings import sayings

RIDGE = 0.1
"""As many fresh sentences are told as with 0.4, and three times fewer of the known look-alikes are taken for danger."""


def learn_phrases(known: Encoder) -> int:
    """Learn from the phrases of each half and store it; return from how many texts."""
    learned: dict[str, Learned] = {}
    for half in HALVES:
        says, texts = zip(*examples(half), strict=True)
        learned[f"{half}_kinds"] = learn(
            KINDS, [words_of(text) for text in texts], known.encode(texts), wanted(says), RIDGE
        )
        strong = [phrase for phrase in read_phrases(half) if phrase.strength in STRENGTHS]
        learned[f"{half}_named"] = learn(
            (NAMED,),
            [words_of(phrase.text) for phrase in strong],
            known.encode([phrase.text for phrase in strong]),
            np.array([[STRENGTHS[phrase.strength]] for phrase in strong]),
        )
    store(STORED, known, made_of_phrases(known), learned)
    return sum(len(examples(half)) for half in HALVES)


def made_of_phrases(known: Encoder) -> str:
    """Return what changes with whatever is learned from."""
    phrases = [
        (phrase.says, phrase.strength, phrase.text) for half in HALVES for phrase in read_phrases(half)
    ]
    return sum_of(
        known, [*phrases, *((saying.concept, saying.text) for saying in sayings(more=False))], words_of
    )
