"""Sharing a case and reacting to one: by who writes it and nobody else, with what is wrong at its field."""

import importlib.util
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from directory.models import Revision
from directory.publishing.versions import case_drafts, moderation
from handreiking.language_aid.word_loader import load_words, read_words
from tests.helpers.cases import WRITTEN, looked_through, make_case, published, sent_in, written
from tests.helpers.factories import make_editor, make_service, make_user
from tests.helpers.signing_in import signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]


def typed(**changes: Any) -> dict[str, Any]:
    texts = {key: value for key, value in WRITTEN.items() if key != "concepts"}
    return texts | {"thema": ["slaap"], "offers": ""} | changes


def begun(client: Client) -> str:
    return str(client.post("/casuistiek/delen/").headers["Location"])


def test_a_case_is_written_saved_and_sent_in() -> None:
    service = make_service(name="Wandelgroep")
    client = signed_in_client(make_user(), False)
    assert "Zo blijft iedereen onherkenbaar" in client.get("/casuistiek/delen/").text
    address = begun(client)
    assert begun(client) == address, "an empty draft is taken again"
    answer = client.post(
        address, typed(lessons="", offers=f"https://site.example{service.get_absolute_url()}?x=1")
    )
    assert answer.status_code == 302
    revision = Revision.every.get(kind="case")
    assert (revision.status, revision.content["offers"]) == ("draft", [str(service.pk)])
    page = client.get(address).text
    assert service.get_absolute_url() in page
    assert "Wandelen terwijl je wacht" in page
    unticked = client.post(address, typed(insturen="ja"))
    assert unticked.status_code == 422
    assert "Zet een vinkje als niemand te herkennen is." in unticked.text
    assert client.post(address, typed(insturen="ja", herkenbaar="ja")).status_code == 302
    revision.refresh_from_db()
    assert revision.status == "submitted"
    assert "Je tekst wordt gecontroleerd." in client.get(address).text
    assert "wordt gelezen door de redactie" in client.get("/casuistiek/delen/").text
    client.post(address, typed(name="Te laat"))
    revision.refresh_from_db()
    assert revision.content["name"] == WRITTEN["name"]


def test_what_is_missing_stands_at_its_field_and_nothing_typed_is_lost() -> None:
    client = signed_in_client(make_user(), False)
    address = begun(client)
    answer = client.post(address, typed(lessons="", thema=[], insturen="ja", herkenbaar="ja"))
    assert answer.status_code == 422
    for sentence in ("Schrijf op wat jullie ervan leerden.", "Kies waar de casus over gaat."):
        assert sentence in answer.text
    assert str(WRITTEN["course"]) in answer.text
    assert Revision.every.get().status == "draft"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"offers": "https://elders.example/iets/\n"}, "Op regel 1 staat geen adres van aanbod"),
        ({"offers": "\n\n%00"}, "Op regel 3 staat geen adres van aanbod"),
        ({"name": "a" * 200}, "120"),
        ({"situation": "a" * 5000}, "Er passen er 4000"),
        ({"question": "a\x07b"}, "onzichtbaar teken"),
        ({"role": "dokter"}, "Kies iets uit de lijst."),
        ({"thema": ["zz"]}, "Kies iets uit de lijst."),
    ],
)
def test_bad_input_is_told_at_its_field(changes: dict[str, Any], sentence: str) -> None:
    client = signed_in_client(make_user(), False)
    address = begun(client)
    answer = client.post(address, typed(**changes))
    assert answer.status_code == 422
    assert sentence in answer.text
    assert Revision.every.get().content == {}


def test_another_persons_draft_is_not_found_not_even_for_editors() -> None:
    revision = written()
    for user, factor in ((make_user(), False), (make_editor(), True)):
        client = signed_in_client(user, factor)
        for name in ("case-draft", "case-take-back"):
            assert client.post(reverse(name, args=[revision.pk]), typed()).status_code == 404
        assert client.get(reverse("case-draft", args=[revision.pk])).status_code == 404
        assert client.get(reverse("owner-draft", args=[revision.pk])).status_code == 404
    assert Client().get(reverse("case-draft", args=[revision.pk])).status_code == 302


def test_a_question_is_read_and_answered() -> None:
    author = make_user()
    revision = sent_in(author)
    moderation.request_changes(revision, make_editor(), "Wie koos dit?")
    client = signed_in_client(author, False)
    address = reverse("case-draft", args=[revision.pk])
    assert "Wie koos dit?" in client.get(address).text
    assert client.post(address, typed(insturen="ja", bericht="Zij zelf.")).status_code == 302
    assert Revision.every.get(pk=revision.pk).notes.filter(kind="answer", text="Zij zelf.").exists()


def test_what_was_sent_in_is_taken_back_and_thrown_away() -> None:
    author = make_user()
    revision = sent_in(author)
    client = signed_in_client(author, False)
    address = reverse("case-take-back", args=[revision.pk])
    client.post(address)
    assert Revision.every.get(pk=revision.pk).status == "draft"
    client.post(address, {"weg": "ja"})
    assert Revision.every.get(pk=revision.pk).status == "withdrawn"


def test_a_published_case_is_changed_by_who_wrote_it() -> None:
    author = make_user()
    case = published(author)
    address = reverse("case-change", args=[case.slug])
    assert signed_in_client(make_user(), False).post(address).status_code == 404
    client = signed_in_client(author, False)
    assert address in client.get("/casuistiek/delen/").text
    assert client.post(address).status_code == 302
    assert Revision.every.filter(entry=case.pk, status="draft").exists()


def test_a_colleague_reacts_and_it_shows_once_it_is_placed() -> None:
    case, colleague = make_case("slaap"), make_user()
    client = signed_in_client(colleague, False)
    assert "Er is nog geen reactie." in client.get(f"/casuistiek/{case.slug}/").text
    asked = reverse("case-reflect", args=[case.slug])
    assert case.title in client.get(asked).text
    address = client.post(asked).headers["Location"]
    long = client.post(address, {"text": "a" * 1600, "work": "POH-GGZ", "insturen": "ja", "herkenbaar": "ja"})
    assert long.status_code == 422
    assert "Er passen er 1500" in long.text
    client.post(address, {"text": "Dit herken ik.", "work": "POH-GGZ", "insturen": "ja", "herkenbaar": "ja"})
    revision = Revision.every.get()
    assert revision.status == "submitted"
    assert "Dit herken ik." not in client.get(f"/casuistiek/{case.slug}/").text
    moderation.approve_text(looked_through(revision), make_editor())
    page = client.get(f"/casuistiek/{case.slug}/").text
    assert "Dit herken ik." in page
    assert "POH-GGZ" in page
    assert colleague.email not in page


def test_without_the_check_a_page_says_why_nothing_can_be_placed(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "deduce" else real(name, *rest)
    )
    author = make_user()
    client = signed_in_client(author, False)
    sentence = "Plaatsen kan pas als de beheerder die controle heeft aangezet."
    assert sentence in client.get("/casuistiek/delen/").text
    address = begun(client)
    assert sentence in client.get(address).text
    assert client.post(address, typed(insturen="ja", herkenbaar="ja")).status_code == 302
    assert "Daarom kan je tekst nog niet worden geplaatst." in client.get(address).text


def test_an_offer_names_the_cases_that_tell_of_it(django_assert_num_queries: Any) -> None:
    service = make_service(name="Wandelgroep")
    client = Client()
    address = service.get_absolute_url()
    assert "Uit de praktijk" not in client.get(address).text
    case = published(offers=[str(service.pk)])
    page = client.get(address).text
    assert "Uit de praktijk" in page
    assert f"/casuistiek/{case.slug}/" in page
    assert address in client.get(f"/casuistiek/{case.slug}/").text
    service.visibility = "hidden"
    service.save()
    assert "Wandelgroep" not in client.get(f"/casuistiek/{case.slug}/").text
    assert case_drafts.written_by(make_user()) == []


def test_what_is_hard_to_read_or_may_hurt_is_told_beside_its_field_after_saving() -> None:
    load_words(read_words())
    client = signed_in_client(make_user(), False)
    address = begun(client)
    assert "tt-aid" not in client.get(address).text, "nothing was written yet"
    hurting = "Zij is een borderliner en zij wacht al heel lang op een plek bij de ggz."
    assert client.post(address, typed(situation=hurting)).status_code == 302
    page = client.get(address).text
    assert 'id="id_situation-tips"' in page
    assert "borderliner" in page
    assert 'id="id_question-tips"' not in page
    answer = client.post(address, typed(situation=hurting) | {"insturen": "ja", "herkenbaar": "ja"})
    assert answer.status_code == 302, "a hint stops nothing"


def test_of_a_title_only_what_may_hurt_is_told() -> None:
    load_words(read_words())
    client = signed_in_client(make_user(), False)
    address = begun(client)
    client.post(address, typed(name="Een borderliner die wacht"))
    assert 'id="id_name-tips"' in client.get(address).text
    client.post(address, typed(name="Over de cliënt van een jonge vrouw"))
    assert 'id="id_name-tips"' not in client.get(address).text
