"""The seven questions: each is saved as it is answered, and what cannot be is said where it was typed."""

import pytest
from django.test import Client

from directory.models import OutboxMessage, User
from tests.helpers import owners
from tests.helpers.reading import text_of

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


def test_each_answer_stays_as_it_was_given(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.fill_in(client, revision.pk)
    revision.refresh_from_db()
    before = revision.content
    for slug in owners.ANSWERS:
        page = client.get(f"/mijn/concept/{revision.pk}/{slug}/")
        response = client.post(f"/mijn/concept/{revision.pk}/{slug}/", owners.posted(page.text))
        assert response.status_code == 302, response.text
        revision.refresh_from_db()
        assert revision.content == before, slug


@pytest.mark.parametrize("slug", list(owners.ANSWERS))
def test_bad_input_is_answered_at_the_field_or_taken_as_text(
    client: Client, newcomer: User, slug: str
) -> None:
    revision = owners.draft(newcomer)
    fields = list(owners.ANSWERS[slug])
    tries = [{field: HOSTILE[n % len(HOSTILE)]} for n, field in enumerate(fields)]
    tries += [dict.fromkeys(fields, typed) for typed in HOSTILE]
    for answers in tries:
        response = owners.ask(client, revision.pk, slug, **answers)
        assert response.status_code in (302, 422), answers
        assert "<script>alert" not in response.text
        look = client.post(f"/mijn/concept/{revision.pk}/meekijken/{slug}/", owners.ANSWERS[slug] | answers)
        assert look.status_code in (200, 204), answers


def test_ten_megabytes_are_refused(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    assert owners.ask(client, revision.pk, "naam", name="x" * 10_000_000).status_code == 400


def test_what_was_typed_stays_beside_the_sentence(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    response = owners.ask(client, revision.pk, "voor-wie", minimum_age="oud genoeg")
    assert response.status_code == 422
    assert "Schrijf één leeftijd van 0 tot en met 120 jaar" in response.text
    assert 'value="oud genoeg"' in response.text
    revision.refresh_from_db()
    assert "not_for" not in revision.content


def test_a_second_place_and_a_second_time_need_no_javascript(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    response = owners.ask(client, revision.pk, "waar", meer="1")
    page = client.get(response["Location"].split("#")[0]).text
    assert "plek-1-postal_code" in page
    second = {"plek-aantal": "2", "plek-1-postal_code": "9711AA", "plek-0-id": ""}
    assert owners.ask(client, revision.pk, "waar", **second).status_code == 302
    revision.refresh_from_db()
    assert [place["place"] for place in revision.content["locations"]] == ["Amsterdam", "Groningen"]


def test_a_place_that_does_not_belong_to_the_postcode_is_asked_about(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    response = owners.ask(client, revision.pk, "waar", **{"plek-0-place": "Groningen"})
    assert response.status_code == 422
    assert "Bij deze postcode hoort volgens onze lijst Amsterdam." in response.text
    assert owners.ask(client, revision.pk, "waar", **{"plek-0-place": "amsterdam"}).status_code == 302


def test_an_unknown_area_is_answered_with_suggestions(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    response = owners.ask(client, revision.pk, "waar", area="Gronningenn")
    assert response.status_code in (302, 422)
    response = owners.ask(client, revision.pk, "waar", area="xqzv")
    assert response.status_code == 422
    assert "kennen we niet" in response.text


def test_an_area_that_is_only_spelled_alike_is_asked_about(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    assert owners.ask(client, revision.pk, "waar", area="Diemen").status_code == 302
    response = owners.ask(client, revision.pk, "waar", area="Amsterdamm")
    assert "Bedoel je gemeente Amsterdam?" in response.text


def test_a_whole_address_in_one_field_is_read(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    typed = {"plek-0-address": "Kade 3, 9711-AA Groningen", "plek-0-postal_code": "", "plek-0-place": ""}
    assert owners.ask(client, revision.pk, "waar", **typed).status_code == 302
    revision.refresh_from_db()
    (place,) = revision.content["locations"]
    assert (place["address"], place["postal_code"], place["place"]) == ("Kade 3", "9711AA", "Groningen")


def test_a_box_is_no_place_to_come_to(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    response = owners.ask(client, revision.pk, "waar", **{"plek-0-address": "Postbus 93"})
    assert "Een postbus is geen plek waar mensen komen." in response.text
    elsewhere = {"plek-0-address": "Kade 3, 9711 AA Groningen"}
    response = owners.ask(client, revision.pk, "waar", **elsewhere)
    assert "In het adres staat een andere postcode." in response.text


def test_the_oldest_age_is_not_what_comes_after_it(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    response = owners.ask(client, revision.pk, "voor-wie", maximum_age="tot 25")
    assert "Schrijf de hoogste leeftijd die nog mag komen." in response.text


def test_hours_without_a_number_are_not_dropped_in_silence(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    hours = {"nummer-0-number": "", "nummer-0-hours": "ma-vr 9-17 uur"}
    response = owners.ask(client, revision.pk, "binnenkomen", **hours)
    assert "Vul ook het telefoonnummer in." in response.text


def test_free_and_a_price_do_not_go_together(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    response = owners.ask(client, revision.pk, "binnenkomen", price="2,50")
    assert response.status_code == 422
    assert "Wat klopt?" in response.text
    response = owners.ask(client, revision.pk, "binnenkomen", price="2,50", url="geen adres")
    for words in ("Wat klopt?", "Dit is geen webadres."):
        assert words in response.text
    price = {"costs": ["eigen-bijdrage"], "price": "€ 2,50 p.p."}
    assert owners.ask(client, revision.pk, "binnenkomen", **price).status_code == 302
    revision.refresh_from_db()
    assert revision.content["price"] == "2.50"


def test_what_is_no_price_is_answered_with_an_example(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    response = owners.ask(client, revision.pk, "binnenkomen", price="tien", costs=["eigen-bijdrage"])
    assert "Schrijf een prijs in euro&#39;s, zoals 12,50." in response.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("-3", "vanaf: Schrijf één leeftijd van 0 tot en met 120 jaar, zoals 18."),
        ("veel", "vanaf: Schrijf één leeftijd van 0 tot en met 120 jaar, zoals 18."),
    ],
)
def test_what_is_no_age_is_told_beside_the_rest(
    client: Client, newcomer: User, typed: str, said: str
) -> None:
    revision = owners.draft(newcomer)
    response = owners.ask(client, revision.pk, "voor-wie", minimum_age=typed, who="alleen", groups=[])
    assert said in response.text
    assert "Kies welke groepen." in response.text


@pytest.mark.parametrize(("typed", "age"), [("18 jaar", 18), ("18+", 18), ("vanaf 18", 18), ("17,5", 17.5)])
def test_an_age_is_taken_as_people_write_it(client: Client, newcomer: User, typed: str, age: float) -> None:
    revision = owners.draft(newcomer)
    assert owners.ask(client, revision.pk, "voor-wie", minimum_age=typed).status_code == 302
    revision.refresh_from_db()
    assert revision.content["minimum_age"] == age


@pytest.mark.parametrize(
    ("who", "groups", "said"),
    [
        ("iedereen", ["ouderen"], "Iedereen is welkom."),
        (
            "vooral",
            ["ouderen"],
            "Vanaf 18 jaar. Vooral voor ouderen. Anderen van deze leeftijd zijn ook welkom.",
        ),
        ("alleen", ["ouderen"], "Alleen voor ouderen."),
        ("", ["ouderen"], "Voor ouderen."),
    ],
)
def test_who_is_welcome_is_kept_and_told_as_it_was_answered(
    client: Client, newcomer: User, who: str, groups: list[str], said: str
) -> None:
    revision = owners.draft(newcomer)
    answers = {name: value for name, value in owners.ANSWERS["voor-wie"].items() if name != "who"}
    said_so = answers | {"groups": groups} | ({"who": who} if who else {})
    assert client.post(f"/mijn/concept/{revision.pk}/voor-wie/", said_so).status_code == 302
    page = client.get(f"/mijn/concept/{revision.pk}/voor-wie/").text
    assert owners.posted(page).get("who", []) == [who] * bool(who)
    assert said in text_of(client.get(f"/mijn/concept/{revision.pk}/voorbeeld/").text)


def test_others_are_welcome_at_any_age_where_there_is_no_limit(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.ask(client, revision.pk, "voor-wie", groups=["ouderen"], minimum_age="")
    page = text_of(client.get(f"/mijn/concept/{revision.pk}/voorbeeld/").text)
    assert "Vooral voor ouderen. Anderen zijn ook welkom." in page


def test_stopping_with_one_bad_field_keeps_the_good_ones(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    bad = {"nummer-0-number": "bel maar", "signup": "Bel ons even.", "url": "geen adres"}
    response = owners.ask(client, revision.pk, "binnenkomen", **bad)
    assert "Nog niet bewaard" in response.text
    revision.refresh_from_db()
    assert "signup" not in revision.content
    response = owners.ask(client, revision.pk, "binnenkomen", **bad, later="1")
    assert response.status_code == 422
    assert "Bewaard om" in response.text
    assert "ook wat nog niet klopt" in response.text
    assert 'value="geen adres"' in response.text
    revision.refresh_from_db()
    assert revision.content["signup"] == "Bel ons even."
    assert "url" not in revision.content
    assert OutboxMessage.objects.filter(kind="resume").count() == 1


def test_after_an_error_the_page_shows_what_was_typed(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.ask(client, revision.pk, "voor-wie")
    response = owners.ask(client, revision.pk, "voor-wie", minimum_age="oud", not_for="Niet voor haast.")
    assert "Niet voor haast.</p>" in response.text
    revision.refresh_from_db()
    assert "haast" not in revision.content["not_for"]


def test_the_list_of_errors_follows_the_page_and_names_each_field(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    bad = {"price": "veel", "nummer-0-number": "x", "access": ["y"], "url": "geen adres"}
    html = owners.ask(client, revision.pk, "binnenkomen", **bad).text
    names = ["Hoe kan iemand beginnen: ", "Kies iets uit de lijst."]
    assert "".join(names) in html
    assert html.index('id="fouten"') < html.index("<h1")
    bad.pop("access")
    html = owners.ask(client, revision.pk, "binnenkomen", **bad).text
    listed = html[html.index('id="fouten"') : html.index("<h1")]
    places = [listed.index(name) for name in ("Nummer 1, Telefoonnummer: ", "Website: ", "Prijs in euro: ")]
    assert places == sorted(places)


def test_words_that_promise_are_advised_against(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    typed = owners.ANSWERS["wat"] | {"description": "Het helpt tegen depressie!!!"}
    look = client.post(f"/mijn/concept/{revision.pk}/meekijken/wat/", typed)
    assert "niet “helpt tegen”" in look.text
    assert owners.ask(client, revision.pk, "wat", description=typed["description"]).status_code == 302
    assert "niet “helpt tegen”" in client.get(f"/mijn/concept/{revision.pk}/wat/").text


def test_pasted_line_ends_and_pictures_stay(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    pasted = "Eerst koffie.\u2028Dan lopen 🚶\u200d♀️.\x0bKlaar.\u200d"
    assert owners.ask(client, revision.pk, "wat", description=pasted).status_code == 302
    revision.refresh_from_db()
    assert revision.content["description"] == "Eerst koffie.\nDan lopen 🚶\u200d♀️.\nKlaar."
