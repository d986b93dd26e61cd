"""An owner whose entry was taken off the site reads a sentence, answers, and hears what became of it."""

from typing import Any

import pytest
from django.test import Client

from directory.models import HidingAnswer, OutboxMessage, Service, User
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import hiding
from directory.publishing.entries.visibility import change_visibility
from tests.helpers.factories import make_editor, make_organization, make_owner, make_revision, make_service
from tests.helpers.mailing import mailed
from tests.helpers.reviewing import text
from tests.helpers.signing_in import sign_in

pytestmark = pytest.mark.django_db
SECRET, SENTENCE = "Mevrouw J. meldde dit.", "Het adres klopt niet."


@pytest.fixture
def editor() -> User:
    return make_editor()


@pytest.fixture
def hidden(editor: User) -> Service:
    service = make_service(name="Inloop", organization=make_organization())
    return change_visibility(service, "hidden", SENTENCE, editor, note=SECRET)


@pytest.fixture
def owner(hidden: Service) -> User:
    return make_owner(hidden.organization)


@pytest.fixture
def client(owner: User) -> Client:
    return sign_in(Client(), owner)


@pytest.fixture
def desk(editor: User) -> Client:
    return sign_in(Client(), editor)


def path(service: Service) -> str:
    return f"/mijn/aanbod/{service.pk}/antwoord/"


def test_the_note_is_for_editors_and_the_sentence_for_the_owner(
    client: Client, desk: Client, hidden: Service
) -> None:
    for page in (text(client.get("/mijn/")), text(client.get(path(hidden)))):
        assert SENTENCE in page
        assert SECRET not in page
    assert SECRET in text(desk.get(f"/redactie/aanbod/{hidden.code}/"))
    assert not OutboxMessage.objects.filter(text__contains=SECRET).exists()


def test_an_answer_lies_on_the_desk_until_editors_decide(
    client: Client, desk: Client, hidden: Service, owner: User, time_machine: Any
) -> None:
    assert path(hidden) in text(client.get("/mijn/"))
    assert client.post(path(hidden), {"text": " "}).status_code == 422
    page = text(client.post(path(hidden), {"text": "Het adres klopt nu wel."}, follow=True))
    assert "Je antwoord ligt bij de redactie." in page
    assert path(hidden) not in page
    answer = client.post(path(hidden), {"text": "Nog iets."})
    assert (answer.status_code, "ligt al bij de redactie" in text(answer)) == (422, True)
    assert "Nog iets." in text(answer)
    page = text(desk.get("/redactie/"))
    assert "Antwoord op verbergen" in page
    assert "Het adres klopt nu wel." in page
    where = f"/redactie/aanbod/{hidden.code}/"
    data = {"doen": "antwoord", "decision": "blijft", "reply": ""}
    assert "Schrijf één zin." in text(desk.post(where, data))
    page = text(desk.post(where, data | {"reply": "Op de gevel staat nog 12."}, follow=True))
    assert "blijft verborgen" in page
    assert mailed("stays_hidden") == [owner.email]
    assert "Op de gevel staat nog 12." in text(client.get("/mijn/"))
    assert path(hidden) in text(client.get("/mijn/"))
    answer = desk.post(where, data | {"reply": "Nog eens."})
    assert (answer.status_code, "al besloten" in text(answer)) == (422, True)


def test_an_answer_brings_it_back(client: Client, desk: Client, hidden: Service) -> None:
    client.post(path(hidden), {"text": "Het adres klopt nu wel."})
    where = f"/redactie/aanbod/{hidden.code}/"
    data = {"doen": "antwoord", "decision": "terug", "reply": "Dank je wel."}
    assert "staat weer op de site" in text(desk.post(where, data, follow=True))
    hidden.refresh_from_db()
    assert hidden.visibility == "listed"
    assert HidingAnswer.objects.get().settled_at
    assert client.get(path(hidden)).status_code == 302


def test_what_comes_back_in_another_way_settles_the_answer_too(hidden: Service, owner: User) -> None:
    hiding.answer(hidden, owner, "Het klopt nu wel.")
    change_visibility(hidden, "listed", "", owner)
    change_visibility(hidden, "hidden", SENTENCE, owner, note=SECRET)
    assert not HidingAnswer.objects.open().exists()
    hiding.answer(hidden, owner, "Toch wel.")
    assert HidingAnswer.objects.open().count() == 1


def test_whoever_also_has_a_change_underway_finds_the_way_to_answer(
    client: Client, hidden: Service, owner: User
) -> None:
    make_revision(hidden, summary="Nu in de Dorpsstraat.")
    page = text(client.get("/mijn/"))
    assert SENTENCE in page
    assert path(hidden) in page
    hiding.answer(hidden, owner, "Het klopt nu wel.")
    page = text(client.get("/mijn/"))
    assert "Je antwoord ligt sinds" in page
    assert path(hidden) not in page


def test_only_what_is_hidden_is_answered(owner: User) -> None:
    with pytest.raises(StateError):
        hiding.answer(make_service(), owner, "Hoezo?")


@pytest.mark.parametrize("words", ["", "a\x00b", "x" * 2001])
def test_an_answer_says_something_that_can_be_read(hidden: Service, owner: User, words: str) -> None:
    with pytest.raises(ContentError) as error:
        hiding.answer(hidden, owner, words)
    assert list(error.value.errors) == ["text"]


def test_an_old_sentence_gives_way_to_a_newer_one(hidden: Service, owner: User, time_machine: Any) -> None:
    """A second hiding says its own sentence, whatever was replied to the first."""
    editor = make_editor()
    hiding.answer(hidden, owner, "Waarom?")
    hiding.stay_hidden(hidden, editor, "Daarom.")
    change_visibility(hidden, "listed", "", editor)
    change_visibility(hidden, "hidden", "Nu om iets anders.", editor, note=SECRET)
    page = text(sign_in(Client(), owner).get("/mijn/"))
    assert "Nu om iets anders." in page
    assert "Daarom." not in page
