"""What a visitor gets at each address: words, headers, and a clear page for every kind of bad input."""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from threading import Event
from typing import Any

import pytest
import time_machine
from django.db import OperationalError
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from directory.models import Region, Service
from directory.places.place import Place
from directory.publishing.revisions import publish
from directory.publishing.state import set_visibility
from directory.search.state import live
from directory.views import broker, health, places, search
from tests import factories

PAGES = (
    "/",
    "/zoeken/",
    "/zoeken/?waar=1066&q=slaap",
    "/regio/",
    "/over/",
    "/privacy/",
    "/toegankelijkheid/",
    "/plaatsingsregels/",
    "/voor-verwijzers/",
    "/langer-dan-14-weken/",
    "/snel-weg/",
)


@pytest.fixture(autouse=True)
def site(settings: Any, country: None, vocabulary: None) -> Iterator[None]:
    settings.SEARCH_SNAPSHOT = "inline"
    live.reset()
    yield
    live.reset()


def html(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def text_of(page: str) -> str:
    """Return what a page says, without its markup."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main>")[0]).split())


def offer_text(client: Client, **values: Any) -> str:
    """Return what the page of an offer with this content and state says."""
    return text_of(html(client, factories.make_service(**values).get_absolute_url()))


def standing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the snapshot that stands answer, as it does beside the thread that renews it."""
    register = live.register()
    monkeypatch.setattr(live, "register", lambda: register)


@pytest.mark.parametrize("address", PAGES)
def test_a_public_page_sets_no_cookie_and_names_113(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies
    assert 'href="tel:113"' in response.content.decode()
    assert 'href="tel:112"' in response.content.decode()
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("address", [*PAGES, "/gezondheid/", "/weg/"])
def test_a_page_only_answers_questions(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


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


def heading(page: str) -> str:
    """Return the heading as it is read."""
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
    assert found
    return " ".join(re.sub(r"<span[^>]*hidden>.*?</span>|<[^>]+>", " ", found[1]).split())


def test_a_name_that_means_several_places_is_asked_about(client: Client, netherlands: None) -> None:
    factories.make_service(name="Slaapkring")
    factories.make_service(name="Luisterlijn", **BY_PHONE)
    page = html(client, "/zoeken/?waar=Hengelo")
    assert heading(page) == "Welk Hengelo bedoel je?"
    assert 'data-place-ambiguous="Hengelo"' in page
    assert 'data-count="2"' in page
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
    assert "Je zocht op Groningen, 9711, binnen 2 km en " in text_of(page)
    assert page.index("Je zocht op") < page.index(">Dit is er wel</h2>") < page.index("data-service=")


def test_an_example_and_an_unconfirmed_offer_say_so_on_the_card(client: Client) -> None:
    factories.make_service(is_example=True)
    page = html(client, "/zoeken/?waar=1066")
    assert ">voorbeeld<" in page
    assert "Nog niet door de aanbieder bevestigd" in page


def test_a_field_with_an_error_says_so_at_the_field_and_on_top(client: Client) -> None:
    page = html(client, "/zoeken/?leeftijd=abc")
    assert 'id="leeftijd-fout"' in page
    assert 'href="#leeftijd"' in page
    assert re.search(r'<input[^>]*name="leeftijd"[^>]*aria-invalid="true"', page)


def test_an_answer_to_a_question_stays_private(client: Client) -> None:
    assert client.get("/zoeken/?q=angst").headers["Cache-Control"] == "private, no-cache"
    assert "public" in client.get("/zoeken/").headers["Cache-Control"]


def test_the_same_question_costs_no_search(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    factories.make_service()
    tag = client.get("/zoeken/?waar=1066").headers["ETag"]
    monkeypatch.setattr(search, "search", lambda *_: pytest.fail("searched"))
    with django_assert_num_queries(1):
        response = client.get("/zoeken/?waar=1066", headers={"If-None-Match": f"W/{tag}"})
    assert response.status_code == 304
    assert response.headers["Cache-Control"] == "private, no-cache"


def test_a_change_of_anything_searchable_makes_a_new_answer(client: Client) -> None:
    tag = client.get("/zoeken/?waar=1066").headers["ETag"]
    factories.make_service()
    assert client.get("/zoeken/?waar=1066", headers={"If-None-Match": tag}).status_code == 200


def test_what_is_open_now_is_looked_at_again_after_five_minutes(client: Client) -> None:
    with time_machine.travel("2026-11-21 12:01:00+01:00", tick=False) as clock:
        tag = client.get("/zoeken/?wanneer=nu").headers["ETag"]
        assert client.get("/zoeken/?wanneer=nu", headers={"If-None-Match": tag}).status_code == 304
        clock.shift(300)
        assert client.get("/zoeken/?wanneer=nu", headers={"If-None-Match": tag}).status_code == 200


def test_while_a_new_snapshot_is_built_an_old_answer_is_not_called_current(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = factories.make_service()
    standing(monkeypatch)
    set_visibility(service, "hidden")
    response = client.get("/zoeken/?waar=1066")
    assert "data-service=" not in response.content.decode()
    again = client.get("/zoeken/?waar=1066", headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 200


@pytest.mark.parametrize("size", [1, 25])
def test_a_search_page_costs_at_most_two_queries(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any, size: int
) -> None:
    factories.make_services([{"name": f"Groep {number}"} for number in range(size)])
    standing(monkeypatch)
    with django_assert_max_num_queries(2):
        client.get("/zoeken/?waar=1066&thema=angst", headers={"If-None-Match": '"older"'})


def test_a_full_page_of_results_stays_light(client: Client) -> None:
    factories.make_services([{"name": f"Samen wachten {number}"} for number in range(25)])
    response = client.get("/zoeken/?waar=1066")
    assert response.content.count(b"<article") == 20
    assert len(response.content) <= 90_000


@pytest.mark.parametrize(
    "query",
    [
        "q=%00&waar=%00",
        "q=%ed%a0%80&waar=%ff%fe",
        "straal=-5&pagina=1000000000&leeftijd=nan",
        "straal=inf&leeftijd=1e400&pagina=%c2%b2",
        "q=%3Cscript%3Ealert(1)%3C/script%3E&waar=%3Cscript%3Ealert(1)%3C/script%3E",
        "thema=%27%20OR%201=1--&voor=%3Cb%3E&sorteer=%00&zonder=%3Cscript%3E",
        "waar=" + "a" * 3000,
        "&".join(f"thema=t{number}" for number in range(300)),
        "q=" + "%F0%9F%98%80" * 200,
    ],
)
def test_odd_input_gets_a_page_and_is_never_echoed_raw(client: Client, query: str) -> None:
    factories.make_service()
    response = client.get(f"/zoeken/?{query}")
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()
    assert "\0" not in response.content.decode()


@pytest.mark.parametrize("query", ["q=" + "a" * 10_000, "&".join(f"x{number}=1" for number in range(2000))])
def test_a_question_that_is_far_too_long_gets_a_clear_400(client: Client, query: str) -> None:
    assert "Tussentijd" in html(client, f"/zoeken/?{query}", 400)


@pytest.mark.parametrize(
    "address", ["/aanbod/%00/", "/aanbod/%ff/", "/regio/land/nl/", "/regio/gemeente/x/", "/nee/"]
)
def test_an_address_that_never_was_gets_the_404_page(client: Client, address: str) -> None:
    assert 'lang="nl"' in html(client, address, 404)


def test_a_fault_of_ours_gets_the_500_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.raise_request_exception = False
    monkeypatch.setattr(search, "search", lambda *_: 1 / 0)
    page = html(client, "/zoeken/?q=geheim", 500)
    assert 'href="tel:113"' in page
    assert "geheim" not in page


def test_suggestions_for_a_place_are_private_and_bounded(client: Client, netherlands: None) -> None:
    response = client.get("/plaatsen/?waar=utr")
    options = response.json()["options"]
    assert 1 < len(options) <= 8
    assert {"value", "label", "note"} == set(options[0])
    assert response.headers["Cache-Control"].startswith("private")
    assert client.get("/plaatsen/?waar=" + "a" * 500).json() == {"options": []}
    assert client.get("/plaatsen/?waar=%00").status_code == 200
    assert client.get("/plaatsen/").json() == {"options": []}


def test_a_service_page_says_every_field_or_that_it_is_not_filled_in(client: Client) -> None:
    service = factories.make_service(
        name="Slaapkring West",
        not_for="Gaat het nu heel slecht? Bel je huisarts.",
        first_words="Hoi, ik kom kijken.",
        phones=[{"number": "06 1234 5678", "kind": "voice", "hours": "op werkdagen", "public": True}],
        locations=[factories.make_place(name="Buurthuis", schedules=[factories.make_schedule()])],
    )
    page = html(client, service.get_absolute_url())
    order = ["Voor wie", "Voor wie niet", "Wat", "Hoe, en wie begeleidt", "De eerste keer", "Aanmelden", "Kosten",
             "Wanneer", "Waar", "Plek", "Soort organisatie", "Nog niet ingevuld", "Laatst gecontroleerd"]  # fmt: skip
    places = [page.index(f">{label}</h2>") for label in order]
    assert places == sorted(places)
    assert "lke dinsdag 19:30-21:00" in page
    assert "nog niet door de aanbieder bevestigd" in page
    assert "vervangt geen behandeling" in page
    assert "Doel, wat je mag verwachten en wat niet, onderzoek." in text_of(page)
    assert 'href="tel:' in page
    assert "Hoi, ik kom kijken." in page


def test_a_service_page_has_json_ld_that_cannot_break_out(client: Client) -> None:
    service = factories.make_service(name="Groep </script><script>alert(1)</script>", is_example=True)
    page = html(client, service.get_absolute_url())
    assert "<script>alert" not in page
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found
    data = json.loads(found[1])
    assert data["@type"] == "Service"
    assert data["name"] == service.name
    assert data["disambiguatingDescription"] == "voorbeeld"
    assert data["offers"] == {"@type": "Offer", "price": "0", "priceCurrency": "EUR"}
    assert data["availableChannel"][0]["serviceLocation"]["address"]["addressLocality"] == "Amsterdam"


def test_a_confidential_address_is_nowhere_on_the_page(client: Client) -> None:
    place = factories.make_place(
        name="Blijfhuis", address="Geheimlaan 7", confidential=True, place="Amsterdam", municipality="0363"
    )
    service = factories.make_service(locations=[place])
    page = html(client, service.get_absolute_url())
    assert "Het adres hoor je na aanmelden" in page
    for secret in ("Geheimlaan", "Blijfhuis", "1066", "data-spots", "directions?to", '"geo"'):
        assert secret not in page


def test_a_private_number_or_contact_is_not_on_the_page(client: Client) -> None:
    service = factories.make_service(
        phones=[{"number": "06 8765 4321", "kind": "voice", "public": False}],
        contacts=[{"name": "Mila", "email": "mila@example.nl", "public": False}],
    )
    page = html(client, service.get_absolute_url())
    assert "4321" not in page
    assert "mila@example.nl" not in page


def test_the_queries_of_a_service_page_do_not_grow(client: Client, django_assert_num_queries: Any) -> None:
    places = [factories.make_place(schedules=[factories.make_schedule()]) for _ in range(4)]
    small, large = factories.make_service(), factories.make_service(locations=places)
    for service in (small, large):
        with django_assert_num_queries(8):
            client.get(service.get_absolute_url())


def test_a_page_that_did_not_change_is_not_sent_again(client: Client) -> None:
    service = factories.make_service()
    first = client.get(service.get_absolute_url())
    again = client.get(service.get_absolute_url(), headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_an_old_slug_redirects_for_ever(client: Client) -> None:
    service = factories.make_service(name="Oude naam")
    old = service.get_absolute_url()
    publish(factories.make_revision(service, name="Heel andere naam"))
    new = Service.objects.get(pk=service.pk).get_absolute_url()
    assert new != old
    response = client.get(old)
    assert (response.status_code, response.headers["Location"]) == (301, new)


def test_the_short_code_leads_to_the_page(client: Client) -> None:
    service = factories.make_service()
    response = client.get(f"/a/{service.code.upper()}/")
    assert (response.status_code, response.headers["Location"]) == (302, service.get_absolute_url())
    assert client.get("/a/bestaatniet/").status_code == 404
    set_visibility(service, "hidden")
    assert service.name not in html(client, f"/a/{service.code}/", 410)


def test_an_address_to_write_to_cannot_bring_a_letter_of_its_own(client: Client) -> None:
    contact = {"name": "Mila", "email": "mila?bcc=x&y+z@example.nl", "public": True}
    service = factories.make_service()
    service.contacts.create(**contact)
    page = html(client, service.get_absolute_url())
    assert 'href="mailto:mila%3Fbcc%3Dx%26y%2Bz@example.nl"' in page


def test_a_hidden_offer_is_gone_and_a_merged_one_moved(client: Client) -> None:
    hidden, merged, target = (factories.make_service() for _ in range(3))
    set_visibility(hidden, "hidden")
    set_visibility(merged, "merged", merged_into=target)
    assert hidden.name not in html(client, hidden.get_absolute_url(), 410)
    response = client.get(merged.get_absolute_url())
    assert (response.status_code, response.headers["Location"]) == (301, target.get_absolute_url())


@pytest.mark.parametrize(
    ("visibility", "words"), [("stale", "lang niet gecontroleerd"), ("ended", "is gestopt")]
)
def test_a_page_that_is_no_longer_current_says_so_on_top(client: Client, visibility: str, words: str) -> None:
    service = factories.make_service()
    set_visibility(service, visibility)
    page = html(client, service.get_absolute_url())
    assert page.index(words) < page.index("<h1")
    assert '<meta name="robots" content="noindex">' in page


def test_regions_of_one_name_have_pages_of_their_own(client: Client, netherlands: None) -> None:
    factories.make_service(locations=[factories.make_place(postal_code="3511AB")])
    assert 'data-place-kind="municipality"' in html(client, "/regio/gemeente/utrecht/")
    assert 'data-place-kind="province"' in html(client, "/regio/provincie/utrecht/")
    page = html(client, "/regio/gemeente/utrecht/")
    assert "data-service=" in page
    assert 'href="/zoeken/?waar=' in page
    index = html(client, "/regio/")
    for region in Region.objects.filter(kind__in=["municipality", "province", "ggd", "district"]):
        assert f"/{region.slug}/" in index


def test_snel_weg_clears_and_leaves(client: Client) -> None:
    response = client.get("/weg/")
    assert response.status_code == 303
    assert response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert response.headers["Location"].startswith("https://")
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cache-Control"] == "no-store"


def test_robots_and_sitemap_list_pages_and_not_questions(client: Client) -> None:
    real = factories.make_service()
    example = factories.make_service(is_example=True)
    hidden = factories.make_service(visibility="hidden")
    assert "Disallow: /zoeken/?" in html(client, "/robots.txt")
    assert "/sitemap-aanbod-1.xml" in html(client, "/sitemap.xml")
    pages = html(client, "/sitemap-paginas.xml")
    assert "/regio/gemeente/amsterdam/</loc>" in pages
    offers = html(client, "/sitemap-aanbod-1.xml")
    assert f"{real.get_absolute_url()}</loc><lastmod>" in offers
    assert example.slug not in offers
    assert hidden.slug not in offers
    assert client.get("/sitemap-aanbod-2.xml").status_code == 404
    assert client.get("/sitemap-aanbod-0.xml").status_code == 404
    assert client.get("/favicon.ico").status_code == 301


def test_the_health_page_says_how_it_stands(client: Client) -> None:
    factories.make_service()
    client.get("/zoeken/")
    report = client.get("/gezondheid/").json()
    assert report["status"] == report["database"] == "ok"
    assert report["snapshot"]["state"] == "ready"
    assert report["snapshot"]["offers"] == 1


def test_without_a_database_the_health_page_answers_503(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gone:
        def cursor(self) -> None:
            raise OperationalError("host secret-host password hunter2")

    monkeypatch.setattr(health, "connection", Gone())
    response = client.get("/gezondheid/")
    assert response.status_code == 503
    assert response.json()["database"] == "down"
    assert b"hunter2" not in response.content


def test_a_failed_build_is_told_without_its_secrets(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.get("/zoeken/")
    monkeypatch.setattr(live, "_error", "OperationalError: password hunter2")
    response = client.get("/gezondheid/")
    assert response.status_code == 200
    assert response.json()["snapshot"]["state"] == "stale"
    assert response.json()["snapshot"]["failed_build"] == "OperationalError"
    assert b"hunter2" not in response.content


def test_a_broker_that_is_down_is_told_and_costs_nobody_the_page(client: Client, settings: Any) -> None:
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"
    assert broker.look() == "down"
    assert client.get("/gezondheid/").status_code == 200


def test_a_broker_that_hangs_is_looked_at_by_one_thread_beside_the_requests(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"
    hanging, looks = Event(), []

    def hang() -> str:
        looks.append(1)
        hanging.wait(20)
        return "down"

    monkeypatch.setattr(broker, "look", hang)
    watch = broker.BrokerWatch()
    assert [watch.current() for _ in range(5)] == ["unknown"] * 5
    hanging.set()
    assert len(looks) == 1


def test_a_page_is_compressed_for_those_who_can_read_it(client: Client) -> None:
    plain = client.get("/over/")
    small = client.get("/over/", headers={"accept-encoding": "br, gzip"})
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.content) == plain.content
    assert "Accept-Encoding" in plain.headers["Vary"]
    assert "Content-Encoding" not in client.get("/over/", headers={"accept-encoding": "gzip;q=0"}).headers


def test_a_page_that_may_hold_a_secret_is_not_compressed(client: Client) -> None:
    client.cookies["sessionid"] = "x"
    assert "Content-Encoding" not in client.get("/over/", headers={"accept-encoding": "gzip"}).headers


def test_a_redirect_that_repeats_a_search_is_kept_by_nobody(client: Client) -> None:
    response = client.get("/zoeken?q=somber")
    assert response.status_code == 301
    assert response.headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (
            {"summary": "Zes avonden samen praten over slapen.", "concepts": ["lotgenotengroep", "slaap"]},
            ["Zes avonden samen praten over slapen.", "Met mensen die het zelf kennen.", "Gratis, in Amsterdam, zonder verwijzing."],
        ),
        (
            {"summary": "woord " * 30, "concepts": ["cursus", "slaap", "ouderen"], "costs": [], "access": [],
             "delivery_modes": ["online"], "locations": []},
            [f"{'woord ' * 9}woord…", "Voor ouderen.", "Online."],
        ),
        (
            {"summary": "Samen praten over slapen. Oefenen met rust en daarna met elkaar wat koffie drinken."},
            ["Samen praten over slapen.", "Met mensen die het zelf kennen.", "Gratis, in Amsterdam, zonder verwijzing."],
        ),
        (
            {"summary": "Zes avonden lang samen praten over de nachten en over de dagen erna."},
            ["Zes avonden lang samen praten over de nachten…", "Met mensen die het zelf kennen.", "Gratis, in Amsterdam, zonder verwijzing."],
        ),
    ],
)  # fmt: skip
def test_a_page_opens_with_short_lines(client: Client, content: dict[str, Any], lines: list[str]) -> None:
    service = factories.make_service(**content)
    page = html(client, service.get_absolute_url())
    shown = re.findall(r"<li>(.*?)</li>", page.partition('class="tt-doors"')[2].partition("</ul>")[0])
    assert shown == lines
    assert all(len(line.split()) <= 10 for line in shown)


def test_the_page_says_until_when_the_word_on_room_holds(client: Client) -> None:
    service = factories.make_service(capacity_status="plek", capacity_stated_on=date(2026, 11, 16))
    with time_machine.travel("2026-11-21 12:00:00+01:00", tick=False):
        page = html(client, service.get_absolute_url())
    assert "doorgegeven 16 november 2026, geldig tot en met 11 januari 2027" in page


BY_PHONE: dict[str, Any] = {"delivery_modes": ["telefoon"], "locations": [], "concepts": ["luisterlijn"]}
LINE = [{"number": "0800-0000", "kind": "voice", "public": True}]


def test_an_unconfirmed_offer_says_where_it_was_found(client: Client) -> None:
    found = "Gevonden in openbare bronnen: het plan van de stad. Nog niet door de aanbieder bevestigd."
    assert found in offer_text(client, source_note="het plan van de stad")
    assert "Gevonden in" not in offer_text(client)
    confirmed = offer_text(client, source_note="het plan van de stad", confirmed_on=date(2026, 11, 1))
    assert "het plan van de stad" not in confirmed


def test_a_label_is_not_said_twice(client: Client) -> None:
    page = offer_text(
        client,
        cost_note="Gratis. Koffie mag je betalen.",
        evidence="Ervaringskennis. Mensen zeggen dat het hun goed doet.",
        concepts=["ervaringskennis"],
    )
    assert "Kosten Gratis. Koffie mag je betalen." in page
    assert "Is het onderzocht? Ervaringskennis. Mensen" in page
    assert "Kosten Gratis. Breng een mok mee." in offer_text(client, cost_note="Breng een mok mee.")


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        ({"phones": LINE, "url": "https://example.nl/"}, "bel eerst even"),
        ({"url": "https://example.nl/"}, "kijk eerst op de website"),
        ({"phones": [LINE[0] | {"public": False}]}, "vraag het eerst even na"),
    ],
)
def test_unknown_room_says_how_to_ask(client: Client, content: dict[str, Any], advice: str) -> None:
    page = offer_text(client, **content)
    assert f"Plek niet ingevuld {advice}" in page
    assert page.count(advice) == 2
    assert "bel eerst even" not in page.replace(advice, "")


def test_what_has_no_places_to_fill_says_nothing_of_room(client: Client) -> None:
    assert "Plek niet ingevuld" not in offer_text(client, **BY_PHONE)
    full = offer_text(client, **BY_PHONE, capacity_status="vol", capacity_stated_on=date.today())  # noqa: DTZ011
    assert "Tijdelijk vol" in full


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        ({"anonymous": True}, "Kan ik anoniem blijven? Ja."),
        ({"anonymous": False}, "Kan ik anoniem blijven? Nee."),
        ({}, "Kan ik anoniem blijven? niet ingevuld"),
        ({"anonymous": False, "first_name": "Een voornaam of een bijnaam."}, ""),
    ],
)
def test_signing_up_answers_two_questions(client: Client, content: dict[str, Any], answer: str) -> None:
    page = offer_text(
        client,
        access=["zelf-aanmelden", "inloop-zonder-afspraak", "via-verwijzer"],
        feedback_to_gp="Nee, alleen als je dat wilt.",
        **content,
    )
    assert "Zelf aanmelden, zonder afspraak of via je huisarts of verwijzer." in page
    assert "Hoort mijn huisarts iets? Nee, alleen als je dat wilt." in page
    assert answer in page
    assert ("anoniem" in page) is bool(answer)


@pytest.mark.parametrize(
    ("content", "question", "way_in"),
    [
        (BY_PHONE, "Wie neemt op?", "Bel zonder afspraak."),
        (BY_PHONE | {"delivery_modes": ["online"]}, "Wie schrijft terug?", "Begin meteen."),
        ({}, "Wie doet de deur open?", "Zonder afspraak."),
    ],
)
def test_who_is_there_first_depends_on_how_one_comes_in(
    client: Client, content: dict[str, Any], question: str, way_in: str
) -> None:
    page = offer_text(client, first_door="Roos of Sam.", access=["inloop-zonder-afspraak"], **content)
    assert f"{question} Roos of Sam." in page
    assert "Mag er iemand mee? niet ingevuld" in page
    assert f"Aanmelden {way_in}" in page


def test_nothing_known_of_the_first_time_is_one_sentence(client: Client) -> None:
    page = offer_text(client, first_words="Hoi, ik kom kijken.")
    assert "De eerste keer Over de eerste keer weten we nog niets. Je mag alles vragen." in page
    assert "Wie doet de deur open?" not in page
    assert "Hoi, ik kom kijken." in page


@pytest.mark.parametrize(
    ("areas", "words"),
    [
        ([{"region": "country:NL"}], "In heel Nederland."),
        ([{"region": "ggd:GG3406"}], "Voor mensen uit de regio Amsterdam (GGD)."),
        ([{"region": "municipality:0363"}], "Voor mensen uit Amsterdam."),
        ([{"region": "province:PV27", "residents_only": True}], "Alleen als je woont in de provincie Noord-Holland."),
    ],
)  # fmt: skip
def test_an_area_is_named_as_people_say_it(client: Client, areas: list[dict[str, Any]], words: str) -> None:
    ggd = Region.objects.get(kind="ggd", name="GGD Amsterdam")
    named = [area | {"region": area["region"].replace("ggd:GG3406", f"ggd:{ggd.code}")} for area in areas]
    assert words in offer_text(client, areas=named)


@time_machine.travel("2026-11-21 12:00:00+01:00", tick=False)
def test_the_page_of_an_offer_writes_hours_in_one_way(client: Client) -> None:
    place = factories.make_place(schedules=[factories.make_schedule()])
    page = offer_text(client, locations=[place])
    assert "keer: di 24 nov, 19:30 uur. Elke dinsdag 19:30-21:00." in page
    assert "19.30" not in page


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
