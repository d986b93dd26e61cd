"""What the documents point at is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs/adr").glob("*.md")),
]
PATH = re.compile(
    r"`((?:config|directory|handreiking|templates|static|tests|docs)/[\w./-]+|(?:\w+\.(?:py|toml)))`"
)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_and_link_of_a_document_leads_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    names = _names()
    missing = [
        path
        for path in PATH.findall(text)
        if not (ROOT / path).exists() and ("/" in path or path not in names)
    ]
    missing += [link for link in LINK.findall(text) if not (document.parent / link).exists()]
    assert not missing


def test_every_room_of_the_register_says_what_happens_there_and_what_it_may_import() -> None:
    rooms = [path for path in (ROOT / "directory").rglob("__init__.py") if not _is_frame(path.parent)]
    silent = [
        str(path.parent.relative_to(ROOT)) for path in rooms if "Imports" not in path.read_text("utf-8")
    ]
    assert rooms
    assert not silent


def _is_frame(folder: Path) -> bool:
    """Whether this is a folder of Django's, the register itself, or data."""
    return folder.name in {"directory", "migrations", "management", "commands", "examples"}


def _names() -> set[str]:
    folders = (ROOT / name for name in ("config", "directory", "handreiking", "tests"))
    return {path.name for folder in folders for path in folder.rglob("*.*")}
