"""Who keeps an organisation's entries: written once, whoever else is at it."""

from typing import Any

import pytest
from django.db.models import QuerySet

from directory.models import Organization, OutboxMessage, Role, User
from directory.publishing.entries import maintainers
from tests.helpers.factories import make_owner, make_user

pytestmark = pytest.mark.django_db


def test_an_account_that_was_made_in_the_same_moment_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    look = User.objects.filter

    def too_early(**wanted: Any) -> QuerySet[User]:
        monkeypatch.setattr(User.objects, "filter", look)
        User.objects.create_user("eva@example.nl")
        return User.objects.none()

    monkeypatch.setattr(User.objects, "filter", too_early)
    assert maintainers.account_of("eva@example.nl") == User.objects.get()


def test_a_maintainer_who_is_gone_already_is_not_told_so_again(organization: Organization) -> None:
    make_owner(organization)
    role = Role.objects.get(user=make_owner(organization))
    maintainers.remove(role)
    OutboxMessage.objects.all().delete()
    maintainers.remove(role)
    assert not OutboxMessage.objects.exists()


def test_who_has_no_second_factor_hears_of_none_that_is_gone() -> None:
    assert maintainers.forget_second_factor(make_user()) == 0
    assert not OutboxMessage.objects.exists()
