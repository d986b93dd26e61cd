"""An answer of the search: who may keep it, what it costs, and what odd input gets."""

from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from directory.publishing.entries.state import set_visibility
from directory.views.public import search
from tests.helpers import factories
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
    client: Client, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any, size: int
) -> None:
    factories.make_services([{"name": f"Groep {number}"} for number in range(size)])
    standing_snapshot(monkeypatch)
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
