"""The sentences that the search is measured with, from ``sets/*.tsv``: one file a kind.

Half of each is tuned on (``tune``), half never (``held``). Every column but ``half`` and ``sentence`` may be left out.
"""

from collections.abc import Iterator, Sequence
from csv import QUOTE_NONE, DictReader
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Self

FOLDER = Path(__file__).with_name("sets")
HALVES = ("tune", "held")
NONE = "-"
USUAL = "# Zoals mensen gewoonlijk typen"
"""Above the lines that are not hard on purpose."""


@dataclass(frozen=True, slots=True)
class Term:
    """What earns an offer ``grade``: of each of ``every`` it carries at least one concept."""

    every: tuple[frozenset[str], ...]
    grade: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "bipolair+naasten/naastengroep:3": both, of the second either."""
        concepts, _colon, grade = text.partition(":")
        return cls(tuple(frozenset(either.split("/")) for either in concepts.split("+")), int(grade))

    @property
    def concepts(self) -> frozenset[str]:
        return frozenset().union(*self.every)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as somebody types it, with what belongs to it.

    Of a search: ``terms``, which grade the offers. Of safety: ``panel`` (crisis, violence or none), ``strength``
    (explicit or softer) and ``now``, whether it is happening. ``leeftijd`` is "" where nobody filled it in. ``usual`` lines
    were written as people usually type.
    """

    kind: str
    half: str
    sentence: str
    language: str = "nl"
    voor: str = "mij"
    waar: str = ""
    leeftijd: str = ""
    terms: tuple[Term, ...] = field(default=())
    panel: str = ""
    strength: str = ""
    now: bool = False
    usual: bool = False

    @property
    def concepts(self) -> frozenset[str]:
        return frozenset().union(*(term.concepts for term in self.terms))


@cache
def lines() -> Sequence[Line]:
    """Return every line, file by file in the order of their names."""
    return tuple(line for path in sorted(FOLDER.glob("*.tsv")) for line in _lines_of(path))


def _lines_of(path: Path) -> Iterator[Line]:
    text = path.read_text(encoding="utf-8").splitlines()
    usual_from = text.index(USUAL) if USUAL in text else len(text)
    rows = [(number >= usual_from, row) for number, row in enumerate(text) if not row.startswith("#")]
    read = DictReader((row for _usual, row in rows), delimiter="\t", quoting=QUOTE_NONE, strict=True)
    for (usual, _row), line in zip(rows[1:], read, strict=True):
        terms = tuple(map(Term.parse, line.pop("concepts", "").split()))
        now = line.pop("now", NONE) != NONE
        yield Line(kind=path.stem, terms=terms, now=now, usual=usual, **line)
