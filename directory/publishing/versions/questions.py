"""A question to an owner, until it is answered: a reminder after one week and after three, then the editors again."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from directory.models import ReviewNote, Revision, Role
from directory.publishing.mail.notices import tell
from directory.publishing.versions.publication import lock_revisions

REMIND_AFTER = (timedelta(weeks=1), timedelta(weeks=3))
SILENT_AFTER = timedelta(weeks=4)
BATCH = 100


def waiting() -> QuerySet[Revision]:
    """Return the offers that an owner was asked about and did not answer for, whoever may be there to do so."""
    return Revision.objects.filter(status=Revision.Status.CHANGES_REQUESTED)


def unanswered(now: datetime) -> QuerySet[Revision]:
    """Return what is the editors' again: four weeks without an answer, or nobody there who could give one."""
    return waiting().filter(Q(decided_at__lte=now - SILENT_AFTER) | nobody_to_ask())


def nobody_to_ask() -> Q:
    """Return the condition that a question about a revision reaches nobody, as ``people_behind`` says of one."""
    kept = Exists(Role.objects.keeping(OuterRef("organization")))
    author = Q(source=Revision.Source.FORM, author__is_active=True) & ~kept
    owners = Exists(Role.objects.owners_of(OuterRef("organization")))
    return Q(Q(organization__is_example=True) | ~(Q(owners) | ~Q(organization__email="") | author))


def asked(revision: Revision) -> ReviewNote | None:
    """Return the question that a revision waits for an answer to."""
    return _questions().filter(revision=revision).first()


def remind_due(now: datetime) -> int:
    """Remind of each question when a week and when three have passed, once each; return how many mails.

    What is due for both gets the later one only. For the sweep.
    """
    mails = 0
    for number, wait in reversed(list(enumerate(REMIND_AFTER, 1))):
        due = _due(number, now - wait).order_by("at").values_list("pk", flat=True)[:BATCH]
        mails += sum(_remind(pk, number, now - wait) for pk in list(due))
    return mails


def _questions() -> QuerySet[ReviewNote]:
    later = ReviewNote.objects.filter(
        revision=OuterRef("revision"), kind=ReviewNote.Kind.QUESTION, at__gt=OuterRef("at")
    )
    unanswered = Revision.every.filter(status=Revision.Status.CHANGES_REQUESTED)
    return ReviewNote.objects.filter(
        ~Exists(later.order_by()), kind=ReviewNote.Kind.QUESTION, revision__in=unanswered
    )


def _due(number: int, asked_by: datetime) -> QuerySet[ReviewNote]:
    return _questions().filter(reminders__lt=number, at__lte=asked_by)


@transaction.atomic
def _remind(pk: UUID, number: int, asked_by: datetime) -> int:
    """Count a reminder on its question and mail it, where it is still waited for and nobody counted it before."""
    entry = ReviewNote.objects.values_list("revision__entry", flat=True).get(pk=pk)
    lock_revisions([entry])
    note = (
        _due(number, asked_by)
        .select_related("revision__organization", "revision__author", "revision__service")
        .filter(pk=pk)
        .first()
    )
    if note is None:
        return 0
    note.reminders = number
    note.save(update_fields=["reminders"])
    return tell(
        "question_reminder", note.revision, round=f"{note.pk} {number}", message=note.text, number=number
    )
