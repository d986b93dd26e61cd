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
    organization = factories.make_organization(name="Stichting De Lamp", kind="welzijn")
    factories.make_service(organization=organization)
    data = {"name": "stichting de lamp", "kind": "welzijn"}
    response = client.post("/aanmelden/begin/", data)
    assert response.status_code == 422
    assert "/mijn/claim/stichting-de-lamp/" in text(response)
    assert client.post("/aanmelden/begin/", data | {"another": "on"}).status_code == 302


def test_an_organisation_that_has_only_drafts_is_not_given_away(client: Client, owner: Any) -> None:
    factories.make_organization(name="Stichting De Lamp")
    response = client.post("/aanmelden/begin/", {"name": "Stichting De Lamp", "kind": "welzijn"})
    assert response.status_code == 302


def test_a_name_of_a_hundred_thousand_letters_is_too_long(client: Client, owner: Any) -> None:
    response = client.post("/aanmelden/begin/", {"name": "x" * 100_000, "kind": "welzijn"})
    assert response.status_code == 422
    assert "160" in text(response)


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
    owners.ask(client, revision.pk, "wanneer", sort="afspraak", **{"tijd-aantal": "0"})
    revision.refresh_from_db()
    assert revision.content["when_note"] == "Op afspraak."
    assert "schedules" not in revision.content
    owners.ask(client, revision.pk, "wanneer", sort="altijd", **{"tijd-aantal": "0"})
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


def test_times_are_not_wiped_without_a_word(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    owners.ask(client, revision.pk, "wanneer")
    known = {"tijd-0-source": ":0"}
    response = owners.ask(client, revision.pk, "wanneer", sort="afspraak", **known)
    assert response.status_code == 422
    assert "Hieronder staan nog tijden." in text(response)
    assert "Haal de tijden weg die hieronder staan" in text(response)
    revision.refresh_from_db()
    assert revision.content["schedules"]
    assert owners.ask(client, revision.pk, "wanneer", sort="afspraak", drop="on", **known).status_code == 302
    revision.refresh_from_db()
    assert "schedules" not in revision.content


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (
            {"rhythm": "twee-weken", "days": ["WE"], "start": "2030-11-28"},
            "28 november is een donderdag. Bedoel je woensdag 27 november of 4 december?",
        ),
        ({"rhythm": "eenmalig", "start": "2020-01-01"}, "Deze dag is al geweest."),
        ({"opens": "19:30", "closes": "9:00"}, "Het stopt eerder dan het begint."),
        ({"rhythm": "maand"}, "Kies de hoeveelste"),
    ],
)
def test_a_likely_slip_in_a_time_is_asked_back(
    client: Client, owner: Any, typed: dict[str, Any], asked: str
) -> None:
    revision = owners.draft(owner)
    answers = {f"tijd-0-{name}": value for name, value in typed.items()}
    response = owners.ask(client, revision.pk, "wanneer", **answers)
    assert response.status_code == 422
    assert asked in text(response)


@pytest.mark.parametrize(
    "typed",
    [
        {"rhythm": "twee-weken", "start": "2030-11-26"},
        {"opens": "20 uur", "closes": "1.30u"},
        {"opens": "19:30", "closes": "24:00"},
        {"opens": "19:30", "closes": "9:00", "overnight": "on"},
        {"opens": "10 uur", "closes": "11.30u"},
    ],
)
def test_times_as_people_write_them_are_taken(client: Client, owner: Any, typed: dict[str, Any]) -> None:
    revision = owners.draft(owner)
    answers = {f"tijd-0-{name}": value for name, value in typed.items()}
    response = owners.ask(client, revision.pk, "wanneer", **answers)
    assert response.status_code == 302, text(response)


def test_what_people_need_is_asked_of_an_owner_and_not_of_a_file(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    owners.fill_in(client, revision.pk)
    bare = {"nummer-aantal": "0", "costs": []}
    assert owners.ask(client, revision.pk, "binnenkomen", **bare).status_code == 302
    assert owners.ask(client, revision.pk, "begeleiding", guides="").status_code == 302
    response = client.post(f"/mijn/concept/{revision.pk}/insturen/", {"regels": "ja"})
    assert response.status_code == 422
    for words in ("hoe mensen jullie bereiken", "Kies wat het kost.", "Schrijf wie het begeleidt."):
        assert words in text(response)
    assert "Verder met vraag 6" in text(response)
    owners.ask(client, revision.pk, "binnenkomen", **bare, access=["inloop-zonder-afspraak"])
    assert "hoe mensen jullie bereiken" not in text(client.get(f"/mijn/concept/{revision.pk}/"))
    revision.refresh_from_db()
    assert publish(revision).name == "Ommetje Sloterplas"


def test_free_and_a_price_do_not_go_together(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    response = owners.ask(client, revision.pk, "binnenkomen", price="2,50")
    assert response.status_code == 422
    assert "Wat klopt?" in text(response)
    price = {"costs": ["eigen-bijdrage"], "price": "€ 2,50 p.p."}
    assert owners.ask(client, revision.pk, "binnenkomen", **price).status_code == 302
    revision.refresh_from_db()
    assert revision.content["price"] == "2.50"


@pytest.mark.parametrize(("typed", "age"), [("18 jaar", 18), ("18+", 18), ("vanaf 18", 18), ("17,5", 17.5)])
def test_an_age_is_taken_as_people_write_it(client: Client, owner: Any, typed: str, age: float) -> None:
    revision = owners.draft(owner)
    assert owners.ask(client, revision.pk, "voor-wie", minimum_age=typed).status_code == 302
    revision.refresh_from_db()
    assert revision.content["minimum_age"] == age


def test_stopping_with_one_bad_field_keeps_the_good_ones(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    bad = {"nummer-0-number": "bel maar", "signup": "Bel ons even.", "url": "geen adres"}
    response = owners.ask(client, revision.pk, "binnenkomen", **bad)
    assert "Nog niet bewaard" in text(response)
    revision.refresh_from_db()
    assert "signup" not in revision.content
    response = owners.ask(client, revision.pk, "binnenkomen", **bad, later="1")
    assert response.status_code == 422
    assert "Bewaard om" in text(response)
    assert "behalve wat hieronder staat" in text(response)
    assert 'value="geen adres"' in text(response)
    revision.refresh_from_db()
    assert revision.content["signup"] == "Bel ons even."
    assert "url" not in revision.content
    assert OutboxMessage.objects.filter(kind="resume").count() == 1


def test_a_bad_time_leaves_the_good_one_and_what_was_saved(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    owners.ask(client, revision.pk, "wanneer")
    typed = {
        "later": "1", "when_note": "Niet op feestdagen.", "tijd-aantal": "2", "tijd-0-source": ":0",
        "tijd-0-closes": "laat", "tijd-1-rhythm": "week", "tijd-1-opens": "10:00",
    }  # fmt: skip
    assert owners.ask(client, revision.pk, "wanneer", **typed).status_code == 422
    revision.refresh_from_db()
    assert revision.content["when_note"] == "Niet op feestdagen."
    assert revision.content["schedules"] == [
        {"freq": "WEEKLY", "byday": "TU", "opens_at": "19:30", "closes_at": "21:00"}
    ]


def test_after_an_error_the_page_shows_what_was_typed(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    owners.ask(client, revision.pk, "voor-wie")
    response = owners.ask(client, revision.pk, "voor-wie", minimum_age="oud", not_for="Niet voor haast.")
    assert "Niet voor haast.</p>" in text(response)
    revision.refresh_from_db()
    assert "haast" not in revision.content["not_for"]


def test_the_list_of_errors_follows_the_page_and_names_each_field(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    bad = {"price": "veel", "nummer-0-number": "x", "access": ["y"], "url": "geen adres"}
    html = text(owners.ask(client, revision.pk, "binnenkomen", **bad))
    names = ["Hoe kan iemand beginnen: ", "Kies iets uit de lijst."]
    assert "".join(names) in html
    assert html.index('id="fouten"') < html.index("<h1")
    bad.pop("access")
    html = text(owners.ask(client, revision.pk, "binnenkomen", **bad))
    listed = html[html.index('id="fouten"') : html.index("<h1")]
    places = [listed.index(name) for name in ("Nummer 1, Telefoonnummer: ", "Website: ", "Prijs in euro: ")]
    assert places == sorted(places)


def test_words_that_promise_are_advised_against(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    typed = owners.ANSWERS["wat"] | {"description": "Het helpt tegen depressie!!!"}
    look = client.post(f"/mijn/concept/{revision.pk}/meekijken/wat/", typed)
    assert "niet “helpt tegen”" in text(look)
    assert owners.ask(client, revision.pk, "wat", description=typed["description"]).status_code == 302
    assert "niet “helpt tegen”" in text(client.get(f"/mijn/concept/{revision.pk}/"))


def test_pasted_line_ends_and_pictures_stay(client: Client, owner: Any) -> None:
    revision = owners.draft(owner)
    pasted = "Eerst koffie.\u2028Dan lopen 🚶\u200d♀️.\x0bKlaar.\u200d"
    assert owners.ask(client, revision.pk, "wat", description=pasted).status_code == 302
    revision.refresh_from_db()
    assert revision.content["description"] == "Eerst koffie.\nDan lopen 🚶\u200d♀️.\nKlaar."


def test_who_does_not_know_the_kind_of_organisation_goes_on(client: Client, owner: Any) -> None:
    response = client.post("/aanmelden/begin/", {"name": "Buurtclub", "kind": "onbekend"})
    assert response.status_code == 302
    assert Revision.objects.get().organization.kind == ""
