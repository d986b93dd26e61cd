"""Take in the waiting times of a month as the NZa publishes them; see docs/wachttijden.md."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils import timezone

from directory.exchange.csv_file import open_csv
from directory.exchange.offers import FileProblem
from directory.exchange.waiting_times import load, not_read
from directory.publishing.imports.waiting_times import WaitingTimesReport, import_waiting_times


class Command(BaseCommand):
    help = "Neem wachttijden van de ggz over uit een CSV-bestand (zie docs/wachttijden.md)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="het CSV-bestand")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        try:
            opened = open_csv(file)
            if names := not_read(opened):
                self.stdout.write(f"Deze kolommen lezen we niet: {', '.join(names)}.")
            report = import_waiting_times(load(opened, timezone.localdate()))
        except FileProblem as problem:
            raise CommandError(f"{problem}\nEr is niets opgeslagen.") from None
        except DatabaseError as error:
            raise CommandError(
                f"De database gaf een fout ({type(error).__name__}). Er is niets opgeslagen."
            ) from error
        for wrong in report.problems:
            self.stderr.write(str(wrong))
        if report.problem_count > len(report.problems):
            self.stderr.write(f"… en nog {report.problem_count - len(report.problems)} fouten.")
        if report.problem_count:
            raise CommandError(f"{report.problem_count} fouten. Er is niets opgeslagen.")
        self.stdout.write(_said(report))


def _said(report: WaitingTimesReport) -> str:
    lines = [f"{report.created} nieuw, {report.updated} gewijzigd, {report.unchanged} ongewijzigd."]
    if report.months:
        lines.append(f"Maanden: {', '.join(f'{month:%Y-%m}' for month in sorted(report.months))}.")
    if report.without_figure:
        lines.append(f"{report.without_figure} rijen zonder wachttijd zijn overgeslagen.")
    if report.repeated:
        lines.append(f"{report.repeated} rijen stonden er dubbel in.")
    return "\n".join(lines)
