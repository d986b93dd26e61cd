"""Concepts stand in the vocabulary's order wherever they are counted too."""

import pytest

from directory.search.ask.vocabulary import Vocabulary
from handreiking.models import Concept
from tests.helpers.cases import make_case


@pytest.mark.django_db
@pytest.mark.usefixtures("vocabulary")
def test_the_search_has_concepts_in_their_order_and_counts_their_cases() -> None:
    make_case("slaap")
    vocabulary = Vocabulary.load()
    assert list(vocabulary.concepts) == list(Concept.objects.values_list("slug", flat=True))
    assert [slug for slug, fact in vocabulary.concepts.items() if fact.cases] == ["slaap"]
