from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from directory.examples.cases import link_example_cases
from directory.examples.load import load_examples
from directory.publishing.content.errors import ContentError, ReferenceMissing
from handreiking.case_loader import load_cases, read_cases
from handreiking.files import FileError


class Command(BaseCommand):
    """Publish the fictional offers of directory/examples and the fictional cases; again writes what changed."""

    help = "Publish the fictional example offers and cases. Never in production."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION or not settings.EXAMPLE_DATA:
            raise CommandError(
                "This is a production site: fictional offers and cases do not belong here. Nothing was written."
            )
        try:
            loaded = load_examples()
            cases = read_cases()
            changed = load_cases(cases)
            link_example_cases()
        except (ContentError, ReferenceMissing, FileError) as error:
            raise CommandError(
                f"Nothing was written. Load vocabulary and reference first. {error}"
            ) from error
        self.stdout.write(
            f"{loaded.offers} example offers: {loaded.written} published now."
            if loaded.written
            else f"{loaded.offers} example offers: nothing changed."
        )
        self.stdout.write(
            f"{len(cases)} example cases: {changed} published now."
            if changed
            else f"{len(cases)} example cases: nothing changed."
        )
