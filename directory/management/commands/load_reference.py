from typing import Any

from django.core.management.base import BaseCommand, CommandError

from directory.places.reference import load
from directory.places.reference_files import ReferenceFileError, read


class Command(BaseCommand):
    """Load regions and postcodes from directory/reference; running it again changes only what differs."""

    help = "Load provinces, GGD regions, gemeenten, stadsdelen and postcodes from directory/reference."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = load(read())
        except ReferenceFileError as error:
            raise CommandError(f"Nothing was changed. {error}") from error
        rows = loaded.rows
        self.stdout.write(
            f"{rows['country']} country, {rows['province']} provinces, {rows['ggd']} GGD regions, "
            f"{rows['municipality']} municipalities, {rows['district']} districts, "
            f"{rows['postcode']} postcodes."
        )
        self.stdout.write(
            f"{loaded.created} rows created, {loaded.updated} updated, {loaded.ended} ended, "
            f"{loaded.removed} removed."
            if loaded.changed
            else "Nothing changed."
        )
