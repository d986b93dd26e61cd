"""Editions and evidence from readable files to the database, never over what an editor wrote."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from handreiking.edition_files import CHAPTER_TEXTS, EVIDENCE_TEXTS, TEXTS, EditionFiles
from handreiking.models import Chapter, DataVersion, Edition, Evidence


@dataclass(frozen=True, slots=True)
class Summary:
    """What loading did with rows, and which stay as an editor left them."""

    created: int
    updated: int
    removed: int
    kept: tuple[str, ...]
    """Names of rows that an editor wrote in or took away, or that stand in no file."""

    @property
    def changed(self) -> bool:
        return bool(self.created or self.updated or self.removed)


@transaction.atomic
def load_edition(files: EditionFiles) -> tuple[Edition, Summary]:
    """Bring one edition in line with its files and return it; a second time changes nothing.

    On a site without an edition it is published and holds at once; a later one waits as a draft. What an editor wrote
    stays, and no chapter is removed: somebody may have its address. An edition that an editor changed gets no chapter
    more: it may be one that was deleted.
    """
    edition, created, updated = _edition(files.edition)
    present = {chapter.slug: chapter for chapter in edition.chapters.all()}
    kept = [edition.slug] if edition.edited_at else []
    for chapter in files.chapters:
        chapter.edition = edition
        old = present.pop(chapter.slug, None)
        if old is None and not edition.edited_at:
            chapter.save(force_insert=True)
            created += 1
        elif old is None or old.edited_at:
            kept.append(chapter.slug)
        elif _take_over(old, chapter, CHAPTER_TEXTS):
            updated += 1
    summary = Summary(created, updated, 0, (*kept, *sorted(present)))
    if summary.changed:
        DataVersion.objects.bump()
    return edition, summary


def _edition(wanted: Edition) -> tuple[Edition, int, int]:
    """Return the edition as it now is, and how many rows were created and updated."""
    old = Edition.objects.select_for_update().filter(slug=wanted.slug).first()
    if old is None:
        if not Edition.objects.current():
            wanted.is_current, wanted.published_on = True, timezone.localdate()
        wanted.save(force_insert=True)
        return wanted, 1, 0
    if old.edited_at:
        return old, 0, 0
    return old, 0, int(_take_over(old, wanted, TEXTS))


def _take_over[Row: (Edition, Chapter, Evidence)](old: Row, wanted: Row, fields: tuple[str, ...]) -> bool:
    """Write the fields that differ; say whether there were any."""
    differing = [field for field in fields if getattr(old, field) != getattr(wanted, field)]
    for field in differing:
        setattr(old, field, getattr(wanted, field))
    if differing:
        old.save(update_fields=[field.removesuffix("_id") for field in differing])
    return bool(differing)


@transaction.atomic
def load_evidence(rows: Iterable[Evidence]) -> Summary:
    """Bring what is known in line with its file; what an editor wrote stays, what left the file goes."""
    present = {row.pk: row for row in Evidence.objects.all()}
    created, updated, kept = 0, 0, []
    for row in rows:
        old = present.pop(row.pk, None)
        if old is None:
            row.save(force_insert=True)
            created += 1
        elif old.edited_at:
            kept.append(str(old))
        elif _take_over(old, row, EVIDENCE_TEXTS):
            updated += 1
    gone = [row.pk for row in present.values() if not row.edited_at]
    Evidence.objects.filter(pk__in=gone).delete()
    summary = Summary(created, updated, len(gone), tuple(kept))
    if summary.changed:
        DataVersion.objects.bump()
    return summary
