"""Taking back what was not decided yet."""

from django.db import transaction
from django.utils.translation import gettext as _

from directory.models import Event, Revision, User
from directory.publishing.errors import RevisionConflict

Status = Revision.Status
UNDECIDED = (Status.DRAFT, Status.SUBMITTED, Status.CHANGES_REQUESTED)


@transaction.atomic
def withdraw(revision: Revision, actor: User) -> Revision:
    """Take a draft or submission back; the live entry stays as it is. Twice changes nothing.

    Raises RevisionConflict when it was decided already.
    """
    stored = Revision.objects.select_for_update().get(pk=revision.pk)
    if stored.status == Status.WITHDRAWN:
        return stored
    if stored.status not in UNDECIDED:
        message = _("De redactie heeft hier al over besloten. Je kunt het niet meer intrekken.")
        raise RevisionConflict(stored.entry, None, message)
    stored.status = Status.WITHDRAWN
    stored.save(update_fields=["status"])
    if stored.service_id:
        detail = {"revision": str(stored.pk)}
        Event.objects.create(service_id=stored.service_id, kind="withdrawn", detail=detail, actor=actor)
    return stored
