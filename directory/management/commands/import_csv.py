"""Take offers in from a CSV file; see docs/import-csv.md."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from directory.exchange.csv_file import CsvFile, open_csv
from directory.exchange.csv_offers import load
from directory.exchange.offers import FileProblem
from directory.models import ImportBatch
from directory.publishing.content.errors import ContentError, ReferenceMissing, RevisionConflict
from directory.publishing.imports.import_report import ImportReport
from directory.publishing.imports.imports import import_offers

SOURCE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
WIDTH = 30
STAGES = {"check": "Controleren", "write": "Opslaan"}


class Command(BaseCommand):
    help = "Neem aanbod over uit een CSV-bestand (zie docs/import-csv.md)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="het CSV-bestand")
        parser.add_argument("--dry-run", action="store_true", help="alleen controleren, niets opslaan")
        parser.add_argument("--skip-invalid", action="store_true", help="sla rijen met fouten over")
        parser.add_argument(
            "--publish",
            action="store_true",
            help="zet alles meteen op de site (anders kijkt de redactie er eerst naar)",
        )
        parser.add_argument("--source", default="csv", help="naam van de herkomst (standaard: csv)")

    def handle(self, *args: Any, **options: Any) -> None:
        if not SOURCE.fullmatch(options["source"]):
            raise CommandError("--source is een woord van kleine letters, cijfers, - en _ (ten hoogste 40).")
        batch = ImportBatch(
            name=options["file"].name[:120],
            source=options["source"],
            publish=options["publish"],
            skip_invalid=options["skip_invalid"],
        )
        try:
            file = open_csv(options["file"])
            report = import_offers(
                load(file),
                batch,
                dry_run=options["dry_run"],
                progress=self.progress(file) if self.stderr.isatty() else None,
            )
        except FileProblem as problem:
            raise CommandError(f"{problem}\nEr is niets opgeslagen.") from None
        except (ContentError, RevisionConflict, ReferenceMissing) as problem:
            raise CommandError(f"{problem}\nEr is niets opgeslagen.") from None
        except DatabaseError as error:
            raise CommandError(
                f"De database gaf een fout ({type(error).__name__}). Er is niets opgeslagen."
            ) from error
        self.tell(report, batch, dry_run=options["dry_run"])
        if report.problem_count and not options["skip_invalid"]:
            raise CommandError(
                f"{report.problem_count} fouten in {report.skipped} van de {report.rows} rijen. "
                "Er is niets opgeslagen."
            )

    def progress(self, file: CsvFile) -> Callable[[str, int], None]:
        """Return what draws the bar: how far in the file, then how many of its rows are stored."""

        def draw(stage: str, done: int) -> None:
            share = min(done / file.lines, 1.0)
            bar = "#" * round(share * WIDTH)
            self.stderr.write(f"\r{STAGES[stage]:<12}[{bar:.<{WIDTH}}] {share:4.0%}", ending="")

        return draw

    def tell(self, report: ImportReport, batch: ImportBatch, *, dry_run: bool) -> None:
        if self.stderr.isatty():
            self.stderr.write("")
        for problem in report.problems:
            self.stderr.write(str(problem))
        if report.problem_count > len(report.problems):
            self.stderr.write(f"… en nog {report.problem_count - len(report.problems)} fouten.")
        for hint in report.hints:
            self.stdout.write(str(hint))
        if report.hint_count:
            self.stdout.write(
                f"Schrijfhulp: {report.hint_count} tips bij {report.hinted_rows} rijen. Ze houden niets tegen."
            )
        counts = (
            f"{report.created} nieuw, {report.updated} gewijzigd, {report.unchanged} ongewijzigd, "
            f"{report.skipped} overgeslagen."
        )
        if report.written:
            where = "Op de site gezet" if batch.publish else "Klaargezet voor de redactie"
            self.stdout.write(f"{where}: {counts}")
        elif dry_run:
            self.stdout.write(f"Proef, er is niets opgeslagen: {counts}")
