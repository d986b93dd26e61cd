"""A search by words that no label holds finds what they mean, and the page says that this is what we think."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from directory.search.answer.state import live
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import SearchQuery
from tests.helpers.factories import make_organization, make_service
from tests.helpers.searching import Find, names, online


@pytest.fixture
def few(find: Find, guesses: None) -> Find:
    online("Nachtrust", concepts=["slaap"])
    online("Afscheid", concepts=["rouw"])
    online("Budgetmaatje", concepts=["geld-wonen"])
    return find


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("ik staar elke nacht naar het plafond", "Nachtrust"),
        ("nie mogę zasnąć w nocy", "Nachtrust"),
        ("أعاني من الأرق ولا أنام الليل", "Nachtrust"),
        ("my grandmother passed away", "Afscheid"),
        ("мені нічим платити за квартиру", "Budgetmaatje"),
    ],
)
def test_it_finds_what_the_words_mean(few: Find, q: str, found: str) -> None:
    assert names(few(f"q={q}")) == [found]


def test_the_page_says_what_it_thinks_and_lets_it_be_taken_away(few: Find, client: Client) -> None:
    results = few("q=ik staar elke nacht naar het plafond")
    [chip] = results.guessed
    assert (chip.label, results.implied) == ("Slecht slapen", ())
    page = client.get("/zoeken/", {"q": "ik staar elke nacht naar het plafond"}).content.decode()
    assert "We denken dat je bedoelt:" in page
    assert few(f"q=ik staar elke nacht naar het plafond&zonder={next(iter(chip.query.zonder))}").guessed == ()


def test_what_a_label_says_is_no_guess(few: Find) -> None:
    results = few("q=rouw en verlies")
    assert ([chip.label for chip in results.implied], results.guessed) == (["Rouw en verlies"], ())


def test_names_of_offers_and_organisations_mean_themselves(few: Find) -> None:
    make_service(name="Elke nacht open", organization=make_organization(name="De Plafonddienst"))
    assert few("q=elke nacht").guessed == few("q=de plafonddienst").guessed == ()


def test_what_is_quoted_means_nothing_else(few: Find) -> None:
    assert few('q="ik staar elke nacht naar het plafond"').guessed == ()


def test_words_of_crisis_are_not_guessed_at(few: Find) -> None:
    assert few("q=ik wil dood, ik staar naar het plafond").guessed == ()


def test_a_site_without_meaning_finds_by_its_labels_alone(few: Find, settings: Any) -> None:
    settings.SEARCH_MEANING = False
    live.reset()
    assert few("q=ik staar elke nacht naar het plafond").guessed == ()


def test_who_sounds_near_despair_is_listened_to_where_no_theme_is_understood(few: Find) -> None:
    def implied(q: str) -> tuple[str, ...]:
        return AnalysedQuery.about(SearchQuery(q=q), timezone.now(), live.register().vocabulary).implied

    assert implied("elke avond een fles wijn, ik wil dat niet meer") == ("verslaving",)
    assert "luisterlijn" in implied("ik ben iedereen tot last")
