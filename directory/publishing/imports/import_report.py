"""What an import says of a file: counts, problems by row, and what would change."""

from dataclasses import asdict, dataclass, field
from typing import Any

from django.utils.translation import gettext as _

MOST_PROBLEMS = MOST_CHANGES = 200


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
class Change:
    """A row that is new, or what it changes: the fields as people call them."""

    line: int
    name: str
    new: bool
    fields: list[str]


@dataclass(slots=True)
class ImportReport:
    """How many rows there were and what became of them; ``problems`` and ``changes`` hold the first 200."""

    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    problem_count: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    written: bool = False

    def add(self, line: int, column: str, message: str, read: str = "") -> None:
        self.problem_count += 1
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(RowProblem(line, column, message, read))

    def as_json(self) -> dict[str, Any]:
        """Return everything but the changes, for ``ImportBatch.report``."""
        reported = asdict(self)
        del reported["changes"]
        return reported
