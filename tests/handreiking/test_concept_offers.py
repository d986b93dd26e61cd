"""With a place the page of a concept lists the nearest offers that carry it; nobody keeps that answer."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from handreiking.models import ConceptScheme
from tests.helpers.factories import make_service
from tests.helpers.reading import html, text_of
from tests.helpers.searching import at, online

pytestmark = pytest.mark.usefixtures("country", "vocabulary")
PAGE = "/begrip/thema/slaap/"


@pytest.fixture
def offers(db: None) -> None:
    make_service(name="Ver weg", concepts=["slaap", "cursus"], locations=at("9711"))
    make_service(name="Om de hoek", concepts=["slaap", "lotgenotengroep"], locations=at("1066"))
    make_service(name="Zegt niet wat het is", concepts=["rouw"], locations=at("1066"))
    online("Van thuis", concepts=["slaap", "ehealth"])


def listed(page: str) -> list[str]:
    within = page.partition('class="tt-concept__offers"')[2].partition("</ol>")[0]
    return re.findall(r'<a href="/aanbod/[^"]*" dir="auto">([^<]*)</a>', within)


def test_without_a_place_there_is_only_the_question(
    client: Client, offers: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(6):
        page = html(client, PAGE)
    assert listed(page) == []
    assert f'action="{PAGE}#aanbod"' in page
    assert "public" in client.get(PAGE).headers["Cache-Control"]


def test_near_a_place_the_nearest_come_first_with_what_and_where(
    client: Client, offers: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/zoeken/")
    with django_assert_num_queries(8):
        page = html(client, f"{PAGE}?waar=1066")
    assert listed(page) == ["Om de hoek", "Van thuis"]
    said = text_of(page)
    assert "Dit is er bij" in said
    assert " Een groep · Amsterdam Nieuw-West" in said.partition("Om de hoek")[2][:80]
    assert 'href="/zoeken/?waar=1066&amp;thema=slaap#gevonden"' in page
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert "1066" not in title
    assert "Slotervaart" not in title


def test_an_answer_about_a_place_is_kept_by_nobody(client: Client, offers: None) -> None:
    for address in (f"{PAGE}?waar=1066", f"{PAGE}?waar=", "/begrip/vorm/slaap/?waar=1066"):
        kept = set(client.get(address).headers["Cache-Control"].split(", "))
        assert {"private", "no-cache"} <= kept, address
        assert not kept & {"public", "max-age=600"}, address


@pytest.mark.parametrize("typed", ["1066AB", "1066 ab 12", "1066-AB"])
def test_a_full_postcode_is_cut_before_anything_is_done(client: Client, offers: None, typed: str) -> None:
    answer = client.get(PAGE, {"waar": typed})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{PAGE}?waar=1066")
    assert "no-store" in answer.headers["Cache-Control"]


def test_at_most_five_are_listed_and_all_are_one_step_away(client: Client, offers: None) -> None:
    for number in range(6):
        make_service(name=f"Plek {number}", concepts=["slaap"], locations=at("1066"))
    page = html(client, f"{PAGE}?waar=1066")
    assert len(listed(page)) == 5
    assert "Bekijk alles" in page


def test_left_empty_it_lists_what_there_is(client: Client, offers: None) -> None:
    assert set(listed(html(client, f"{PAGE}?waar="))) == {"Ver weg", "Om de hoek", "Van thuis"}


def test_a_place_that_is_not_known_or_not_the_only_one_is_asked_about(client: Client, offers: None) -> None:
    unknown = html(client, f"{PAGE}?waar=zqxxyz")
    assert "kennen we niet als plaats" in unknown
    assert listed(unknown) == ["Van thuis"]
    several = html(client, f"{PAGE}?waar=Utrecht%20of%20Groningen")
    assert 'id="aanbod"' in several
    long = html(client, f"{PAGE}?waar={'a' * 101}")
    assert "Dit is te lang voor een plaats." in long
    assert 'aria-invalid="true"' in long
    assert client.get(f"{PAGE}?waar={'a' * 5000}").status_code == 400


def test_what_is_only_farther_away_is_said(client: Client, offers: None) -> None:
    page = html(client, "/begrip/vorm/cursus/?waar=1066")
    assert listed(page) == ["Ver weg"]
    assert "Binnen 10 km is er niets. Dit is het dichtst bij" in text_of(page)
    assert listed(html(client, "/begrip/vorm/maatje/?waar=1066")) == []


def test_what_only_referrers_filter_by_is_searched_as_a_referrer(client: Client, offers: None) -> None:
    ConceptScheme.objects.filter(slug="thema").update(referrer_only=True)
    assert 'href="/zoeken/?voor=verwijzer&amp;waar=1066&amp;thema=slaap#gevonden"' in html(
        client, f"{PAGE}?waar=1066"
    )


def test_what_is_asked_as_linked_data_stays_so(client: Client) -> None:
    answer = client.get(f"{PAGE}?waar=1066", headers={"Accept": "text/turtle"})
    assert answer.headers["Content-Type"].startswith("text/turtle")


def test_a_quarter_that_we_do_not_know_is_said_here_too(client: Client, offers: None) -> None:
    said = text_of(html(client, f"{PAGE}?waar=Utrecht+Hoograven"))
    assert "“Hoograven” kennen we niet apart. We zoeken bij Utrecht." in said
