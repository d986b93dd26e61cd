"""An answer of the search: who may keep it, what it costs, and what odd input gets."""

import re

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from directory.publishing.entries.state import set_visibility
from directory.views.public import search
from handreiking.models import DataVersion
from tests.helpers import factories
from tests.helpers.cases import make_case
from tests.helpers.reading import html, standing_snapshot

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


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
    standing_snapshot(monkeypatch)
    set_visibility(service, "hidden")
    response = client.get("/zoeken/?waar=1066")
    assert "data-service=" not in response.content.decode()
    again = client.get("/zoeken/?waar=1066", headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 200


@pytest.mark.parametrize("size", [1, 25])
def test_a_search_page_costs_at_most_two_queries(
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    size: int,
) -> None:
    factories.make_services([{"name": f"Groep {number}"} for number in range(size)])
    standing_snapshot(monkeypatch)
    with django_assert_max_num_queries(2):
        client.get("/zoeken/?waar=1066&thema=angst", headers={"If-None-Match": '"older"'})


def test_a_full_page_of_results_stays_light(client: Client) -> None:
    factories.make_services([{"name": f"Samen wachten {number}"} for number in range(25)])
    response = client.get("/zoeken/?waar=1066")
    assert response.content.count(b"<article") == 20
    assert len(response.content) <= 93_000


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


def test_a_referrer_reads_how_many_cases_tell_of_what_they_look_for(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    factories.make_service(concepts=["slaap"])
    for _n in range(2):
        make_case("slaap", "lotgenotengroep")
    make_case("lotgenotengroep")
    make_case("slaap", hidden_at=timezone.now())
    DataVersion.objects.bump()
    page = html(client, "/zoeken/?voor=verwijzer&thema=slaap")
    assert "Uit de praktijk: 2 casussen over slaap" in page
    assert 'href="/casuistiek/?begrip=slaap"' in page
    both = html(client, "/zoeken/?voor=verwijzer&thema=slaap&vorm=lotgenotengroep")
    assert "Uit de praktijk: 3 casussen over" in both, "the concept that most cases tell of"
    for address in ("/zoeken/?thema=slaap", "/zoeken/?voor=verwijzer&thema=angst", "/zoeken/?voor=verwijzer"):
        assert "Uit de praktijk" not in html(client, address)
    standing_snapshot(monkeypatch)
    with django_assert_max_num_queries(2):
        html(client, "/zoeken/?voor=verwijzer&thema=slaap")


def test_a_referrer_takes_the_search_to_a_sheet_for_the_conversation(client: Client) -> None:
    page = html(client, "/zoeken/?voor=verwijzer&waar=1066&thema=slaap")
    assert 'href="/stappenplan/gesprek/?voor=verwijzer&amp;waar=1066&amp;thema=slaap"' in page
    for address in (
        "/zoeken/?voor=verwijzer",
        "/zoeken/?waar=1066&thema=slaap",
        "/zoeken/?voor=verwijzer&q=hij+slaat+me",
    ):
        assert ("/stappenplan/gesprek/" in html(client, address)) is (address == "/zoeken/?voor=verwijzer")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("q=ik+sta+op+de+wachtlijst", "Vraag je verzekeraar of het sneller kan"),
        ("q=ik+wacht+al+lang&voor=naaste", "Wijs op zorgbemiddeling"),
        ("voor=verwijzer&waar=1066", "Wijs op zorgbemiddeling"),
        ("q=wachtwoord", ""),
        ("waar=1066", ""),
        ("q=ik+wacht+niet+meer+ik+wil+dood", ""),
    ],
)
def test_words_of_waiting_and_referrers_read_what_an_insurer_can_do(
    client: Client, asked: str, said: str
) -> None:
    page = html(client, f"/zoeken/?{asked}")
    assert ("data-faster" in page) == bool(said)
    assert said in page


def test_who_did_not_say_where_they_are_is_asked_above_the_results(client: Client) -> None:
    page = html(client, "/zoeken/?q=slapen&thema=slaap&kosten=gratis")
    form = page.partition('class="tt-ask-place')[2].partition("</form>")[0]
    assert re.findall(r'name="(\w+)" value="(\w+)"', form) == [
        ("q", "slapen"),
        ("thema", "slaap"),
        ("kosten", "gratis"),
    ]
    for asked in ("", "?waar=1066", "?waar=zqxxyz", "?q=ik+wil+dood"):
        assert "tt-ask-place" not in html(client, f"/zoeken/{asked}"), asked
