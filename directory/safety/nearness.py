"""What comes near in meaning to words of despair or fear without naming it: the second strength, beside the rules.

Rules know better and decide what they know; this only adds. Without an encoder there are rules.
"""

import re
from dataclasses import replace

import numpy as np

from directory.language.encoder import Vectors, vector, vectors
from directory.language.text import QUERY_LENGTH
from directory.safety.near_phrases import NearPhrases, half_of, near_phrases
from directory.safety.safety import (
    NO_DANGER,
    Danger,
    beside_innocent,
    danger,
    despairs,
    fears,
    tongue_of_despair,
)

NEAR = {"nl": (-0.1, -0.1), "abroad": (-0.2, -0.2)}
"""How near to despair and to violence it must be, a half: lower it would take more of ordinary trouble for it, higher it would
only hear less (ADR 34)."""
NEAR_NOW = -0.5
"""How near to what happens now, of what is a crisis or despair already: of phrases not learned from it found eight in ten, and
took one in thirty-five of those of despair for it. To name 112 too early harms nobody."""
NEARER_IN_A_PART = 0.2
"""How much nearer a part must be: without the rest it is easily taken for something else."""
FAR = -2.0
FEWEST_WORDS = 2
"""One word ("hopeloos") is a subject and no cry."""
FEWEST_WORDS_OF_A_PART = 4
"""Of a part of a sentence, which has less to go by."""
MOST_PARTS = 4
_BETWEEN_PARTS = re.compile(r"[.,;:!?\n]+")


def sensed(q: str) -> Danger:
    """Say what ``q`` says of danger, and where the rules find none what it comes near; 2 ms for words never seen, more in parts.

    Of a crisis or despair that the rules know it adds whether it is happening.
    """
    said = danger(q)
    if said.unsafe and not said.crisis:
        return replace(said, despair=said.despair or despairs(q))
    if said.now or len(q.split()) < FEWEST_WORDS:
        return said
    language = tongue_of_despair(q) if said == NO_DANGER else said.language
    near_despair, near_violence = NEAR[half_of(language)]
    despair, violence, now = _near(beside_innocent(q), language)
    happens = now >= NEAR_NOW
    if said != NO_DANGER:
        return replace(said, now=happens)
    found = Danger(despair=despairs(q), fear=fears(q), language=language)
    if not (found.despair or found.fear):
        found = replace(found, despair=despair >= near_despair, fear=violence >= near_violence)
    return replace(found, now=found.despair and happens) if found.despair or found.fear else said


def _near(q: str, language: str) -> tuple[float, float, float]:
    """Return how near ``q`` comes to despair, to violence and to what happens now; far from all without an encoder or words."""
    if len(q.split()) < FEWEST_WORDS:
        return FAR, FAR, FAR
    whole = vector(q[:QUERY_LENGTH].strip())
    if whole is None:
        return FAR, FAR, FAR
    phrases = near_phrases(half_of(language))
    return phrases.found.get(q, lambda text: _strongest(phrases, text, whole))


def _strongest(phrases: NearPhrases, q: str, whole: Vectors) -> tuple[float, float, float]:
    """Return how near ``q``, with its vector, or one of its parts comes to each."""
    told = tuple(parts(q))
    meant = np.vstack([whole, *(vectors(told) or ())] if told else [whole])
    scores = phrases.scores([q, *told], meant)
    scores[1:] -= NEARER_IN_A_PART
    despair, violence, now = scores.max(axis=0)
    return float(despair), float(violence), float(now)


def parts(q: str) -> list[str]:
    """Return the parts of a sentence that say something by themselves: a cry may stand in the middle of a story."""
    found = [part.strip() for part in _BETWEEN_PARTS.split(q[:QUERY_LENGTH])]
    long = [part for part in found if len(part.split()) >= FEWEST_WORDS_OF_A_PART]
    return long[:MOST_PARTS] if len(found) > 1 else []
