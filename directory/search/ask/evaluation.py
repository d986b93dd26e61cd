"""What a word does to the understanding of ordinary sentences: the graded set, with the word and without it.

``handreiking/vocabulary/evaluation.tsv`` has a sentence and the concepts it means a line. A sentence goes well when exactly
those are understood.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from directory.search.ask.thesaurus import Thesaurus
from handreiking.vocabulary_loader import FOLDER

Labels = Iterable[tuple[str, str]]
Graded = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Effect:
    """The sentences that a word spoils, mends, or leads elsewhere without either."""

    spoilt: tuple[str, ...]
    mended: tuple[str, ...]
    touched: tuple[str, ...]
    good: int
    total: int

    @property
    def is_none(self) -> bool:
        return not (self.spoilt or self.mended or self.touched)


@cache
def graded_set(path: Path = FOLDER / "evaluation.tsv") -> tuple[Graded, ...]:
    """Return the sentences, each with the slugs of the concepts that it means."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple((sentence, frozenset(slugs.split()) - {"-"}) for sentence, slugs in rows)


def effect_of_word(labels: Labels, word: str, slug: str, graded: Iterable[Graded] | None = None) -> Effect:
    """Return what happens to the graded sentences when ``word`` leads to a concept, beside all ``labels``."""
    known = tuple(labels)
    before, after = Thesaurus(known), Thesaurus((*known, (word, slug)))
    spoilt: list[str] = []
    mended: list[str] = []
    touched: list[str] = []
    good, total = 0, 0
    for sentence, meant in graded if graded is not None else graded_set():
        was, becomes = set(before.implied(sentence)), set(after.implied(sentence))
        total, good = total + 1, good + (becomes == meant)
        if was == becomes:
            continue
        (mended if becomes == meant else spoilt if was == meant else touched).append(sentence)
    return Effect(tuple(spoilt), tuple(mended), tuple(touched), good, total)


def in_words_of_today(graded: Iterable[Graded], former: dict[str, tuple[str, ...]]) -> list[Graded]:
    """Return graded sentences in which what an edition retired is what took its place."""
    return [
        (sentence, frozenset(now for slug in meant for now in former.get(slug, (slug,))))
        for sentence, meant in graded
    ]
