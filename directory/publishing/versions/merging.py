"""Making one entry of two: what led to the one leads to the other."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.models import (
    Event,
    Report,
    ReviewNote,
    Revision,
    Role,
    Service,
    ServiceSlug,
    User,
    VerificationRound,
)
from directory.models.choices import Visibility
from directory.publishing.content.errors import StateError
from directory.publishing.entries import state
from directory.publishing.entries.claims import ask_editor
from directory.publishing.entries.outcomes import move_outcomes
from directory.publishing.entries.visibility import mail_visibility
from directory.publishing.versions.publication import lock_revisions


@transaction.atomic
def merge(
    service: Service, into: Service, actor: User, reason: str = "", *, regions: Collection[UUID] | None = None
) -> Service:
    """Merge ``service`` into an entry that is on the site, and return that one; its text does not change.

    Old addresses, short codes and shared lists lead to it, open reports and what people said of it move to it, open versions of the merged
    one are withdrawn. Where nobody keeps the other organisation, a claim for each of its owners waits for an editor.
    ``regions`` are those of who decides, None for every one. Raises StateError, also where one of the two was handed
    over to another region meanwhile.
    """
    lock_revisions([service.pk, into.pk])
    locked = Service.objects.select_for_update().order_by("pk").in_bulk([service.pk, into.pk])
    stored, target = locked[service.pk], locked[into.pk]
    if regions is not None and not {stored.editorial_region_id, target.editorial_region_id} <= set(regions):
        raise StateError(_("Dit aanbod is intussen overgedragen aan een andere regio."))
    if stored.visibility == Visibility.MERGED:
        raise StateError(_("Dit aanbod is al samengevoegd."))
    if not target.is_on_site:
        raise StateError(_("Voeg samen met aanbod dat op de site staat."))
    merged = state.set_visibility(stored, Visibility.MERGED, reason, merged_into=target, actor=actor)
    detail = {"other": str(merged.pk), "name": merged.name}
    Event.objects.create(service=target, kind="merged_in", detail=detail, actor=actor)
    ServiceSlug.objects.filter(service=merged).update(service=target)
    Report.objects.unsettled().filter(service=merged).update(service=target)
    move_outcomes(merged, target)
    VerificationRound.objects.open().filter(service=merged).update(closed_on=timezone.localdate())
    _withdraw(merged, target, actor)
    _claim_for_maintainers(merged, target)
    mail_visibility(merged)
    return target


def _withdraw(merged: Service, target: Service, actor: User) -> None:
    text = _("Samengevoegd met %(name)s") % {"name": target.name}
    open_ones = Revision.objects.filter(entry=merged.pk, status__in=Revision.UNDECIDED)
    ReviewNote.objects.bulk_create(
        ReviewNote(revision=revision, kind=ReviewNote.Kind.HANDED_OVER, text=text, author=actor)
        for revision in open_ones
    )
    open_ones.update(
        status=Revision.Status.WITHDRAWN, reason=text, decided_by=actor, decided_at=timezone.now()
    )


def _claim_for_maintainers(merged: Service, target: Service) -> None:
    """Ask an editor about each maintainer, because a merge says that two entries are one and not whose they are."""
    if merged.organization_id == target.organization_id:
        return
    if Role.objects.keeping(target.organization_id).exists():
        return
    text = _("Hield “%(merged)s” bij, dat is samengevoegd met “%(target)s”.") % {
        "merged": merged.name, "target": target.name,
    }  # fmt: skip
    for role in Role.objects.owners_of(merged.organization_id).select_related("user"):
        ask_editor(role.user, target.organization, text)
