"""Handing many unsaved revisions to the editors at once; ``revisions.submit`` does it for one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from directory.models import ReviewNote, Revision, Service, User
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.rows import editorial_region
from directory.publishing.versions.bulk import insert
from directory.publishing.versions.confidential import withhold_what_is_confidential_now

BATCH = 500
LIVE = ("pk", "live_revision_id", "editorial_region_id")
Status = Revision.Status


def queue_all(revisions: Iterable[Revision], actor: User | None, lookups: Lookups) -> int:
    """Save complete revisions as submitted, in one transaction, and return how many; nobody is mailed.

    What an earlier file put in the queue for the same entry is withdrawn: the new row takes its place.
    """
    count = 0
    with transaction.atomic():
        for some in batched(revisions, BATCH):
            _queue(some, actor, lookups)
            count += len(some)
    return count


def withdrawing(revisions: Iterable[Revision], actor: User | None) -> Iterator[Revision]:
    """Yield revisions that go to the site, and take back what earlier files put in the queue for their entries."""
    for some in batched(revisions, BATCH):
        withdraw_queued([revision.entry for revision in some], actor)
        yield from some


def withdraw_queued(entries: Sequence[UUID], actor: User | None) -> int:
    """Take back what earlier files put in the queue for these entries, and return how many."""
    waiting = Revision.objects.filter(
        entry__in=entries,
        source=Revision.Source.IMPORT,
        status__in=Revision.SENT_IN,
    )
    return waiting.update(status=Status.WITHDRAWN, decided_at=timezone.now(), decided_by=actor)


def _queue(revisions: Sequence[Revision], actor: User | None, lookups: Lookups) -> None:
    entries = [revision.entry for revision in revisions]
    withdraw_queued(entries, actor)
    locked = Service.objects.select_for_update().filter(pk__in=entries).order_by("pk")
    live = {pk: (version, region) for pk, version, region in locked.values_list(*LIVE)}
    now = timezone.now()
    for revision in revisions:
        version, region = live.get(revision.entry, (None, None))
        if revision.base_revision_id != version:  # published since the file was read
            revision.content = withhold_what_is_confidential_now(revision.content)
        revision.service_id = revision.entry if revision.entry in live else None
        revision.editorial_region_id = region or editorial_region(revision.content, lookups)
        revision.status, revision.submitted_at = Status.SUBMITTED, now
    insert(revisions)
    insert(
        [
            ReviewNote(revision=revision, kind=ReviewNote.Kind.SUBMITTED, author=actor)
            for revision in revisions
        ]
    )
