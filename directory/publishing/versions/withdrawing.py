"""Taking back what was sent in, and throwing away what was not."""

from django.db import transaction
from django.utils.translation import gettext as _

from directory.models import Event, Revision, User
from directory.publishing.cases.erasing import forget_version
from directory.publishing.content.errors import RevisionConflict

Status = Revision.Status


@transaction.atomic
def withdraw(revision: Revision, actor: User) -> Revision:
    """Make a submission a draft again, with everything that was typed; twice changes nothing.

    Raises RevisionConflict when it was decided already.
    """
    stored = _locked(revision)
    if stored.status != Status.SUBMITTED:
        return stored
    stored.status, stored.submitted_at, stored.escalated_at = Status.DRAFT, None, None
    return _noted(stored, actor)


@transaction.atomic
def discard(revision: Revision, actor: User) -> Revision:
    """Throw a draft away; the live entry stays as it is. Twice changes nothing.

    Of a case and a reflection nothing is kept that was written, found or asked: people may be told of in it.

    Raises RevisionConflict for what was sent in meanwhile or decided already.
    """
    stored = _locked(revision)
    if stored.status == Status.WITHDRAWN:
        return stored
    if stored.status == Status.SUBMITTED:
        raise RevisionConflict(stored.entry, None, _("Dit is intussen ingestuurd. Trek het eerst in."))
    stored.status = Status.WITHDRAWN
    if not stored.is_offer:
        forget_version(stored)
    return _noted(stored, actor)


def _locked(revision: Revision) -> Revision:
    stored = Revision.every.select_for_update().get(pk=revision.pk)
    if stored.status not in (*Revision.UNDECIDED, Status.WITHDRAWN):
        message = _("De redactie heeft hier al over besloten. Je kunt het niet meer intrekken.")
        raise RevisionConflict(stored.entry, None, message)
    return stored


def _noted(stored: Revision, actor: User) -> Revision:
    stored.save(update_fields=["status", "submitted_at", "escalated_at", "updated_at"])
    if stored.service_id:
        detail = {"revision": str(stored.pk)}
        Event.objects.create(service_id=stored.service_id, kind="withdrawn", detail=detail, actor=actor)
    return stored
