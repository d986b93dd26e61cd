"""A change whose entry changed meanwhile: what differs, and putting the change on what is live now."""

from collections.abc import Collection
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction

from directory.models import Revision, Service
from directory.publishing.content.content import KEYS, upgrade
from directory.publishing.content.errors import RevisionConflict
from directory.publishing.versions.confidential import withhold
from directory.publishing.versions.revisions import save_draft

Content = dict[str, Any]


class Meanwhile(NamedTuple):
    """``live`` is what is on the site now, ``seen`` its id; ``disputed`` are the keys that both changed, differently."""

    seen: UUID
    live: Content
    mine: Content
    disputed: tuple[str, ...]


def is_behind(revision: Revision) -> bool:
    """Say whether the entry was published anew since this change was begun."""
    live = Service.objects.filter(pk=revision.entry).values_list("live_revision_id", flat=True).first()
    return live is not None and live != revision.base_revision_id


def meanwhile(revision: Revision) -> Meanwhile | None:
    """Return what happened since the change was begun, None when nothing did."""
    service = Service.objects.select_related("live_revision").filter(pk=revision.entry).first()
    if not service or not service.live_revision or service.live_revision_id == revision.base_revision_id:
        return None
    base, live, mine = _content(revision.base_revision), _content(service.live_revision), _content(revision)
    differing = [key for key in sorted(KEYS) if mine.get(key) != live.get(key)]
    # What was erased from history cannot say who changed what, and must not come back unseen.
    disputed = [key for key in differing if not base or base.get(key) not in (live.get(key), mine.get(key))]
    return Meanwhile(service.live_revision.pk, live, mine, tuple(disputed))


@transaction.atomic
def rebase(revision: Revision, keep: Collection[str], seen: str) -> Revision:
    """Put a change on what is live now: where both changed a field, mine stays for the keys in ``keep``.

    ``seen`` is the id of the live version that the choice was made about. Raises ContentError, and
    RevisionConflict when the entry changed once more.
    """
    stored = (
        Revision.objects.select_for_update(of=("self",)).select_related("base_revision").get(pk=revision.pk)
    )
    service = Service.objects.select_for_update(of=("self",)).get(pk=stored.entry)
    found = meanwhile(stored)
    if found is None:
        return stored
    if str(service.live_revision_id) != seen:
        raise RevisionConflict(stored.entry, service.live_revision_id)
    base = _content(stored.base_revision)
    after = dict(found.live)
    for key in KEYS:
        unchanged = bool(base) and found.mine.get(key) == base.get(key)
        if unchanged or (key in found.disputed and key not in keep):
            continue
        after.pop(key, None)
        if key in found.mine:
            after[key] = found.mine[key]
    saved = save_draft(stored, _with_what_is_secret(after, found.live))
    saved.base_revision_id = service.live_revision_id
    saved.save(update_fields=["base_revision", "updated_at"])
    return saved


def _with_what_is_secret(content: Content, live: Content) -> Content:
    return withhold(content, {p["id"] for p in live.get("locations", ()) if p.get("confidential")})


def _content(revision: Revision | None) -> Content:
    return upgrade(revision.content, revision.schema_version) if revision else {}
