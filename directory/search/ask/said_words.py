"""Of which concepts the words of a text are said: "lontje" of heftige emoties, whatever the rest of the sentence comes near.

An encoder hears what a whole sentence is like, and not one rare word in it; of a language it does not know it hears little.
So each word counts besides, as the sentences and labels of our concepts use it: its stem, its first letters, and two words
that stand together. Nothing is computed for a text but look-ups in a table that was made before.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Self

import numpy as np
import numpy.typing as npt

from directory.language.encoder_tables import Prefixes
from directory.language.stemming import stem
from directory.language.text import is_function_word, words

BEGINNING = 5
"""Letters by which the forms of a longer word are one: "нав'язливі", "gegokt" is left to its stem."""
DOUBT = 1.0
"""A word is said of a concept as often as we saw that, as if it was seen once more of no concept in particular."""
Row = npt.NDArray[np.float32]


def pieces(text: str) -> frozenset[str]:
    """Return what counts of the words of a text: stems and beginnings of those that say something, and pairs of stems."""
    typed = words(text)
    telling = [word for word in typed if not is_function_word(word)]
    beginnings = (f"{word[:BEGINNING]}-" for word in telling if len(word) > BEGINNING)
    stems = list(map(stem, typed))
    pairs = (f"{one} {other}" for one, other in pairwise(stems))
    return frozenset((*map(stem, telling), *beginnings, *pairs))


@dataclass(frozen=True, slots=True)
class SaidWords:
    """``numbers`` gives each piece a row: from ``starts`` of the row the ``concepts`` that it is said of, and how much.

    ``usual`` is the part of all texts that each concept has; a piece says as much as it is said more often than that.
    """

    numbers: Prefixes
    starts: npt.NDArray[np.int32]
    concepts: npt.NDArray[np.int16]
    shares: Row
    known: Row
    weights: Row
    usual: Row
    unseen: float

    @classmethod
    def of(cls, texts: Sequence[str], owner: npt.NDArray[np.int32], count: int) -> Self:
        """Make the table of ``texts`` and the number of the concept of each, below ``count``; 50 microseconds a text."""
        said: dict[str, Counter[int]] = defaultdict(Counter)
        for text, concept in zip(texts, owner.tolist(), strict=True):
            for piece in pieces(text):
                said[piece][concept] += 1
        often = np.array([each.total() for each in said.values()], np.float32)
        times = np.array([number for each in said.values() for number in each.values()], np.float32)
        lengths = [len(each) for each in said.values()]
        return cls(
            numbers=Prefixes({piece: number for number, piece in enumerate(said)}),
            starts=np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32),
            concepts=np.array([concept for each in said.values() for concept in each], np.int16),
            shares=(times / np.repeat(often + np.float32(DOUBT), lengths)).astype(np.float32),
            known=often / (often + np.float32(DOUBT)),
            weights=np.log(len(texts) / (often + 1)).astype(np.float32),
            usual=(np.bincount(owner, minlength=count) / len(texts)).astype(np.float32),
            unseen=log(len(texts)),
        )

    def says(self, text: str) -> Row:
        """Return by the number of a concept how much more the words of ``text`` are said of it than others are: at most 1.

        Rare words weigh more, as in BM25; words that nobody used take their part of the weight and say nothing.
        """
        found = np.zeros(len(self.usual), np.float32)
        total = 0.0
        for number in self._rows(text):
            if number is None:
                total += self.unseen
                continue
            weight = self.weights[number]
            part = slice(self.starts[number], self.starts[number + 1])
            found[self.concepts[part]] += weight * self.shares[part]
            found -= weight * self.known[number] * self.usual
            total += float(weight)
        return found / np.float32(total or 1)

    def _rows(self, text: str) -> Iterator[int | None]:
        return map(self.numbers.get, sorted(pieces(text)))
