"""Every requirement of ASVS 5.0, levels 1 and 2, has one answer, and what the answer names is there."""

import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs/asvs.md"
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| ([12]) \| (yes|no|host|n/a) \| (.+) \|$", re.MULTILINE)
COUNTS = re.compile(r"^\| ([12]) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)
NAMED = re.compile(r"`((?:[\w.-]+/)*[\w.-]*\.\w+|[\w-]+/|Dockerfile)(?:::(\w+))?`")
ROWS = ROW.findall(DOCUMENT.read_text("utf-8"))


def asked() -> list[tuple[str, str]]:
    lines = (ROOT / "tests/asvs_requirements.txt").read_text("utf-8").splitlines()
    return [tuple(line.split()) for line in lines if not line.startswith("#")]  # type: ignore[misc]


def test_every_requirement_is_answered_once() -> None:
    assert Counter(level for _number, level in asked()) == {"1": 70, "2": 183}
    assert [(number, level) for number, level, _answer, _words in ROWS] == asked()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_an_answer_names_is_there_and_yes_names_something(row: tuple[str, ...]) -> None:
    _number, _level, answer, words = row
    named = NAMED.findall(words)
    missing = [path for path, _test in named if not (ROOT / path).exists()]
    missing += [
        test for path, test in named if test and f"def {test}(" not in (ROOT / path).read_text("utf-8")
    ]
    assert not missing
    assert named or answer != "yes"


def test_the_table_counts_the_answers() -> None:
    given = Counter((level, answer) for _number, level, answer, _words in ROWS)
    for level, *counts in COUNTS.findall(DOCUMENT.read_text("utf-8")):
        found = [given[level, answer] for answer in ("yes", "no", "host", "n/a")]
        assert [int(count) for count in counts] == [*found, sum(found)]
