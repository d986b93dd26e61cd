"""How hard a Dutch text is to read: Flesch-Douma and LIX by ``textstat``, and the lengths that explain them.

What is measured is running text. Addresses of the web are left out, and a line that ends without a full stop is a
sentence of its own. Sources of the formulas: docs/schrijfhulp.md.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

B1_FLESCH = 60
"""Flesch-Douma from which a text is B1 or easier; 100 is very easy."""
B1_LIX = 45
"""LIX to which a text is; 20 is very easy."""
ENOUGH_WORDS = 20
"""A shorter text says nothing about how hard its writer writes."""
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
# Bounded on both sides of the sign: a text of nothing but signs would else take minutes.
ADDRESS = re.compile(r"(?:https?://|www\.)\S*[^\s.,;:!?)]|[^\s@]{1,64}@[^\s@]{1,190}(?<![.,;:!?)])")
ABBREVIATION = re.compile(
    r"\b(?:bijv|bv|enz|etc|evt|incl|excl|ca|nr|tel|max|min|mevr|dhr|dr|drs|jl|[a-z]\.[a-z])\.", re.IGNORECASE
)
INNER_DOT = re.compile(r"(?<=\w)[.:,](?=\w)")
END = re.compile(r"[.!?…]+[\"”’')\]]*(?:\s+|$)|[\r\n]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was measured of a text; ``flesch`` may be above 100 or below 0."""

    words: int
    sentences: int
    flesch: float
    lix: float
    sentence_length: float
    """In words, on average."""
    word_length: float
    """In letters and figures, on average."""

    @property
    def is_hard(self) -> bool:
        """Say whether its words and sentences together are harder than B1."""
        return self.flesch < B1_FLESCH or self.lix > B1_LIX


def words_of(text: str) -> list[str]:
    return WORD.findall(text)


def sentences_of(text: str) -> list[str]:
    """Return the sentences, each with at least one word, on one line and without what ends it."""
    text = ADDRESS.sub(" ", text)
    text = ABBREVIATION.sub(lambda found: found[0].replace(".", ""), text)
    parts = (" ".join(part.split()) for part in END.split(text))
    return [part for part in parts if WORD.search(part)]


def measure(text: str) -> Reading | None:
    """Return how hard a text is to read; None for one without words. The first time loads ``textstat``."""
    sentences = sentences_of(text)
    if not sentences:
        return None
    words = [word for sentence in sentences for word in words_of(sentence)]
    formulas = _formulas()
    # Its sentences end at every dot, those of 13.30 and 7,50 too.
    plain = "".join(f"{INNER_DOT.sub('', sentence)}. " for sentence in sentences)
    return Reading(
        words=len(words),
        sentences=len(sentences),
        flesch=round(formulas.flesch_reading_ease(plain, "nl"), 1),
        lix=round(formulas.lix(plain), 1),
        sentence_length=round(len(words) / len(sentences), 1),
        word_length=round(sum(map(len, words)) / len(words), 1),
    )


@cache
def _formulas() -> Any:
    """``textstat`` costs 0.4 seconds and 50 MB (ADR 29): only a process that measures a text loads it."""
    from textstat.backend import metrics

    return metrics
