"""Offering something: from the first page to sending it in, on any phone and without JavaScript."""

import pytest
from django.test import Client

from directory.models import OutboxMessage, Revision, Role, Service, User
from directory.publishing.versions import drafting
from directory.publishing.versions.revisions import publish
from tests.helpers import factories, owners

pytestmark = pytest.mark.django_db


def test_the_first_page_names_the_questions_and_sets_no_cookie(client: Client) -> None:
    response = client.get("/aanmelden/")
    assert not response.cookies
    for words in ("Begin", "Hoe kom je binnen?", "vijf minuten"):
        assert words in response.text


@pytest.mark.parametrize("path", ["/aanmelden/begin/", "/mijn/"])
def test_a_visitor_signs_in_first(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 302
    assert response["Location"].startswith("/inloggen/")


def test_a_new_organisation_gets_a_draft_and_no_maintainer_yet(client: Client, newcomer: User) -> None:
    response = client.post("/aanmelden/begin/", {"name": "Stichting De Lamp", "kind": "welzijn"})
    revision = Revision.objects.get()
    assert response["Location"] == f"/mijn/concept/{revision.pk}/naam/"
    assert (revision.author, revision.organization.email) == (newcomer, newcomer.email)
    assert not Role.objects.filter(user=newcomer).exists()


def test_a_name_that_is_taken_is_asked_about_first(client: Client, newcomer: User) -> None:
    organization = factories.make_organization(name="Stichting De Lamp", kind="welzijn")
    factories.make_service(organization=organization)
    data = {"name": "stichting de lamp", "kind": "welzijn"}
    response = client.post("/aanmelden/begin/", data)
    assert response.status_code == 422
    assert "/mijn/claim/stichting-de-lamp/" in response.text
    assert client.post("/aanmelden/begin/", data | {"another": "on"}).status_code == 302


def test_an_organisation_that_has_only_drafts_is_not_given_away(client: Client, newcomer: User) -> None:
    factories.make_organization(name="Stichting De Lamp")
    response = client.post("/aanmelden/begin/", {"name": "Stichting De Lamp", "kind": "welzijn"})
    assert response.status_code == 302


def test_a_name_of_a_hundred_thousand_letters_is_too_long(client: Client, newcomer: User) -> None:
    response = client.post("/aanmelden/begin/", {"name": "x" * 100_000, "kind": "welzijn"})
    assert response.status_code == 422
    assert "160" in response.text


def test_seven_questions_make_an_entry_that_can_be_sent_in(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.fill_in(client, revision.pk)
    page = client.get(f"/mijn/concept/{revision.pk}/")
    assert "Dit mist nog" not in page.text
    response = client.post(f"/mijn/concept/{revision.pk}/insturen/", {"regels": "ja"})
    assert response["Location"].endswith("/bedankt/")
    revision.refresh_from_db()
    assert revision.status == "submitted"
    assert revision.content["locations"][0]["place"] == "Amsterdam"
    assert revision.content["locations"][0]["schedules"] == [
        {"freq": "WEEKLY", "byday": "TU", "opens_at": "19:30", "closes_at": "21:00"}
    ]
    assert revision.content["areas"] == [{"region": "municipality:0363"}]
    assert "wat gebeurt er nu" in client.get(response["Location"]).text.lower()


def test_an_entry_without_the_rules_ticked_is_not_sent_in(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.fill_in(client, revision.pk)
    response = client.post(f"/mijn/concept/{revision.pk}/insturen/", {})
    assert response.status_code == 422
    assert "vinkje" in response.text


def test_what_is_missing_leads_to_its_question(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer, name="Ommetje")
    html = client.get(f"/mijn/concept/{revision.pk}/").text
    assert f'href="/mijn/concept/{revision.pk}/naam/">Schrijf in één zin wat het is.' in html
    assert f'href="/mijn/concept/{revision.pk}/voor-wie/">Kies voor wie het is' in html
    response = client.post(f"/mijn/concept/{revision.pk}/insturen/", {"regels": "ja"})
    assert response.status_code == 422


def test_a_mail_leads_back_to_the_draft_once_a_day(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    for _time in range(2):
        assert owners.ask(client, revision.pk, "naam", later="1")["Location"] == "/mijn/"
    mail = OutboxMessage.objects.get(kind="resume")
    assert f"/mijn/concept/{revision.pk}/" in mail.text
    assert mail.to == newcomer.email


def test_typing_shows_how_it_comes_on_the_site_and_saves_nothing(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    response = client.post(f"/mijn/concept/{revision.pk}/meekijken/voor-wie/", owners.ANSWERS["voor-wie"])
    assert "Vanaf 18 jaar." in response.text
    revision.refresh_from_db()
    assert "minimum_age" not in revision.content


def test_the_preview_is_the_public_page(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.fill_in(client, revision.pk)
    html = client.get(f"/mijn/concept/{revision.pk}/voorbeeld/").text
    for words in (
        "Dit is een voorbeeld.",
        "Ommetje Sloterplas",
        "19:30-21:00",
        "06 12345678",
        "noindex",
    ):
        assert words.lower() in html.lower(), words
    assert not Service.objects.exists()


def test_a_private_number_and_a_secret_street_are_not_in_the_preview(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.fill_in(client, revision.pk)
    owners.ask(client, revision.pk, "binnenkomen", **{"nummer-0-private": "on"})
    revision.refresh_from_db()
    known = {"plek-0-id": revision.content["locations"][0]["id"], "plek-0-confidential": "on"}
    owners.ask(client, revision.pk, "waar", **known)
    html = client.get(f"/mijn/concept/{revision.pk}/voorbeeld/").text
    assert "06 12345678" not in html
    assert "Voorbeeldlaan" not in html
    assert "Het adres hoor je na aanmelden" in html


def test_a_region_that_ended_since_is_left_out_of_the_preview(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.fill_in(client, revision.pk)
    revision.refresh_from_db()
    revision.content |= {"areas": [{"region": "municipality:0363"}, {"region": "municipality:0999"}]}
    revision.save()
    assert client.get(f"/mijn/concept/{revision.pk}/voorbeeld/").status_code == 200


def test_a_form_opened_before_the_address_was_secret_does_not_bring_the_street_back(
    client: Client, newcomer: User
) -> None:
    service = factories.make_service()
    Role.objects.create(user=newcomer, kind="owner", organization=service.organization)
    revision = drafting.change(service, newcomer)
    place = revision.content["locations"][0]
    stale = {"plek-0-id": place["id"], "plek-0-shown_as": "open"}
    live = Revision.objects.get(live_for=service)
    other = factories.make_revision(service, locations=[{**place, "confidential": True}])
    publish(other)
    assert live.pk != other.pk
    response = owners.ask(client, revision.pk, "waar", **stale)
    assert response["Location"].endswith("/waar/")
    revision.refresh_from_db()
    assert "address" not in revision.content["locations"][0]
    assert "Dit adres is intussen geheim" in client.get(response["Location"]).text
    known = {"plek-0-id": place["id"], "plek-0-shown_as": "geheim"}
    assert owners.ask(client, revision.pk, "waar", **known).status_code == 302
    revision.refresh_from_db()
    assert revision.content["locations"][0]["address"] == "Voorbeeldlaan 1"


@pytest.mark.parametrize(
    "path", ["", "naam/", "voorbeeld/", "intrekken/", "verschil/", "bedankt/", "lijkt-op/naam/"]
)
def test_another_persons_draft_does_not_exist(client: Client, newcomer: User, path: str) -> None:
    revision = owners.draft()
    assert client.get(f"/mijn/concept/{revision.pk}/{path}").status_code == 404


def test_what_was_sent_in_is_not_changed(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.fill_in(client, revision.pk)
    client.post(f"/mijn/concept/{revision.pk}/insturen/", {"regels": "ja"})
    assert owners.ask(client, revision.pk, "naam", name="Anders").status_code == 302
    revision.refresh_from_db()
    assert revision.content["name"] == "Ommetje Sloterplas"


def test_what_people_need_is_asked_of_an_owner_and_not_of_a_file(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.fill_in(client, revision.pk)
    bare = {"nummer-aantal": "0", "costs": []}
    assert owners.ask(client, revision.pk, "binnenkomen", **bare).status_code == 302
    assert owners.ask(client, revision.pk, "begeleiding", guides="").status_code == 302
    response = client.post(f"/mijn/concept/{revision.pk}/insturen/", {"regels": "ja"})
    assert response.status_code == 422
    for words in ("hoe mensen jullie bereiken", "Kies wat het kost.", "Schrijf wie het begeleidt."):
        assert words in response.text
    assert "Verder met vraag 6" in response.text
    owners.ask(client, revision.pk, "binnenkomen", **bare, access=["inloop-zonder-afspraak"])
    assert "hoe mensen jullie bereiken" not in client.get(f"/mijn/concept/{revision.pk}/").text
    revision.refresh_from_db()
    assert publish(revision).name == "Ommetje Sloterplas"


def test_a_friendly_question_names_the_next_one_in_the_line(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    assert (
        "Verder naar: wat mogen mensen verwachten?"
        in client.get(f"/mijn/concept/{revision.pk}/eerste-keer/").text
    )


def test_who_does_not_know_the_kind_of_organisation_goes_on(client: Client, newcomer: User) -> None:
    response = client.post("/aanmelden/begin/", {"name": "Buurtclub", "kind": "onbekend"})
    assert response.status_code == 302
    assert Revision.objects.get().organization.kind == ""
