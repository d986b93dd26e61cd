"""What is installed is pinned and known by its hash, everywhere where it is installed."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PINNED = ("requirements.txt", "requirements-dev.txt")
PIN = re.compile(r"^([a-z0-9][\w.-]*)==[\w.!+]+(?: ; [^\\]+)?$")
HASH = re.compile(r"^--hash=sha256:[0-9a-f]{64}$")
INSTALL = re.compile(r"pip install\b.*")


def _pins(name: str) -> dict[str, list[str]]:
    """The hashes of each package; a line that is not a pin has no name."""
    text = re.sub(r"^\s*#.*\n", "", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE)
    lines = [[part.strip() for part in line.split("\\\n")] for line in re.split(r"\n(?!\s)", text.strip())]
    return {_name(first): hashes for first, *hashes in lines}


def _name(pin: str) -> str:
    found = PIN.match(pin)
    assert found, f"{pin} is not a pin"
    return found[1]


@pytest.mark.parametrize("name", PINNED)
def test_every_package_is_pinned_with_the_hashes_of_its_files(name: str) -> None:
    pins = _pins(name)
    assert len(pins) > 40
    assert [package for package, hashes in pins.items() if not hashes] == []
    assert [entry for hashes in pins.values() for entry in hashes if not HASH.match(entry)] == []


def test_what_is_developed_with_is_what_runs() -> None:
    runtime, development = map(_pins, PINNED)
    assert {name: development.get(name) for name in runtime} == runtime


@pytest.mark.parametrize("name", PINNED)
def test_every_package_that_is_asked_for_is_pinned(name: str) -> None:
    asked = (ROOT / name).with_suffix(".in").read_text("utf-8").splitlines()
    names = {re.split(r"[\[<>=~!]", line)[0].lower() for line in asked if not line.startswith("-r")}
    assert names
    assert names - set(_pins(name)) == set()


@pytest.mark.parametrize("name", ["Makefile", "Dockerfile"])
def test_nothing_is_installed_without_its_hash(name: str) -> None:
    installs = INSTALL.findall((ROOT / name).read_text("utf-8"))
    assert installs
    assert [line for line in installs if "--require-hashes" not in line] == []
