"""Long words cut into the words that they are made of: "angststoornissengroep" is angst, stoornissen and groep.

Dutch writes what belongs together as one word, and no list holds them all. A part is a word of ours, one that leads to
a concept, or any word of Dutch; between them may stand what joins them, -s-, -en-, -e- or -n-. One part at least is ours.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from directory.language.known_words import KnownWords
from directory.language.remembered import Remembered
from directory.language.stemming import WORD_LENGTH, stem
from directory.language.text import SILENT_WORDS, words
from directory.search.ask.whom import RELATIVES

SHORTEST = 7
SHORTEST_OF_OURS, SHORTEST_PART = 3, 4
SAFE_TO_STEM = 5
"""Letters from which a form of a word of ours is that word too: "stoornissen". At the end shorter ones say too little."""
JOINING = ("", "s", "en", "e", "n")
MOST_PARTS = 4

_TAILS = """
aanpak aanval aanvallen begeleiding behandeling behoefte cursus gedachten gedrag gevoel gevoelens groep groepen hulp
klacht klachten kwaliteit lijn ondersteuning preventie probleem problemen problematiek proces spanning spanningen
stoornis stoornissen therapie toestand training vermindering verwerking vragen zorg zorgen
"""
TAILS = frozenset(_TAILS.split())
"""What leaves a subject what it is. Before these a listed word is cut too: a "slaapkamer" is no sleep, "slaapkwaliteit" is."""


class _Cut(NamedTuple):
    """A piece of a word in parts; the more letters of ours and the fewer parts the better."""

    ours: int
    fewer: int
    parts: tuple[str, ...]


@dataclass(slots=True)
class Compounds:
    """Cuts words by labels ``(text, concept slug)``, of which those of one word are ours, and the words of ``known``."""

    labels: Iterable[tuple[str, str]]
    known: KnownWords
    _ours: frozenset[str] = field(init=False, repr=False)
    _stems: frozenset[str] = field(init=False, repr=False)
    _beginnings: frozenset[str] = field(init=False, repr=False)
    _heads: dict[str, str] = field(init=False, repr=False)
    _found: Remembered[tuple[str, ...]] = field(init=False, repr=False, default_factory=Remembered)

    def __post_init__(self) -> None:
        single = {each[0] for text, _slug in self.labels if len(each := words(text)) == 1}
        kept = {word for word in single - SILENT_WORDS if stem(word) not in RELATIVES}
        self._ours = frozenset(word for word in kept if len(word) >= SHORTEST_OF_OURS)
        long = [word for word in self._ours if len(word) >= SAFE_TO_STEM]
        self._stems = frozenset(map(stem, long))
        self._beginnings = frozenset(word[:SHORTEST_OF_OURS] for word in long)
        self._heads = {head: word for word in sorted(self._ours) for head in _before_tail(word)}
        self.labels = ()

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the parts of a folded word, in order; none where it is not made of words, one of them ours.

        Where only the subject is known with another tail, that word stands for it: "geldproblematiek" is geldproblemen.
        """
        if not SHORTEST <= len(word) <= WORD_LENGTH or not word.isalpha() or word in self._ours:
            return ()
        return self._found.get(word, self._parts)

    def _parts(self, word: str) -> tuple[str, ...]:
        cut = self._best(word, {})
        if (
            cut is None
            or not cut.ours
            or len(cut.parts) > MOST_PARTS
            or not self._may_be_cut(word, cut.parts)
        ):
            return next(((self._heads[head],) for head in _before_tail(word) if head in self._heads), ())
        return cut.parts

    def _may_be_cut(self, word: str, parts: tuple[str, ...]) -> bool:
        """Say whether a listed word is about its parts: as its last is ours, or its others are tails."""
        last = parts[-1]
        is_kind_of_ours = len(last) >= SAFE_TO_STEM and self._is_ours(last)
        return word not in self.known or is_kind_of_ours or TAILS.issuperset(parts[1:])

    def _best(self, rest: str, seen: dict[str, _Cut | None]) -> _Cut | None:
        """Return the best cut of ``rest``, which may be one part; None where there is none."""
        if rest not in seen:
            whole = self._whole(rest)
            seen[rest] = max([*self._cuts(rest, seen), *([whole] if whole else [])], default=None)
        return seen[rest]

    def _cuts(self, rest: str, seen: dict[str, _Cut | None]) -> Iterator[_Cut]:
        for at in range(SHORTEST_OF_OURS, len(rest) - SHORTEST_OF_OURS + 1):
            if first := self._whole(rest[:at]):
                for joint in JOINING:
                    if rest.startswith(joint, at) and (after := self._best(rest[at + len(joint) :], seen)):
                        ours, parts = first.ours + after.ours, (*first.parts, *after.parts)
                        yield _Cut(ours, first.fewer + after.fewer - 1, parts)

    def _whole(self, part: str) -> _Cut | None:
        if self._is_ours(part):
            # "rouwverwerkings" is rouwverwerking too, and the word itself is the better part.
            return _Cut(len(part) - 2 * (part not in self._ours), 0, (part,))
        return _Cut(0, 0, (part,)) if len(part) >= SHORTEST_PART and part in self.known else None

    def _is_ours(self, part: str) -> bool:
        if part in self._ours:
            return True
        may_be = len(part) >= SAFE_TO_STEM and part[:SHORTEST_OF_OURS] in self._beginnings
        return may_be and stem(part) in self._stems


def _before_tail(word: str) -> Iterator[str]:
    """Yield what a word is about that ends in a tail: "geld" of "geldproblemen", "opvoeding" of "opvoedingsvragen"."""
    for at in range(SHORTEST_OF_OURS, len(word) - SHORTEST_OF_OURS):
        if word[at:] in TAILS:
            yield from (word[:at], word[:at].removesuffix("s"))
