"""What the sentence encoder looks up, kept outside a process or small in it: for each worker would hold 100 MB of its own.

``Rows`` reads rows of a table from a file, which the system keeps once for all processes. ``Prefixes`` takes the place of
a dict from 250,000 pieces of words to numbers, in a tenth of its memory.
"""

import os
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, Self

import numpy as np
import numpy.typing as npt

Table = npt.NDArray[np.uint8]


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write, which takes the place of ``path`` once it is whole; nobody reads half of it. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with beside.open("wb") as file:
        yield file
    beside.replace(path)


class Rows:
    """The rows of a table of bytes, by their numbers; thread-safe."""

    def __init__(self, path: Path, width: int) -> None:
        self._file = path.open("rb", buffering=0)
        self._width = width

    @classmethod
    def of(cls, table: Table, path: Path) -> Self:
        """Return the rows of ``path``, which is written where it is not there or not whole. Raises OSError."""
        if not path.is_file() or path.stat().st_size != table.nbytes:
            with whole_file(path) as file:
                file.write(memoryview(table).cast("B"))
        return cls(path, table.shape[1])

    def __getitem__(self, numbers: Iterable[int]) -> Table:
        descriptor, width = self._file.fileno(), self._width
        read = b"".join([os.pread(descriptor, width, width * int(number)) for number in numbers])
        return np.frombuffer(read, np.uint8).reshape(-1, width)


class Prefixes:
    """A mapping from texts to numbers that cannot change, by the hash of each text: sorted, and searched by halves."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        hashes = np.fromiter(map(_hash, numbers), np.uint64, len(numbers))
        order = np.argsort(hashes)
        values = np.fromiter(numbers.values(), np.int32, len(numbers))
        self._hashes = array("Q", hashes[order].tobytes())
        self._values = array("i", values[order].tobytes())

    def get(self, text: str) -> int | None:
        sought = _hash(text)
        at = bisect_left(self._hashes, sought)
        return self._values[at] if at < len(self._hashes) and self._hashes[at] == sought else None


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")
