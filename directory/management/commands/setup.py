"""``manage.py setup``: bring the database to what this version needs, and fill an empty one."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Migrate, load the vocabulary, the editions, the reference data and the starter offers; examples on a local site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--without-examples", action="store_true", help="leave the fictional offers out")

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable")
        call_command("reindex", stdout=self.stdout)
        loads = ["load_vocabulary", "load_words", "load_edition", "load_reference", "load_starter"]
        if settings.EXAMPLE_DATA and not options["without_examples"]:
            loads.append("load_examples")
        for command in loads:
            call_command(command, stdout=self.stdout)
