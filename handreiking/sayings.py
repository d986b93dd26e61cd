"""What people say of a concept in whole sentences, in Dutch and other languages: nothing is searched by these words, but
what comes near them in meaning is understood.

``vocabulary/sayings/<language>.tsv`` has a concept and its sentences a line, with " | " between, and ``<language>_more.tsv`` those that
only tell concepts apart: as what is no danger they would unsettle what happens now (ADR 40). Under ``NO_CONCEPT`` stands
what is none of our subjects.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from handreiking.files import text_of

FOLDER = Path(__file__).parent / "vocabulary" / "sayings"
NO_CONCEPT = "-"
BETWEEN, MORE = " | ", "_more"


class Saying(NamedTuple):
    language: str
    concept: str
    text: str


@cache
def sayings(folder: Path = FOLDER, more: bool = True) -> tuple[Saying, ...]:
    """Return every sentence of the files, with or without those of which there are ``more``. Raises FileError."""
    files = (path for path in sorted(folder.glob("*.tsv")) if more or not path.stem.endswith(MORE))
    return tuple(saying for path in files for saying in _sayings_of(path))


def _sayings_of(path: Path) -> Iterator[Saying]:
    language = path.stem.removesuffix(MORE)
    for line in text_of(path).splitlines():
        concept, _tab, texts = line.partition("\t")
        yield from (Saying(language, concept, text) for text in texts.split(BETWEEN))
