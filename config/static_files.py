"""Static files: a browser asks for one sheet where the sources have one a component."""

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import FileSystemFinder
from django.core.files.storage import FileSystemStorage

SHEET = "css/site.css"
COMPONENTS = "css/components/"
IMPORT = re.compile(r'@import "([^"]+)";')
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


class OneSheetFinder(FileSystemFinder):
    """Finds our own files; ``css/site.css`` with each component in the place of its ``@import``.

    ``collectstatic``, ``runserver`` and the tests all ask here, so that they serve the same sheet.
    """

    def find(self, path: str, find_all: Any = False) -> Any:
        found = super().find(path, find_all=find_all)
        if path != SHEET or not found:
            return found
        joined = str(join(Path(found[0] if find_all else found)))
        return [joined] if find_all else joined

    def list(self, ignore_patterns: Any) -> Iterator[Any]:
        for path, storage in super().list(ignore_patterns):
            if path == SHEET:
                join(Path(storage.path(path)))
                yield path, FileSystemStorage(settings.JOINED_FOLDER)
            elif not path.startswith(COMPONENTS):
                yield path, storage


def join(source: Path) -> Path:
    """Write the sheet in one piece, without comments; return where. Who reads it meanwhile sees the old or the new."""
    whole = IMPORT.sub(lambda found: text_of(source.parent / found[1]), text_of(source))
    joined = Path(settings.JOINED_FOLDER, SHEET)
    joined.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    sheet = COMMENT.sub("", whole)
    if not joined.exists() or text_of(joined) != sheet:
        with NamedTemporaryFile("w", encoding="utf-8", dir=joined.parent, delete=False) as half:
            half.write(sheet)
        Path(half.name).replace(joined)
    return joined


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")
