"""Giving somebody a role on the command line."""

import pytest
from django.core.management import CommandError, call_command

from directory.models import Organization, Role, User
from tests.helpers.factories import make_country

pytestmark = pytest.mark.django_db


def test_the_first_editor_is_made_on_the_command_line() -> None:
    make_country()
    call_command("grant", "Eva@Example.nl", "regional_editor", "--region", "ggd:GG3406")
    assert Role.objects.get().region.code == "GG3406"  # type: ignore[union-attr]
    call_command("grant", "eva@example.nl", "administrator")
    user = User.objects.get()
    assert (user.is_staff, user.is_superuser, user.has_usable_password()) == (True, True, False)


def test_an_owner_is_made_on_the_command_line_once(organization: Organization) -> None:
    for _ in range(2):
        call_command("grant", "eva@example.nl", "owner", "--organization", organization.slug)
    assert Role.objects.get().organization == organization


@pytest.mark.parametrize(
    "arguments",
    [
        ("geen adres", "administrator"),
        ("eva@example.nl", "baas"),
        ("eva@example.nl", "owner"),
        ("eva@example.nl", "owner", "--organization", "bestaat-niet"),
        ("eva@example.nl", "regional_editor"),
        ("eva@example.nl", "regional_editor", "--region", "XX"),
        ("eva@example.nl", "regional_editor", "--region", "district:0363"),
        ("eva@example.nl", "regional_editor", "--region", "municipality:0363"),
        ("eva@example.nl", "regional_editor", "--region", "country:NL"),
        ("eva@example.nl", "national_editor", "--region", "NL"),
    ],
)
def test_a_role_that_cannot_be_is_refused_with_a_sentence(arguments: tuple[str, ...]) -> None:
    make_country()
    with pytest.raises(CommandError):
        call_command("grant", *arguments)
    assert not Role.objects.exists()
