"""The snapshot answers as the database does, whatever is listed and whatever is asked."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import combinations
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from directory.models import Service
from directory.models.service_queryset import ServiceQuerySet
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.fields import PERHAPS_OPEN
from directory.search.ask.regions import Whereabouts
from directory.search.ask.register import Answer
from directory.search.ask.spelling import Speller
from directory.search.ask.vocabulary import Vocabulary
from directory.search.build.build import build_snapshot
from directory.search.database.register import DatabaseRegister, Found
from directory.search.engine import ranking
from directory.search.engine.engine import SnapshotRegister
from directory.search.engine.narrowing import Narrowing
from directory.search.engine.ranking import Ranking
from directory.search.engine.snapshot_facts import WhenTexts
from directory.search.snapshot import bitmaps
from tests.helpers import registers
from tests.helpers.plain_ranking import PlainRanking


def snapshot_register(now: datetime) -> SnapshotRegister:
    snapshot = build_snapshot("token", now)
    return SnapshotRegister(snapshot, Speller({}), WhenTexts(snapshot.times))


def comparable(answer: Answer) -> dict[str, Any]:
    """Everything but the order within a group, which only the snapshot holds to the page; kilometres to the metre."""
    hits = {
        hit.id: (
            hit.group,
            hit.remote,
            None if hit.distance is None else round(hit.distance, 3),
            # What is open at this minute is read for cards only where it was asked.
            replace(hit.facts, values=hit.facts.values - {("wanneer", "nu"), PERHAPS_OPEN}),
        )
        for hit in answer.hits
    }
    return {
        "groups": answer.sizes,
        "left out": answer.left_out,
        "facets": answer.facets,
        "hits": hits,
        "pages": answer.pages,
    }


def expect_order(
    found: Answer, expected: Answer, offers: Mapping[str, registers.Offer], plain: PlainRanking
) -> None:
    """See that whoever stands before another in its group may do so by docs/ranking.md."""
    facts = {hit.id: hit for hit in expected.hits}
    keys = [(hit.group, *plain.keys(offers[hit.id], facts[hit.id])) for hit in found.hits]
    for (group, best, _), (other_group, _, worst) in combinations(keys, 2):
        assert group != other_group or best < worst, plain.asked.query


def expect_cards_to_say_what_the_filter_does(answer: Answer) -> None:
    """See that a card says "Nu open" exactly where the filter takes an offer for open, and so on a holiday."""
    for hit in answer.hits:
        is_open = hit.facts.when.startswith(("Nu open", "Dag en nacht open"))
        assert hit.facts.has("wanneer", "nu") is is_open, hit.facts.when
        assert (PERHAPS_OPEN in hit.facts.values) is hit.facts.when.startswith("Feestdag"), hit.facts.when


def find_once(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let the database find only once what remains without a filter, not anew for every number counted of it.

    To be called before each search, which may find something else.
    """
    whole, found = Found.members, dict[str, list[UUID]]()

    def members(self: Found, without: str = "") -> ServiceQuerySet:
        if without not in found:
            found[without] = list(whole(self, without).values_list("pk", flat=True))
            assert len(set(found[without])) == len(found[without]), "what is there twice is counted twice"
        return Service.objects.filter(pk__in=found[without])

    monkeypatch.setattr(Found, "members", members)
    return found.clear


def page_by_page(snapshot: SnapshotRegister, analysed: AnalysedQuery) -> list[str]:
    """Return the ids on pages of one offer, each chosen as among thousands."""
    narrowing = Narrowing(snapshot.snapshot, analysed)
    groups = narrowing.groups(narrowing.members())
    return [
        snapshot.snapshot.id(*Ranking(narrowing).best(groups[key], place, place + 1))
        for key in (*narrowing.group_order(groups), "professionals")
        for place in range(bitmaps.count(groups[key]))
    ]


@pytest.mark.hypothesis
@pytest.mark.usefixtures("country", "vocabulary", "nights")
def test_snapshot_and_database_agree_and_the_order_is_that_of_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ranking, "MANY", 0)
    forget = find_once(monkeypatch)
    vocabulary = Vocabulary.load()
    places = registers.places()

    @given(
        offers=st.lists(registers.OFFERS, min_size=4, max_size=16),
        queries=st.lists(registers.queries(places), min_size=2, max_size=2),
        possible=registers.POSSIBLE,
        now=st.sampled_from([registers.NOW, registers.CHRISTMAS, registers.NIGHT]),
    )
    def holds(
        offers: list[registers.Offer], queries: list[Any], possible: Whereabouts, now: datetime
    ) -> None:
        with transaction.atomic():
            saved = registers.save(offers)
            listed = [offer for offer in offers if offer.visibility == "listed"]
            database, snapshot = DatabaseRegister(vocabulary), snapshot_register(now)
            for query in queries:
                forget()
                analysed = AnalysedQuery.about(query, now, vocabulary)
                analysed = analysed if query.place else replace(analysed, possible=possible)
                expected, found = database.answer(analysed), snapshot.answer(analysed)
                assert comparable(found) == comparable(expected), query
                expect_cards_to_say_what_the_filter_does(expected)
                assert snapshot.count_without(analysed) == database.count_without(analysed), query
                expect_order(found, expected, saved, PlainRanking(listed, vocabulary, analysed))
                assert page_by_page(snapshot, analysed) == [hit.id for hit in found.hits], query
            transaction.set_rollback(True)

    holds()
