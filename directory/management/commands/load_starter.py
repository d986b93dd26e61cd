from typing import Any

from django.core.management.base import BaseCommand, CommandError

from directory.examples.load import load_starter
from directory.publishing.content.errors import ContentError, ReferenceMissing


class Command(BaseCommand):
    """Publish the real offers of directory/examples/starter.toml; running it again writes what changed."""

    help = "Publish the real starter offers, unconfirmed, and lay the doubtful ones before the editors."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = load_starter()
        except (ContentError, ReferenceMissing) as error:
            raise CommandError(
                f"Nothing was written. Load vocabulary and reference first. {error}"
            ) from error
        self.stdout.write(
            f"{loaded.offers} starter offers: {loaded.written} published now, {loaded.queued} queued."
            if loaded.written or loaded.queued
            else f"{loaded.offers} starter offers: nothing changed."
        )
