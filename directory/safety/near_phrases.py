"""The phrases of despair, of fear, of what happens now, and of what only looks like them; and what was learned from them.

``near_phrases.tsv`` holds them, in ten languages. How near two texts lie is told by their meaning and by their letters. What
counts for what is learned from all of a half and from what people say of ordinary trouble (``handreiking.sayings``), which is
nothing here. The halves are Dutch and the nine other languages: each knows its own better without the other (ADR 34). It is
stored beside them: ``manage.py learn_sentences`` makes it, and with another encoder than that one there are only the rules.
"""

from collections.abc import Sequence
from csv import QUOTE_NONE, DictReader
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from directory.language.encoder import encoder
from directory.language.learned import Learned
from directory.language.traces import Amounts
from directory.safety.safety import danger, plain_words
from handreiking.sayings import sayings

PHRASES = Path(__file__).with_name("near_phrases.tsv")
STORED = Path(__file__).with_name("near_phrases.npz")
NOTHING = "nothing"
KINDS = ("despair", "violence", NOTHING, "now")
"""What phrases say; "now" is despair that is happening."""
NAMED = "named"
"""What is learned of phrases whose strength is known: do they name it (1) or not (-1)?"""
STRENGTHS = {"explicit": 1.0, "softer": -1.0}
HALVES = ("nl", "abroad")
OF_DANGER = frozenset({"veiligheid", "zelfbeschadiging"})
"""The concepts of which what is said may well be danger."""


class Phrase(NamedTuple):
    """``strength`` is a key of ``STRENGTHS``, or "-" where it is nothing or nobody said."""

    language: str
    says: str
    strength: str
    text: str


def half_of(language: str) -> str:
    """Return the half to which a language belongs."""
    return "nl" if language == "nl" else "abroad"


def near_phrases(half: str) -> tuple[Learned, Learned] | None:
    """Return what was learned of a half: how near to each of ``KINDS``, and how ``NAMED``; None with another encoder or none."""
    known = encoder()
    return read_learned(half, known.name) if known else None


@cache
def read_learned(half: str, encoder: str) -> tuple[Learned, Learned] | None:
    kinds, named = (Learned.read(STORED, f"{half}_{of}", encoder) for of in ("kinds", "named"))
    return (kinds, named) if kinds and named else None


@cache
def read_phrases(half: str) -> tuple[Phrase, ...]:
    """Return the phrases of a half."""
    with PHRASES.open(encoding="utf-8", newline="") as file:
        lines = DictReader(file, delimiter="\t", quoting=QUOTE_NONE)
        phrases = [Phrase(line["language"], line["says"], line["strength"], line["phrase"]) for line in lines]
    return tuple(phrase for phrase in phrases if half_of(phrase.language) == half)


def examples(half: str) -> list[tuple[str, str]]:
    """Return what each text says that a half learns from: its phrases, and ``ordinary_words``."""
    said = [(phrase.says, phrase.text) for phrase in read_phrases(half)]
    return said + [(NOTHING, text) for text in ordinary_words(half)]


def ordinary_words(half: str) -> list[str]:
    """Return what is nothing and no phrase of a half: what people say of other subjects than danger, less what the rules know,
    and what is nothing in the other half, for its meaning crosses languages."""
    said = [saying.text for saying in sayings(more=False) if saying.concept not in OF_DANGER]
    said += [
        phrase.text
        for other in HALVES
        if other != half
        for phrase in read_phrases(other)
        if phrase.says == NOTHING
    ]
    phrases = {phrase.text for phrase in read_phrases(half)}
    return [
        text
        for text in dict.fromkeys(said)
        if text not in phrases and not (danger(text).crisis or danger(text).unsafe)
    ]


def wanted(says: Sequence[str]) -> Amounts:
    """Return a row a text of 1 and -1 for each of ``KINDS``; what happens now is despair too."""
    said = np.array([[each == kind for kind in KINDS] for each in says])
    said[:, 0] |= said[:, 3]
    return np.where(said, 1.0, -1.0).astype(np.float32)


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are learned."""
    return plain_words(text).split()
