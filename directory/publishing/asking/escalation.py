"""What waits too long, or in a region without editors, is the national editors' too."""

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.models import Region, Revision, Role
from directory.publishing.asking.working_days import working_days_before
from directory.publishing.mail.notices import editor_addresses
from directory.publishing.mail.outbox import post

SILENCE = 10
"""Working days that a region's editors have."""
LONGEST_LIST = 10


def overdue(now: datetime) -> QuerySet[Revision]:
    """Return what was submitted more than ten working days ago, or lies in a region that has no editors."""
    last_day = working_days_before(timezone.localdate(now), SILENCE)
    editors = Role.objects.active().filter(kind="regional_editor", region=OuterRef("editorial_region"))
    alone = ~Q(editorial_region__kind=Region.Kind.COUNTRY) & ~Exists(editors)
    return Revision.objects.filter(
        Q(submitted_at__date__lt=last_day) | alone, status=Revision.Status.SUBMITTED
    )


@transaction.atomic
def escalate_due(now: datetime) -> int:
    """Note what is overdue and mail the national editors one list of it; return how many were new."""
    waiting = overdue(now).filter(escalated_at=None).order_by("pk")
    revisions = list(waiting.select_for_update(of=("self",)).select_related("editorial_region"))
    if not revisions:
        return 0
    Revision.objects.filter(pk__in=[revision.pk for revision in revisions]).update(escalated_at=now)
    oldest = sorted(revisions, key=lambda revision: revision.submitted_at or now)
    post(
        "escalated",
        about=revisions[0].pk,
        round=now.isoformat(),
        to=editor_addresses(None),
        context={
            "count": len(revisions),
            "lines": [_line(revision) for revision in oldest[:LONGEST_LIST]],
            "more": max(len(revisions) - LONGEST_LIST, 0),
        },
    )
    return len(revisions)


def _line(revision: Revision) -> str:
    region = revision.editorial_region.name if revision.editorial_region else _("geen regio")
    return f"{revision.content.get('name', '')} ({region})"
