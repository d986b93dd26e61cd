"""How organisations, offers and places are called: who types a name asks for that, and for nothing that it may mean.

Kept as checksums of four bytes, as known words are: a hundred thousand offers have half a million beginnings of names.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from directory.language.known_words import KnownWords
from directory.language.stemming import stem
from directory.language.text import words

LONGEST = 6
"""Words of a name that count."""


@dataclass(frozen=True, slots=True, eq=False)
class OwnNames:
    """``beginnings`` of every name, from its first word, and the stem of that; ``whole`` names that ordinary words do not make."""

    beginnings: KnownWords
    whole: KnownWords

    @classmethod
    def of(cls, names: Iterable[str], ordinary: KnownWords) -> Self:
        """Take names as they are written; ``ordinary`` says which folded words are no name by themselves."""
        beginnings: set[str] = set()
        whole: set[str] = set()
        for name in names:
            parts = words(name)[:LONGEST]
            beginnings.update(" ".join(parts[:count]) for count in range(1, len(parts) + 1))
            beginnings.update(map(stem, parts[:1]))
            if any(part not in ordinary for part in parts):
                whole.add(" ".join(parts))
        return cls(KnownWords.exactly(beginnings), KnownWords.exactly(whole))

    def begin_with(self, typed: Sequence[str]) -> bool:
        """Say whether a name begins with these folded words and no others; one word counts in every form that it has."""
        beginning = stem(typed[0]) if len(typed) == 1 else " ".join(typed[:LONGEST])
        return beginning in self.beginnings

    def among(self, typed: Sequence[str]) -> frozenset[str]:
        """Return the folded words of ``typed`` that are part of a name in it."""
        return frozenset(word for name in self._names_in(typed) for word in name)

    def _names_in(self, typed: Sequence[str]) -> Iterator[Sequence[str]]:
        for start in range(len(typed)):
            for stop in range(start + 1, min(start + LONGEST, len(typed)) + 1):
                if " ".join(typed[start:stop]) in self.whole:
                    yield typed[start:stop]
