"""Who hears of what: those behind an entry, and nobody for an example."""

import pytest

from directory.models import Organization, Revision, User
from directory.publishing.mail.notices import owner_addresses, people_behind
from tests.helpers.factories import make_organization, make_owner, make_revision, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer(db: None) -> User:
    return make_user(email="schrijver@naast.example")


def written(writer: User, organization: Organization, source: str = "form") -> Revision:
    revision = make_revision(organization=organization)
    revision.author, revision.source = writer, source
    revision.save()
    return revision


def test_an_organisation_is_reached_at_its_own_address_and_its_maintainers() -> None:
    organization = make_organization(email="Info@Naast.example")
    owner = make_owner(organization)
    assert owner_addresses(organization) == sorted(["info@naast.example", owner.email])
    assert owner_addresses(make_organization()) == []


@pytest.mark.parametrize(("source", "hears"), [("form", True), ("editor", False)])
def test_who_wrote_it_hears_of_it_where_nobody_keeps_it(writer: User, source: str, hears: bool) -> None:
    organization = make_organization()
    assert people_behind(written(writer, organization, source)) == ([writer.email] if hears else [])
    owner = make_owner(organization)
    assert people_behind(written(writer, organization, source)) == [owner.email]


def test_nobody_hears_of_an_example(writer: User) -> None:
    organization = make_organization(is_example=True, email="info@naast.example")
    make_owner(organization)
    assert owner_addresses(organization) == []
    assert people_behind(written(writer, organization)) == []
