"""What an edition does to cases: those that keep a word which was split or went are named, before it is out and after."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directory.publishing.versions.words_preview import effect_of
from tests.helpers.cases import make_case
from tests.helpers.editions import Kind, draft, plan, publish
from tests.helpers.guideline import make_guideline_editor
from tests.helpers.reading import html
from tests.helpers.signing_in import signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]


@pytest.fixture
def desk() -> Client:
    return signed_in_client(make_guideline_editor())


def test_the_preview_names_the_cases_that_keep_a_word_which_goes(desk: Client) -> None:
    both, gone = make_case("werk-studie", "hormonen"), make_case("hormonen", title="De overgang")
    make_case("prestatiedruk")
    make_case("hormonen", hidden_at=timezone.now())
    edition = draft()
    plan(edition, "prestatiedruk", Kind.MERGE, "stress")
    plan(edition, "werk-studie", Kind.SPLIT, {"slug": "werk"}, {"slug": "studie"})
    plan(edition, "hormonen", Kind.RETIRE)
    for becomes_public in (True, False):
        assert set(effect_of(edition).cases) == {both, gone}
        page = html(desk, reverse("edition-words", args=[edition.slug]))
        assert "2 casussen nakijken" in page
        assert f'href="{reverse("case", args=[gone.slug])}"' in page
        if becomes_public:
            publish(edition)


def test_where_no_case_keeps_a_word_that_goes_the_preview_says_nothing_of_cases(desk: Client) -> None:
    make_case("prestatiedruk")
    edition = draft()
    plan(edition, "prestatiedruk", Kind.MERGE, "stress")
    assert "nakijken" not in html(desk, reverse("edition-words", args=[edition.slug]))
