"""The snapshot answers as the database does, whatever is listed and whatever is asked."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from directory.search.ask.analysed_query import AnalysedQuery, Answer
from directory.search.ask.spelling import Speller
from directory.search.ask.vocabulary import Vocabulary
from directory.search.build.build import build_snapshot
from directory.search.database.register import DatabaseRegister
from directory.search.engine.engine import SnapshotRegister
from directory.search.engine.snapshot_facts import WhenTexts
from tests.helpers import registers

PHASES = (Phase.explicit, Phase.generate, Phase.shrink)


def snapshot_register() -> SnapshotRegister:
    snapshot = build_snapshot("token", registers.NOW)
    return SnapshotRegister(snapshot, Speller({}), WhenTexts(snapshot.times))


def comparable(answer: Answer) -> dict[str, Any]:
    """Everything but the order within a group, kilometres to the metre."""
    hits = {
        hit.id: (
            hit.group,
            None if hit.distance is None else round(hit.distance, 3),
            # What is open at this minute is read for cards only where it was asked.
            replace(hit.facts, values=hit.facts.values - {("wanneer", "nu")}),
        )
        for hit in answer.hits
    }
    return {
        "groups": (answer.nearby, answer.everywhere),
        "facets": answer.facets,
        "hits": hits,
        "pages": answer.pages,
    }


@pytest.mark.usefixtures("country", "vocabulary")
def test_snapshot_and_database_agree_on_members_groups_distances_and_counts() -> None:
    vocabulary = Vocabulary.load()
    places = registers.places()

    @settings(
        max_examples=12, deadline=None, database=None, phases=PHASES, suppress_health_check=list(HealthCheck)
    )
    @given(
        offers=st.lists(registers.OFFERS, min_size=4, max_size=16),
        queries=st.lists(registers.queries(places), min_size=2, max_size=2),
        possible=registers.POSSIBLE,
    )
    def holds(offers: list[registers.Offer], queries: list[Any], possible: frozenset[str]) -> None:
        with transaction.atomic():
            registers.save(offers)
            database, snapshot = DatabaseRegister(vocabulary), snapshot_register()
            for query in queries:
                analysed = AnalysedQuery.about(query, registers.NOW, vocabulary)
                analysed = analysed if query.place else replace(analysed, possible=possible)
                expected, found = database.answer(analysed), snapshot.answer(analysed)
                assert comparable(found) == comparable(expected), query
                assert snapshot.count_without(analysed) == database.count_without(analysed), query
            transaction.set_rollback(True)

    holds()
