"""The page of a search: what it says, asks and keeps out of its address."""

import re

import pytest
from django.test import Client

from directory.places.place import Place
from directory.views.public import places
from tests.helpers import factories
from tests.helpers.reading import BY_PHONE, heading, html, text_of

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


def test_a_result_carries_what_map_and_tests_build_on(client: Client) -> None:
    service = factories.make_service(
        name="Slaapkring", concepts=["slaap", "lotgenotengroep"], for_everyone=True, all_themes=True
    )
    page = html(client, "/zoeken/?waar=1066")
    article = re.search(r"<article[^>]*>", page)
    assert article
    assert f'data-service="{service.slug}"' in article[0]
    named = re.search(r'data-concepts="([^"]*)"', article[0])
    assert named
    assert {"slaap", "lotgenotengroep", "voor-iedereen", "alle-themas"} == set(named[1].split())
    assert 'data-distance="0.0"' in article[0]
    assert '<span data-count="1">1</span>' in page
    assert re.search(
        r'data-place="1066" data-place-kind="postcode" data-lat="52\.\d+" data-lon="4\.\d+"', page
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1066+ab", "1066"),
        ("1066++AB+14", "1066"),
        ("1066AB+14-2+Amsterdam", "1066 Amsterdam"),
        ("Geheimlaan+5+1066AB", "1066"),
        ("1012+AB,+Amsterdam", "1012 Amsterdam"),
    ],
)
def test_of_a_full_postcode_only_four_digits_stay_in_the_address(
    client: Client, typed: str, kept: str
) -> None:
    response = client.get(f"/zoeken/?kosten=gratis&waar={typed}")
    assert response.status_code == 302
    assert response.headers["Location"] == f"/zoeken/?kosten=gratis&waar={kept.replace(' ', '+')}"
    assert response.headers["Cache-Control"] == "private, no-store"
    page = html(client, response.headers["Location"])
    assert f'name="waar" value="{kept}"' in page
    assert "data-place=" in page


@pytest.mark.parametrize(
    "typed", ["1066", "Amsterdam Slotervaart, 1066", "%00", "%ed%a0%80", "1066 Amsterdam"]
)
def test_a_place_that_tells_no_address_is_searched_at_once(client: Client, typed: str) -> None:
    assert client.get(f"/zoeken/?waar={typed}").status_code == 200


def test_suggestions_look_at_four_digits_only(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def suggest(text: str) -> list[Place]:
        asked.append(text)
        return []

    monkeypatch.setattr(places, "suggest", suggest)
    client.get("/plaatsen/?waar=Geheimlaan+5+1066AB")
    assert asked == ["1066"]


def test_without_a_place_there_is_no_distance(client: Client) -> None:
    factories.make_service()
    page = html(client, "/zoeken/?thema=angst")
    assert "data-service=" in page
    assert "data-distance=" not in page
    assert "data-place=" not in page


def test_each_facet_input_is_named_after_its_scheme(client: Client) -> None:
    page = html(client, "/zoeken/?voor=verwijzer&thema=angst")
    for scheme in (
        "vorm",
        "thema",
        "doelgroep",
        "fase",
        "doel",
        "onderbouwing",
        "werkzaam-element",
        "leefomgeving",
    ):
        assert re.search(rf'<input[^>]*form="zoek"[^>]*name="{scheme}"', page), scheme
    assert re.search(r'<input[^>]*name="thema" value="angst" checked', page)


def test_the_title_of_a_search_says_only_the_name_of_the_site(client: Client) -> None:
    assert "<title>Tussentijd</title>" in html(client, "/zoeken/?waar=1066&q=angst")


def test_a_name_that_means_several_places_is_asked_about(client: Client, netherlands: None) -> None:
    factories.make_service(name="Slaapkring")
    factories.make_service(name="Luisterlijn", **BY_PHONE)
    page = html(client, "/zoeken/?waar=Hengelo")
    assert heading(page) == "Welk Hengelo bedoel je?"
    assert 'data-place-ambiguous="Hengelo"' in page
    assert 'data-count="1"' in page
    assert "Hengelo (Gelderland)" in page
    assert "data-place=" not in page
    # Nothing is near while the place is not known
    assert "Luisterlijn" in page
    assert "Slaapkring" not in page


def test_an_unknown_place_gets_the_nearest_spellings(client: Client) -> None:
    factories.make_service(name="Slaapkring")
    page = html(client, "/zoeken/?waar=Amsterdxmm+zzz")
    assert heading(page) == "‘Amsterdxmm zzz’ kennen we niet als plaats"
    assert "data-place-unknown" in page
    assert "data-service=" not in page
    assert "Dit is er wel" not in page


def test_a_place_that_was_guessed_is_said_and_one_that_was_typed_is_not(client: Client) -> None:
    factories.make_service(name="Slaapkring")
    page = html(client, "/zoeken/?waar=Amsterdm")
    assert "Je typte “Amsterdm”. We zoeken bij Amsterdam." in text_of(page)
    assert 'data-place-guessed="Amsterdm"' in page
    assert "data-place-guessed" not in html(client, "/zoeken/?waar=Amsterdam")
    assert "<script>" not in html(client, "/zoeken/?waar=<script>alert(1)</script>+Amsterdm")


def test_words_of_crisis_keep_their_heading_beside_an_unknown_place(client: Client) -> None:
    page = html(client, "/zoeken/?q=ik+wil+dood&waar=Amsterdxmm+zzz")
    assert heading(page) == "Ook deze steun is er"
    assert "<strong>‘Amsterdxmm zzz’ kennen we niet als plaats</strong>" in page


def test_words_of_crisis_bring_the_113_panel_above_the_results(client: Client) -> None:
    factories.make_service(delivery_modes=["telefoon"], locations=[])
    page = html(client, "/zoeken/?q=ik+wil+dood")
    assert page.index("data-crisis") < page.index("data-count")
    assert "data-unsafe" not in page
    assert "0800-0432" in page


def test_a_grown_up_is_not_sent_to_the_kindertelefoon(client: Client) -> None:
    assert "0800-0432" not in html(client, "/zoeken/?q=ik+wil+dood&leeftijd=40")


def test_referrers_read_what_to_do_themselves(client: Client) -> None:
    page = html(client, "/zoeken/?q=suicidaal&voor=verwijzer")
    assert "Vraag door naar zelfdoding" in page
    assert "crisisdienst" in page
    danger = html(client, "/zoeken/?q=mishandeling+thuis&voor=verwijzer")
    assert "meldcode" in danger
    assert "kindcheck" in danger


def test_words_of_violence_bring_the_second_panel(client: Client) -> None:
    page = html(client, "/zoeken/?q=mijn+man+slaat+mij")
    assert "data-unsafe" in page
    assert "Bel alleen als dat veilig is" in page
    assert "0800-2000" in page


def test_nothing_found_says_so_and_goes_on(client: Client) -> None:
    factories.make_service(concepts=["angst"])
    page = html(client, "/zoeken/?waar=9711&straal=2&thema=angst")
    assert 'data-count="0"' in page
    assert heading(page) == "Geen mogelijkheden gevonden"
    assert "Je zocht steun binnen 2 km van Groningen, 9711, met " in text_of(page)
    assert page.index("Je zocht steun") < page.index(">Dit is er wel</h2>") < page.index("data-service=")


def test_what_is_shown_instead_says_on_its_card_what_it_does_not_fit(client: Client) -> None:
    factories.make_service(concepts=["angst"], locations=[factories.make_place(postal_code="3511AB")])
    page = html(client, "/zoeken/?waar=1066&straal=2&thema=slaap")
    assert "Past niet bij: je afstand (35 km), ‘Slecht slapen’" in text_of(page)
    assert "Past niet bij" not in html(client, "/zoeken/?waar=3511&thema=angst")


def test_an_example_and_an_unconfirmed_offer_say_so_on_the_card(client: Client) -> None:
    factories.make_service(is_example=True)
    page = html(client, "/zoeken/?waar=1066")
    assert ">voorbeeld<" in page
    assert "Nog niet door de aanbieder bevestigd" in page


@pytest.mark.parametrize("field", ["leeftijd", "straal"])
def test_a_field_with_an_error_says_so_at_the_field_and_on_top(client: Client, field: str) -> None:
    page = html(client, f"/zoeken/?{field}=abc")
    assert f'id="{field}-fout"' in page
    assert f'href="#{field}"' in page
    assert re.search(rf'<(input|select)[^>]*name="{field}"[^>]*aria-invalid="true"', page)


NO_PLACES = {"options": [], "label": "Voorstellen", "status": "Geen voorstellen"}


def test_suggestions_for_a_place_are_private_and_bounded(client: Client, netherlands: None) -> None:
    response = client.get("/plaatsen/?waar=utr")
    options = response.json()["options"]
    assert 1 < len(options) <= 8
    assert {"value", "label", "note"} == set(options[0])
    assert response.headers["Cache-Control"].startswith("private")
    assert client.get("/plaatsen/?waar=" + "a" * 500).json()["options"] == []
    assert client.get("/plaatsen/?waar=%00").status_code == 200
    assert client.get("/plaatsen/").json() == NO_PLACES


def test_only_a_reason_of_its_own_is_worth_a_band(client: Client) -> None:
    factories.make_service(name="Slaapkring", for_everyone=True)
    assert "tt-fits" not in html(client, "/zoeken/?waar=1066")
    assert "tt-fits" in html(client, "/zoeken/?waar=1066&kosten=gratis")
    assert "voor de tijd dat je wacht" not in html(client, "/zoeken/")


def test_the_age_comes_first_among_the_filters(client: Client) -> None:
    page = html(client, "/zoeken/")
    assert page.index('for="leeftijd"') < page.index("tt-facet__title", page.index('for="leeftijd"'))
    assert page.index('name="leeftijd"') < page.index('id="k-')


def test_the_drawing_of_a_map_puts_nothing_at_an_invented_place(client: Client) -> None:
    factories.make_service()
    page = html(client, "/zoeken/?waar=1066")
    art = page.partition("tt-minimap__art")[2].partition("</svg>")[0]
    assert art
    assert "<text" not in art
    assert "tt-map-pin" not in art


def test_leafing_leads_to_the_heading_of_the_results(client: Client) -> None:
    factories.make_services([{"name": f"Samen wachten {number}"} for number in range(25)])
    page = html(client, "/zoeken/?waar=1066")
    assert re.search(r'<a class="tt-pages__next"[^>]*href="[^"#]+#gevonden"', page)
    assert re.search(r'<h1[^>]*id="gevonden" tabindex="-1"', page)


def test_the_button_to_the_results_says_how_many_there_are(client: Client) -> None:
    factories.make_services([{"name": f"Samen wachten {number}"} for number in range(2)])
    assert "Bekijk 2 mogelijkheden" in html(client, "/zoeken/?waar=1066")
    assert "Bekijk wat er is" in html(client, "/zoeken/?waar=1066&thema=eten")


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ("", "Je zocht steun in gemeente Amsterdam en tot 2 km daarbuiten."),
        (
            "&thema=angst",
            "Je zocht steun in gemeente Amsterdam en tot 2 km daarbuiten, met ‘Bang zijn of piekeren’.",
        ),
    ],
)
def test_of_a_gemeente_the_page_says_how_far_beyond_it_was_looked(
    client: Client, choices: str, said: str
) -> None:
    assert said in text_of(html(client, f"/zoeken/?waar=gemeente+Amsterdam&straal=2{choices}"))
    factories.make_service(concepts=["angst"], locations=[factories.make_place(postal_code="1066AB")])
    page = html(client, f"/zoeken/?waar=gemeente+Amsterdam{choices}")
    assert heading(page) == "1 mogelijkheid in en rond gemeente Amsterdam"
    assert "In gemeente Amsterdam en tot 10 km daarbuiten, of bij jou thuis." in text_of(page)
