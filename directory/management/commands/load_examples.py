from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from directory.examples.load import load_examples
from directory.publishing.content.errors import ContentError, ReferenceMissing


class Command(BaseCommand):
    """Publish the fictional offers of directory/examples; running it again writes what changed."""

    help = "Publish the fictional example offers. Never in production."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION or not settings.EXAMPLE_DATA:
            raise CommandError(
                "This is a production site: fictional offers do not belong here. Nothing was written."
            )
        try:
            loaded = load_examples()
        except (ContentError, ReferenceMissing) as error:
            raise CommandError(
                f"Nothing was written. Load vocabulary and reference first. {error}"
            ) from error
        self.stdout.write(
            f"{loaded.offers} example offers: {loaded.written} published now."
            if loaded.written
            else f"{loaded.offers} example offers: nothing changed."
        )
