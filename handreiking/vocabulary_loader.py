"""The shared vocabulary: from the readable files in ``handreiking/vocabulary`` to the database."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction

from handreiking.files import FileError, are_tables, check_keys, check_row, toml_of
from handreiking.models import Concept, ConceptScheme, DataVersion, Label

FOLDER = Path(__file__).parent / "vocabulary"

SCHEME_TEXTS = ("label", "plain_label", "definition", "referrer_only", "position")
CONCEPT_TEXTS = ("label", "plain_label", "definition", "exact_match")
LABEL_LISTS = {
    "everyday": Label.Kind.EVERYDAY,
    "synonyms": Label.Kind.SYNONYM,
    "abbreviations": Label.Kind.ABBREVIATION,
    "misspellings": Label.Kind.MISSPELLING,
}
SCHEME_KEYS = {"slug", *SCHEME_TEXTS}
CONCEPT_KEYS = {"slug", *CONCEPT_TEXTS, *LABEL_LISTS}
OPTIONAL_KEYS = {"exact_match", "referrer_only", *LABEL_LISTS}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the files say, as unsaved rows with their lasting ids."""

    schemes: list[ConceptScheme]
    concepts: list[Concept]
    labels: list[Label]


@dataclass(frozen=True, slots=True)
class Summary:
    """What loading did: numbers of rows, and the slugs that stand in the database but in no file."""

    schemes: int
    concepts: int
    labels: int
    created: int
    updated: int
    labels_added: int
    labels_removed: int
    kept: tuple[str, ...]

    @property
    def changed(self) -> bool:
        return bool(self.created or self.updated or self.labels_added or self.labels_removed)


def lasting_id(kind: str, slug: str) -> UUID:
    """Return the same UUID on every installation, for exports that refer to each other."""
    return uuid5(NAMESPACE_URL, f"urn:tussentijd:{kind}:{slug}")


def read_vocabulary(folder: Path = FOLDER) -> Vocabulary:
    """Return the rows that the ``*.toml`` files of ``folder`` describe; raises FileError."""
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise FileError(f"Geen bestanden gevonden in {folder}.")
    vocabulary = Vocabulary([], [], [])
    for path in paths:
        _read_file(path, vocabulary)
    _check_once(vocabulary.schemes, "schema")
    _check_once(vocabulary.concepts, "begrip")
    return vocabulary


def _read_file(path: Path, vocabulary: Vocabulary) -> None:
    data = toml_of(path)
    check_keys(path.name, data, {"scheme", "concept"}, set())
    given, entries = data["scheme"], data["concept"]
    if not isinstance(given, dict) or not are_tables(entries):
        raise FileError(f"{path.name}: schrijf één [scheme] en daaronder elke [[concept]].")
    check_keys(f"{path.name}, [scheme]", given, SCHEME_KEYS, OPTIONAL_KEYS)
    scheme = ConceptScheme(id=lasting_id("scheme", str(given["slug"])), **given)
    check_row(f"{path.name}, [scheme]", scheme)
    vocabulary.schemes.append(scheme)
    for position, entry in enumerate(entries, start=1):
        where = f"{path.name}, begrip {entry.get('slug', position)!r}"
        check_keys(where, entry, CONCEPT_KEYS, OPTIONAL_KEYS)
        texts = {key: entry.get(key, "") for key in ("slug", *CONCEPT_TEXTS)}
        concept = Concept(
            id=lasting_id("concept", str(entry["slug"])), scheme=scheme, position=position, **texts
        )
        check_row(where, concept, exclude=["scheme"])
        vocabulary.concepts.append(concept)
        vocabulary.labels.extend(_labels(where, concept, entry))


def _labels(where: str, concept: Concept, entry: dict[str, Any]) -> list[Label]:
    labels: dict[str, Label] = {}
    for key, kind in LABEL_LISTS.items():
        texts = entry.get(key, [])
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise FileError(f"{where}: {key} moet een lijst van woorden zijn.")
        for text in texts:
            label = Label(concept=concept, text=text.strip(), kind=kind, source=Label.Source.FILE)
            check_row(f"{where}, {key} {text!r}", label, exclude=["concept"])
            if label.text.lower() in labels:
                raise FileError(f"{where}: {text!r} staat er twee keer in.")
            labels[label.text.lower()] = label
    return list(labels.values())


def _check_once(rows: Iterable[ConceptScheme | Concept], noun: str) -> None:
    seen: set[str] = set()
    for row in rows:
        if row.slug in seen:
            raise FileError(f"Het {noun} {row.slug!r} staat twee keer in de bestanden.")
        seen.add(row.slug)


@transaction.atomic
def load_vocabulary(vocabulary: Vocabulary) -> Summary:
    """Bring the database in line with the files; a second time changes nothing.

    What an editor edited keeps its texts, an editor's own labels stay, and no scheme or concept is ever removed:
    an entry may refer to it.
    """
    schemes = _save(ConceptScheme, vocabulary.schemes, SCHEME_TEXTS)
    for concept in vocabulary.concepts:
        concept.scheme = concept.scheme  # its id may be the database's, not the file's
    concepts = _save(Concept, vocabulary.concepts, (*CONCEPT_TEXTS, "position", "scheme_id"))
    for label in vocabulary.labels:
        label.concept = label.concept
    added, removed = _replace_labels(vocabulary)
    summary = Summary(
        schemes=len(vocabulary.schemes),
        concepts=len(vocabulary.concepts),
        labels=len(vocabulary.labels),
        created=schemes.created + concepts.created,
        updated=schemes.updated + concepts.updated,
        labels_added=added,
        labels_removed=removed,
        kept=schemes.kept + concepts.kept,
    )
    if summary.changed:
        DataVersion.objects.bump()
    return summary


@dataclass(frozen=True, slots=True)
class _Saved:
    created: int
    updated: int
    kept: tuple[str, ...]


def _save[Row: (ConceptScheme, Concept)](
    model: type[Row], rows: list[Row], fields: tuple[str, ...]
) -> _Saved:
    """Create and update by slug; sets on each of ``rows`` the id that it has in the database."""
    present = {row.slug: row for row in model._default_manager.all()}
    created, updated = [], []
    for row in rows:
        old = present.pop(row.slug, None)
        if old is None:
            created.append(row)
            continue
        row.pk = old.pk
        if not old.edited_at and any(getattr(old, field) != getattr(row, field) for field in fields):
            updated.append(row)
    model._default_manager.bulk_create(created)
    model._default_manager.bulk_update(updated, [field.removesuffix("_id") for field in fields])
    return _Saved(len(created), len(updated), tuple(sorted(present)))


def _replace_labels(vocabulary: Vocabulary) -> tuple[int, int]:
    """Return how many labels from the files were added and removed; what an editor also wrote stays the editor's."""
    by_editor = {
        (concept_id, text.lower())
        for concept_id, text in Label.objects.filter(source=Label.Source.EDITOR).values_list(
            "concept", "text"
        )
    }
    wanted = {
        (label.concept_id, label.text, label.kind): label
        for label in vocabulary.labels
        if (label.concept_id, label.text.lower()) not in by_editor
    }
    present = {
        (label.concept_id, label.text, label.kind): label.pk
        for label in Label.objects.filter(source=Label.Source.FILE)
    }
    gone = [pk for key, pk in present.items() if key not in wanted]
    new = [label for key, label in wanted.items() if key not in present]
    Label.objects.filter(pk__in=gone).delete()
    Label.objects.bulk_create(new)
    return len(new), len(gone)
