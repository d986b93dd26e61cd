"""Which concepts a text comes near in meaning: the words of the vocabulary as vectors, and how near another lies.

Vectors of all texts lie in one direction, and those of a concept's own words differ most where it matters least. So
the mean is taken away and what varies within concepts is shrunk (whitened by its covariance) before cosines are taken.
What the single words of a text are said of is added (``said_words``): an encoder hears the whole, and not one rare word.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

import numpy as np
import numpy.typing as npt

from directory.language.encoder import Vectors
from directory.search.ask.said_words import SaidWords

SHRUNK = 0.5
"""How far the covariance is drawn to that of noise: few words a concept tell little of it."""
KEPT = 160
"""Numbers a vector keeps of its 512: a third of the memory and the time, and as often right."""
NEAREST = 96
"""Words looked at: a concept is as near as the best and the best five of its words among these."""
BEST = 5
OF_WORDS = 1.2
"""What single words count beside the whole, whose cosine is at most 1."""
Row = npt.NDArray[np.float32]
Encode = Callable[[Sequence[str]], Vectors]


class Near(NamedTuple):
    """A concept and how near it is: 1 for a text that is just what its words say, a little more where each word says it too."""

    slug: str
    score: float


@dataclass(frozen=True, slots=True)
class Meanings:
    """``vectors`` has a row of length 1 a text, ``owner`` its place in ``slugs``; ``mean`` and ``turn`` bring others there.

    ``said`` has what the single words of all texts are said of.
    """

    slugs: tuple[str, ...]
    owner: npt.NDArray[np.int32]
    vectors: Vectors
    mean: Row
    turn: Vectors
    said: SaidWords

    @classmethod
    def of(cls, texts: Sequence[tuple[str, str]], encode: Encode) -> Self:
        """Make them of texts ``(text, concept slug)``; 1.5 ms a text."""
        slugs = tuple(dict.fromkeys(slug for _text, slug in texts))
        numbers = {slug: number for number, slug in enumerate(slugs)}
        owner = np.array([numbers[slug] for _text, slug in texts], np.int32)
        vectors = encode([text for text, _slug in texts])
        mean = vectors.mean(axis=0)
        turn = _turn(vectors, owner, len(slugs))
        said = SaidWords.of([text for text, _slug in texts], owner, len(slugs))
        return cls(slugs, owner, _of_length_one((vectors - mean) @ turn), mean, turn, said)

    def near(self, vectors: Vectors, texts: Sequence[str]) -> list[list[Near]]:
        """Return for each text and its vector the concepts whose words it lies nearest to, nearest first."""
        cosines = _of_length_one((vectors - self.mean) @ self.turn) @ self.vectors.T
        return [self._nearest(*each) for each in zip(cosines, map(self.said.says, texts), strict=True)]

    def _nearest(self, cosines: Row, said: Row) -> list[Near]:
        count = min(NEAREST, len(cosines))
        nearest = np.argpartition(cosines, -count)[-count:]
        nearest = nearest[np.argsort(-cosines[nearest])]
        best: dict[int, list[float]] = {}
        for number, cosine in zip(self.owner[nearest].tolist(), cosines[nearest].tolist(), strict=True):
            best.setdefault(number, []).append(cosine)
        least = float(cosines[nearest[-1]])
        found = [
            Near(slug, _score(best.get(number, []), least) + OF_WORDS * float(said[number]))
            for number, slug in enumerate(self.slugs)
            if number in best or said[number] > 0
        ]
        return sorted(found, key=lambda near: -near.score)


def _score(values: list[float], least: float) -> float:
    best = (values + [least] * BEST)[:BEST]
    return (best[0] + sum(best) / BEST) / 2


def _turn(vectors: Vectors, owner: npt.NDArray[np.int32], count: int) -> Vectors:
    """Return what shrinks directions by how much the texts of one concept differ in them, and keeps those that tell most."""
    sums = np.zeros((count, vectors.shape[1]), np.float32)
    np.add.at(sums, owner, vectors)
    middles = sums / np.bincount(owner, minlength=count)[:, None]
    within = vectors - middles[owner]
    covariance = within.T @ within / len(vectors)
    noise = np.trace(covariance) / len(covariance)
    mixed = (1 - SHRUNK) * covariance + SHRUNK * noise * np.eye(len(covariance))
    values, directions = np.linalg.eigh(mixed)
    whitened = directions / np.sqrt(values)
    spread = (vectors - vectors.mean(axis=0)) @ whitened
    _values, ways = np.linalg.eigh(spread.T @ spread)
    return (whitened @ ways[:, -KEPT:]).astype(np.float32)


def _of_length_one(vectors: npt.NDArray[np.floating[Any]]) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: Vectors = (vectors / np.maximum(lengths, 1e-9)).astype(np.float32)
    return scaled
