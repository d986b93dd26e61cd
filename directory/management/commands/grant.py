"""``manage.py grant EMAIL ROLE``: give somebody a role; for the first ones, who have nobody to ask."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from directory.models import Organization, Region, Role
from directory.publishing.content.errors import ContentError
from directory.publishing.entries import maintainers


class Command(BaseCommand):
    help = "Give somebody a role; an address that is new gets an account."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("role", choices=Role.Kind.values)
        scope = parser.add_mutually_exclusive_group()
        scope.add_argument("--region", help="for a regional editor: a GGD region, such as ggd:GG3406")
        scope.add_argument("--organization", help="for an owner: the organisation's slug")

    def handle(self, *args: Any, **options: Any) -> None:
        kind = Role.Kind(options["role"])
        try:
            role = maintainers.give_role(
                options["email"],
                kind,
                region=region(options["region"]),
                organization=organization(options["organization"]),
            )
        except ContentError as error:
            raise CommandError("; ".join(error.errors.values())) from error
        self.stdout.write(f"{role}: {role.organization or role.region or 'the whole site'}")


def region(key: str | None) -> Region | None:
    """Return the region of today with this code, or kind and code. Raises CommandError when that is not one region."""
    if not key:
        return None
    kind, colon, code = key.rpartition(":")
    today = Region.objects.filter(code__iexact=code, replaced_by=None)
    found = list((today.filter(kind=kind) if colon else today)[:2])
    if len(found) != 1:
        raise CommandError(
            f"{'No' if not found else 'More than one'} region is {key}; write it as ggd:GG3406."
        )
    return found[0]


def organization(slug: str | None) -> Organization | None:
    if not slug:
        return None
    found = Organization.objects.filter(slug=slug).first()
    if not found:
        raise CommandError(f"No organisation has the slug {slug}.")
    return found
