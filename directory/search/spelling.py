""" "Bedoelde je …": words that the register does not know, mended to the nearest word it does."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.search.text import FUNCTION_WORDS, QUERY_LENGTH, WORD_LENGTH, stem, words
from handreiking.models import Label

SHORTEST = 4
REMEMBERED = 4096
_TYPED_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def _tolerance(word: str) -> int:
    """Return how many slips a word may hold: a letter too many, too few, wrong, or two swapped."""
    return 1 if len(word) < 6 else 2


class Speller:
    """Mends against ``vocabulary``, folded word to stem; ``counts`` says how often a stem occurs.

    At 60,000 words a new word costs about half a millisecond, one seen before nothing.
    """

    def __init__(self, vocabulary: Mapping[str, str], counts: Mapping[str, int] | None = None) -> None:
        self._stems = dict(vocabulary) | {word: stem(word) for word in FUNCTION_WORDS}
        self._known_stems = frozenset(self._stems.values())
        self._counts = counts or {}
        self._buckets: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._tails: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._stems):
            if SHORTEST - 1 <= len(word) <= WORD_LENGTH:
                self._buckets[word[0], len(word)].append(word)
                self._tails[word[1:]].append(word)
        self._nearest = lru_cache(maxsize=REMEMBERED)(self._find_nearest)

    def mend(self, q: str) -> str | None:
        """Return ``q`` with its unknown words mended and the rest as typed, or None if nothing was mended."""
        q = q[:QUERY_LENGTH]
        mended = _TYPED_WORD.sub(lambda match: self._mend_word(match[0]), q)
        return mended if mended != q else None

    def knows(self, word: str) -> bool:
        """Say whether a folded word, or another form of it, stands in the vocabulary."""
        return word in self._stems or stem(word) in self._known_stems

    def _mend_word(self, typed: str) -> str:
        match words(typed):
            case [word] if SHORTEST <= len(word) <= WORD_LENGTH and word.isalpha() and not self.knows(word):
                return self._nearest(word) or typed
        return typed

    def _find_nearest(self, word: str) -> str | None:
        """Prefer fewer slips, then a word with meaning, the same first letter, the more frequent."""
        reach = _tolerance(word)
        same_start = [
            (distance, candidate in FUNCTION_WORDS, 0, -self._count(candidate), candidate)
            for length in range(len(word) - reach, len(word) + reach + 1)
            for candidate, distance, _ in process.extract(
                word,
                self._buckets.get((word[0], length), ()),
                scorer=OSA.distance,
                score_cutoff=reach,
                limit=None,
            )
        ]
        other_start = [
            (1, candidate in FUNCTION_WORDS, 1, -self._count(candidate), candidate)
            for candidate in self._other_starts(word)
        ]
        found = same_start + other_start
        return min(found)[-1] if found else None

    def _count(self, word: str) -> int:
        return self._counts.get(self._stems[word], 0)

    def _other_starts(self, word: str) -> list[str]:
        """Return the known words that differ from ``word`` by one slip in the first letter: wrong, missing, extra, swapped."""
        whole = [other for other in (word[1:], word[1] + word[0] + word[2:]) if other in self._stems]
        return [*self._tails.get(word[1:], ()), *self._tails.get(word, ()), *whole]


def vocabulary_words() -> dict[str, str]:
    """Return the words of the shared vocabulary with their stems, misspellings left out; one query."""
    texts = Label.objects.exclude(kind=Label.Kind.MISSPELLING).values_list("text", flat=True)
    return {word: stem(word) for text in texts for word in words(text) if word not in FUNCTION_WORDS}
