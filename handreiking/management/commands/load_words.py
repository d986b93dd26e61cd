from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from handreiking.files import FileError
from handreiking.language_aid.word_loader import FOLDER, load_words, read_words


class Command(BaseCommand):
    help = "Laadt de woorden van de schrijfhulp uit handreiking/language_aid. Opnieuw laden kan altijd."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--folder", type=Path, default=FOLDER, help="map met kinder_words.toml en jargon.toml"
        )

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        try:
            summary = load_words(read_words(folder))
        except FileError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{summary.words} woorden van de schrijfhulp: {summary.created} nieuw, {summary.updated} aangepast, "
            f"{summary.removed} weg, {summary.kept} van de redactie."
        )
