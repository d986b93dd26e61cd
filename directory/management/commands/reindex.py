"""``manage.py reindex``: write index texts anew after the text rules changed; ``setup`` does it by itself."""

from typing import Any

from django.core.management.base import BaseCommand

from directory.publishing.entries.indexing import reindex_if_rules_changed


class Command(BaseCommand):
    help = "Write the index text of every entry anew if the text rules changed."

    def handle(self, *args: Any, **options: Any) -> None:
        count = reindex_if_rules_changed()
        if count:
            self.stdout.write(f"{count} entries indexed anew.")
