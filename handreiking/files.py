"""Readable files that come with the site: read strictly, with a Dutch sentence that names file, place and reason."""

import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeGuard

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _


class FileError(Exception):
    """A file cannot be used; the message names file, place and reason in Dutch."""


def toml_of(path: Path) -> dict[str, Any]:
    """Return what a TOML file says. Raises FileError."""
    try:
        return tomllib.loads(text_of(path))
    except tomllib.TOMLDecodeError as error:
        raise FileError(
            _("%(file)s: dit is geen geldige TOML (%(error)s).") % {"file": path.name, "error": error}
        ) from error


def text_of(path: Path) -> str:
    """Return the text of a file. Raises FileError."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise FileError(_("%(file)s: dit is geen UTF-8.") % {"file": path.name}) from error
    except OSError as error:
        raise FileError(
            _("%(file)s is niet te lezen in %(folder)s.") % {"file": path.name, "folder": path.parent}
        ) from error


def are_tables(entries: object) -> TypeGuard[list[dict[str, Any]]]:
    """Say whether ``entries`` is what stands under [[name]], also where that is empty."""
    return isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)


def check_keys(where: str, data: dict[str, Any], known: Iterable[str], optional: Iterable[str] = ()) -> None:
    """Hold that a table has the fields that are known, and all that are not optional. Raises FileError."""
    known = set(known)
    if unknown := sorted(set(data) - known):
        raise FileError(
            _("%(where)s: onbekend veld %(unknown)s. Bekend zijn %(known)s.")
            % {"where": where, "unknown": ", ".join(unknown), "known": ", ".join(sorted(known))}
        )
    if missing := sorted(known - set(optional) - set(data)):
        raise FileError(
            _("%(where)s: %(fields)s ontbreekt.") % {"where": where, "fields": ", ".join(missing)}
        )


def check_row(where: str, row: models.Model, exclude: Iterable[str] = ()) -> None:
    """Hold that a row made of a table is one that the site could store. Raises FileError."""
    try:
        row.full_clean(exclude=set(exclude), validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        reasons = "; ".join(f"{field}: {' '.join(said)}" for field, said in error.message_dict.items())
        raise FileError(f"{where}: {reasons}") from error


def check_once(where: str, names: Iterable[object]) -> None:
    """Hold that no name stands twice. Raises FileError."""
    if twice := sorted(str(name) for name, times in Counter(names).items() if times > 1):
        raise FileError(
            _("%(where)s: %(names)s staat er twee keer in.") % {"where": where, "names": ", ".join(twice)}
        )
