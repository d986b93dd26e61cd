"""Words that exist, so that nobody corrects them: kept as a checksum of four bytes each, for there are many.

A word that is not among them has one chance in twelve thousand to pass for one that is: then a typo stays as it is.
"""

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Self
from zlib import crc32

import numpy as np
import numpy.typing as npt

from directory.language.text import words


@dataclass(frozen=True, slots=True, eq=False)
class KnownWords:
    """``lists`` hold the checksums of folded words, each ascending."""

    lists: tuple[npt.NDArray[np.uint32], ...]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Take every word of the texts."""
        plain: list[str] = []
        others: list[str] = []
        for text in texts:
            (plain if text.isascii() and text.isalpha() and text.islower() else others).append(text)
        # Most of a list is folded already, and folding takes ten times as long as all the rest.
        plain += words("\n".join(others))
        return cls((np.sort(np.fromiter(map(crc32, map(str.encode, plain)), np.uint32, len(plain))),))

    @classmethod
    def exactly(cls, texts: Iterable[str]) -> Self:
        """Take folded texts as they are, of one word or several."""
        sums = np.fromiter((crc32(text.encode()) for text in texts), np.uint32)
        return cls((np.sort(sums),))

    def __contains__(self, word: str) -> bool:
        checksum = np.uint32(crc32(word.encode()))
        return any(_holds(sums, checksum) for sums in self.lists)

    def __or__(self, other: Self) -> Self:
        return type(self)(self.lists + other.lists)


NO_WORDS = KnownWords(())


@cache
def dutch_words() -> KnownWords:
    """Return 340,000 words of Dutch in all their forms: the list of pyspellchecker (MIT), from subtitles and checked.

    Reading it takes about a second, once in a process; 1.4 MB stay.
    """
    listed = files("spellchecker") / "resources" / "nl.json.gz"
    return KnownWords.of(json.loads(gzip.decompress(listed.read_bytes())))


def _holds(sums: npt.NDArray[np.uint32], checksum: np.uint32) -> bool:
    at = sums.searchsorted(checksum)
    return bool(at < len(sums) and sums[at] == checksum)
