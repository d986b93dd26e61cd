"""What a text is made of as letters: its words, pairs of words and pieces of words, each a number below ``SIZE``.

The meaning of a whole sentence blurs what one word says ("weggegeven", "uitgestreden"); this keeps it, in whatever form or
misspelling shares most pieces with it. It is the hashing trick (Weinberger et al. 2009): no list of pieces is kept.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

import numpy as np
import numpy.typing as npt

SIZE = 1 << 16
SHORTEST, LONGEST = 3, 5
"""Letters of the pieces of a word, its edges counted in."""
Numbers = npt.NDArray[np.int64]
Amounts = npt.NDArray[np.float32]
Traces = tuple[Numbers, Amounts]
"""The number of each piece, and how much of it there is."""


def traces(words: Sequence[str]) -> Traces:
    """Return the number of each piece of folded ``words``, and how much it has of it: of twice as often a little more.

    Two pieces that meet in one number go against each other as often as they add up, so half of the amounts are below 0.
    """
    codes = Counter(crc32(piece.encode()) for piece in _pieces(words))
    found = np.fromiter(codes, np.int64, len(codes))
    times = np.fromiter(codes.values(), np.float32, len(codes))
    return found % SIZE, ((1 + np.log(times)) * np.where(found >> 24 & 1, 1, -1)).astype(np.float32)


def _pieces(words: Sequence[str]) -> Iterator[str]:
    yield from words
    yield from (f"{first} {second}" for first, second in pairwise(words))
    for word in words:
        edged = f"^{word}$"
        for length in range(SHORTEST, LONGEST + 1):
            yield from (edged[at : at + length] for at in range(len(edged) - length + 1))
