""" "Bedoelde je …": words that nobody knows, mended to a word of the register or the vocabulary that is clearly meant.

A word of distress that becomes another word does more harm than a typo that stays. So whatever may be ordinary Dutch or
English is left alone: what the register has in another form, inflected forms, compounds, and ``common_words``.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.language.common_words import COMMON_WORDS
from directory.language.known_words import NO_WORDS, KnownWords
from directory.language.remembered import REMEMBERED, Remembered
from directory.language.stemming import WORD_LENGTH, stem
from directory.language.text import QUERY_LENGTH, SILENT_WORDS, words
from handreiking.models import Label

SHORTEST = 4
"""Words this short are mended only where two letters changed places: nearly every other slip makes another word."""
LONG = 8
CLEARLY = 3
"""How many times as often as any other word as near the word that is meant occurs."""
_TYPED_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDINGS = (
    "e",
    "t",
    "te",
    "ten",
    "de",
    "den",
    "end",
    "ende",
    "s",
    "se",
    "je",
    "tje",
    "er",
    "ing",
    "ig",
    "ige",
)
_PLURALS = ("s", "en")
_PARTICIPLE = re.compile(
    r"(?P<particle>aan|af|door|in|mee|na|om|op|over|toe|uit|vast|weg)?ge(?P<verb>.{3,}?)(?:t|d|en)?"
)
_PART = 4
_SOUND_ALIKE = (
    ("ei", "ij"),
    ("ou", "au"),
    ("ch", "g"),
    ("y", "i"),
    ("d", "t"),
    ("z", "s"),
    ("v", "f"),
    ("b", "p"),
    ("c", "k"),
)


def _tolerance(word: str) -> int:
    """Return how many slips a word may hold: a letter too many, too few, wrong, or two swapped."""
    return 1 if len(word) < LONG else 2


def _swapped(word: str, other: str) -> bool:
    return sorted(word) == sorted(other)


def _is_slip(word: str, meant: str) -> bool:
    """Say whether letters were only left out, only added or swapped, or written as they sound.

    Any other letter in the place of one makes another word too often: "verkocht" is no slip for "verkracht".
    """
    return _adds_or_swaps(word, meant) or _adds_or_swaps(_sound(word), _sound(meant))


def _adds_or_swaps(word: str, other: str) -> bool:
    letters, others = Counter(word), Counter(other)
    return letters <= others or others <= letters


@lru_cache(maxsize=REMEMBERED)
def _sound(word: str) -> str:
    for spelling, sound in _SOUND_ALIKE:
        word = word.replace(spelling, sound)
    return word


def _uninflected(word: str) -> Iterator[str]:
    """Yield what a word may be a form of: "dreigt" of "dreig", "opgejaagd" of "jaag" and "opjaag"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _PART:
            yield word.removesuffix(ending)
    if participle := _PARTICIPLE.fullmatch(word):
        yield participle["verb"]
        yield (participle["particle"] or "") + participle["verb"]


class Speller:
    """Mends against ``vocabulary``, folded word to stem; ``counts`` says how often a stem occurs.

    Of words as near as each other those of ``preferred`` are meant, the words of the labels; those of ``known`` are
    left alone and never meant. At 60,000 words a new
    word costs about half a millisecond, one seen before nothing.
    """

    def __init__(
        self,
        vocabulary: Mapping[str, str],
        counts: Mapping[str, int] | None = None,
        preferred: Collection[str] = (),
        known: KnownWords = NO_WORDS,
    ) -> None:
        self._stems = {word: stem(word) for word in COMMON_WORDS | SILENT_WORDS} | dict(vocabulary)
        self._offered = frozenset(vocabulary)
        self._preferred = frozenset(preferred)
        self._known_stems = frozenset(self._stems.values())
        self._counts = counts or {}
        self._known = known
        self._buckets: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(self._stems):
            if SHORTEST - 1 <= len(word) <= WORD_LENGTH:
                self._buckets[word[0], len(word)].append(word)
        self._found: Remembered[str | None] = Remembered()

    def mend(self, q: str) -> str | None:
        """Return ``q`` with its unknown words mended and the rest as typed, or None if nothing was mended."""
        q = q[:QUERY_LENGTH]
        mended = _TYPED_WORD.sub(lambda match: self._mend_word(match[0]), q)
        return mended if mended != q else None

    def knows(self, word: str) -> bool:
        """Say whether a folded word is one that people use: known, a form of a known word, or made of two."""
        return (
            word in self._stems
            or word in self._known
            or stem(word) in self._known_stems
            or any(stem(form) in self._known_stems for form in _uninflected(word))
            or any(word + plural in self._stems for plural in _PLURALS)
            or self._is_compound(word)
        )

    def _is_compound(self, word: str) -> bool:
        splits = ((word[:at], word[at:]) for at in range(_PART, len(word) - _PART + 1))
        return any(
            second in self._stems and (first in self._stems or first.removesuffix("s") in self._stems)
            for first, second in splits
        )

    def _mend_word(self, typed: str) -> str:
        match words(typed):
            case [word] if SHORTEST <= len(word) <= WORD_LENGTH and word.isalpha() and not self.knows(word):
                return self._found.get(word, self._nearest) or typed
        return typed

    def _nearest(self, word: str) -> str | None:
        """Return the word with the fewest slips that begins with the same letter, or with the first two swapped, if it is
        clear which is meant."""
        reach = _tolerance(word)
        slips = {
            candidate: distance
            for length in range(len(word) - reach, len(word) + reach + 1)
            for candidate, distance, _ in process.extract(
                word,
                self._buckets.get((word[0], length), ()),
                scorer=OSA.distance,
                score_cutoff=reach,
                limit=None,
            )
            if (_is_slip(word, candidate) if len(word) > SHORTEST else _swapped(word, candidate))
        }
        if (swapped := word[1::-1] + word[2:]) in self._stems:
            slips[swapped] = 1
        fewest = min(slips.values(), default=0)
        meant = self._clearest([candidate for candidate, distance in slips.items() if distance == fewest])
        offered = meant in self._offered or (meant in SILENT_WORDS and _swapped(meant, word))
        return meant if offered else None

    def _clearest(self, nearest: Sequence[str]) -> str | None:
        labels = [word for word in nearest if word in self._preferred]
        ranked = sorted(labels or nearest, key=lambda word: (-self._count(word), word))
        if not ranked:
            return None
        meant, *others = ranked
        rivals = [word for word in others if self._stems[word] != self._stems[meant]]
        return None if any(self._rivals(word, meant) for word in rivals) else meant

    def _rivals(self, word: str, meant: str) -> bool:
        ordinary = word in COMMON_WORDS or word in SILENT_WORDS
        return ordinary or self._count(meant) <= CLEARLY * self._count(word)

    def _count(self, word: str) -> int:
        return self._counts.get(self._stems[word], 0)


def vocabulary_words() -> dict[str, str]:
    """Return the words of the shared vocabulary with their stems, misspellings left out; one query."""
    texts = Label.objects.exclude(kind=Label.Kind.MISSPELLING).values_list("text", flat=True)
    return {word: stem(word) for text in texts for word in words(text) if word not in SILENT_WORDS}
