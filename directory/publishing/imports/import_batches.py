"""Files of offers that editors send in: looked at, read in and undone by the sweep, never within a request."""

import logging
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.db import DataError, Error, IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.exchange.csv_file import open_csv
from directory.exchange.csv_offers import load
from directory.exchange.offers import FileProblem
from directory.models import ImportBatch, User
from directory.publishing.content.errors import ContentError, ReferenceMissing, RevisionConflict, StateError
from directory.publishing.imports.import_report import ImportReport
from directory.publishing.imports.import_undo import undo_written
from directory.publishing.imports.imports import NOT_SAVED, import_offers
from directory.publishing.queue import leasing
from directory.publishing.queue.wake_worker import wake, wake_after_commit

LARGEST_FILE = 25 * 1024 * 1024
TOO_LARGE = gettext_lazy("Dit bestand is te groot. Er past 25 MB.")
LEASE = timedelta(minutes=6)
KEPT_UNREAD = timedelta(days=7)
MOST_ATTEMPTS = 3
NOT_FINISHED = gettext_lazy(
    "Het lukte drie keer niet om hiermee klaar te komen. Er is niets veranderd. Mail de beheerder, of probeer het later opnieuw."
)
Status = ImportBatch.Status
DUE = (Status.WAITING, Status.CONFIRMED, Status.UNDOING)
UNDECIDED = (Status.WAITING, Status.CHECKED, Status.FAILED)
log = logging.getLogger(__name__)


def receive(
    content: bytes, *, name: str, source: str, author: User, publish: bool = False, skip_invalid: bool = False
) -> ImportBatch:
    """Store an uploaded file, which the sweep then looks at. Raises StateError for one that is too large."""
    if len(content) > LARGEST_FILE:
        raise StateError(str(TOO_LARGE))
    with transaction.atomic():
        batch = ImportBatch.objects.create(
            name=name[:120],
            file=content,
            source=source,
            author=author,
            publish=publish,
            skip_invalid=skip_invalid,
        )
        wake_after_commit()
    return batch


@transaction.atomic
def confirm(batch: ImportBatch, actor: User, *, skip_invalid: bool = False) -> ImportBatch:
    """Say that a file that was looked at is to be read in; twice is once. Raises StateError."""
    stored = _locked(batch)
    if stored.status in (Status.CONFIRMED, Status.WRITTEN):
        return stored
    if stored.status != Status.CHECKED:
        raise StateError(_("Dit bestand kan nu niet worden ingelezen."))
    stored.skip_invalid = stored.skip_invalid or skip_invalid
    if stored.report["problem_count"] and not stored.skip_invalid:
        raise StateError(_("Er staan fouten in dit bestand."))
    return _ask(stored, Status.CONFIRMED, actor)


@transaction.atomic
def undo(batch: ImportBatch, actor: User) -> ImportBatch:
    """Say that a file that was read in is to be undone; twice is once. Raises StateError."""
    stored = _locked(batch)
    if stored.status in (Status.UNDOING, Status.UNDONE):
        return stored
    if stored.status != Status.WRITTEN:
        raise StateError(_("Dit bestand is niet ingelezen, dus er is niets om terug te draaien."))
    return _ask(stored, Status.UNDOING, actor)


@transaction.atomic
def discard(batch: ImportBatch) -> ImportBatch:
    """Throw away a file that was not read in; twice is once. Raises StateError."""
    stored = _locked(batch)
    if stored.status == Status.DISCARDED:
        return stored
    if stored.status not in UNDECIDED:
        raise StateError(_("Dit bestand is al ingelezen."))
    stored.status, stored.file = Status.DISCARDED, None
    stored.save(update_fields=["status", "file"])
    return stored


def work_due(now: datetime) -> bool:
    """Look at, read in or undo the file that waits longest, and say whether there was one.

    One a time, so that a task of the worker stays within its time; the next one is asked for at once.
    """
    forgotten = ImportBatch.objects.filter(status__in=UNDECIDED, created_at__lt=now - KEPT_UNREAD)
    forgotten.update(status=Status.DISCARDED, file=None)
    give_up_on_unfinished(now)
    batch = take(now)
    if batch:
        work_on(batch)
        wake()
    return batch is not None


def take(now: datetime) -> ImportBatch | None:
    """Lease the oldest file that waits and that nobody is at."""
    waiting = ImportBatch.objects.filter(status__in=DUE).exclude(leased_until__gt=now).order_by("created_at")
    batch = leasing.claim(waiting, leased_until=now + LEASE, attempts=F("attempts") + 1)
    if batch:
        batch.attempts += 1
    return batch


def give_up_on_unfinished(now: datetime) -> None:
    """End what was begun as often as we try and never came to an end, such as work that killed its worker."""
    unfinished = ImportBatch.objects.filter(status__in=DUE, attempts__gte=MOST_ATTEMPTS)
    for batch in unfinished.exclude(leased_until__gt=now).defer("file"):
        _fail(batch, str(NOT_FINISHED))


def work_on(batch: ImportBatch) -> None:
    """Do the next step of one file. What goes wrong is said on its page.

    A database that does not answer is asked again by a later sweep, a few times; what it refuses it refuses again.
    """
    try:
        if batch.status == Status.UNDOING:
            undo_written(batch)
        else:
            _read(batch)
    except (FileProblem, ContentError, RevisionConflict, ReferenceMissing) as problem:
        _fail(batch, str(problem))
    except StateError:  # thrown away or written by somebody else meanwhile
        log.info("Import: nothing left to do")
    except (IntegrityError, DataError):
        _fail(batch, str(NOT_SAVED))
        raise
    except Error:
        if batch.attempts >= MOST_ATTEMPTS:
            _fail(batch, str(NOT_FINISHED))
        raise
    except Exception:
        _fail(batch, _("Er ging iets mis bij ons. Probeer het opnieuw, of mail de beheerder."))
        raise


def _read(batch: ImportBatch) -> None:
    """Look at the file, and write it where that was asked."""
    writing = batch.status == Status.CONFIRMED
    with NamedTemporaryFile(suffix=".csv") as copy:
        copy.write(bytes(batch.file or b""))
        copy.flush()
        file = open_csv(Path(copy.name))
        batch.rows_total = file.lines
        ImportBatch.objects.filter(pk=batch.pk).update(rows_total=file.lines, rows_done=0)
        report = import_offers(load(file), batch, dry_run=not writing, progress=_progress(batch))
    if not writing:
        _note(batch, report, status=Status.CHECKED)
    elif not report.written:
        _note(batch, report, status=Status.FAILED, problem=_("Er staan nu fouten in het bestand."), file=None)


def _progress(batch: ImportBatch) -> Callable[[str, int], None]:
    def note(stage: str, done: int) -> None:
        if stage == "check":
            ImportBatch.objects.filter(pk=batch.pk).update(
                rows_done=done, leased_until=timezone.now() + LEASE
            )

    return note


def _note(batch: ImportBatch, report: ImportReport, **values: object) -> None:
    """Keep what came of looking at the file, unless it was thrown away meanwhile."""
    ImportBatch.objects.filter(pk=batch.pk, status=batch.status).update(
        report=report.as_json(),
        preview=[asdict(change) for change in report.changes],
        rows_done=batch.rows_total,
        leased_until=None,
        **values,
    )


def _fail(batch: ImportBatch, problem: str) -> None:
    values = {"problem": problem[:300], "leased_until": None}
    if batch.status == Status.UNDOING:
        values |= {"status": Status.WRITTEN}
    else:
        values |= {"status": Status.FAILED, "file": None}
    ImportBatch.objects.filter(pk=batch.pk, status=batch.status).update(**values)


def _locked(batch: ImportBatch) -> ImportBatch:
    return ImportBatch.objects.select_for_update(of=("self",)).defer("file").get(pk=batch.pk)


def _ask(stored: ImportBatch, status: ImportBatch.Status, actor: User) -> ImportBatch:
    stored.status, stored.asked_by, stored.leased_until, stored.problem = status, actor, None, ""
    stored.attempts = 0
    stored.save(update_fields=["status", "asked_by", "leased_until", "problem", "skip_invalid", "attempts"])
    wake_after_commit()
    return stored
