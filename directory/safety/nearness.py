"""What comes near in meaning to words of despair or fear without naming it: the second strength, beside the rules.

Rules know better and decide what they know; this only adds. Without an encoder there are rules.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from directory.language.encoder import Vectors, vector, vectors
from directory.language.learned import Learned
from directory.language.remembered import Remembered
from directory.language.text import QUERY_LENGTH
from directory.language.traces import traces
from directory.safety.near_phrases import HALVES, half_of, near_phrases, words_of
from directory.safety.safety import (
    NO_DANGER,
    Danger,
    beside_innocent,
    danger,
    despairs,
    fears,
    tongue_of_despair,
)

NEAR = {"nl": (-0.3, -0.35), "abroad": (-0.1, -0.25)}
"""How near to despair and to violence it must be, a half: lower it would take more of ordinary trouble for it, higher it would
only hear less (ADR 34)."""
NEAR_NOW = -0.43
"""How near to what happens now, of what is a crisis or despair already: to name 112 too early harms nobody."""
NAMED = 0.2
"""How surely what is near to it also names it, so that the panel may: of fresh sentences nine in ten that did, one in seven of others."""
NEARER_IN_A_PART = 0.2
"""How much nearer a part must be: without the rest it is easily taken for something else."""
FEWEST_WORDS = 2
"""One word ("hopeloos") is a subject and no cry."""
FEWEST_WORDS_OF_A_PART = 4
"""Of a part of a sentence, which has less to go by."""
FEWEST_WORDS_LEFT = 5
"""Of what is left beside words that mean something else: "i am see you" says nothing."""
MOST_PARTS = 4
_BETWEEN_PARTS = re.compile(r"[.,;:!?\n]+")


class Near(NamedTuple):
    """How near a text is to despair, to violence and to what happens now, and how surely it names it: from about -2 to 2."""

    despair: float
    violence: float
    now: float
    named: float


FAR = Near(-2.0, -2.0, -2.0, -2.0)
_found: Mapping[str, Remembered[Near]] = {half: Remembered() for half in HALVES}
"""Every filter that somebody chooses asks for the same words again."""


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
    rest = beside_innocent(q)
    told = rest == q or len(rest.split()) >= FEWEST_WORDS_LEFT
    near = _near(rest, half_of(language)) if told else FAR
    happens = near.now >= NEAR_NOW
    if said != NO_DANGER:
        return replace(said, now=happens)
    found = Danger(despair=despairs(q), fear=fears(q), language=language)
    if not (found.despair or found.fear):
        found = _by_nearness(found, near, half_of(language))
    return replace(found, now=(found.crisis or found.despair) and happens)


def _by_nearness(found: Danger, near: Near, half: str) -> Danger:
    """Return what a text without a word that rules know comes near; the panel names only what it comes nearest to."""
    least_despair, least_violence = NEAR[half]
    despair, violence = near.despair >= least_despair, near.violence >= least_violence
    if not (despair or violence):
        return NO_DANGER
    named = near.named >= NAMED
    names_despair = named and despair and near.despair >= near.violence
    names_violence = named and violence and not names_despair
    return replace(
        found,
        crisis=names_despair,
        despair=despair and not names_despair,
        unsafe=names_violence,
        fear=violence and not names_violence,
    )


def _near(q: str, half: str) -> Near:
    """Return what ``q`` comes near; far from all without an encoder."""
    whole, learned = vector(q[:QUERY_LENGTH].strip()), near_phrases(half)
    if whole is None or learned is None:
        return FAR
    return _found[half].get(q, lambda text: _nearest(*learned, text, whole))


def _nearest(kinds: Learned, named: Learned, q: str, whole: Vectors) -> Near:
    """Return how near ``q``, with its vector, or one of its parts comes to each."""
    told = tuple(parts(q))
    spelt = [traces(words_of(text)) for text in (q, *told)]
    meant = np.vstack([whole, *(vectors(told) or ())] if told else [whole])
    scores = kinds.scores(spelt, meant)
    despair, violence, nothing, now = scores.T
    near = np.stack([despair - nothing, violence - nothing, now, named.scores(spelt, meant)[:, 0]])
    near[:3, 1:] -= NEARER_IN_A_PART
    return Near(*map(float, near.max(axis=1)))


def parts(q: str) -> list[str]:
    """Return the parts of a sentence that say something by themselves: a cry may stand in the middle of a story."""
    found = [part.strip() for part in _BETWEEN_PARTS.split(q[:QUERY_LENGTH])]
    long = [part for part in found if len(part.split()) >= FEWEST_WORDS_OF_A_PART]
    return long[:MOST_PARTS] if len(found) > 1 else []
