"""``manage.py learn_sentences``: after ``directory/safety/near_phrases.tsv``, the sayings or labels of the vocabulary, how words
are read, or the encoder changed. A quarter of an hour; it needs what ``requirements-dev.txt`` installs.
"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from directory.language.encoder import encoder
from directory.language.learning import EachOnce
from directory.safety.learning import learn_phrases
from directory.search.ask.learning import learn_sayings


class Command(BaseCommand):
    help = "Learn from example sentences what is near to danger and what concept is meant, and store it for every process."

    def handle(self, *args: Any, **options: Any) -> None:
        known = encoder()
        if known is None:
            raise CommandError("There is no encoder here.")
        each_once = EachOnce(known)
        self.stdout.write(f"{learn_phrases(each_once)} phrases of danger and nothing learned.")
        self.stdout.write(f"{learn_sayings(each_once)} sayings and labels of concepts learned.")
