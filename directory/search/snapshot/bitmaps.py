"""Sets of services as packed bits: ``uint64`` words, the lowest bit first, the tail zero."""

from typing import Any

import numpy as np
import numpy.typing as npt

Bitmap = npt.NDArray[np.uint64]
Mask = npt.NDArray[np.bool_]
ROWS = 32
"""Rows counted at once: few enough to stay in the processor's cache."""


def words_for(size: int) -> int:
    """Return how many words hold ``size`` bits."""
    return (size + 63) // 64


def pack(mask: Mask) -> Bitmap:
    """Return the bitmap of a boolean array of one value per service."""
    packed = np.packbits(mask, bitorder="little")
    padded = np.zeros(words_for(mask.size) * 8, np.uint8)
    padded[: packed.size] = packed
    return padded.view(np.uint64)


def from_indices(indices: npt.NDArray[Any], size: int) -> Bitmap:
    """Return the bitmap of the services at ``indices`` (any order, repeats allowed)."""
    mask = np.zeros(size, np.bool_)
    mask[indices.astype(np.intp, copy=False)] = True
    return pack(mask)


def unpack(bitmap: Bitmap, size: int) -> Mask:
    """Return a boolean array of ``size`` services."""
    return np.unpackbits(bitmap.view(np.uint8), count=size, bitorder="little").view(np.bool_)


def indices(bitmap: Bitmap, size: int) -> npt.NDArray[np.intp]:
    """Return the services in the bitmap, ascending."""
    return np.flatnonzero(unpack(bitmap, size))


def count(bitmap: Bitmap) -> int:
    return int(np.bitwise_count(bitmap).sum())


def counts(matrix: npt.NDArray[np.uint64], bitmap: Bitmap) -> list[int]:
    """Return for each row of ``matrix`` how many of its services are in ``bitmap``."""
    filled = np.flatnonzero(bitmap)
    if 2 * len(filled) < len(bitmap):
        matrix, bitmap = matrix[:, filled], bitmap[filled]
    counted: list[int] = []
    for start in range(0, len(matrix), ROWS):
        rows = matrix[start : start + ROWS]
        counted += np.bitwise_count(rows & bitmap).sum(axis=1, dtype=np.int32).tolist()
    return counted


def has(bitmap: Bitmap, index: int) -> bool:
    return bool(int(bitmap[index >> 6]) >> (index & 63) & 1)
