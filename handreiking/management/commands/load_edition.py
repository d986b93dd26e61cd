"""``manage.py load_edition [FOLDER]``: the editions of the handreiking and what is known, from readable files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from handreiking.edition_files import EVIDENCE, folders, read_edition, read_evidence
from handreiking.edition_loader import Summary, load_edition, load_evidence
from handreiking.files import FileError
from handreiking.steps.loading import LoadedSteps, load_steps


class Command(BaseCommand):
    help = "Laadt de edities uit handreiking/editions, of uit één map. Opnieuw laden kan altijd."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, nargs="?", help="map met edition.toml; anders alle edities")

    @transaction.atomic
    def handle(self, *args: Any, folder: Path | None, **options: Any) -> None:
        """Load each edition with its steps, and what is known from the newest one that says it; all of it or nothing."""
        found = [folder.resolve()] if folder else folders()
        try:
            for each in found:
                edition, summary = load_edition(read_edition(each))
                self.stdout.write(said(f"Editie {each.name}", summary))
                self.stdout.write(said_of_steps(load_steps(edition, each)))
            if knowing := [each / EVIDENCE for each in found if (each / EVIDENCE).exists()]:
                self.stdout.write(said("Wat we weten", load_evidence(read_evidence(knowing[-1]))))
        except FileError as error:
            raise CommandError(str(error)) from error
        if not found:
            self.stdout.write("Er zijn geen edities om te laden.")


def said(what: str, summary: Summary) -> str:
    done = f"{summary.created} nieuw, {summary.updated} aangepast, {summary.removed} eraf"
    lines = [f"{what}: {done if summary.changed else 'er was niets te veranderen'}."]
    if summary.kept:
        lines.append(
            f"Bewaard zoals de redactie het schreef, of niet in de bestanden: {', '.join(summary.kept)}."
        )
    return "\n".join(lines)


def said_of_steps(steps: LoadedSteps) -> str:
    line = f"Stappenplan: {steps.written} stappen geschreven, {steps.unchanged} waren al goed."
    return f"{line} Bewaard zoals de redactie het schreef: {', '.join(steps.kept)}." if steps.kept else line
