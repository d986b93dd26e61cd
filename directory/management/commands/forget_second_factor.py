"""``manage.py forget_second_factor EMAIL``: for who lost both the phone and the recovery codes."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from directory.models import User
from directory.publishing.entries.maintainers import forget_second_factor


class Command(BaseCommand):
    help = "Take away somebody's second factor, after making sure by other means that it is them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(email=options["email"].strip().lower()).first()
        if not user:
            raise CommandError("Nobody has this address.")
        self.stdout.write(f"{forget_second_factor(user)} taken away.")
