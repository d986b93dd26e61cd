"""Taking many offers in from elsewhere: checked as a whole, then published or queued in one transaction.

Whatever the format, a row is an entry of its source by its ``external_id``: the same row again changes nothing.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import batched
from tempfile import SpooledTemporaryFile
from uuid import UUID

from django.db import DataError, IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.exchange.offers import OfferRow
from directory.models import ImportBatch, Revision, Service
from directory.models.choices import Visibility
from directory.places import gazetteer
from directory.publishing.content.content import CleanContent
from directory.publishing.content.errors import RevisionConflict, StateError
from directory.publishing.content.fingerprint import fingerprint_of
from directory.publishing.content.lookups import Lookups
from directory.publishing.entries.organizations import save_organizations
from directory.publishing.imports.import_checking import UNDONE, Check
from directory.publishing.imports.import_report import ImportReport
from directory.publishing.imports.import_undo import change_visibility
from directory.publishing.versions.queueing import queue_all, withdrawing
from directory.publishing.versions.revisions import new_revision, publish_all
from handreiking.models import DataVersion

__all__ = ["BATCH", "ImportReport", "Progress", "import_offers"]

BATCH = 500
LASTING = (IntegrityError, DataError)
"""What the database says of values that it does not take: again, it would say the same."""
NOT_SAVED = gettext_lazy(
    "De database nam dit bestand niet aan: twee rijen zitten elkaar in de weg, of iemand anders sloeg op hetzelfde "
    "moment iets op. Probeer het nog een keer. Lukt het weer niet, mail dan de beheerder."
)
SPOOL = 1 << 24
Progress = Callable[[str, int], None]


def import_offers(
    offers: Iterable[OfferRow],
    batch: ImportBatch,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Check every offer, then publish or queue what is new or changed; all or nothing unless ``skip_invalid``.

    ``batch`` says the source, whether to publish and whether to skip rows with problems; it is saved as written in
    the same transaction. Everything is checked before that opens; what passed waits in a temporary file, so memory
    stays small. ``progress`` hears "check" and the line, then "write" and how many rows. Raises what ``offers``
    raises, and StateError when somebody wrote or threw away the batch meanwhile.
    """
    gazetteer.refresh(str(DataVersion.objects.current()))
    with SpooledTemporaryFile(max_size=SPOOL, mode="w+", encoding="utf-8") as waiting:
        check = Check(batch.source, Lookups.load(), publish=batch.publish)
        for some in batched(offers, BATCH):
            waiting.writelines(check.batch(some))
            if progress:
                progress("check", some[-1].line)
        report = check.report
        if dry_run or (report.problem_count and not batch.skip_invalid):
            return report
        waiting.seek(0)
        try:
            _write(waiting, check, batch, progress)
        except LASTING as error:
            raise RevisionConflict(None, None, str(NOT_SAVED)) from error
    return report


@transaction.atomic
def _write(waiting: Iterable[str], check: Check, batch: ImportBatch, progress: Progress | None) -> None:
    """Store what passed, all or nothing. Raises what the database refuses."""
    _take(batch)
    save_organizations(list(check.organizations.items()))
    revisions = _revisions(waiting, batch, progress)
    if batch.publish:
        publish_all(withdrawing(revisions, batch.asked_by), batch.asked_by, None, check.lookups)
        _bring_back(batch)
    else:
        queue_all(revisions, batch.asked_by, check.lookups)
    check.report.written = True
    _settle(batch, check.report)


def _take(batch: ImportBatch) -> None:
    """Lock the batch, so that it is written once; a new one is saved."""
    if batch._state.adding:
        batch.status = ImportBatch.Status.CONFIRMED
        batch.save()
        return
    stored = ImportBatch.objects.select_for_update().defer("file").get(pk=batch.pk)
    if stored.status != ImportBatch.Status.CONFIRMED:
        raise StateError(_("Dit bestand is al ingelezen of weggegooid."))


def _revisions(waiting: Iterable[str], batch: ImportBatch, progress: Progress | None) -> Iterator[Revision]:
    """Yield an unsaved revision for every row that passed."""
    for n, row in enumerate(waiting, start=1):
        entry, base, external_id, content = json.loads(row)
        revision = new_revision(
            CleanContent(content),
            entry=UUID(entry),
            base=UUID(base) if base else None,
            source=Revision.Source.IMPORT,
            author=batch.author,
        )
        revision.import_batch, revision.external_id, revision.row_fingerprint = (
            batch,
            external_id,
            fingerprint_of(content),
        )
        yield revision
        if progress and n % BATCH == 0:
            progress("write", n)


def _bring_back(batch: ImportBatch) -> None:
    """List again what was hidden only because an earlier import was undone."""
    away = Service.objects.filter(
        live_revision__import_batch=batch, visibility=Visibility.HIDDEN, visibility_reason=UNDONE
    )
    entries = list(away.order_by().values_list("pk", "visibility"))
    for some in batched(entries, BATCH):
        change_visibility(dict(some), Visibility.LISTED, "", batch.asked_by)


def _settle(batch: ImportBatch, report: ImportReport) -> None:
    batch.status, batch.written_at = ImportBatch.Status.WRITTEN, timezone.now()
    batch.report, batch.file, batch.leased_until = report.as_json(), None, None
    batch.rows_done = batch.rows_total
    batch.save(update_fields=["status", "written_at", "report", "file", "leased_until", "rows_done"])
