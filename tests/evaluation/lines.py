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
    (explicit or softer) and ``now``, whether it is happening. ``leeftijd`` is "" where nobody filled it in.
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

    @property
    def concepts(self) -> frozenset[str]:
        return frozenset().union(*(term.concepts for term in self.terms))


@cache
def lines() -> Sequence[Line]:
    """Return every line, file by file in the order of their names."""
    return tuple(line for path in sorted(FOLDER.glob("*.tsv")) for line in _lines_of(path))


def _lines_of(path: Path) -> Iterator[Line]:
    text = [row for row in path.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]
    for row in DictReader(text, delimiter="\t", quoting=QUOTE_NONE, strict=True):
        terms = tuple(map(Term.parse, row.pop("concepts", "").split()))
        now = row.pop("now", NONE) != NONE
        yield Line(kind=path.stem, terms=terms, now=now, **row)
