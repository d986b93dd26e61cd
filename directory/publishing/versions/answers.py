"""A published change can be the answer to "klopt dit nog?"."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils import timezone

from directory.models import Revision, Service, User, Verification, VerificationRound
from directory.publishing.entries.state import confirm


def answer_rounds(
    revisions: Sequence[Revision], live: Mapping[UUID, Service], actor: User | None = None
) -> None:
    """Take a change that owners sent in after they were asked as their word: "gewijzigd".

    Part of publishing: the caller holds the locks. One query where nobody was asked, none for an import.
    """
    sent = {revision.entry: revision for revision in revisions if revision.source == Revision.Source.FORM}
    if not sent:
        return
    asked = VerificationRound.objects.open().filter(service__in=sent).select_related("service__organization")
    for round in asked:
        revision = sent[round.service_id]
        if timezone.localdate(revision.submitted_at or revision.created_at) >= round.opened_on:
            by = round.service.organization.name
            confirm(live[round.service_id], by, outcome=Verification.Outcome.CHANGED, actor=actor)
