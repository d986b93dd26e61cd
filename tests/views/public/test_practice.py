"""The page of a practice, and the address that asks whether to keep what was searched."""

import re

import pytest
from django.http import QueryDict
from django.test import Client

from directory.search.answer.facets import shown
from directory.search.answer.filters import parse_query
from directory.search.ask.query import SearchQuery
from directory.views.public.practice import practice_url
from tests.helpers.reading import html

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


def kept(asked: str) -> str:
    query, _errors = parse_query(QueryDict(asked))
    return practice_url(query)


def test_the_page_has_every_filter_of_a_referrer_and_no_form_that_could_send_them(client: Client) -> None:
    page = html(client, "/praktijk/")
    main = page.partition("<main")[2].partition("</main>")[0]
    names = set(re.findall(r'type="checkbox" name="([^"]+)"', main))
    assert names == set(shown(SearchQuery(voor="verwijzer")))
    assert 'name="thema" value="slaap"' in main
    assert "Slaapproblemen" in main
    assert "<form" not in main


def test_the_page_is_the_same_for_everybody_and_kept_until_a_word_changes(client: Client) -> None:
    response = client.get("/praktijk/")
    assert response.headers["Cache-Control"] == "public, no-cache"
    tag = response.headers["ETag"]
    assert client.get("/praktijk/", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize(
    ("asked", "kept_of_it"),
    [
        ("voor=verwijzer&waar=1066&straal=5&thema=slaap&kosten=gratis&plek=nu", "waar=1066&straal=5&thema=slaap&kosten=gratis&plek=nu"),
        ("voor=verwijzer&waar=Den+Haag", "waar=Den+Haag"),
        ("voor=verwijzer&straal=7&thema=slaap", "thema=slaap"),
        ("voor=verwijzer&waar=1066&q=rouw&leeftijd=34&zonder=rouw&alleen=ja&sorteer=afstand&lijst=bcdf&pagina=2", "waar=1066"),
    ],
)  # fmt: skip
def test_what_was_searched_can_be_kept_without_what_is_about_a_patient(asked: str, kept_of_it: str) -> None:
    assert kept(asked) == f"/praktijk/#{kept_of_it}"


def test_where_nothing_was_chosen_there_is_nothing_to_keep() -> None:
    assert kept("voor=verwijzer&q=rouw&leeftijd=34") == ""


def test_only_referrers_are_asked(client: Client) -> None:
    assert "/praktijk/#waar=1066" in html(client, "/zoeken/?voor=verwijzer&waar=1066")
    assert 'href="/praktijk/#waar=1066"' in html(client, "/zoeken/?voor=verwijzer&waar=1066&q=slaap, gratis")
    assert "/praktijk/#" not in html(client, "/zoeken/?waar=1066")
    assert "/praktijk/#" not in html(client, "/zoeken/?voor=verwijzer&waar=1066&q=ik+wil+dood")
