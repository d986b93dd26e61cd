"""``manage.py encode_near_phrases``: after ``directory/safety/near_phrases.tsv`` or the encoder changed."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from directory.language.encoder import encoder
from directory.safety.near_phrases import store


class Command(BaseCommand):
    help = "Store the vectors and weights of the phrases that are near to despair or fear, so that no process has to make them."

    def handle(self, *args: Any, **options: Any) -> None:
        known = encoder()
        if known is None:
            raise CommandError("There is no encoder here.")
        self.stdout.write(f"{store(known)} phrases stored.")
