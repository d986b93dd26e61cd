"""The table that holds what the tests run over."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests import coverage_table


def ran(lines: int, of: int, branches: int = 0, of_branches: int = 0) -> dict[str, Any]:
    """Return what coverage reports of one module."""
    summary = {
        "covered_lines": lines,
        "num_statements": of,
        "covered_branches": branches,
        "num_branches": of_branches,
    }
    jumps = [[1, -1]] * (of_branches - branches)
    return {"summary": summary, "missing_lines": list(range(lines, of)), "missing_branches": jumps}


@pytest.mark.parametrize(
    ("files", "ends_with"),
    [
        ({"directory/safety/a.py": ran(10, 10, 4, 4)}, 0),
        ({"directory/safety/a.py": ran(999, 1000)}, 1),
        ({"directory/publishing/mail/a.py": ran(999, 999, 0, 1)}, 1),
        ({"directory/views/owner/a.py": ran(95, 100)}, 0),
        ({"directory/views/owner/a.py": ran(100, 100, 0, 6)}, 1),
        ({"directory/views/owner/a.py": ran(94, 100), "directory/views/offer/a.py": ran(900, 900)}, 1),
        ({"directory/views/owner/a.py": ran(94, 100), "directory/views/owner/b.py": ran(900, 900)}, 0),
        ({"directory/safety/__init__.py": ran(0, 0)}, 0),
    ],
)
def test_it_fails_where_a_room_falls_short(
    files: dict[str, Any], ends_with: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "report.json"
    report.write_text(json.dumps({"files": files}))
    monkeypatch.setattr(coverage_table, "REPORT", report)
    assert coverage_table.main(hold=True) == ends_with
    assert coverage_table.main(hold=False) == 0


def test_it_names_the_lines_and_jumps_that_did_not_run() -> None:
    found = coverage_table.rooms({"directory/safety/a.py": ran(8, 10, 1, 2)})
    lines = coverage_table.table(found).splitlines()
    assert lines[0] == "directory/safety/a.py: 8, 9, 1->exit"
    assert lines[-1] == "| directory/safety | 75.0% **too little** | 100% |"
