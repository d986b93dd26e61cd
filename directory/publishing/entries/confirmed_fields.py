"""Per field, when and by whom it was last confirmed: with the whole entry, or later by a change of its own."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_noop

from directory.models import Revision, Service
from directory.publishing.content.content import Content, upgrade

Source = Revision.Source
SOMEBODY = {Source.FORM, Source.EDITOR, Source.API}
"""Ways in by which a person stands for what changed; a file or an example confirms nothing."""
EDITORS = gettext_noop("de redactie")
"""Who stands for what an editor changed, as it is stored; whoever shows it translates it."""


class Confirmation(NamedTuple):
    on: date
    by: str


def confirmation_of(service: Service, key: str) -> Confirmation | None:
    """Return when and by whom a field (a key of the content) was last confirmed; None for never."""
    whole = Confirmation(service.confirmed_on, service.confirmed_by) if service.confirmed_on else None
    own = service.confirmed_fields.get(key)
    if not own:
        return whole
    word = Confirmation(date.fromisoformat(own["on"]), own["by"])
    return whole if whole and whole.on > word.on else word


def later_confirmations(statement: Mapping[str, Any], on: date) -> dict[str, Any]:
    """Return the words about single fields that were said after the whole was confirmed ``on`` a day."""
    return {key: word for key, word in statement.items() if date.fromisoformat(word["on"]) > on}


def contents_before(revisions: Sequence[Revision], live: Mapping[UUID, Service]) -> dict[UUID, Content]:
    """Return what the entries said until now, by entry, for those that a person changes; one query or none."""
    changed = {
        live[revision.entry].live_revision_id
        for revision in revisions
        if revision.source in SOMEBODY and revision.entry in live
    }
    if not changed:
        return {}
    rows = Revision.objects.filter(pk__in=[pk for pk in changed if pk])
    return {
        entry: upgrade(content, version)
        for entry, content, version in rows.values_list("entry", "content", "schema_version")
    }


def note_changed_fields(service: Service, revision: Revision, before: Content, organization: str) -> None:
    """Write on the service which fields this revision changes, with today and who stands for it."""
    by = EDITORS if revision.source == Source.EDITOR else organization
    word = {"on": timezone.localdate().isoformat(), "by": by}
    now = revision.content
    changed = {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}
    service.confirmed_fields = service.confirmed_fields | dict.fromkeys(sorted(changed), word)
