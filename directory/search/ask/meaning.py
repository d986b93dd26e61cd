"""Which concepts a text comes near in meaning, as was learned from what people say of each.

``sayings.npz`` holds it: ``manage.py learn_sentences`` makes it from the sayings and the labels of the vocabulary.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from directory.language.encoder import Vectors, encoder
from directory.language.learned import Learned
from directory.language.text import words
from directory.language.traces import traces

STORED = Path(__file__).with_name("sayings.npz")
NAME = "concepts"


class Near(NamedTuple):
    """A concept and how near it is: about 1 for what is plainly said of it, 0 for what is said as much of others."""

    slug: str
    score: float


@dataclass(frozen=True, slots=True)
class Meanings:
    """``now`` gives which concepts one that was learned means today; it is not there where it means itself."""

    now: Mapping[str, tuple[str, ...]]

    def near(self, vectors: Vectors, texts: Sequence[str]) -> list[list[Near]]:
        """Return for each text and its vector every concept that was learned, nearest first; none with another encoder."""
        learned = learned_sayings()
        if learned is None:
            return [[] for _text in texts]
        scores = learned.scores([traces(words(text)) for text in texts], vectors)
        return [self._nearest(learned.kinds, row.tolist()) for row in scores]

    def _nearest(self, kinds: Sequence[str], scores: Sequence[float]) -> list[Near]:
        found: dict[str, float] = {}
        for kind, score in zip(kinds, scores, strict=True):
            for slug in self.now.get(kind, (kind,)):
                found[slug] = max(score, found.get(slug, score))
        return sorted((Near(slug, score) for slug, score in found.items()), key=lambda near: -near.score)


def learned_sayings() -> Learned | None:
    """Return what was learned of the sayings from the vectors of this process's encoder; None with another or none."""
    known = encoder()
    return read_learned(known.name) if known else None


@cache
def read_learned(encoder: str) -> Learned | None:
    return Learned.read(STORED, NAME, encoder)
