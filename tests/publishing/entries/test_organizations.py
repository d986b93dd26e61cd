"""Who offers something is written in one way."""

import pytest

from directory.models import Organization
from directory.publishing.content.errors import ContentError
from directory.publishing.entries.organizations import save_organization, save_organizations
from handreiking.models import DataVersion
from tests.helpers.factories import make_organization, make_service

pytestmark = pytest.mark.django_db


def test_example_organisations_have_example_offers() -> None:
    assert make_service(organization=make_organization(is_example=True)).is_example


def test_an_organisation_keeps_its_slug_and_changes_its_fields() -> None:
    organization = save_organization(name="Stichting Oever", kind="welzijn", url="www.example.nl")
    assert (organization.slug, organization.url) == ("stichting-oever", "https://www.example.nl")
    changed = save_organization(organization.pk, name="De Oever")
    changed.refresh_from_db()
    assert (changed.slug, changed.name, changed.kind) == ("stichting-oever", "De Oever", "welzijn")
    assert save_organization(name="Stichting Oever").slug == "stichting-oever-2"


def test_without_organisations_nothing_is_written() -> None:
    version = DataVersion.objects.current()
    assert save_organizations([]) == []
    assert DataVersion.objects.current() == version


def test_a_new_name_of_an_organisation_is_found() -> None:
    service = make_service(organization=make_organization(name="Stichting Oever"))
    save_organization(service.organization_id, name="Stichting Klaproos")
    service.refresh_from_db()
    assert " klaproos" in service.stems
    assert " oever" not in service.stems


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "A", "kind": "bank"}, "kind"),
        ({"name": "A", "url": "ftp://x"}, "url"),
        ({"kind": "welzijn"}, "name"),
        ({"name": "A", "phone": "0201234567"}, "phone"),
    ],
)
def test_an_organisation_is_checked(values: dict[str, str], field: str) -> None:
    with pytest.raises(ContentError) as error:
        save_organization(**values)
    assert set(error.value.errors) == {field}
    assert not Organization.objects.exists()
