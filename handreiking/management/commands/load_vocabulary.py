from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from handreiking.files import FileError
from handreiking.vocabulary_loader import FOLDER, Summary, load_vocabulary, read_vocabulary


class Command(BaseCommand):
    help = "Laadt de gedeelde woordenlijst uit handreiking/vocabulary. Opnieuw laden kan altijd."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=FOLDER, help="map met *.toml-bestanden")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        try:
            summary = load_vocabulary(read_vocabulary(folder))
        except FileError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(_said(summary))


def _said(summary: Summary) -> str:
    lines = [f"{summary.schemes} schema's, {summary.concepts} begrippen, {summary.labels} andere woorden."]
    if summary.changed:
        lines.append(
            f"{summary.created} nieuw, {summary.updated} aangepast, "
            f"{summary.labels_added} woorden erbij, {summary.labels_removed} woorden eraf."
        )
    else:
        lines.append("Er was niets te veranderen.")
    if summary.kept:
        lines.append(f"Niet in de bestanden, wel bewaard: {', '.join(summary.kept)}.")
    return "\n".join(lines)
