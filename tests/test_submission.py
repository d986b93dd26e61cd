"""Offering something: seven questions, each saved as it is answered, on any phone and without JavaScript."""

from typing import Any

import pytest
from django.test import Client

from directory.models import OutboxMessage, Revision, Role, Service
from directory.publishing import drafting
from directory.publishing.revisions import publish
from tests import factories, owners

pytestmark = pytest.mark.django_db
HOSTILE = [
    "\x00NUL",
    "<script>alert(1)</script>",
    "😀" * 50,
    "\u202eomgekeerd",
    "x" * 9000,
    "2026-02-31",
    "' OR 1=1 --",
]


@pytest.fixture
def owner(client: Client, country: None, vocabulary: None) -> Any:
    user = factories.make_user()
    client.force_login(user)
    return user


def text(response: Any) -> str:
    return str(response.content.decode())


def test_the_first_page_names_the_questions_and_sets_no_cookie(client: Client) -> None:
    response = client.get("/aanmelden/")
    assert not response.cookies
    for words in ("Begin", "Hoe kom je binnen?", "vijf minuten"):
        assert words in text(response)


@pytest.mark.parametrize("path", ["/aanmelden/begin/", "/mijn/"])
def test_a_visitor_signs_in_first(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 302
    assert response["Location"].startswith("/inloggen/")


def test_a_new_organisation_gets_a_draft_and_no_keeper_yet(client: Client, owner: Any) -> None:
    response = client.post("/aanmelden/begin/", {"name": "Stichting De Lamp", "kind": "welzijn"})
    revision = Revision.objects.get()
    assert response["Location"] == f"/mijn/concept/{revision.pk}/naam/"
    assert (revision.author, revision.organization.email) == (owner, owner.email)
    assert not Role.objects.filter(user=owner).exists()


def test_a_name_that_is_taken_is_asked_about_first(client: Client, owner: Any) -> None:
    factories.make_organization(name="Stichting De Lamp", kind="welzijn")
    data = {"name": "stichting de lamp", "kind": "welzijn"}
    response = client.post("/aanmelden/begin/", data)
    assert response.status_code == 422
    assert "/mijn/claim/stichting-de-lamp/" in text(response)
    assert client.post("/aanmelden/begin/", data | {"another": "on"}).status_code == 302


def test_seven_questions_make_an_entry_that_can_be_sent_in(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    owners.fill_in(client, revision.pk)
    page = client.get(f"/mijn/concept/{revision.pk}/")
    assert "Dit mist nog" not in text(page)
    response = client.post(f"/mijn/concept/{revision.pk}/insturen/", {"regels": "ja"})
    assert response["Location"].endswith("/bedankt/")
    revision.refresh_from_db()
    assert revision.status == "submitted"
    assert revision.content["locations"][0]["place"] == "Amsterdam"
    assert revision.content["locations"][0]["schedules"] == [
        {"freq": "WEEKLY", "byday": "TU", "opens_at": "19:30", "closes_at": "21:00"}
    ]
    assert revision.content["areas"] == [{"region": "municipality:0363"}]
    assert "wat gebeurt er nu" in text(client.get(response["Location"])).lower()


def test_an_entry_without_the_rules_ticked_is_not_sent_in(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    owners.fill_in(client, revision.pk)
    response = client.post(f"/mijn/concept/{revision.pk}/insturen/", {})
    assert response.status_code == 422
    assert "vinkje" in text(response)


def test_what_is_missing_leads_to_its_question(client: Client, owner: Any) -> None:
    revision = owners.draft(owner, name="Ommetje")
    html = text(client.get(f"/mijn/concept/{revision.pk}/"))
    assert f'href="/mijn/concept/{revision.pk}/naam/">Schrijf in één zin wat het is.' in html
    assert f'href="/mijn/concept/{revision.pk}/voor-wie/">Kies voor wie het is' in html
    response = client.post(f"/mijn/concept/{revision.pk}/insturen/", {"regels": "ja"})
    assert response.status_code == 422


def test_each_answer_stays_as_it_was_given(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    owners.fill_in(client, revision.pk)
    revision.refresh_from_db()
    before = revision.content
    for slug in owners.ANSWERS:
        page = client.get(f"/mijn/concept/{revision.pk}/{slug}/")
        response = client.post(f"/mijn/concept/{revision.pk}/{slug}/", owners.posted(text(page)))
        assert response.status_code == 302, text(response)
        revision.refresh_from_db()
        assert revision.content == before, slug


@pytest.mark.parametrize("slug", list(owners.ANSWERS))
def test_bad_input_is_answered_at_the_field_or_taken_as_text(client: Client, owner: Any, slug: str) -> None:
    revision = owners.draft(owner)
    fields = list(owners.ANSWERS[slug])
    tries = [{field: HOSTILE[n % len(HOSTILE)]} for n, field in enumerate(fields)]
    tries += [dict.fromkeys(fields, typed) for typed in HOSTILE]
    for answers in tries:
        response = owners.ask(client, revision.pk, slug, **answers)
        assert response.status_code in (302, 422), answers
        assert "<script>alert" not in text(response)
        look = client.post(f"/mijn/concept/{revision.pk}/meekijken/{slug}/", owners.ANSWERS[slug] | answers)
        assert look.status_code in (200, 204), answers


def test_ten_megabytes_are_refused(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    assert owners.ask(client, revision.pk, "naam", name="x" * 10_000_000).status_code == 400


def test_what_was_typed_stays_beside_the_sentence(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    response = owners.ask(client, revision.pk, "voor-wie", minimum_age="oud genoeg")
    assert response.status_code == 422
    assert "Dit is geen getal." in text(response)
    assert 'value="oud genoeg"' in text(response)
    revision.refresh_from_db()
    assert "not_for" not in revision.content


def test_a_second_place_and_a_second_time_need_no_javascript(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    response = owners.ask(client, revision.pk, "waar", meer="1")
    page = text(client.get(response["Location"].split("#")[0]))
    assert "plek-1-postal_code" in page
    second = {"plek-aantal": "2", "plek-1-postal_code": "9711AA", "plek-0-id": ""}
    assert owners.ask(client, revision.pk, "waar", **second).status_code == 302
    revision.refresh_from_db()
    assert [place["place"] for place in revision.content["locations"]] == ["Amsterdam", "Groningen"]


def test_a_place_that_does_not_belong_to_the_postcode_is_asked_about(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    response = owners.ask(client, revision.pk, "waar", **{"plek-0-place": "Groningen"})
    assert response.status_code == 422
    assert "Bij postcode 1066 hoort Amsterdam" in text(response)
    assert owners.ask(client, revision.pk, "waar", **{"plek-0-place": "amsterdam"}).status_code == 302


def test_an_unknown_area_is_answered_with_suggestions(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    response = owners.ask(client, revision.pk, "waar", area="Gronningenn")
    assert response.status_code in (302, 422)
    response = owners.ask(client, revision.pk, "waar", area="xqzv")
    assert response.status_code == 422
    assert "kennen we niet" in text(response)


def test_by_appointment_is_a_word_and_always_is_day_and_night(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    owners.ask(client, revision.pk, "wanneer", sort="afspraak")
    revision.refresh_from_db()
    assert revision.content["when_note"] == "Op afspraak."
    assert "schedules" not in revision.content
    owners.ask(client, revision.pk, "wanneer", sort="altijd")
    revision.refresh_from_db()
    assert revision.content["schedules"] == [{"freq": "DAILY", "opens_at": "00:00", "closes_at": "00:00"}]


def test_the_first_tuesday_and_a_summer_stop_are_said_as_people_do(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    monthly = {
        "tijd-0-rhythm": "maand", "tijd-0-nth": "1", "tijd-0-stop_from": "2030-07-11", "tijd-0-stop_to": "2030-08-23",
    }  # fmt: skip
    response = owners.ask(client, revision.pk, "wanneer", **monthly)
    assert response.status_code == 302
    revision.refresh_from_db()
    assert revision.content["schedules"][0]["byday"] == "1TU"
    assert revision.content["schedules"][0]["exceptions"][0]["to"] == "2030-08-23"
    assert "eerste dinsdag van de maand" in text(client.get(f"/mijn/concept/{revision.pk}/wanneer/"))


def test_a_mail_leads_back_to_the_draft_once_a_day(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    for _time in range(2):
        assert owners.ask(client, revision.pk, "naam", later="1")["Location"] == "/mijn/"
    mail = OutboxMessage.objects.get(kind="resume")
    assert f"/mijn/concept/{revision.pk}/" in mail.text
    assert mail.to == owner.email


def test_typing_shows_how_it_comes_on_the_site_and_saves_nothing(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    response = client.post(f"/mijn/concept/{revision.pk}/meekijken/voor-wie/", owners.ANSWERS["voor-wie"])
    assert "Vanaf 18 jaar." in text(response)
    revision.refresh_from_db()
    assert "minimum_age" not in revision.content


def test_the_preview_is_the_public_page(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    owners.fill_in(client, revision.pk)
    html = text(client.get(f"/mijn/concept/{revision.pk}/voorbeeld/"))
    for words in (
        "Dit is een voorbeeld.",
        "Ommetje Sloterplas",
        "elke dinsdag 19:30-21:00",
        "06 12345678",
        "noindex",
    ):
        assert words.lower() in html.lower(), words
    assert not Service.objects.exists()


def test_a_private_number_and_a_secret_street_are_not_in_the_preview(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    owners.fill_in(client, revision.pk)
    owners.ask(client, revision.pk, "binnenkomen", **{"nummer-0-private": "on"})
    revision.refresh_from_db()
    known = {"plek-0-id": revision.content["locations"][0]["id"], "plek-0-confidential": "on"}
    owners.ask(client, revision.pk, "waar", **known)
    html = text(client.get(f"/mijn/concept/{revision.pk}/voorbeeld/"))
    assert "06 12345678" not in html
    assert "Voorbeeldlaan" not in html
    assert "Het adres hoor je na aanmelden" in html


def test_a_form_opened_before_the_address_was_secret_does_not_bring_the_street_back(
    client: Client, owner: Any
) -> None:
    service = factories.make_service()
    Role.objects.create(user=owner, kind="owner", organization=service.organization)
    revision = drafting.change(service, owner)
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
    assert "Dit adres is intussen geheim" in text(client.get(response["Location"]))
    known = {"plek-0-id": place["id"], "plek-0-shown_as": "geheim"}
    assert owners.ask(client, revision.pk, "waar", **known).status_code == 302
    revision.refresh_from_db()
    assert revision.content["locations"][0]["address"] == "Voorbeeldlaan 1"


@pytest.mark.parametrize(
    "path", ["", "naam/", "voorbeeld/", "intrekken/", "verschil/", "bedankt/", "lijkt-op/naam/"]
)
def test_another_persons_draft_does_not_exist(client: Client, owner: Any, path: str) -> None:
    revision = owners.draft()
    assert client.get(f"/mijn/concept/{revision.pk}/{path}").status_code == 404


def test_what_was_sent_in_is_not_changed(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    owners.fill_in(client, revision.pk)
    client.post(f"/mijn/concept/{revision.pk}/insturen/", {"regels": "ja"})
    assert owners.ask(client, revision.pk, "naam", name="Anders").status_code == 302
    revision.refresh_from_db()
    assert revision.content["name"] == "Ommetje Sloterplas"
