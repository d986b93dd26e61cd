"""An organisation's keepers, and claiming an organisation."""

import re
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from directory.models import Claim, Organization, OutboxMessage, Region, Role, Service, User
from directory.publishing import claims, keepers
from directory.publishing.errors import ContentError, StateError
from directory.publishing.expiry import forget_expired
from directory.publishing.notices import owner_addresses
from directory.views.claim import masked
from tests.factories import (
    make_administrator,
    make_country,
    make_editor,
    make_organization,
    make_owner,
    make_service,
    make_user,
)
from tests.signing_in import signed_in_client

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_counts() -> None:
    cache.clear()


@pytest.fixture
def organization() -> Organization:
    """An organisation with an entry on the site."""
    organization = make_organization(name="Stichting Naast", email="info@naast.example")
    make_service(organization=organization)
    return organization


@pytest.fixture
def owner(organization: Organization) -> Client:
    return signed_in_client(make_owner(organization), second_factor=False)


def page_of(organization: Organization) -> str:
    return f"/mijn/organisatie/{organization.slug}/"


def claim_of(organization: Organization) -> str:
    return f"/mijn/claim/{organization.slug}/"


def mailed(kind: str) -> list[str]:
    return sorted(OutboxMessage.objects.filter(kind=kind).values_list("to", flat=True))


def claim_code() -> str:
    found = re.search(r"\b\d{6}\b", OutboxMessage.objects.filter(kind="claim_code").latest("due_at").text)
    assert found
    return found.group()


def test_a_keeper_changes_name_site_and_address(owner: Client, organization: Organization) -> None:
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


def test_a_keeper_is_taken_away_and_told(owner: Client, organization: Organization) -> None:
    colleague = make_owner(organization)
    role = Role.objects.get(user=colleague)
    owner.post(page_of(organization), {"do": "remove", "keeper": role.pk})
    assert not Role.objects.filter(user=colleague).exists()
    assert mailed("keeper_removed") == [colleague.email]


def test_the_last_keeper_stays(owner: Client, organization: Organization) -> None:
    role = Role.objects.get(organization=organization)
    answer = owner.post(page_of(organization), {"do": "remove", "keeper": role.pk})
    assert answer.status_code == 422
    assert "Nodig eerst een collega uit" in answer.content.decode()
    assert Role.objects.filter(pk=role.pk).exists()


def test_a_closed_account_does_not_count_as_a_keeper_who_stays(organization: Organization) -> None:
    closed = make_owner(organization)
    User.objects.filter(pk=closed.pk).update(is_active=False)
    only = make_owner(organization)
    with pytest.raises(StateError):
        keepers.remove(Role.objects.get(user=only))


@pytest.mark.parametrize("keeper", ["", "x", "-1", "9" * 40, "٣", "1 OR 1=1"])
def test_only_a_keeper_of_this_organisation_is_taken_away(
    owner: Client, organization: Organization, keeper: str
) -> None:
    make_owner(organization)
    other = Role.objects.get(user=make_owner())
    for number in (keeper, str(other.pk)):
        assert owner.post(page_of(organization), {"do": "remove", "keeper": number}).status_code == 404
    assert Role.objects.count() == 3


def test_an_unknown_press_does_nothing(owner: Client, organization: Organization) -> None:
    assert owner.post(page_of(organization), {"do": "\x00"}).status_code == 400


def test_the_page_asks_as_many_questions_for_one_keeper_as_for_ten(
    owner: Client, organization: Organization, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(9):
        make_owner(organization)
    with django_assert_max_num_queries(5):
        owner.get(page_of(organization))


def test_a_code_to_the_known_address_makes_a_keeper(organization: Organization) -> None:
    old, new = make_owner(organization), make_user()
    client = signed_in_client(new, second_factor=False)
    page = client.get(claim_of(organization)).content.decode()
    assert "i…@n….example" in page
    assert "info@naast.example" not in page
    client.post(claim_of(organization), {"do": "send"})
    assert mailed("claim_code") == ["info@naast.example"]
    assert claim_code() not in Claim.objects.get().code_hash
    answer = client.post(claim_of(organization), {"do": "prove", "code": claim_code()})
    assert answer.headers["Location"] == page_of(organization)
    assert client.get(page_of(organization)).status_code == 200
    assert Claim.objects.get().status == "granted"
    assert mailed("keeper_added") == sorted(["info@naast.example", old.email])


def test_five_wrong_codes_end_a_claim(organization: Organization) -> None:
    client = signed_in_client(make_user(), second_factor=False)
    client.post(claim_of(organization), {"do": "send"})
    right = claim_code()
    wrong = "000001" if right != "000001" else "000002"
    for _ in range(5):
        answer = client.post(claim_of(organization), {"do": "prove", "code": wrong})
        assert answer.status_code == 422
    client.post(claim_of(organization), {"do": "prove", "code": right})
    assert not Role.objects.exists()


def test_a_claims_code_works_a_quarter(organization: Organization, time_machine: Any) -> None:
    time_machine.move_to("2026-11-22T12:00:00+01:00", tick=False)
    user = make_user()
    claim = claims.send_code(user, organization)
    time_machine.move_to("2026-11-22T12:15:01+01:00", tick=False)
    with pytest.raises(StateError):
        claims.prove(claim, claim_code())
    forget_expired(timezone.now())
    claim.refresh_from_db()
    assert claim.status == "expired"


def test_few_codes_a_day_go_to_one_organisation(organization: Organization) -> None:
    for _ in range(4):
        claims.send_code(make_user(), organization)
    with pytest.raises(StateError):
        claims.send_code(make_user(), organization)
    assert len(mailed("claim_code")) == 4


def test_a_code_of_somebody_else_opens_nothing(organization: Organization) -> None:
    claims.send_code(make_user(), organization)
    stranger = signed_in_client(make_user(), second_factor=False)
    stranger.post(claim_of(organization), {"do": "prove", "code": claim_code()})
    assert not Role.objects.exists()


def test_without_a_known_address_the_editors_are_asked() -> None:
    country = make_country()
    service = make_service()
    service.editorial_region = country
    service.save()
    editor = make_editor(country)
    claimant = make_user()
    client = signed_in_client(claimant, second_factor=False)
    where = claim_of(service.organization)
    assert client.post(where, {"do": "send"}).status_code == 422
    assert client.post(where, {"do": "ask", "message": ""}).status_code == 422
    assert client.post(where, {"do": "ask", "message": "Ik leid <b>deze</b> groep."}).status_code == 302
    assert mailed("claim_asked") == [editor.email]
    assert "ligt bij de redactie" in client.get(where).content.decode()
    client.post(where, {"do": "ask", "message": "Nog eens."})
    assert Claim.objects.count() == 1


def test_an_editor_grants_a_claim_once(organization: Organization) -> None:
    claim = claims.ask_editor(make_user(), organization, "Ik werk hier.")
    claims.grant(claim, by=make_editor())
    assert Role.objects.owners_of(organization.pk).filter(user=claim.user).exists()
    assert mailed("claim_granted") == [claim.user.email]
    with pytest.raises(StateError):
        claims.reject(claim, by=make_editor(), reason="Toch niet.")


def test_an_editor_rejects_a_claim_with_a_reason(organization: Organization) -> None:
    claim, editor = claims.ask_editor(make_user(), organization, "Ik werk hier."), make_editor()
    with pytest.raises(ContentError):
        claims.reject(claim, by=editor, reason=" ")
    claims.reject(claim, by=editor, reason="We konden je niet bereiken.")
    mail = OutboxMessage.objects.get(kind="claim_rejected")
    assert "We konden je niet bereiken." in mail.text
    assert editor.email not in mail.text
    assert not Role.objects.owners_of(organization.pk).exists()


def test_who_keeps_it_already_goes_to_its_page(owner: Client, organization: Organization) -> None:
    assert owner.get(claim_of(organization)).headers["Location"] == page_of(organization)


@pytest.mark.parametrize("visibility", ["", "hidden"])
def test_what_has_no_page_is_not_known_to_others(visibility: str) -> None:
    organization = make_organization()
    if visibility:
        make_service(organization=organization, visibility=visibility)
    client = signed_in_client(make_user())
    for answer in (client.get(claim_of(organization)), client.post(claim_of(organization), {"do": "send"})):
        assert answer.status_code == 404


def test_an_editor_of_one_region_does_not_give_away_what_others_have_entries_of(
    organization: Organization,
) -> None:
    country = make_country()
    amsterdam = Region.objects.get(kind="municipality", code="0363")
    one = organization.services.get()
    Service.objects.filter(pk=one.pk).update(editorial_region=amsterdam)
    make_service(organization=organization, editorial_region=country)
    local, national = make_editor(amsterdam), make_editor()
    claim = claims.ask_editor(make_user(), organization, "Ik werk hier.")
    assert mailed("claim_asked") == [national.email]
    path, decision = f"/redactie/claims/{claim.pk}/", {"decision": "toekennen", "reason": ""}
    page = signed_in_client(local).get(path)
    assert "De landelijke redactie beslist" in page.content.decode()
    assert signed_in_client(local).post(path, decision).status_code == 403
    assert not Role.objects.owners_of(organization.pk).exists()
    assert signed_in_client(national).post(path, decision).status_code == 302
    assert Role.objects.owners_of(organization.pk).exists()


def test_an_example_cannot_be_claimed() -> None:
    example = make_organization(is_example=True, email="x@example.nl")
    assert signed_in_client(make_user()).get(claim_of(example)).status_code == 404


def test_claiming_is_limited(organization: Organization) -> None:
    client = signed_in_client(make_user(), second_factor=False)
    statuses = [
        client.post(claim_of(organization), {"do": "prove", "code": "1"}).status_code for _ in range(21)
    ]
    assert statuses[-1] == 429


@pytest.mark.parametrize(
    ("email", "shown"),
    [("info@welzijn.nl", "i…@w….nl"), ("a@b.co.uk", "a…@b….uk"), ("", "")],
)
def test_an_address_is_shown_as_its_owner_knows_it_again(email: str, shown: str) -> None:
    assert masked(email) == shown


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
