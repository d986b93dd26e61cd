"""An organisation's maintainers."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from directory.models import Organization, Role, User
from directory.publishing.content.errors import StateError
from directory.publishing.entries import maintainers
from directory.publishing.mail.notices import owner_addresses
from tests.helpers.factories import make_administrator, make_editor, make_owner, make_user
from tests.helpers.mailing import mailed
from tests.helpers.signing_in import signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fresh_counts")]


@pytest.fixture
def owner(organization: Organization) -> Client:
    return signed_in_client(make_owner(organization), second_factor=False)


def page_of(organization: Organization) -> str:
    return f"/mijn/organisatie/{organization.slug}/"


def test_a_maintainer_changes_name_site_and_address(owner: Client, organization: Organization) -> None:
    values = {"name": "Naast elkaar", "url": "naast.example", "email": "post@naast.example", "do": "save"}
    assert owner.post(page_of(organization), values).status_code == 302
    organization.refresh_from_db()
    assert (organization.name, organization.url, organization.email) == (
        "Naast elkaar", "https://naast.example", "post@naast.example",
    )  # fmt: skip
    assert mailed("organization_address") == ["info@naast.example", "post@naast.example"]
    owner.post(page_of(organization), values | {"name": "Naast"})
    assert len(mailed("organization_address")) == 2


def test_a_new_address_to_and_fro_is_no_way_to_send_mail(owner: Client, organization: Organization) -> None:
    values = {"name": "Naast", "url": "", "do": "save"}
    statuses = [
        owner.post(page_of(organization), values | {"email": f"{'ab'[n % 2]}@naast.example"}).status_code
        for n in range(11)
    ]
    assert statuses == [302] * 10 + [429]
    assert mailed("organization_address").count("a@naast.example") == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""), ("name", "x" * 5000), ("name", "a\x00b"), ("url", "javascript:alert(1)"), ("url", "geen"),
        ("email", "geen adres"), ("email", "a@b\nBcc: c@d.nl"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_at_its_field(
    owner: Client, organization: Organization, field: str, value: str
) -> None:
    values = {"name": "Naast", "url": "", "email": "", "do": "save"} | {field: value}
    answer = owner.post(page_of(organization), values)
    assert answer.status_code == 422
    assert f'id="org_{field}-fout"' in answer.content.decode()
    organization.refresh_from_db()
    assert organization.name == "Stichting Naast"


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "🙂 Naast", "\u202eNaast", "نازت"])
def test_any_name_is_shown_as_text(owner: Client, organization: Organization, name: str) -> None:
    owner.post(page_of(organization), {"name": name, "url": "", "email": "", "do": "save"})
    page = owner.get(page_of(organization))
    assert page.status_code == 200
    assert "<script>alert" not in page.content.decode()


def test_nobody_else_sees_or_changes_it(organization: Organization) -> None:
    for person in (make_owner(), make_user(), make_editor(), make_administrator()):
        client = signed_in_client(person)
        assert client.get(page_of(organization)).status_code == 404
        for form in ({"do": "save", "name": "Gekaapt"}, {"do": "invite", "email": "ik@example.nl"}):
            assert client.post(page_of(organization), form).status_code == 404
    organization.refresh_from_db()
    assert organization.name == "Stichting Naast"
    assert not Role.objects.owners_of(organization.pk).exists()


def test_a_colleague_is_invited_by_mail_and_gets_the_reminders_too(
    owner: Client, organization: Organization
) -> None:
    owner.post(page_of(organization), {"do": "invite", "email": "Collega@Example.nl"})
    assert mailed("invited") == ["collega@example.nl"]
    assert "collega@example.nl" in owner_addresses(organization)
    assert not User.objects.get(email="collega@example.nl").has_usable_password()


@pytest.mark.parametrize("email", ["", "geen adres", "a\x00@example.nl", "x" * 3000])
def test_an_invitation_needs_an_address(owner: Client, organization: Organization, email: str) -> None:
    assert owner.post(page_of(organization), {"do": "invite", "email": email}).status_code == 422
    assert Role.objects.count() == 1


def test_who_keeps_it_already_is_not_invited_again(owner: Client, organization: Organization) -> None:
    for _ in range(2):
        answer = owner.post(page_of(organization), {"do": "invite", "email": "collega@example.nl"})
    assert answer.status_code == 422
    assert len(mailed("invited")) == 1


def test_invitations_are_limited(owner: Client, organization: Organization) -> None:
    answers = [
        owner.post(page_of(organization), {"do": "invite", "email": f"c{n}@example.nl"}).status_code
        for n in range(11)
    ]
    assert answers == [302] * 10 + [429]


def test_a_maintainer_is_taken_away_and_told(owner: Client, organization: Organization) -> None:
    colleague = make_owner(organization)
    role = Role.objects.get(user=colleague)
    owner.post(page_of(organization), {"do": "remove", "maintainer": role.pk})
    assert not Role.objects.filter(user=colleague).exists()
    assert mailed("maintainer_removed") == [colleague.email]


def test_the_last_maintainer_stays(owner: Client, organization: Organization) -> None:
    role = Role.objects.get(organization=organization)
    answer = owner.post(page_of(organization), {"do": "remove", "maintainer": role.pk})
    assert answer.status_code == 422
    assert "Nodig eerst een collega uit" in answer.content.decode()
    assert Role.objects.filter(pk=role.pk).exists()


def test_a_closed_account_does_not_count_as_a_maintainer_who_stays(organization: Organization) -> None:
    closed = make_owner(organization)
    User.objects.filter(pk=closed.pk).update(is_active=False)
    only = make_owner(organization)
    with pytest.raises(StateError):
        maintainers.remove(Role.objects.get(user=only))


@pytest.mark.parametrize("maintainer", ["", "x", "-1", "9" * 40, "٣", "1 OR 1=1"])
def test_only_a_maintainer_of_this_organisation_is_taken_away(
    owner: Client, organization: Organization, maintainer: str
) -> None:
    make_owner(organization)
    other = Role.objects.get(user=make_owner())
    for number in (maintainer, str(other.pk)):
        assert owner.post(page_of(organization), {"do": "remove", "maintainer": number}).status_code == 404
    assert Role.objects.count() == 3


def test_an_unknown_press_does_nothing(owner: Client, organization: Organization) -> None:
    assert owner.post(page_of(organization), {"do": "\x00"}).status_code == 400


def test_the_page_asks_as_many_questions_for_one_maintainer_as_for_ten(
    owner: Client, organization: Organization, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(9):
        make_owner(organization)
    with django_assert_max_num_queries(5):
        owner.get(page_of(organization))
