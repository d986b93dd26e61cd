"""One fact, one wording: what is worded or read in ``directory/language/`` is worded and read nowhere else."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory.language.capacity import ANSWERS, LABELS
from directory.language.weekdays import CODES, IN_DUTCH, SCHEMA_ORG

ROOT = Path(__file__).resolve().parents[2]
LANGUAGE = ROOT / "directory/language"
DAYS = "|".join((*IN_DUTCH, *SCHEMA_ORG))
FACTS = {
    "the days of the week": rf"\b(?:{DAYS})\b|(?:{'[|,]'.join(CODES[:3])})",
    "prices": r"€|\bin euro\b",
    "telephone numbers": r"\btel:|wa\.me|\+31|\\\+31",
    "room": "(?i)"
    + "|".join(re.escape(str(label)) + r"\b" for label in {*LABELS.values(), *ANSWERS.values()}),
    "kinds of region": r"\b(?:regio|gemeente|provincie|stadsdeel|wijk) (?:%\(|\{)|\^\(?(?:\?:)?GGD",
    "lists with a last word": r"^ (?:en|of) $",
}
ELSEWHERE = {
    "the days of the week": {"publishing/content/content_schedules.py": "an example in a message"},
    "prices": {
        "models/service.py": "the name of the column",
        "views/owner/owner_form_way_in.py": "the question on the form",
        "publishing/cases/rules.py": "a sum of money, which is no number of a person",
    },
    "telephone numbers": {
        "publishing/cases/rules.py": "numbers in whatever form that could lead to a person"
    },
    "lists with a last word": {"publishing/content/slugs.py": "an ampersand in a name"},
}
"""Where one of them may stand all the same, and as what."""


def _modules() -> list[Path]:
    found = (ROOT / "directory").rglob("*.py")
    return sorted(path for path in found if LANGUAGE not in path.parents and "migrations" not in path.parts)


def _strings(path: Path) -> Iterator[tuple[int, str]]:
    """Yield (line, text) of what stands between quotation marks, docstrings left out."""
    tree = ast.parse(path.read_text("utf-8"))
    remarks = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in remarks:
            yield node.lineno, node.value


@pytest.mark.parametrize("fact", FACTS)
def test_it_stands_in_the_language_room_alone(fact: str) -> None:
    pattern, found = re.compile(FACTS[fact]), []
    for path in _modules():
        name = str(path.relative_to(ROOT / "directory"))
        if name not in ELSEWHERE.get(fact, {}):
            found += [f"{name}:{number} {text}" for number, text in _strings(path) if pattern.search(text)]
    assert found == []


@pytest.mark.parametrize("fact", FACTS)
def test_the_language_room_has_it(fact: str) -> None:
    pattern = re.compile(FACTS[fact])
    if fact not in ("the days of the week", "lists with a last word"):
        assert any(pattern.search(text) for path in LANGUAGE.glob("*.py") for _line, text in _strings(path))


@pytest.mark.parametrize(
    ("package", "modules"),
    [
        ("phonenumbers", {"language/phones.py"}),
        (
            "unicodedata",
            {"language/cleaning.py", "language/text.py", "places/names.py", "publishing/cases/rules.py"},
        ),
    ],
)
def test_a_library_for_it_is_used_there_alone(package: str, modules: set[str]) -> None:
    users = {
        str(path.relative_to(ROOT / "directory"))
        for path in (ROOT / "directory").rglob("*.py")
        if re.search(rf"^\s*(?:import|from) {package}\b", path.read_text("utf-8"), re.MULTILINE)
    }
    assert users == modules
