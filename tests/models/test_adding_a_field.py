"""A yes or no that is also a filter touches five files, as CONTRIBUTING tells; everything else follows from its line."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copy, copytree, ignore_patterns

import pytest
from django.conf import settings

LINES = """\
    OfferField("childcare", Kind.YES_NO, _("Met kinderopvang"), Part.WHERE, "begeleiding", "kinderopvang",
               facet=Facet("kinderopvang", _("Kinderopvang"), _("kinderopvang niet ingevuld"))),
    OfferField("silent", Kind.YES_NO, _("Het is er stil"), Part.WHERE, EDITORS_ONLY, "stil",
               facet=Facet("stil", _("Stil"), _("stilte niet ingevuld"))),
"""
COLUMNS = """\
    childcare = models.BooleanField("met kinderopvang", null=True, blank=True)
    silent = models.BooleanField("het is er stil", null=True, blank=True)
"""
ROW = """\
    if service.childcare:
        lines.append(_("Er is kinderopvang."))
"""
DOCUMENTED = "| `kinderopvang`, `stil` | ja or nee | `ja` |\n"
WRITTEN = {
    "directory/offer_fields.py": (LINES, '    OfferField("kind", '),
    "directory/models/service.py": (COLUMNS, "    kind = models.CharField("),
    "directory/views/offer/service_rows.py": (ROW, '    return Row(\n        "waar"'),
    "docs/import-csv.md": (DOCUMENTED, "| `soort` |"),
}
"""What somebody writes, and before which words; the fifth file is the migration, which Django writes."""
COPIED = ("config", "directory", "handreiking", "locale", "templates", "tests/helpers")


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    for folder in COPIED:
        if (settings.BASE_DIR / folder).exists():
            copytree(
                settings.BASE_DIR / folder, tmp_path / folder, ignore=ignore_patterns("__pycache__", "*.pyc")
            )
    (tmp_path / "docs").mkdir()
    copy(settings.BASE_DIR / "docs" / "import-csv.md", tmp_path / "docs")
    copy(settings.BASE_DIR / "tests" / "__init__.py", tmp_path / "tests")
    return tmp_path


def test_a_yes_or_no_that_is_a_filter_touches_five_files(scratch: Path) -> None:
    for path, (text, before) in WRITTEN.items():
        source = (scratch / path).read_text(encoding="utf-8")
        assert source.count(before) == 1
        (scratch / path).write_text(source.replace(before, text + before), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "tests.helpers.added_field"],
        cwd=scratch,
        env=os.environ | {"DATABASE_URL": "sqlite:///:memory:", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert len(list((scratch / "directory" / "migrations").glob("0*.py"))) == (
        len(list((settings.BASE_DIR / "directory" / "migrations").glob("0*.py"))) + 1
    )
    assert len(WRITTEN) + 1 <= 5


def test_contributing_names_these_files() -> None:
    text = (settings.BASE_DIR / "CONTRIBUTING.md").read_text(encoding="utf-8")
    recipe = text.partition("## Add a field to an offer")[2].partition("\n## ")[0]
    steps = re.findall(r"^\d\. `([^`]+)`", recipe, re.MULTILINE)
    assert set(steps) == {*WRITTEN, "directory/migrations/"}
