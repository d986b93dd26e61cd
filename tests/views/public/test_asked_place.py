"""A place among the words of a search moves to where places are asked; a full postcode stays in no address."""

import re
from pathlib import Path
from urllib.parse import parse_qs, quote_plus, urlsplit

import pytest
from django.conf import settings
from django.test import Client

from directory.places.in_words import NOT_A_POSTCODE
from tests.helpers.factories import make_service
from tests.helpers.reading import html

pytestmark = pytest.mark.usefixtures("country", "vocabulary")
NOTICE = "data-place-in-words"


def moved_to(client: Client, address: str) -> dict[str, list[str]]:
    response = client.get(address)
    assert response.status_code == 302
    assert response.headers["Cache-Control"] == "private, no-store"
    target = response.headers["Location"]
    assert client.get(target).status_code == 200, "one step, and no way back"
    return parse_qs(urlsplit(target).query)


@pytest.mark.parametrize(
    ("asked", "becomes"),
    [
        ("q=rouw+in+Utrecht", {"q": ["rouw"], "waar": ["Utrecht"]}),
        ("q=Utrecht", {"waar": ["Utrecht"]}),
        ("q=rouw+in+Utrecht&waar=", {"q": ["rouw"], "waar": ["Utrecht"]}),
        ("q=rouw+1066+AB+14", {"q": ["rouw"], "waar": ["1066"]}),
        ("q=1066ab", {"waar": ["1066"]}),
        ("q=rouw+in+Utrecht&waar=Utrecht", {"q": ["rouw"], "waar": ["Utrecht"]}),
        ("q=rouw+in+Utrecht&waar=3511", {"q": ["rouw"], "waar": ["3511"]}),
        (
            "voor=naaste&kosten=gratis&pagina=3&q=rouw+in+Utrecht",
            {"voor": ["naaste"], "kosten": ["gratis"], "q": ["rouw"], "waar": ["Utrecht"]},
        ),
    ],
)
def test_a_place_moves_out_of_the_words(client: Client, asked: str, becomes: dict[str, list[str]]) -> None:
    assert moved_to(client, f"/zoeken/?{asked}") == becomes


def test_it_moves_to_the_address_that_the_search_itself_would_write(client: Client) -> None:
    response = client.get("/zoeken/?thema=rouw&q=rouw+in+Utrecht&voor=mij&straal=10")
    assert response.headers["Location"] == "/zoeken/?waar=Utrecht&q=rouw&thema=rouw"
    wrong = client.get("/zoeken/?q=rouw+in+Utrecht&leeftijd=oud")
    assert wrong.headers["Location"] == "/zoeken/?q=rouw&leeftijd=oud&waar=Utrecht", (
        "its message has to come along"
    )


def test_the_page_shows_where_it_went(client: Client) -> None:
    make_service(name="Rouwkring")
    page = client.get("/zoeken/?q=groep+in+Amsterdam", follow=True).content.decode()
    assert 'name="waar" value="Amsterdam"' in page
    assert 'name="q" value="groep"' in page
    assert 'data-place="Amsterdam"' in page
    assert NOTICE not in page


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("waar=Groningen&q=rouw+1066AB", "rouw bij 1066"),
        ("waar=Groningen&q=9999+ZZ", "bij 9999"),
        ("q=9999ZZ", "bij 9999"),
    ],
)
def test_no_full_postcode_stays_in_the_address(client: Client, asked: str, kept: str) -> None:
    assert moved_to(client, f"/zoeken/?{asked}")["q"] == [kept]


@pytest.mark.parametrize("words", ["rouw in Utrecht", "rouw bij 1066"])
def test_a_place_that_was_filled_in_counts_and_the_page_says_so(client: Client, words: str) -> None:
    page = html(client, f"/zoeken/?waar=Groningen&q={quote_plus(words)}")
    named = words.split()[-1]
    assert f"In je woorden staat ook {named}. We zochten bij Groningen." in page
    assert f'<a href="/zoeken/?waar={named}&amp;q=rouw">Zoek bij {named}</a>' in page


def test_beside_a_place_that_is_not_known_the_words_offer_theirs(client: Client) -> None:
    page = html(client, "/zoeken/?waar=Qqqqq&q=rouw+in+Utrecht")
    assert "In je woorden staat ook Utrecht." in page
    assert "We zochten bij" not in page


@pytest.mark.parametrize(
    "q",
    [
        "in de war",
        "angst in een groep",
        "ruzie bij buren",
        "rouw",
        "sinds 2019 in de war",
        '"rouw in Utrecht"',
        "%00",
        "",
    ],
)
def test_words_that_ask_for_no_place_stay(client: Client, q: str) -> None:
    for waar in ("", "1066"):
        response = client.get("/zoeken/", {"q": q, "waar": waar})
        assert response.status_code == 200
        assert NOTICE not in response.content.decode()


def test_words_of_danger_stay_words_of_danger(client: Client) -> None:
    page = client.get("/zoeken/?q=ik+wil+dood+in+Utrecht", follow=True).content.decode()
    assert "data-crisis" in page
    assert 'data-place="Utrecht"' in page


def test_words_that_are_too_long_are_not_read_for_a_place(client: Client) -> None:
    assert client.get("/zoeken/", {"q": "rouw in Utrecht " + "x" * 200}).status_code == 200


def test_the_script_leaves_the_same_short_words() -> None:
    script = (Path(settings.BASE_DIR) / "static" / "js" / "postcode.js").read_text(encoding="utf-8")
    listed = re.search(r"SHORT_WORDS = \((.*?)\)\.split", script, re.DOTALL)
    assert listed
    assert set("".join(re.findall(r'"([^"]*)"', listed[1])).split()) == NOT_A_POSTCODE
