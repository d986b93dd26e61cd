"""The words of a concept in one screen: editors' own come and go, those of the files stay."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from directory.language import names_of_people as names
from directory.models import VainWord
from directory.search.answer import vain_counts
from directory.search.answer.state import live
from handreiking.models import Concept, DataVersion, Label
from tests.helpers.editions import Kind, changed
from tests.helpers.factories import make_administrator
from tests.helpers.signing_in import signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
PAGE = "/redactie/woorden/creatief/"


@pytest.fixture
def words() -> Client:
    return signed_in_client(make_administrator())


def own_words() -> list[str]:
    return list(
        Label.objects.filter(concept__slug="creatief", source="editor").values_list("text", flat=True)
    )


def test_looking_at_what_a_word_does_saves_nothing(words: Client) -> None:
    token = DataVersion.objects.current()
    page = words.get(PAGE, {"woord": "  koken   met   klei "}).content.decode()
    assert "Wat “koken met klei” doet" in page
    assert "proefzinnen" in page
    assert (own_words(), DataVersion.objects.current()) == ([], token)


def test_an_added_word_is_understood_by_the_next_search(words: Client) -> None:
    assert words.post(PAGE, {"woord": "zqklei"}).status_code == 302
    assert own_words() == ["zqklei"]
    live.refresh()
    assert live.vocabulary().thesaurus.implied("zqklei") == ["creatief"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Vul een woord in"), ("   ", "Vul een woord in"), ("x" * 81, "te lang"), ("123", "Gebruik letters"),
     ("IETS MAKEN, muziek", "hoort er al bij"), ("\x00", "Vul een woord in")],
)  # fmt: skip
def test_what_cannot_be_a_word_is_refused_at_its_field(words: Client, typed: str, said: str) -> None:
    Concept.objects.filter(slug="creatief").update(plain_label="Iets maken, muziek")
    for answer in (words.post(PAGE, {"woord": typed}), words.get(PAGE, {"woord": typed})):
        assert answer.status_code == 422
        assert said in answer.content.decode()
    assert own_words() == []


def test_only_the_editors_own_words_can_be_taken_away(words: Client) -> None:
    concept = Concept.objects.get(slug="creatief")
    ours = concept.labels.create(text="zqklei", source=Label.Source.EDITOR)
    files = concept.labels.create(text="zqverf", source=Label.Source.FILE)
    others = Concept.objects.get(slug="slaap").labels.create(text="zqdroom", source=Label.Source.EDITOR)
    for label in (ours, files, others):
        assert words.post(PAGE, {"weg": label.pk}).status_code == 302
    assert set(Label.objects.values_list("text", flat=True)) == {"zqverf", "zqdroom"}
    for number in ("x", "-1", "9" * 30):
        assert words.post(PAGE, {"weg": number}).status_code == 404


def test_all_words_of_every_concept_stand_on_the_one_screen(words: Client) -> None:
    for text in ("zqklei", "zqverf"):
        Concept.objects.get(slug="creatief").labels.create(text=text, source=Label.Source.FILE)
    assert "zqklei, zqverf" in words.get("/redactie/woorden/").content.decode()


def test_words_of_a_concept_that_was_merged_into_it_show_and_a_retired_one_has_no_page(words: Client) -> None:
    Concept.objects.get(slug="meedoen").labels.create(text="zqmoestuin")
    changed("meedoen", Kind.MERGE, "creatief")
    assert "zqmoestuin" in words.get(PAGE).content.decode()
    assert words.get("/redactie/woorden/meedoen/").status_code == 404
    assert "meedoen" not in words.get("/redactie/woorden/").content.decode()


def test_what_was_searched_in_vain_can_be_put_aside(words: Client) -> None:
    for day in range(5):
        vain_counts.count({"houtbewerking"}, vain_counts.timezone.localdate() - timedelta(days=day))
    assert "houtbewerking" in words.get("/redactie/woorden/").content.decode()
    word = VainWord.objects.get()
    assert words.post("/redactie/woorden/", {"opzij": word.pk}).status_code == 302
    assert '<strong dir="auto">houtbewerking' not in words.get("/redactie/woorden/").content.decode()
    for number in ("", "x", str(word.pk + 1)):
        assert words.post("/redactie/woorden/", {"opzij": number}).status_code == 404


def test_choosing_a_concept_leads_to_what_the_word_does_there(words: Client) -> None:
    answer = words.get("/redactie/woorden/", {"woord": "zq klei", "begrip": "creatief"})
    assert answer.headers["Location"] == f"{PAGE}?woord=zq+klei"
    assert words.get("/redactie/woorden/", {"woord": "zq", "begrip": "nergens"}).status_code == 404


def test_where_nothing_is_counted_the_page_says_why(words: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "find_spec", lambda _name: None)
    names.names_of_people.cache_clear()
    try:
        assert "Er wordt nu niet geteld" in words.get("/redactie/woorden/").content.decode()
    finally:
        names.names_of_people.cache_clear()


def test_the_pages_cost_a_fixed_number_of_queries(words: Client, django_assert_max_num_queries: Any) -> None:
    live.refresh()
    for address, most in (("/redactie/woorden/", 14), (PAGE, 10), (f"{PAGE}?woord=zqklei", 16)):
        with django_assert_max_num_queries(most, info=address):
            words.get(address)
