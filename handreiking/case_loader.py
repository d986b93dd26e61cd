"""The invented cases of a local site: from a readable file to the database."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from handreiking.files import FileError, are_tables, check_keys, check_once, check_row, toml_of
from handreiking.models import Case, Concept, DataVersion
from handreiking.vocabulary_loader import lasting_id

FILE = Path(__file__).parent / "examples" / "cases.toml"
KEYS = {"slug", "title", "role", "concepts", *Case.TEXTS}
FIELDS = ("title", "role", *Case.TEXTS, "words")


@dataclass(frozen=True, slots=True)
class Example:
    case: Case
    concepts: tuple[str, ...]


def read_cases(path: Path = FILE) -> list[Example]:
    """Return the cases of the file, unsaved; none where there is no file. Raises FileError."""
    if not path.exists():
        return []
    data = toml_of(path)
    entries = data.get("case", [])
    if set(data) - {"case"} or not are_tables(entries):
        raise FileError(f"{path.name}: schrijf alleen een [[case]] per casus.")
    examples = [_example(f"{path.name}, casus {n}", entry) for n, entry in enumerate(entries, 1)]
    check_once(path.name, (example.case.slug for example in examples))
    return examples


def _example(where: str, entry: dict[str, Any]) -> Example:
    check_keys(where, entry, KEYS)
    slug, named = str(entry["slug"]), entry["concepts"]
    texts = {name: str(entry[name]).strip() for name in ("title", "role", *Case.TEXTS)}
    case = Case(
        id=lasting_id("case", slug),
        slug=slug,
        is_example=True,
        published_on=timezone.localdate(),
        **texts,
    )
    case.index()
    check_row(f"{where}, {slug}", case)
    if not isinstance(named, list) or not named or not all(isinstance(each, str) for each in named):
        raise FileError(f"{where}, {slug}: concepts moet een lijst van begrippen zijn.")
    return Example(case, tuple(dict.fromkeys(each.rpartition("/")[2] for each in named)))


@transaction.atomic
def load_cases(examples: list[Example]) -> int:
    """Write the cases that are new or differ, and return how many; a second time writes nothing.

    A case of a person that has the same slug stays as it is. Raises FileError for a concept that there is not.
    """
    known = dict(Concept.objects.values_list("slug", "pk"))
    taken = set(Case.objects.filter(is_example=False).values_list("slug", flat=True))
    written = sum(_write(example, known) for example in examples if example.case.slug not in taken)
    if written:
        DataVersion.objects.bump()
    return written


def _write(example: Example, known: dict[str, Any]) -> bool:
    if missing := [slug for slug in example.concepts if slug not in known]:
        raise FileError(f"{example.case.slug}: dit begrip kennen we niet: {', '.join(missing)}.")
    wanted = {known[slug] for slug in example.concepts}
    stored = Case.objects.filter(slug=example.case.slug).first()
    if stored is None:
        example.case.save(force_insert=True)
        example.case.concepts.set(wanted)
        return True
    tagged = set(stored.concepts.values_list("pk", flat=True))
    same = all(getattr(stored, name) == getattr(example.case, name) for name in FIELDS)
    if same and tagged == wanted:
        return False
    for name in FIELDS:
        setattr(stored, name, getattr(example.case, name))
    stored.save(update_fields=FIELDS)
    stored.concepts.set(wanted)
    return True
