"""What the tests ran over, a row a room: ``python -m tests.coverage_table`` after ``coverage json``.

A room is a folder with modules of its own, so that none hides behind a larger one; its share counts statements, and
branches where they were measured, together, as coverage does. ``--hold`` ends with 1 where a room falls short.
"""

import json
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

REPORT = Path(__file__).parents[1] / "coverage-results" / "report.json"
COMPLETE = ("directory/accounts", "directory/publishing", "directory/safety")
"""Where a mistake harms somebody: all of it, also of the rooms within."""
ELSEWHERE = 95.0
"""Percents."""


@dataclass(slots=True)
class Room:
    possible: int = 0
    ran: int = 0
    gaps: list[str] = field(default_factory=list)
    """Modules that did not run whole, each with its lines and its jumps from line to line."""

    def add(self, module: str, report: dict[str, Any]) -> None:
        counted = report["summary"]
        self.possible += counted["num_statements"] + counted.get("num_branches", 0)
        self.ran += counted["covered_lines"] + counted.get("covered_branches", 0)
        lines = [str(line) for line in report["missing_lines"]]
        jumps = [
            f"{start}->{'exit' if end < 0 else end}" for start, end in report.get("missing_branches", ())
        ]
        if lines or jumps:
            self.gaps.append(f"{module}: {', '.join(lines + jumps)}")

    @property
    def share(self) -> float:
        """Percents; a room without a statement ran whole."""
        return 100.0 * self.ran / self.possible if self.possible else 100.0


def rooms(files: dict[str, Any]) -> dict[str, Room]:
    """Return the rooms by name, from the ``files`` of a report."""
    found: dict[str, Room] = defaultdict(Room)
    for module in sorted(files):
        found[PurePosixPath(module).parent.as_posix()].add(module, files[module])
    return found


def least(room: str) -> float:
    """Return the share that a room must have, in percents."""
    return 100.0 if any(f"{room}/".startswith(f"{name}/") for name in COMPLETE) else ELSEWHERE


def table(found: dict[str, Room]) -> str:
    """Return what did not run, module by module, and below it the table as Markdown."""
    lines = [gap for room in found.values() for gap in room.gaps]
    lines += ["", "| room | runs | must |", "| --- | --- | --- |"]
    for name, room in found.items():
        mark = " **too little**" if room.share < least(name) else ""
        lines.append(f"| {name} | {room.share:.1f}%{mark} | {least(name):.0f}% |")
    return "\n".join(lines)


def main(hold: bool) -> int:
    found = rooms(json.loads(REPORT.read_text())["files"])
    print(table(found))
    return int(hold and any(room.share < least(name) for name, room in found.items()))


if __name__ == "__main__":
    sys.exit(main(hold="--hold" in sys.argv))
