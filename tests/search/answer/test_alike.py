"""Where nothing has what was asked: what lies farther off, what is done much alike, and where anybody may begin."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from directory.search.answer.alike import where_to_begin
from directory.search.answer.state import live
from directory.search.answer.vain import was_in_vain
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import SearchQuery, Voor
from tests.helpers.factories import make_service
from tests.helpers.searching import Find, at, names, online

WALKING = "samen door het bos lopen op zaterdag"
AMSTERDAM, UTRECHT = "1011", "3511"


def alike(results: Any) -> set[str]:
    return {slug for chip in results.alike for slug in chip.query.zonder}


@pytest.fixture
def near(find: Find, guesses: None) -> Find:
    """In Amsterdam there is something to take part in and a place to begin; in Utrecht, 35 kilometres off, walking."""
    make_service(name="Samen klussen", concepts=["meedoen"], locations=at(AMSTERDAM))
    make_service(name="Steun dichtbij", concepts=["steunpunt"], locations=at(AMSTERDAM))
    make_service(name="Stap voor stap", concepts=["wandelen-bewegen"], locations=at(UTRECHT))
    return find


def test_what_is_akin_stands_for_a_guess_that_nothing_near_has(near: Find) -> None:
    results = near(f"waar={AMSTERDAM}&q={WALKING}")
    assert names(results) == ["Samen klussen"]
    assert alike(results) == {"meedoen", "maatje"}
    assert [chip.label for chip in results.guessed] == ["Wandelen, bewegen"]


def test_a_wider_circle_is_counted_by_what_was_asked_alone(near: Find) -> None:
    make_service(name="Nog meer klussen", concepts=["meedoen"], locations=at(UTRECHT))
    [wider] = near(f"waar={AMSTERDAM}&q={WALKING}").widenings
    assert wider.sentence == "Binnen 50 km is er wel iets in de buurt: 1."


def test_what_a_label_asks_stands_first_though_it_lies_farther_off(near: Find) -> None:
    results = near(f"waar={AMSTERDAM}&q=wandelen bewegen")
    assert [(group.key, names(results, group.key)) for group in results.groups] == [
        ("farther", ["Stap voor stap"]),
        ("nearby", ["Samen klussen"]),
    ]
    assert results.groups[0].cards[0].misses[0].startswith("je afstand (")
    assert [chip.label for chip in results.implied] == ["Wandelen, bewegen"]
    assert alike(results) == {"meedoen", "maatje"}


def test_the_nearest_stands_first_and_what_nobody_would_go_to_not_at_all(near: Find) -> None:
    make_service(name="Aan de andere kant", concepts=["wandelen-bewegen"], locations=at("9711"))
    make_service(name="Dichterbij", concepts=["wandelen-bewegen"], locations=at("1382"))
    shown = names(near(f"waar={AMSTERDAM}&straal=5&q=wandelen bewegen"), "farther")
    assert shown == ["Dichterbij", "Stap voor stap"]


def test_no_more_than_five_that_lie_farther_off_hide_what_is_near(near: Find) -> None:
    for number in range(5):
        make_service(name=f"Wandelclub {number}", concepts=["wandelen-bewegen"], locations=at(UTRECHT))
    assert len(names(near(f"waar={AMSTERDAM}&q=wandelen bewegen"), "farther")) == 5


def test_what_lies_farther_off_stands_on_the_first_page_alone(near: Find) -> None:
    for number in range(20):
        make_service(name=f"Klusclub {number}", concepts=["meedoen"], locations=at(AMSTERDAM))
    assert names(near(f"waar={AMSTERDAM}&q=wandelen bewegen"), "farther") == ["Stap voor stap"]
    second = near(f"waar={AMSTERDAM}&q=wandelen bewegen&pagina=2")
    assert (second.page, names(second, "farther")) == (2, [])


def test_what_is_taken_away_is_not_listed_for_being_alike(near: Find) -> None:
    results = near(f"waar={AMSTERDAM}&q=wandelen bewegen&zonder=meedoen")
    assert "Samen klussen" not in names(results)


def test_what_was_asked_leaves_nothing_to_be_alike(near: Find) -> None:
    results = near(f"waar={UTRECHT}&q=wandelen bewegen")
    assert (names(results), results.alike) == (["Stap voor stap"], ())


def test_what_was_asked_is_never_said_to_be_alike(find: Find, guesses: None) -> None:
    online("Bel ons", concepts=["luisterlijn"])
    results = find(f"waar={AMSTERDAM}&q=een plek met mensen die het kennen")
    assert names(results) == ["Bel ons"]
    assert [chip.label for chip in results.implied] == ["Een plek met mensen die het kennen"]
    assert "steunpunt" not in alike(results)


def test_where_anybody_may_begin_stands_where_nothing_is_akin(find: Find, guesses: None) -> None:
    online("Steun dichtbij", concepts=["steunpunt"])
    online("Afscheid", concepts=["rouw"])
    results = find(f"q={WALKING}")
    assert names(results) == ["Steun dichtbij"]
    assert "steunpunt" in alike(results)


@pytest.mark.parametrize("q", ["maatje", "nieuw in nederland"])
def test_a_label_that_nobody_has_leads_there_too(find: Find, q: str) -> None:
    online("Steun dichtbij", concepts=["steunpunt"])
    online("Afscheid", concepts=["rouw"])
    results = find(f"q={q}")
    assert (names(results), "steunpunt" in alike(results)) == (["Steun dichtbij"], True)


@pytest.mark.parametrize("q", ['"wandelen"', "ik wil dood en wandelen", "mijn man slaat me, wandelen"])
def test_nothing_is_alike_to_what_is_meant_exactly_or_has_an_answer_of_its_own(near: Find, q: str) -> None:
    assert near(f"waar={AMSTERDAM}&q={q}").alike == ()


def test_the_page_says_that_it_is_not_here_and_what_is(near: Find, client: Client) -> None:
    page = client.get("/zoeken/", {"waar": AMSTERDAM, "q": "wandelen bewegen"}).content.decode()
    for said in ("Dat is hier niet. Wel:", "Verder weg", "Wat je zocht, het dichtstbij."):
        assert said in page


def test_who_is_not_understood_may_begin_somewhere_and_at_what_comes_nearest(
    find: Find, guesses: None
) -> None:
    online("Steun dichtbij", concepts=["steunpunt"])
    register = live.register()
    assert register.vocabulary.guesser is not None

    def begun(q: str, *implied: str, voor: Voor = "mij") -> tuple[str, ...]:
        analysed = AnalysedQuery.about(SearchQuery(q=q, voor=voor), timezone.now(), register.vocabulary)
        found = where_to_begin(replace(analysed, implied=implied, themes=(), guessed=()), register)
        return found[0].alike if found else ()

    q = "het zit me allemaal zo dwars vandaag"
    anybody = ("steunpunt", "verkennend-gesprek", "luisterlijn", "inloop")
    assert begun(q) == (*register.vocabulary.guesser.nearest(q), *anybody)
    assert begun("een pizza met kaas bestellen") == ()
    assert begun("een pizza met kaas bestellen", voor="verwijzer") == anybody
    assert begun("dwars vandaag", voor="verwijzer") == begun("dwars vandaag") == ()
    assert begun(q, "maatje") == anybody
    assert begun("ik wil dood en het zit me dwars") == ()
    assert find("q=een pizza met kaas bestellen").count == 0


def test_a_sentence_that_is_not_understood_finds_no_offer_by_a_word_of_every_day(
    find: Find, guesses: None
) -> None:
    online("Steun dichtbij", concepts=["steunpunt"])
    online("Sleutelclub", summary="Wij vinden elke dag een sleutel in het slot.")
    results = find("q=ergens een sleutel in het slot en dan ineens dat vreemde")
    assert names(results) == ["Steun dichtbij"]


def test_words_of_a_sentence_are_looked_up_where_nothing_else_is_left(find: Find, guesses: None) -> None:
    online("Sleutelclub", summary="Wij vinden elke dag een sleutel in het slot.")
    assert names(find("q=ergens een sleutel in het slot en dan ineens dat vreemde")) == ["Sleutelclub"]


def test_what_was_found_for_being_alike_was_still_searched_in_vain(near: Find) -> None:
    assert was_in_vain(near(f"waar={AMSTERDAM}&q=wandelen bewegen"))
    assert not was_in_vain(near(f"waar={UTRECHT}&q=wandelen bewegen"))
