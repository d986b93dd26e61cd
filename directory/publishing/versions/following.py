"""Entries follow the shared language: what an edition renamed or merged gets its new name in every entry, by itself.

What is left to do is in the database alone: entries that carry a retired concept. So it may be stopped anywhere and goes on
where it was. What was split or simply went is for an editor to decide (``settling_words``).
"""

import logging
import time
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from directory.failures import named
from directory.models import Attribute, Revision, Service
from directory.models.service_queryset import ServiceQuerySet
from directory.publishing.content.content import SCHEMA_VERSION, Content, clean_content, upgrade
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.content.fingerprint import fingerprint_of
from directory.publishing.content.lookups import Lookups
from directory.publishing.versions.publication import lock_revisions
from directory.publishing.versions.revisions import publish_all

BATCH = 200
PATIENCE = 20.0
"""Seconds that one sweep spends on it; the next one goes on."""
FROM_FILES = {Revision.Source.IMPORT, Revision.Source.STARTER, Revision.Source.EXAMPLE}
"""What a file brought stays known as that: another import goes on comparing with it."""
Meaning = Callable[[str], Sequence[str]]
"""From the slug of a concept to what is said instead."""
log = logging.getLogger(__name__)


def following() -> ServiceQuerySet:
    """Return the entries that carry a concept of which exactly one means the same now."""
    old = Attribute.objects.filter(service=OuterRef("pk"), concept__replaced_by__isnull=False)
    return Service.objects.filter(Exists(old), live_revision__isnull=False)


def follow_due(now: datetime) -> int:
    """Let entries follow, batch by batch, and return how many did. For the sweep."""
    done, stuck, started = 0, set[UUID](), time.monotonic()
    while time.monotonic() - started < PATIENCE:
        waiting = following().exclude(pk__in=stuck).order_by("pk")
        entries = list(waiting.values_list("pk", flat=True)[:BATCH])
        if not entries:
            break
        lookups = Lookups.load()
        try:
            done += follow(entries, lookups)
        except (ContentError, RevisionConflict):
            # One entry that cannot follow must not keep the others.
            found, left = _one_by_one(entries, lookups)
            done, stuck = done + found, stuck | left
    return done


def _one_by_one(entries: Collection[UUID], lookups: Lookups) -> tuple[int, set[UUID]]:
    done, stuck = 0, set()
    for entry in entries:
        try:
            done += follow([entry], lookups)
        except (ContentError, RevisionConflict) as error:
            stuck.add(entry)
            log.warning("An entry could not follow the new edition: %s", named(error))
    return done, stuck


@transaction.atomic
def follow(entries: Sequence[UUID], lookups: Lookups) -> int:
    """Publish these entries in the words of today, and return how many that took.

    What owners and editors are writing goes on where it was, in the new words. Raises ContentError and
    RevisionConflict, with nothing written.
    """
    lock_revisions(entries)
    services = following().filter(pk__in=entries).select_related("live_revision").order_by("pk")
    before = [service.live_revision for service in services if service.live_revision]
    made = [_in_todays_words(live, lookups) for live in before]
    publish_all(made, lookups=lookups)
    for live, new in zip(before, made, strict=True):
        carry_along(live, new, lambda slug: (lookups.succession.today(slug),))
    return len(made)


def _in_todays_words(live: Revision, lookups: Lookups) -> Revision:
    content = clean_content(upgrade(live.content, live.schema_version), lookups)
    as_it_came = live.row_fingerprint and live.row_fingerprint == fingerprint_of(live.content)
    return Revision(
        entry=live.entry,
        organization_id=live.organization_id,
        source=live.source if live.source in FROM_FILES else Revision.Source.SYSTEM,
        schema_version=SCHEMA_VERSION,
        content=content,
        base_revision_id=live.pk,
        row_fingerprint=fingerprint_of(content) if as_it_came else live.row_fingerprint,
    )


def carry_along(live: Revision, new: Revision, meaning: Meaning) -> None:
    """Put what is being written on the new version: only its words changed, and they change alike."""
    for revision in Revision.objects.filter(entry=live.entry, status__in=Revision.UNDECIDED):
        revision.content = in_other_words(revision.content, meaning)
        revision.base_revision = new if revision.base_revision_id == live.pk else revision.base_revision
        revision.save(update_fields=["content", "base_revision"])


def in_other_words(content: Content, meaning: Meaning) -> Content:
    """Return content in which each concept is what it means now; whatever else is in it stays."""
    changed: dict[str, Any] = {
        key: list(dict.fromkeys(now for slug in content[key] for now in meaning(slug)))
        for key in ("concepts", "exclusive", "main")
        if content.get(key)
    }
    return content | changed
