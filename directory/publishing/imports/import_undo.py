"""Taking a whole import back, in one transaction: what it brought is hidden, what it changed is as it was."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from itertools import batched
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.models import Event, ImportBatch, Revision, Service, User
from directory.models.choices import Visibility
from directory.publishing.content.content import upgrade
from directory.publishing.content.errors import StateError
from directory.publishing.content.lookups import Lookups
from directory.publishing.imports.import_checking import UNDONE
from directory.publishing.versions.publication import lock_revisions
from directory.publishing.versions.revisions import new_revision, publish_all
from handreiking.models import DataVersion

BATCH = 500
MOST_NAMED = 200
Status = ImportBatch.Status


@dataclass(slots=True)
class Undone:
    """What became of an import: ``kept`` names the first 200 entries that were changed or decided after it."""

    hidden: int = 0
    restored: int = 0
    withdrawn: int = 0
    kept_count: int = 0
    kept: list[dict[str, str]] = field(default_factory=list)

    def keep(self, name: str, slug: str) -> None:
        self.kept_count += 1
        if len(self.kept) < MOST_NAMED:
            self.kept.append({"name": name, "slug": slug})


class Written(NamedTuple):
    """An entry as this import put it on the site."""

    revision: UUID
    entry: UUID


class Changed(NamedTuple):
    """The same of one that stood on the site already; ``base`` is what was live before."""

    revision: UUID
    entry: UUID
    base: UUID


def undo_written(batch: ImportBatch) -> Undone:
    """Undo an import that was asked to be undone. Raises StateError when it was undone meanwhile.

    Entries that were changed or merged afterwards, and what an editor approved one by one, stay.
    """
    undone = Undone()
    with transaction.atomic():
        stored = ImportBatch.objects.select_for_update(of=("self",)).defer("file").get(pk=batch.pk)
        if stored.status != Status.UNDOING:
            raise StateError(_("Dit bestand is al teruggedraaid."))
        undone.withdrawn = _withdraw(stored)
        to_hide, to_restore = _sort(stored, undone)
        undone.hidden = _hide(to_hide, undone, stored.asked_by)
        undone.restored = publish_all(_before(to_restore, stored.asked_by), stored.asked_by)
        stored.status, stored.undone_at, stored.leased_until = Status.UNDONE, timezone.now(), None
        stored.report = stored.report | {"undone": asdict(undone)}
        stored.save(update_fields=["status", "undone_at", "leased_until", "report"])
    return undone


def _withdraw(batch: ImportBatch) -> int:
    waiting = Revision.objects.filter(import_batch=batch, status__in=Revision.SENT_IN)
    return waiting.update(
        status=Revision.Status.WITHDRAWN, decided_at=timezone.now(), decided_by=batch.asked_by
    )


def _sort(batch: ImportBatch, undone: Undone) -> tuple[list[Written], list[Changed]]:
    """Return which entries to hide and which to bring back to what they were; note what stays."""
    hide: list[Written] = []
    restore: list[Changed] = []
    published = Revision.objects.filter(import_batch=batch, status=Revision.Status.PUBLISHED)
    rows = published.order_by("pk").values_list(
        "pk", "entry", "base_revision_id", "base_revision__import_batch__status", "service__live_revision_id",
        "service__visibility", "service__name", "service__slug",
    )  # fmt: skip
    for revision, entry, base, base_status, live, visibility, name, slug in rows.iterator():
        if not batch.publish or live != revision or visibility == Visibility.MERGED:
            undone.keep(name, slug)
        elif base is None or base_status == Status.UNDONE:
            hide.append(Written(revision, entry))
        else:
            restore.append(Changed(revision, entry, base))
    return hide, restore


def _hide(written: Iterable[Written], undone: Undone, actor: User | None) -> int:
    """Hide entries for a reason by which another import may bring them back; what is hidden already stays so.

    What was changed or merged since they were sorted stays too.
    """
    count = 0
    for some in batched(written, BATCH):
        lock_revisions([row.entry for row in some])
        stored = Service.objects.select_for_update().order_by("pk").in_bulk([row.entry for row in some])
        before = {}
        for service, row in ((stored[row.entry], row) for row in some):
            if service.live_revision_id != row.revision or service.visibility == Visibility.MERGED:
                undone.keep(service.name, service.slug)
            elif service.visibility != Visibility.HIDDEN:
                before[service.pk] = service.visibility
        change_visibility(before, Visibility.HIDDEN, UNDONE, actor)
        count += len(before)
    if count:
        DataVersion.objects.bump()
    return count


def change_visibility(before: Mapping[UUID, str], to: Visibility, reason: str, actor: User | None) -> None:
    """Give entries, by what they were ``before``, one visibility; leaves an Event each and mails nobody."""
    Service.objects.filter(pk__in=before).update(visibility=to, visibility_reason=reason)
    Event.objects.bulk_create(
        Event(
            service_id=pk,
            kind="visibility",
            detail={"from": visibility, "to": to.value, "reason": reason},
            actor=actor,
        )
        for pk, visibility in before.items()
    )


def _before(written: Iterable[Changed], actor: User | None) -> Iterator[Revision]:
    """Yield an unsaved revision with what each entry said before; it came the way that content came."""
    lookups = Lookups.load()
    for some in batched(written, BATCH):
        bases = Revision.objects.in_bulk([row.base for row in some])
        for row in some:
            base = bases[row.base]
            made = new_revision(
                upgrade(base.content, base.schema_version),
                lookups,
                entry=row.entry,
                base=row.revision,
                source=Revision.Source(base.source),
                author=actor,
            )
            made.row_fingerprint = base.row_fingerprint
            yield made
