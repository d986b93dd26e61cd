"""The tool that breaks rules: which changes it makes, and that whoever holds what is changed sees it."""

import gc
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.mutate.applying import Living, apply
from tests.mutate.mutants import Mutant, mutants_of
from tests.mutate.plugin import KILLED, SURVIVED, killed_before, reported

RULES = '''"""Tells who is of age."""
AGES = {"nl": 18, "elsewhere": 21}
KNOWN: tuple[int, int] = (1, 2)


class Person:
    @property
    def grown_up(self) -> bool:
        if self.age >= AGES["nl"]:
            return True
        raise ValueError("Too young")


def least() -> int:
    return min(AGES.values(), default=0)
'''
USER = "from directory_rules import AGES, Person, least\n"


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    (tmp_path / "directory_rules.py").write_text(RULES, encoding="utf-8")
    (tmp_path / "directory_user.py").write_text(USER, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path
    for name in ("directory_rules", "directory_user"):
        sys.modules.pop(name, None)


def changes(root: Path) -> dict[tuple[str, str], Mutant]:
    return {(mutant.before, mutant.after): mutant for mutant in mutants_of(root, "directory_rules.py")}


def test_what_is_compared_counted_listed_named_and_done_is_changed(rules: Path) -> None:
    found = changes(rules)
    assert {
        ('if self.age >= AGES["nl"]:', 'if self.age > AGES["nl"]:'),
        ('if self.age >= AGES["nl"]:', "if False:"),
        ("return True", "return False"),
        ('raise ValueError("Too young")', "pass"),
        ('AGES = {"nl": 18, "elsewhere": 21}', 'AGES = {"nl": 19, "elsewhere": 21}'),
        ('AGES = {"nl": 18, "elsewhere": 21}', 'AGES = {"elsewhere": 21}'),
        ("return min(AGES.values(), default=0)", "return min(AGES.values(), )"),
        ("@property", ""),
    } <= found.keys()
    assert not any("Tells" in before for before, _after in found)
    assert all("tuple[int, int]" in after for before, after in found if before.startswith("KNOWN"))


def test_who_holds_a_function_or_a_table_sees_its_mutant(rules: Path) -> None:
    user: Any = import_module("directory_user")
    person = user.Person()
    person.age = 18
    held = user.least
    found = changes(rules)
    assert person.grown_up
    apply(found['if self.age >= AGES["nl"]:', 'if self.age > AGES["nl"]:'], rules, ["directory_rules.py"])
    with pytest.raises(ValueError, match="Too young"):
        assert person.grown_up
    assert held() == 18
    apply(
        found['AGES = {"nl": 18, "elsewhere": 21}', 'AGES = {"elsewhere": 21}'], rules, ["directory_rules.py"]
    )
    assert (held(), user.AGES) == (21, {"elsewhere": 21})


def test_what_the_collector_was_told_to_leave_alone_is_found_too(rules: Path) -> None:
    module = import_module("directory_rules")
    gc.freeze()
    living = Living.of({str(rules / "directory_rules.py")})
    assert module.least in living.functions


def test_what_was_noticed_before_is_not_asked_again_unless_its_file_changed(rules: Path) -> None:
    mutants = mutants_of(rules, "directory_rules.py")
    first, *others = mutants
    report = reported(mutants, dict.fromkeys(others, KILLED) | {first: SURVIVED}, {})
    assert killed_before(mutants, report) == set(others)
    (rules / "directory_rules.py").write_text(RULES + "OTHERS = (3, 4)\n", encoding="utf-8")
    assert killed_before(mutants_of(rules, "directory_rules.py"), report) == set()
