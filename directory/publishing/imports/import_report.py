"""What an import says of a file: counts, problems by row, and what would change."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from handreiking.language_aid.hints import Hint

MOST_PROBLEMS = MOST_CHANGES = MOST_HINTS = 200


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with a row, where, and what to do. ``read`` is what stood there, "" where that is not told."""

    line: int
    column: str
    message: str
    read: str = ""

    def __str__(self) -> str:
        where = _("Regel %(line)s") % {"line": self.line}
        if self.column:
            where = _("%(line)s, kolom %(column)s") % {"line": where, "column": self.column}
        message = _("%(message)s Er staat: “%(read)s”.") if self.read else "%(message)s"
        return f"{where}: {message % {'message': self.message, 'read': self.read}}"


@dataclass(frozen=True, slots=True)
class RowHint:
    """What the writing aid says of a text of a row that is new or changed; it holds nothing up."""

    line: int
    column: str
    message: str
    instead: str

    def __str__(self) -> str:
        return _("Regel %(line)s, kolom %(column)s: %(message)s Zo kan het ook: %(instead)s.") % asdict(self)


@dataclass(frozen=True, slots=True)
class Change:
    """A row that is new, or what it changes: the fields as people call them."""

    line: int
    name: str
    new: bool
    fields: list[str]


@dataclass(slots=True)
class RowProblems:
    """What is wrong with the rows of a file; ``problems`` holds the first 200."""

    problem_count: int = 0
    problems: list[RowProblem] = field(default_factory=list)

    def add(self, line: int, column: str, message: str, read: str = "") -> None:
        self.problem_count += 1
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(RowProblem(line, column, message, read))


@dataclass(slots=True)
class ImportReport(RowProblems):
    """How many rows there were and what became of them; ``problems``, ``changes`` and ``hints`` hold the first 200."""

    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    changes: list[Change] = field(default_factory=list)
    hint_count: int = 0
    hinted_rows: int = 0
    hints: list[RowHint] = field(default_factory=list)
    written: bool = False

    def add_hints(self, line: int, found: Mapping[str, Iterable[Hint]]) -> None:
        """Count the hints of a row by column, and keep the first."""
        hints = [
            RowHint(line, column, hint.text, hint.instead)
            for column, those in found.items()
            for hint in those
        ]
        self.hint_count += len(hints)
        self.hinted_rows += bool(hints)
        self.hints += hints[: MOST_HINTS - len(self.hints)]

    def as_json(self) -> dict[str, Any]:
        """Return everything but the changes, for ``ImportBatch.report``."""
        reported = asdict(self)
        del reported["changes"]
        return reported
