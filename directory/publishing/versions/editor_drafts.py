"""Editors' own drafts of a live entry: one at a time, always of what is on the site now."""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from directory.models import Revision, Service, User
from directory.publishing.versions import drafting
from directory.publishing.versions.publication import lock_revisions
from directory.publishing.versions.revisions import restore
from directory.publishing.versions.withdrawing import discard, withdraw

Source, Status = Revision.Source, Revision.Status


def is_own_draft(revision: Revision) -> bool:
    """Say whether this is a draft of the editors themselves, which nobody needs to send in."""
    return revision.status == Status.DRAFT and revision.source == Source.EDITOR


@transaction.atomic
def begin_change(service: Service, actor: User) -> Revision:
    """Return the editors' draft of a change: the one that is open, or a new one of what is live now.

    One that was begun before the entry changed is thrown away. Raises StateError for an entry without content.
    """
    lock_revisions([service.pk])
    live = Service.objects.values_list("live_revision_id", flat=True).get(pk=service.pk)
    _throw_away(open_drafts(service.pk).exclude(base_revision=live), actor)
    return drafting.change(service, actor, Source.EDITOR)


@transaction.atomic
def begin_restoring(old: Revision, actor: User) -> Revision:
    """Return a draft with the content of an older version, in the place of the draft that was open.

    Raises StateError for a version that was redacted, ContentError where it cannot be taken any more.
    """
    lock_revisions([old.entry])
    _throw_away(open_drafts(old.entry), actor)
    return restore(old, actor)


def open_drafts(entry: UUID) -> QuerySet[Revision]:
    return Revision.objects.filter(entry=entry, source=Source.EDITOR, status__in=Revision.UNDECIDED)


def _throw_away(revisions: QuerySet[Revision], actor: User) -> None:
    for revision in revisions:
        discard(withdraw(revision, actor), actor)
