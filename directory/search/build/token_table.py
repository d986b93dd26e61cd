"""Numbers for tokens, a thousand at a time: hashed in numpy, for a dictionary takes five times as long.

At 100,000 offers there are ten million tokens and some ten thousand different ones.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

SPACE = 32
SLOT_BITS = 20
WORD = 8
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
SHIFT = np.uint64(29)
KEPT = np.array([(1 << (WORD * length)) - 1 for length in range(WORD)] + [2**64 - 1], np.uint64)
"""By length, the bytes of a 64-bit word that belong to a token."""
Hashes = npt.NDArray[np.uint64]


class TokenTable:
    """Gives every token the number of its first appearance. ``tokens`` lists them in that order."""

    def __init__(self) -> None:
        self.tokens: list[str] = []
        self._hashes = np.zeros(1 << SLOT_BITS, np.uint64)
        self._numbers = np.zeros(1 << SLOT_BITS, np.uint32)
        self._displaced: dict[int, int] = {}
        """Numbers of tokens whose slot another one had taken."""

    def numbers(self, text: str) -> npt.NDArray[np.uint32]:
        """Return the numbers of the tokens of ``text``, which stand between spaces."""
        raw = text.encode()
        padded = np.frombuffer(raw + bytes(WORD), np.uint8)
        spaces = np.flatnonzero(padded == SPACE)
        lengths = np.diff(spaces) - 1
        starts = spaces[:-1][lengths > 0] + 1
        lengths = lengths[lengths > 0]
        hashes = _hash(padded, starts, lengths)
        slots = (hashes >> np.uint64(64 - SLOT_BITS)).astype(np.intp)
        numbers = self._numbers[slots]
        missing = np.flatnonzero(self._hashes[slots] != hashes)
        if len(missing):
            fresh, first, where = np.unique(hashes[missing], return_index=True, return_inverse=True)
            found = np.empty(len(fresh), np.uint32)
            # In order of appearance, so that the numbers do not depend on how the text was cut.
            for each in np.argsort(first).tolist():
                start = int(starts[missing[first[each]]])
                token = raw[start : start + int(lengths[missing[first[each]]])]
                found[each] = self._number(int(fresh[each]), token)
            numbers[missing] = found[where]
        return numbers

    def _number(self, hashed: int, token: bytes) -> int:
        """Return the number of a token that is not in its slot, a new one if it is nowhere."""
        if hashed in self._displaced:
            return self._displaced[hashed]
        number, slot = len(self.tokens), hashed >> (64 - SLOT_BITS)
        self.tokens.append(token.decode())
        if self._hashes[slot]:
            self._displaced[hashed] = number
        else:
            self._hashes[slot], self._numbers[slot] = hashed, number
        return number


def _hash(padded: npt.NDArray[np.uint8], starts: npt.NDArray[Any], lengths: npt.NDArray[Any]) -> Hashes:
    """Return a 64-bit hash of each token, from its length and all its bytes, eight at a time."""
    windows = np.ndarray((len(padded) - WORD + 1,), "<u8", padded.data, strides=(1,))
    hashes = lengths.astype(np.uint64) * MULTIPLIER
    which: npt.NDArray[Any] | slice = slice(None)
    for offset in range(0, int(lengths.max(initial=0)), WORD):
        if offset:
            which = np.flatnonzero(lengths > offset)
        words = windows[starts[which] + offset] & KEPT[np.minimum(lengths[which] - offset, WORD)]
        mixed = (hashes[which] ^ words) * MULTIPLIER
        hashes[which] = mixed ^ (mixed >> SHIFT)
    hashes[hashes == 0] = 1
    return hashes
