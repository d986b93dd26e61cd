"""What comes near in meaning to words of despair or fear without naming it: the second strength, beside the rules.

Rules know better and decide what they know; this only adds. Without an encoder there are rules.
"""

import re
from dataclasses import replace

import numpy as np

from directory.language.encoder import Vectors, vector, vectors
from directory.language.text import QUERY_LENGTH
from directory.safety.near_phrases import near_phrases
from directory.safety.safety import NO_DANGER, Danger, beside_innocent, danger, despairs, fears
from directory.safety.tongue import tongue

NEAR = 0.3
"""How near it must be: lower it would take more of ordinary trouble for it, higher it would only hear less (ADR 34)."""
NEARER_IN_A_PART = 0.2
"""How much nearer a part must be: without the rest it is easily taken for something else."""
FEWEST_WORDS = 2
"""One word ("hopeloos") is a subject and no cry."""
FEWEST_WORDS_OF_A_PART = 4
"""Of a part of a sentence, which has less to go by."""
MOST_PARTS = 4
_BETWEEN_PARTS = re.compile(r"[.,;:!?\n]+")


def sensed(q: str) -> Danger:
    """Say what ``q`` says of danger, and where the rules find none what it comes near; 2 ms for words never seen, more in parts."""
    said = danger(q)
    if said.unsafe and not said.crisis:
        return replace(said, despair=said.despair or despairs(q))
    if said != NO_DANGER or len(q.split()) < FEWEST_WORDS:
        return said
    told_by_rule = Danger(despair=despairs(q), fear=fears(q), language=tongue(q))
    if told_by_rule.despair or told_by_rule.fear:
        return told_by_rule
    told = beside_innocent(q)
    whole = vector(told[:QUERY_LENGTH].strip())
    if whole is None or len(told.split()) < FEWEST_WORDS:
        return said
    despair, violence = near_phrases().found.get(told, lambda text: _strongest(text, whole))
    if max(despair, violence) < NEAR:
        return said
    return Danger(despair=despair >= NEAR, fear=violence >= NEAR, language=tongue(q))


def _strongest(q: str, whole: Vectors) -> tuple[float, float]:
    """Return how near ``q``, with its vector, or one of its parts comes to despair and to violence."""
    told = tuple(parts(q))
    meant = np.vstack([whole, *(vectors(told) or ())] if told else [whole])
    scores = near_phrases().scores([q, *told], meant)
    scores[1:] -= NEARER_IN_A_PART
    despair, violence = scores.max(axis=0)
    return float(despair), float(violence)


def parts(q: str) -> list[str]:
    """Return the parts of a sentence that say something by themselves: a cry may stand in the middle of a story."""
    found = [part.strip() for part in _BETWEEN_PARTS.split(q[:QUERY_LENGTH])]
    long = [part for part in found if len(part.split()) >= FEWEST_WORDS_OF_A_PART]
    return long[:MOST_PARTS] if len(found) > 1 else []
