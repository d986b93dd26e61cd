"""Between the publishing of an edition and the last entry that follows, both registers answer alike and find everything."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from directory.publishing.versions.following import follow_due
from directory.search.answer.filters import parse_query
from directory.search.answer.search import search
from directory.search.answer.state import live
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.database.register import DatabaseRegister
from handreiking.models import Concept
from tests.helpers.editions import Kind, changed
from tests.helpers.factories import make_service, make_services

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]


def asked(query_string: str) -> Any:
    return parse_query(RequestFactory().get(f"/zoeken/?{query_string}").GET)


def names_of(results: Any) -> set[str]:
    return {card.name for group in results.groups for card in group.cards}


@pytest.fixture
def edition(db: None) -> None:
    """Offers in the words of an edition that was replaced a moment ago."""
    plain = {"concepts": ["jongeren", "lotgenotengroep"], "all_themes": False}
    for name, theme in (
        ("Oud", "prestatiedruk"), ("Nieuw", "stress"), ("Gesplitst", "werk-studie"), ("Vervallen", "hormonen"),
        ("Anders", "slaap"),
    ):  # fmt: skip
        make_service(**plain | {"name": name, "concepts": [*plain["concepts"], theme]})  # type: ignore[misc]
    make_services([{"name": "Beide", "concepts": ["prestatiedruk", "stress", "jongeren"]}])
    changed("prestatiedruk", Kind.MERGE, "stress")
    changed("werk-studie", Kind.SPLIT, {"slug": "werk"}, {"slug": "studie"})
    changed("hormonen", Kind.RETIRE)


SEARCHES = {
    "thema=stress": {"Oud", "Nieuw", "Beide", "Vervallen"},
    "thema=prestatiedruk": {"Oud", "Nieuw", "Beide", "Vervallen"},
    "thema=werk": {"Gesplitst", "Vervallen"},
    "thema=studie": {"Gesplitst", "Vervallen"},
    "thema=werk-studie": {"Gesplitst", "Vervallen"},
    "thema=slaap": {"Anders", "Vervallen"},
    "thema=slaap&thema=prestatiedruk": {"Oud", "Nieuw", "Beide", "Anders", "Vervallen"},
}
COUNTED = {"thema=prestatiedruk", "thema=werk-studie", "thema=slaap&thema=prestatiedruk"}
"""Of each kind of change one: to count every facet in the database is dear."""


@pytest.mark.parametrize("followed", [False, True])
def test_both_registers_find_what_the_words_mean_now(edition: None, followed: bool) -> None:
    if followed:
        assert follow_due(timezone.now()) == 2
    live.refresh()
    snapshot = live.register()
    database = DatabaseRegister(snapshot.vocabulary)
    for words, expected in SEARCHES.items():
        query, errors = asked(words)
        assert not errors, words
        assert names_of(search(query, timezone.now())) == expected, words
        if words not in COUNTED:
            continue
        analysed = AnalysedQuery.about(query, timezone.now(), snapshot.vocabulary)
        ours, theirs = snapshot.answer(analysed), database.answer(analysed)
        assert (ours.count, ours.facets["thema"]) == (theirs.count, theirs.facets["thema"]), words
        facts = [{hit.id: hit.facts.concepts for hit in answer.hits} for answer in (ours, theirs)]
        assert facts[0] == facts[1], words


def test_the_words_of_what_went_lead_to_what_took_its_place(edition: None) -> None:
    Concept.objects.get(slug="prestatiedruk").labels.create(text="zqlat te hoog")
    Concept.objects.get(slug="werk-studie").labels.create(text="zqkantoor")
    Concept.objects.get(slug="hormonen").labels.create(text="zqovergang")
    live.refresh(force=True)
    implied = live.vocabulary().thesaurus.implied
    assert implied("zqlat te hoog") == ["stress"]
    assert set(implied("zqkantoor")) == {"werk", "studie"}
    assert implied("zqovergang") == []


def test_a_word_that_means_nothing_any_more_does_not_count_and_says_so(edition: None) -> None:
    query, errors = asked("thema=hormonen")
    assert (query.choices, set(errors)) == ({}, {"thema"})
    query, errors = asked("q=druk&zonder=prestatiedruk")
    assert (query.zonder, errors) == (frozenset({"stress"}), {})


def test_retired_words_are_no_choice(edition: None, client: Client) -> None:
    page = client.get("/zoeken/?voor=verwijzer").content.decode()
    for slug in ("prestatiedruk", "werk-studie", "hormonen"):
        assert f'name="thema" value="{slug}"' not in page
    assert 'name="thema" value="werk"' in page


def test_an_old_address_of_a_search_shows_the_new_choice(edition: None, client: Client) -> None:
    page = client.get("/zoeken/?thema=prestatiedruk").content.decode()
    assert 'name="thema" value="stress" checked' in page
