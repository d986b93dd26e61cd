"""Going on with a draft: a link by mail, asked for or once after two quiet days."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from directory.models import OutboxMessage, Revision, Role
from directory.publishing.mail.outbox import post

KIND = "resume"
QUIET = "quiet"
"""The round of the one mail that nobody asked for."""
QUIET_FOR = timedelta(days=2)
TOO_OLD = timedelta(days=60)
BATCH = 100


def mail_link(revision: Revision) -> int:
    """Mail whoever wrote a draft the way back to it, at most once a day; return how many mails."""
    return send(revision, f"asked {timezone.localdate().isoformat()}")


def remind_quiet(now: datetime) -> int:
    """Mail once about each draft that nobody touched for two days; return how many. For the sweep."""
    message = set(OutboxMessage.objects.filter(kind=KIND, round=QUIET).values_list("about", flat=True))
    oldest_first = _quiet(now).order_by("updated_at").values_list("pk", flat=True)
    untold = [pk for pk in oldest_first if str(pk) not in message]
    return sum(_remind(pk, now) for pk in untold[:BATCH])


def _quiet(now: datetime) -> QuerySet[Revision]:
    return Revision.objects.filter(
        status=Revision.Status.DRAFT,
        source=Revision.Source.FORM,
        author__is_active=True,
        updated_at__lte=now - QUIET_FOR,
        updated_at__gt=now - TOO_OLD,
    )


@transaction.atomic
def _remind(pk: UUID, now: datetime) -> int:
    """Mail about a draft that is still quiet: it may have been sent in or taken up since it was chosen."""
    Revision.objects.select_for_update().filter(pk=pk).values_list("pk").first()
    revision = _quiet(now).filter(pk=pk).select_related("author", "organization").first()
    return send(revision, QUIET) if revision else 0


def send(revision: Revision, round: str) -> int:
    author = revision.author
    if author is None or not author.is_active or not _is_still_theirs(revision):
        return 0
    context = {
        "name": revision.content.get("name", ""),
        "organization": revision.organization.name,
        "revision": str(revision.pk),
        "asked": round != QUIET,
    }
    return post(KIND, about=revision.pk, to=author.email, context=context, round=round)


def _is_still_theirs(revision: Revision) -> bool:
    """Say whether who wrote a draft can still open it: as a maintainer, or before anybody keeps the organisation."""
    keeps = Role.objects.owners_of(revision.organization.pk).filter(user=revision.author_id)
    return keeps.exists() or Revision.every.filter(pk=revision.pk).nobodys_yet().exists()
