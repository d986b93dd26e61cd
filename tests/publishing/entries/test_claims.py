"""Claiming an organisation: by a code to its known address, or by asking the editors."""

import re
from typing import Any

import pytest
from django.utils import timezone

from directory.models import Claim, Organization, OutboxMessage, Region, Role, Service
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import claims
from directory.publishing.versions.expiry import forget_expired
from directory.views.account.claim import masked
from tests.helpers.factories import (
    make_country,
    make_editor,
    make_organization,
    make_owner,
    make_service,
    make_user,
)
from tests.helpers.mailing import mailed
from tests.helpers.signing_in import signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fresh_counts")]


def page_of(organization: Organization) -> str:
    return f"/mijn/organisatie/{organization.slug}/"


def claim_of(organization: Organization) -> str:
    return f"/mijn/claim/{organization.slug}/"


def claim_code() -> str:
    found = re.search(r"\b\d{6}\b", OutboxMessage.objects.filter(kind="claim_code").latest("due_at").text)
    assert found
    return found.group()


def test_a_code_to_the_known_address_makes_a_maintainer(organization: Organization) -> None:
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
    assert mailed("maintainer_added") == sorted(["info@naast.example", old.email])


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


@pytest.mark.parametrize("message", [" ", "Ik werk hier.\x00", "x" * 1001])
def test_editors_are_asked_in_words_that_can_be_read(organization: Organization, message: str) -> None:
    with pytest.raises(ContentError) as error:
        claims.ask_editor(make_user(), organization, message)
    assert set(error.value.errors) == {"message"}
    assert not Claim.objects.exists()


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


def test_who_keeps_it_already_goes_to_its_page(organization: Organization) -> None:
    maintainer = signed_in_client(make_owner(organization), second_factor=False)
    assert maintainer.get(claim_of(organization)).headers["Location"] == page_of(organization)


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
