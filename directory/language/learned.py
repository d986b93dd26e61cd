"""What was learned from example sentences: how near a text is to each of some kinds, by its meaning and by its letters.

It is linear: each number of a vector and each trace weighs something for each kind, so a text costs the same however many
examples there were. ``learning`` makes it, on a developer's machine; a process only reads it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from directory.language.encoder import Vectors
from directory.language.traces import Amounts, Traces

BY_LETTERS = 0.6
"""How much of the nearness of two texts is that of their words and letters; the rest is that of their meaning."""


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """What counts for each of ``kinds``: a column each in ``by_meaning``, a row a number of a vector, and in ``by_letters``,
    a row a number of ``traces``, bytes to be multiplied by ``steps``.

    ``rarity`` is how much each trace tells, the more the fewer texts have it (inverse document frequency).
    """

    kinds: tuple[str, ...]
    by_meaning: Vectors
    by_letters: npt.NDArray[np.int8]
    steps: Amounts
    rarity: Amounts

    def scores(self, spelt: Sequence[Traces], meant: Vectors) -> Vectors:
        """Return a row a text, given as the traces of its folded words, with its vector: how near it is to each kind."""
        scores: Vectors = meant @ self.by_meaning
        for row, (numbers, amounts) in zip(scores, spelt, strict=True):
            told = of_length_one(amounts * self.rarity[numbers])
            row += (told @ self.by_letters[numbers]) * self.steps
        return scores

    def arrays(self, name: str) -> dict[str, npt.NDArray[Any]]:
        """Return what ``read`` reads, to be stored under ``name``."""
        return {
            f"{name}_kinds": np.array(self.kinds),
            f"{name}_by_meaning": self.by_meaning,
            f"{name}_by_letters": self.by_letters,
            f"{name}_steps": self.steps,
            f"{name}_rarity": self.rarity,
        }

    @classmethod
    def read(cls, path: Path, name: str, encoder: str) -> Self | None:
        """Return what was stored under ``name``; None where it was learned from the vectors of another encoder."""
        with np.load(path) as stored:
            if str(stored["encoder"]) != encoder:
                return None
            return cls(
                tuple(stored[f"{name}_kinds"].tolist()),
                stored[f"{name}_by_meaning"],
                stored[f"{name}_by_letters"],
                stored[f"{name}_steps"],
                stored[f"{name}_rarity"],
            )


def of_length_one(amounts: Amounts) -> Amounts:
    """Return amounts whose squares add up to 1, or none at all."""
    return amounts / np.float32(max(float(np.sqrt(amounts @ amounts)), 1e-9))
