"""An edition as readable files: ``edition.toml``, a Markdown file a chapter, ``evidence.toml``. Reads and checks; writes nothing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from handreiking.files import FileError, are_tables, check_keys, check_once, check_row, text_of, toml_of
from handreiking.models import Chapter, Concept, Edition, Evidence
from handreiking.models.evidence import LEVELS
from handreiking.text_checks import heading_fault, link_fault
from handreiking.vocabulary_loader import lasting_id

FOLDER = Path(__file__).parent / "editions"
EDITION, EVIDENCE = "edition.toml", "evidence.toml"
TEXTS = ("label", "status", "settled_by", "settled_on", "source", "source_url", "changes")
"""What a file says of an edition; whether it is published and which one holds is said by an editor."""
CHAPTER_TEXTS = ("title", "summary", "text", "position")
EVIDENCE_OPTIONAL = ("for_whom", "source", "year", "url", "general", "recognised", "no_difference")
EVIDENCE_TEXTS = ("level_id", "effect", "checked_on", "position", *EVIDENCE_OPTIONAL)
EDITION_KEYS = {"slug", *TEXTS, "chapter"}
CHAPTER_KEYS = {"slug", "title", "summary", "file"}
EVIDENCE_KEYS = {"concept", "level", "effect", "checked", *EVIDENCE_OPTIONAL}
LONGEST_TEXT = Chapter._meta.get_field("text").max_length or 0
CHAPTER_FILE = re.compile(r"\d\d-(.+)\.md")


@dataclass(frozen=True, slots=True)
class EditionFiles:
    """What the files of one edition say, as unsaved rows with their lasting ids."""

    edition: Edition
    chapters: list[Chapter]


def folders(folder: Path = FOLDER) -> list[Path]:
    """Return the folders of editions, oldest first: 2026-2 before 2026-10."""
    found = [path for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
    return sorted(found, key=lambda path: [int(part) for part in re.findall(r"\d+", path.name)])


def read_edition(folder: Path) -> EditionFiles:
    """Return the edition in a folder with its chapters. Raises FileError."""
    data = toml_of(folder / EDITION)
    check_keys(EDITION, data, EDITION_KEYS, {"settled_by", "settled_on", "source_url", "source", "changes"})
    entries = data.pop("chapter")
    if not entries or not are_tables(entries):
        raise FileError(_("%(file)s: schrijf elk hoofdstuk als [[chapter]].") % {"file": EDITION})
    _check_days(EDITION, data, "settled_on")
    edition = Edition(id=lasting_id("edition", str(data["slug"])), **data)
    _check_row(EDITION, edition)
    if edition.status == Edition.Status.REPLACED:
        raise FileError(
            _("%(file)s: status: vervangen wordt een editie vanzelf, als er een nieuwe komt.")
            % {"file": EDITION}
        )
    if edition.slug != folder.name:
        raise FileError(
            _("%(file)s: slug is %(slug)s, maar de map heet %(folder)s.")
            % {"file": EDITION, "slug": edition.slug, "folder": folder.name}
        )
    chapters = [_chapter(folder, edition, position, entry) for position, entry in enumerate(entries, start=1)]
    check_once(EDITION, (chapter.slug for chapter in chapters))
    _check_every_file_is_used(folder, entries)
    _check_texts_of({entry["slug"]: entry["file"] for entry in entries}, chapters)
    return EditionFiles(edition, chapters)


def _chapter(folder: Path, edition: Edition, position: int, entry: dict[str, Any]) -> Chapter:
    where = _("%(file)s, hoofdstuk %(slug)s") % {"file": EDITION, "slug": entry.get("slug", position)}
    check_keys(where, entry, CHAPTER_KEYS, {"summary"})
    name = str(entry["file"])
    fits = CHAPTER_FILE.fullmatch(name)
    if not fits or fits[1] != entry["slug"]:
        raise FileError(
            _("%(where)s: file moet NN-%(slug)s.md heten.") % {"where": where, "slug": entry["slug"]}
        )
    text = text_of(folder / name).strip()
    chapter = Chapter(
        id=lasting_id("chapter", f"{edition.slug}/{entry['slug']}"),
        edition=edition,
        position=position,
        text=text,
        **{key: entry[key] for key in ("slug", "title", "summary") if key in entry},
    )
    if len(text) > LONGEST_TEXT:
        raise FileError(_("%(file)s: er passen %(n)s tekens.") % {"file": name, "n": LONGEST_TEXT})
    _check_row(f"{where} ({name})", chapter, exclude=["edition"])
    return chapter


def _check_every_file_is_used(folder: Path, entries: list[dict[str, Any]]) -> None:
    named = {entry["file"] for entry in entries}
    if unused := sorted(path.name for path in folder.glob("[0-9]*.md") if path.name not in named):
        raise FileError(
            _("%(files)s staat in de map, maar niet in %(edition)s.")
            % {"files": ", ".join(unused), "edition": EDITION}
        )


def _check_texts_of(files: dict[str, str], chapters: list[Chapter]) -> None:
    """Hold that headings are in order and that every link of the texts leads to something that exists."""
    texts = {chapter.slug: chapter.text for chapter in chapters}
    for slug, text in texts.items():
        if fault := heading_fault(text) or link_fault(slug, texts):
            raise FileError(f"{files[slug]}: {fault}")


def read_evidence(path: Path) -> list[Evidence]:
    """Return what ``evidence.toml`` says, as unsaved rows with their lasting ids. Raises FileError."""
    data = toml_of(path)
    check_keys(path.name, data, {"evidence"}, set())
    if not are_tables(data["evidence"]):
        raise FileError(_("%(file)s: schrijf elke regel als [[evidence]].") % {"file": path.name})
    concepts = {
        f"{concept.scheme.slug}/{concept.slug}": concept
        for concept in Concept.objects.select_related("scheme")
    }
    rows = [
        _evidence(f"{path.name}, [[evidence]] {number}", number, entry, concepts)
        for number, entry in enumerate(data["evidence"], start=1)
    ]
    check_once(path.name, (row.pk for row in rows))
    return rows


def _evidence(where: str, number: int, entry: dict[str, Any], concepts: dict[str, Concept]) -> Evidence:
    check_keys(where, entry, EVIDENCE_KEYS, set(EVIDENCE_OPTIONAL))
    _check_days(where, entry, "checked")
    concept = concepts.get(str(entry["concept"]))
    level = concepts.get(f"{LEVELS}/{entry['level']}")
    if concept is None or concept.scheme.slug == LEVELS:
        raise FileError(_("%(where)s: concept: dit begrip is er niet.") % {"where": where})
    if level is None:
        raise FileError(_("%(where)s: level: dit niveau is er niet.") % {"where": where})
    texts = {key: entry[key] for key in ("effect", *EVIDENCE_OPTIONAL) if key in entry}
    key = "|".join(str(texts.get(name, "")) for name in ("source", "year", "url"))
    row = Evidence(
        id=lasting_id("evidence", f"{entry['concept']}|{key}"),
        concept=concept,
        level=level,
        checked_on=entry["checked"],
        position=number,
        **texts,
    )
    _check_row(where, row, exclude=["concept", "level"])
    return row


def _check_days(where: str, data: dict[str, Any], field: str) -> None:
    value = data.get(field)
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        raise FileError(
            _("%(where)s: %(field)s: schrijf een dag, zonder aanhalingstekens: 2026-11-29.")
            % {"where": where, "field": field}
        )


def _check_row(where: str, row: Edition | Chapter | Evidence, exclude: Iterable[str] = ()) -> None:
    _check_texts(where, row)
    check_row(where, row, exclude)


def _check_texts(where: str, row: Edition | Chapter | Evidence) -> None:
    """Hold that a text is a text: Django would make one of a number or a list."""
    for field in row._meta.concrete_fields:
        if field.get_internal_type() in (
            "CharField",
            "SlugField",
            "TextField",
            "URLField",
        ) and not isinstance(getattr(row, field.attname), str):
            raise FileError(
                _("%(where)s: %(field)s: hier hoort tekst te staan.") % {"where": where, "field": field.name}
            )
