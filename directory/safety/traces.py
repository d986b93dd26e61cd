"""What a text is made of as letters: its words, pairs of words and pieces of words, each a number of 0 to ``SIZE``.

The meaning of a whole sentence blurs what one word says ("weggegeven", "uitgestreden"); this keeps it, in whatever form or
misspelling shares most pieces with it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

import numpy as np

from directory.language.encoder import Vectors
from directory.safety.safety import plain_words

SIZE = 4096
_PIECE = 4


def traces(texts: Sequence[str]) -> Vectors:
    """Return a row of length 1 a text, of 0 where it has no words."""
    rows = np.zeros((len(texts), SIZE), np.float32)
    for row, text in zip(rows, texts, strict=True):
        for part in set(_parts(plain_words(text).split())):
            code = crc32(part.encode())
            # Two parts that meet in one number go against each other as often as they add up.
            row[code % SIZE] += 1 if code >> 20 & 1 else -1
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.maximum(lengths, 1e-9)
    return rows


def _parts(plain: Sequence[str]) -> Iterator[str]:
    yield from plain
    yield from (f"{first} {second}" for first, second in pairwise(plain))
    for word in plain:
        edged = f"^{word}$"
        yield from (edged[at : at + _PIECE] for at in range(len(edged) - _PIECE + 1))
