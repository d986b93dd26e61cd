"""Writing a draft: beginning one, saving one question of it at a time, and the draft of a change."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from directory.language.cleaning import usable
from directory.models import Organization, Revision, Service, User
from directory.publishing.content.content import upgrade
from directory.publishing.content.errors import RevisionConflict, StateError
from directory.publishing.content.lookups import Lookups
from directory.publishing.entries.organizations import save_organization
from directory.publishing.versions.confidential import (
    refuse_disclosure,
    withhold_what_is_confidential_now,
)
from directory.publishing.versions.revisions import create_revision, save_draft

Content = dict[str, Any]
Change = Callable[[Content, Lookups], Content]
LONGEST_LINE, MOST_LINES, MOST_FIELDS = 10_000, 100, 1000
"""What is kept of what cannot be taken yet."""


@transaction.atomic
def begin(
    author: User, organization: Organization | None = None, *, name: str = "", kind: str = ""
) -> Revision:
    """Make an empty draft of ``organization``, or of a new one with this name and kind. Raises ContentError."""
    if organization is None:
        organization = save_organization(name=name, kind=kind, email=author.email)
    return create_revision({"organization": str(organization.pk)}, author=author)


@transaction.atomic
def change(service: Service, author: User, source: Revision.Source = Revision.Source.FORM) -> Revision:
    """Return the draft of a change to a live entry: the one that is open already, or a new one of what is live.

    Owners (``source`` FORM) and editors (EDITOR) each have their own. Raises StateError for an entry without content.
    """
    service = (
        Service.objects.select_for_update(of=("self",)).select_related("live_revision").get(pk=service.pk)
    )
    under_way = Revision.objects.filter(
        entry=service.pk, status__in=Revision.UNDECIDED, source=source
    ).order_by("-created_at")
    if revision := under_way.first():
        return revision
    if service.live_revision is None:
        raise StateError(_("Dit aanbod kun je hier niet wijzigen."))
    live = service.live_revision
    content = upgrade(live.content, live.schema_version)
    return create_revision(content, entry=service.pk, source=source, author=author)


@transaction.atomic
def answer(revision: Revision, change: Change, disclosed: Collection[str] = ()) -> Revision:
    """Save what ``change`` makes of the draft's content as it is now, and return the draft.

    A location whose address is secret stays so, unless its id is among ``disclosed``: who answers from a page that
    was opened before the address became secret does not bring the street back. Raises ContentError or
    RevisionConflict.
    """
    stored = Revision.objects.select_for_update().get(pk=revision.pk)
    lookups = Lookups.load()
    before = upgrade(stored.content, stored.schema_version)
    after = change(dict(before), lookups)
    refuse_disclosure(before, after, disclosed)
    return save_draft(stored, after, lookups)


@transaction.atomic
def keep_typed(revision: Revision, slug: str, typed: Mapping[str, Sequence[str]]) -> Revision:
    """Keep beside the draft what was typed at a question and cannot be taken yet; nothing typed forgets it.

    The caller leaves out what is secret. Raises RevisionConflict where the draft can no longer be written.
    """
    stored = Revision.objects.select_for_update().get(pk=revision.pk)
    if stored.status not in Revision.EDITABLE:
        raise RevisionConflict(stored.entry, None, _("Deze versie is al ingestuurd of beoordeeld."))
    others = {key: value for key, value in stored.unfinished.items() if key != slug}
    lines = {
        name: [usable(line)[:LONGEST_LINE] for line in typed[name]][:MOST_LINES]
        for name in list(typed)[:MOST_FIELDS]
    }
    stored.unfinished = others | ({slug: lines} if lines else {})
    stored.save(update_fields=["unfinished", "updated_at"])
    return stored


@transaction.atomic
def retry(revision: Revision, author: User) -> Revision:
    """Return a new draft with the content of one that was turned down; what is secret now stays so.

    Where owners are at it already, that draft; what the editors write is theirs. Raises StateError for one whose content was erased.
    """
    stored = Revision.objects.select_for_update().get(pk=revision.pk)
    if not stored.content:
        raise StateError(_("De inhoud van deze versie is verwijderd."))
    under_way = Revision.objects.filter(
        entry=stored.entry, status__in=Revision.UNDECIDED, source=Revision.Source.FORM
    )
    if open_one := under_way.order_by("-created_at").first():
        return open_one
    content = withhold_what_is_confidential_now(upgrade(stored.content, stored.schema_version))
    return create_revision(content, entry=stored.entry, author=author)
