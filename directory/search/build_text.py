"""From index texts to postings: tokens numbered as they come, then counted and sorted in numpy."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import Any

import numpy as np
import numpy.typing as npt

from directory.search.snapshot import Longs, Stream, TextArrays
from directory.search.text_index import MARK

K1, B = 1.2, 0.75
"""BM25's usual constants: how soon repeating a word stops counting, how much a long text is held against it."""
DOC_BITS, TF_BITS = 32, 8
SEGMENT = 250_000
"""Postings handled in one stroke."""


class TextBuilder:
    """Takes index texts in the order of the services; ``finish`` returns the arrays.

    ``rest`` is called between strokes.
    """

    def __init__(self, rest: Callable[[], None]) -> None:
        self._rest = rest
        self._tokens: defaultdict[str, int] = defaultdict(count().__next__)
        self._chunks: list[npt.NDArray[np.unsignedinteger[Any]]] = []
        self._lengths: list[int] = []

    def add(self, texts: Sequence[str]) -> None:
        """Take the index texts of the next services."""
        words = "".join(texts).split()
        self._lengths += [max(text.count(" ") - 1, 0) for text in texts]
        numbers = np.fromiter(map(self._tokens.__getitem__, words), np.uint32, len(words))
        self._chunks.append(numbers.astype(_narrowest(len(self._tokens))))

    def finish(self) -> TextArrays:
        tokens = dict(self._tokens)
        parts = [np.empty(0, np.uint16), *self._chunks]
        stream: Stream = np.concatenate(parts, dtype=_narrowest(len(tokens)))
        self._chunks.clear()
        offsets = np.concatenate([[0], np.cumsum(self._lengths, dtype=np.int64)]).astype(np.int64)
        stems, stem_of, weight_of = _stems(tokens)
        keys, lengths = self._count(stream, offsets, stem_of, weight_of)
        starts = np.searchsorted(keys, np.arange(len(stems) + 1, dtype=np.int64) << (DOC_BITS + TF_BITS))
        docs, impacts = self._weigh(keys, lengths)
        found = np.diff(starts)
        idf = np.log1p((len(lengths) - found + 0.5) / (found + 0.5)).astype(np.float32)
        return TextArrays(stems, starts.astype(np.int64), docs, impacts, idf, tokens, stream, offsets)

    def _count(self, stream: Stream, offsets: Longs, stem_of: Longs, weight_of: Longs) -> tuple[Longs, Longs]:
        """Return one sorted key (stem, service, frequency) for each posting, and every service's length."""
        size = len(offsets) - 1
        lengths = np.zeros(size, np.int64)
        pieces = [np.empty(0, np.int64)]
        for first, last in _segments(offsets):
            tokens = stream[offsets[first] : offsets[last]]
            numbers, weights = stem_of[tokens], _weights(weight_of[tokens])
            docs = np.repeat(np.arange(first, last), np.diff(offsets[first : last + 1]))
            kept = numbers >= 0
            lengths[first:last] = np.bincount(docs[kept] - first, minlength=last - first)
            keys, where = np.unique((numbers[kept] << DOC_BITS) | docs[kept], return_inverse=True)
            frequencies = np.bincount(where, weights[kept], len(keys)).astype(np.int64)
            pieces.append((keys << TF_BITS) | np.minimum(frequencies, (1 << TF_BITS) - 1))
            self._rest()
        joined = np.concatenate(pieces)
        pieces.clear()
        joined.sort()
        self._rest()
        return joined, lengths

    def _weigh(self, keys: Longs, lengths: Longs) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.uint8]]:
        """Return the services and the saturated frequencies (0-255) of the postings."""
        damping = K1 * (1 - B + B * lengths / max(lengths.mean() if len(lengths) else 1, 1))
        docs, impacts = np.empty(len(keys), np.int32), np.empty(len(keys), np.uint8)
        for start in range(0, len(keys), SEGMENT):
            part = slice(start, start + SEGMENT)
            docs[part] = (keys[part] >> TF_BITS) & ((1 << DOC_BITS) - 1)
            frequencies = keys[part] & ((1 << TF_BITS) - 1)
            impacts[part] = np.rint(255 * frequencies / (frequencies + damping[docs[part]]))
            self._rest()
        return docs, impacts


def _weights(marks: Longs) -> Longs:
    """Return for each token the weight of the mark before it; ``marks`` holds weights, 0 for other tokens."""
    at = np.flatnonzero(marks)
    return np.repeat(marks[at], np.diff(at, append=len(marks)))


def _narrowest(size: int) -> type[np.uint16] | type[np.uint32]:
    return np.uint16 if size <= 1 << 16 else np.uint32


def _stems(tokens: dict[str, int]) -> tuple[dict[str, int], Longs, Longs]:
    """Number the stems; return for each token the number of its stem (-1: none) and, for a mark, its weight."""
    stems: defaultdict[str, int] = defaultdict(count().__next__)
    stem_of, weight_of = np.full(len(tokens), -1, np.int64), np.zeros(len(tokens), np.int64)
    for token, number in tokens.items():
        stem, slash, _ = token.partition("/")
        if not slash:
            weight_of[number] = int(token.removeprefix(MARK))
        elif stem:
            stem_of[number] = stems[stem]
    return dict(stems), stem_of, weight_of


def _segments(offsets: Longs) -> Iterable[tuple[int, int]]:
    """Cut the services into runs of about SEGMENT tokens."""
    first, size = 0, len(offsets) - 1
    while first < size:
        last = int(np.searchsorted(offsets, offsets[first] + SEGMENT, side="right")) - 1
        last = min(max(last, first + 1), size)
        yield first, last
        first = last
