"""Keeps waiting times that a file brought: everything or nothing, and the same file again changes nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.exchange.waiting_times import WaitingTimeRow, WrongCell
from directory.models import Region, WaitingTime
from directory.publishing.imports.import_report import RowProblems
from handreiking.models import DataVersion

Key = tuple[date, str, str, str, str]
FIGURES = ("intake_weeks", "treatment_weeks")
BATCH = 1_000


@dataclass(slots=True)
class WaitingTimesReport(RowProblems):
    """What became of a file's rows; with any problem nothing was kept."""

    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    without_figure: int = 0
    repeated: int = 0
    months: set[date] = field(default_factory=set)


def import_waiting_times(entries: Iterable[WaitingTimeRow | WrongCell | None]) -> WaitingTimesReport:
    """Keep what the rows of a file say, unless one of them is wrong. Raises FileProblem where reading does."""
    report = WaitingTimesReport()
    rows = _gather(entries, report)
    if not report.problem_count:
        _save(rows, report)
    return report


def _gather(
    entries: Iterable[WaitingTimeRow | WrongCell | None], report: WaitingTimesReport
) -> dict[Key, WaitingTimeRow]:
    rows: dict[Key, WaitingTimeRow] = {}
    for entry in entries:
        if isinstance(entry, WrongCell):
            report.add(entry.line, entry.column, entry.message)
            continue
        report.rows += 1
        if entry is None:
            report.without_figure += 1
            continue
        first = rows.setdefault(_key(entry), entry)
        if first is entry:
            report.months.add(entry.month)
        elif (first.intake, first.treatment) == (entry.intake, entry.treatment):
            report.repeated += 1
        else:
            report.add(
                entry.line,
                "",
                _(
                    "Deze rij zegt iets anders dan regel %(line)s over dezelfde aanbieder, plaats, groep en maand."
                )
                % {"line": first.line},
            )
    return rows


def _key(row: WaitingTimeRow) -> Key:
    return (row.month, row.region, row.provider, row.site, row.diagnosis_group)


@transaction.atomic
def _save(rows: dict[Key, WaitingTimeRow], report: WaitingTimesReport) -> None:
    regions = {
        f"{kind}:{code}": pk
        for pk, kind, code in Region.objects.valid_on(timezone.localdate()).values_list("pk", "kind", "code")
    }
    names = {pk: key for key, pk in regions.items()}
    stored = WaitingTime.objects.filter(month__in=report.months).order_by()
    known = {
        (month, names.get(region, ""), provider, site, group): (intake, treatment)
        for month, region, provider, site, group, intake, treatment in stored.values_list(
            "month", "region", "provider", "site", "diagnosis_group", *FIGURES
        )
    }
    changed, now = [], timezone.now()
    for key, row in rows.items():
        before = known.get(key)
        if before == (row.intake, row.treatment):
            report.unchanged += 1
            continue
        report.created += before is None
        report.updated += before is not None
        changed.append(
            WaitingTime(
                region_id=regions[row.region],
                provider=row.provider,
                site=row.site,
                diagnosis_group=row.diagnosis_group,
                month=row.month,
                intake_weeks=row.intake,
                treatment_weeks=row.treatment,
                imported_at=now,
            )
        )
    if changed:
        WaitingTime.objects.bulk_create(
            changed,
            batch_size=BATCH,
            update_conflicts=True,
            unique_fields=["month", "region", "provider", "site", "diagnosis_group"],
            update_fields=[*FIGURES, "imported_at"],
        )
        DataVersion.objects.bump()
