"""Which concepts a text comes near in meaning: the words of the vocabulary as vectors, and how near another lies.

Vectors of all texts lie in one direction, and those of a concept's own words differ most where it matters least. So
the mean is taken away and what varies within concepts is shrunk (whitened by its covariance) before cosines are taken.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

import numpy as np
import numpy.typing as npt

from directory.language.encoder import Vectors

SHRUNK = 0.5
"""How far the covariance is drawn to that of noise: few words a concept tell little of it."""
KEPT = 256
"""Numbers a vector keeps of its 512: half the memory and the time, and as often right."""
NEAREST = 64
"""Words looked at: a concept is as near as the best and the best five of its words among these."""
BEST = 5
Row = npt.NDArray[np.float32]
Encode = Callable[[Sequence[str]], Vectors]


class Near(NamedTuple):
    """A concept and how near it is, at most 1."""

    slug: str
    score: float


@dataclass(frozen=True, slots=True)
class Meanings:
    """``vectors`` has a row of length 1 a text, ``owner`` its place in ``slugs``; ``mean`` and ``turn`` bring others there."""

    slugs: tuple[str, ...]
    owner: npt.NDArray[np.int32]
    vectors: Vectors
    mean: Row
    turn: Vectors

    @classmethod
    def of(cls, texts: Sequence[tuple[str, str]], encode: Encode) -> Self:
        """Make them of texts ``(text, concept slug)``; 1.5 ms a text."""
        slugs = tuple(dict.fromkeys(slug for _text, slug in texts))
        numbers = {slug: number for number, slug in enumerate(slugs)}
        owner = np.array([numbers[slug] for _text, slug in texts], np.int32)
        vectors = encode([text for text, _slug in texts])
        mean = vectors.mean(axis=0)
        turn = _turn(vectors, owner, len(slugs))
        return cls(slugs, owner, _of_length_one((vectors - mean) @ turn), mean, turn)

    def near(self, vectors: Vectors) -> list[list[Near]]:
        """Return for each vector of a text the concepts whose words it lies nearest to, nearest first."""
        cosines = _of_length_one((vectors - self.mean) @ self.turn) @ self.vectors.T
        return [self._nearest(row) for row in cosines]

    def _nearest(self, cosines: Row) -> list[Near]:
        count = min(NEAREST, len(cosines))
        nearest = np.argpartition(cosines, -count)[-count:]
        nearest = nearest[np.argsort(-cosines[nearest])]
        best: dict[int, list[float]] = {}
        for number, cosine in zip(self.owner[nearest].tolist(), cosines[nearest].tolist(), strict=True):
            best.setdefault(number, []).append(cosine)
        least = float(cosines[nearest[-1]])
        found = [Near(self.slugs[number], _score(values, least)) for number, values in best.items()]
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
