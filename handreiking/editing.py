"""What editors of the handreiking do with an edition: begin a draft, publish it, correct what is published."""

import re
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from handreiking.edition_words import day_words
from handreiking.lifecycle import ChangeError, apply_changes
from handreiking.models import Chapter, DataVersion, Edition
from handreiking.steps.storing import copy_steps, options_without_meaning

MOST_CHANGES = Edition._meta.get_field("changes").max_length or 0


class Refused(Exception):  # noqa: N818 - what an editor reads, not a fault
    """What was asked cannot be done; the message says why, in Dutch."""


@transaction.atomic
def begin_draft(of: Edition, slug: str, label: str) -> Edition:
    """Return a new draft with the chapters and steps of an edition, to write in. Raises ValidationError for a wrong slug or label."""
    draft = Edition(slug=slug, label=label, follows=of, source=of.source, source_url=of.source_url)
    draft.edited_at = timezone.now()
    draft.full_clean()
    draft.save(force_insert=True)
    Chapter.objects.bulk_create(
        Chapter(
            edition=draft,
            slug=chapter.slug,
            title=chapter.title,
            summary=chapter.summary,
            text=chapter.text,
            position=chapter.position,
        )
        for chapter in of.chapters.all()
    )
    copy_steps(of, draft)
    return draft


@transaction.atomic
def publish_edition(pk: UUID, today: date) -> Edition:
    """Let a draft hold from today, and the edition that held be replaced by it. Raises Refused.

    What it changes in the shared language is done with it; the register follows by itself, from the database.
    """
    rows = {edition.pk: edition for edition in Edition.objects.select_for_update()}
    edition = rows.get(pk)
    if edition is None or not edition.is_draft:
        raise Refused(_("Deze editie is al gepubliceerd, of er niet meer."))
    if not edition.chapters.exists():
        raise Refused(_("Deze editie heeft nog geen hoofdstukken."))
    try:
        apply_changes(edition)
    except ChangeError as error:
        raise Refused(str(error)) from error
    if left := options_without_meaning(edition):
        raise Refused(
            _("Het stappenplan van deze editie vraagt nog naar wat vervalt: %(names)s. Pas die stappen aan.")
            % {"names": ", ".join(left)}
        )
    before = next((each for each in rows.values() if each.is_current), None)
    if before is not None:
        replace(before, today)
    edition.follows, edition.is_current, edition.published_on = before, True, today
    edition.edited_at = timezone.now()
    edition.save()
    DataVersion.objects.bump()
    return edition


def replace(edition: Edition, today: date) -> None:
    """Keep an edition to be read, as one that no longer holds."""
    edition.is_current, edition.replaced_on = False, today
    edition.status, edition.edited_at = Edition.Status.REPLACED, timezone.now()
    edition.save()


def with_correction(edition: Edition, title: str, note: str, today: date) -> str:
    """Return what an edition says it changed, with one correction more. Raises Refused where that does not fit."""
    line = _("%(day)s, “%(chapter)s”: %(note)s") % {
        "day": day_words(today),
        "chapter": title,
        "note": re.sub(r"\s+", " ", note).strip(),
    }
    changes = f"{edition.changes}\n\n{line}".strip()
    if len(changes) > MOST_CHANGES:
        raise Refused(_("Er is geen plaats meer voor nog een verbetering. Maak een nieuwe editie."))
    return changes


@transaction.atomic
def correct_chapter(chapter: Chapter, note: str, today: date) -> None:
    """Store a better text of a published chapter, and say in its edition what was corrected. Raises Refused."""
    edition = Edition.objects.select_for_update().get(pk=chapter.edition_id)
    edition.changes = with_correction(edition, chapter.title, note, today)
    edition.edited_at = chapter.edited_at = timezone.now()
    edition.save(update_fields=["changes", "edited_at"])
    chapter.save()
    DataVersion.objects.bump()
