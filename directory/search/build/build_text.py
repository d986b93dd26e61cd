"""From index texts to postings: tokens numbered as they come, then counted and sorted in numpy."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

import numpy as np
import numpy.typing as npt

from directory.search.ask.text_index import MARK, stem_of
from directory.search.build.token_table import TokenTable
from directory.search.snapshot.snapshot import Longs, Stream, TextArrays

K1, B = 1.2, 0.75
"""BM25's usual constants: how soon repeating a word stops counting, how much a long text is held against it."""
SERVICE_BITS, WEIGHT_BITS = 32, 4
SEGMENT = 100_000
"""Tokens handled at once: what is made of them on the way takes many times their memory."""


class TextBuilder:
    """Takes index texts in the order of the services; ``finish`` returns the arrays."""

    def __init__(self) -> None:
        self._table = TokenTable()
        self._chunks: list[npt.NDArray[np.unsignedinteger[Any]]] = []
        self._lengths: list[int] = []

    def add(self, texts: Sequence[str]) -> None:
        """Take the index texts of the next services."""
        self._lengths += [max(text.count(" ") - 1, 0) for text in texts]
        numbers = self._table.numbers("".join(texts))
        self._chunks.append(numbers.astype(_narrowest(len(self._table.tokens))))

    def finish(self) -> TextArrays:
        tokens = {token: number for number, token in enumerate(self._table.tokens)}
        parts = [np.empty(0, np.uint16), *self._chunks]
        stream: Stream = np.concatenate(parts, dtype=_narrowest(len(tokens)))
        self._chunks.clear()
        offsets = np.concatenate([[0], np.cumsum(self._lengths, dtype=np.int64)]).astype(np.int64)
        stems, numbers, marks = _stems(tokens)
        keys = self._sorted(stream, offsets, numbers, marks)
        lengths = np.bincount(keys >> WEIGHT_BITS & ((1 << SERVICE_BITS) - 1), minlength=len(offsets) - 1)
        starts, docs, impacts = self._weigh(keys, lengths, len(stems))
        found = np.diff(starts)
        idf = np.log1p((len(lengths) - found + 0.5) / (found + 0.5)).astype(np.float32)
        return TextArrays(stems, starts, docs, impacts, idf, tokens, stream, offsets)

    def _sorted(self, stream: Stream, offsets: Longs, numbers: Longs, marks: Longs) -> Longs:
        """Return a key (stem, service, weight) for every word with a stem, ascending."""
        keys, filled = np.empty(len(stream), np.int64), 0
        for first, last in _segments(offsets):
            tokens = stream[offsets[first] : offsets[last]]
            stems, weights = numbers[tokens], _weights(marks[tokens])
            services = np.repeat(np.arange(first, last), np.diff(offsets[first : last + 1]))
            kept = stems >= 0
            part = (stems[kept] << SERVICE_BITS | services[kept]) << WEIGHT_BITS | weights[kept]
            keys[filled : filled + len(part)] = part
            filled += len(part)
        keys = keys[:filled]
        keys.sort()
        return keys

    def _weigh(
        self, keys: Longs, lengths: npt.NDArray[Any], stems: int
    ) -> tuple[Longs, npt.NDArray[np.int32], npt.NDArray[np.uint8]]:
        """Return where each stem's postings start, their services and their saturated frequencies (0-255)."""
        damping = K1 * (1 - B + B * lengths / max(lengths.mean() if len(lengths) else 1, 1))
        starts = np.zeros(stems + 1, np.int64)
        docs, impacts = [np.empty(0, np.int32)], [np.empty(0, np.uint8)]
        begin = 0
        while begin < len(keys):
            stop = _end_of_posting(keys, min(begin + SEGMENT, len(keys)))
            postings = keys[begin:stop] >> WEIGHT_BITS
            at = np.flatnonzero(np.diff(postings, prepend=-1))
            frequencies = np.add.reduceat(keys[begin:stop] & ((1 << WEIGHT_BITS) - 1), at)
            services = postings[at] & ((1 << SERVICE_BITS) - 1)
            starts += np.bincount((postings[at] >> SERVICE_BITS) + 1, minlength=stems + 1)
            docs.append(services.astype(np.int32))
            impacts.append(np.rint(255 * frequencies / (frequencies + damping[services])).astype(np.uint8))
            begin = stop
        return np.cumsum(starts), np.concatenate(docs), np.concatenate(impacts)


def _end_of_posting(keys: Longs, stop: int) -> int:
    """Return the first place from ``stop`` on where another posting begins."""
    if stop == len(keys):
        return stop
    return int(np.searchsorted(keys, ((int(keys[stop - 1]) >> WEIGHT_BITS) + 1) << WEIGHT_BITS))


def _weights(marks: Longs) -> Longs:
    """Return for each token the weight of the mark before it; ``marks`` holds weights, 0 for other tokens."""
    at = np.flatnonzero(marks)
    return np.repeat(marks[at], np.diff(at, append=len(marks)))


def _narrowest(size: int) -> type[np.uint16] | type[np.uint32]:
    return np.uint16 if size <= 1 << 16 else np.uint32


def _stems(tokens: dict[str, int]) -> tuple[dict[str, int], Longs, Longs]:
    """Number the stems; return for each token the number of its stem (-1: none) and, for a mark, its weight."""
    stems: defaultdict[str, int] = defaultdict(count().__next__)
    numbers, marks = np.full(len(tokens), -1, np.int64), np.zeros(len(tokens), np.int64)
    for token, number in tokens.items():
        if token.startswith(MARK):
            marks[number] = int(token.removeprefix(MARK))
        elif root := stem_of(token):
            numbers[number] = stems[root]
    return dict(stems), numbers, marks


def _segments(offsets: Longs) -> Iterator[tuple[int, int]]:
    """Cut the services into runs of about SEGMENT tokens."""
    first, size = 0, len(offsets) - 1
    while first < size:
        last = int(np.searchsorted(offsets, offsets[first] + SEGMENT, side="right")) - 1
        last = min(max(last, first + 1), size)
        yield first, last
        first = last
