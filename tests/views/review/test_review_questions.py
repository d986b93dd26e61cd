"""The desk where nobody can be asked, and where a question waits for its answer."""

import pytest
from django.test import Client

from directory.models import Revision, Role, User
from directory.publishing.versions import moderation
from tests.helpers.factories import make_editor, make_organization, make_service
from tests.helpers.mailing import mailed
from tests.helpers.reviewing import ggd, nobodys, submitted, text
from tests.helpers.signing_in import sign_in

pytestmark = pytest.mark.django_db
PHONES = [{"number": "020 555 0123", "kind": "voice", "public": False}]


@pytest.fixture
def editor() -> User:
    return make_editor()


@pytest.fixture
def desk(editor: User) -> Client:
    return sign_in(Client(), editor)


def path(revision: Revision) -> str:
    return f"/redactie/versie/{revision.pk}/"


def test_where_nobody_can_be_asked_the_desk_says_who_can_be_called_or_invited(desk: Client) -> None:
    revision = nobodys(phones=PHONES)
    page = text(desk.get(path(revision)))
    assert "Niemand houdt dit aanbod bij." in page
    assert "020 555 0123" in page
    assert "Terug met een vraag" not in page
    answer = desk.post(path(revision), {"decision": "vraag", "message": "Hoe?"})
    assert answer.status_code == 422
    assert "je vraag komt bij niemand aan" in text(answer)
    data = {"doen": "uitnodigen", "email": "mila"}
    assert desk.post(path(revision), data).status_code == 422
    page = text(desk.post(path(revision), data | {"email": "mila@naast.example"}, follow=True))
    assert "Uitgenodigd." in page
    assert "Terug met een vraag" in page
    assert mailed("invited") == ["mila@naast.example"]
    assert desk.post(path(revision), data).status_code == 403


def test_without_a_number_it_says_where_to_look(desk: Client) -> None:
    assert "Zoek een nummer op de website" in text(desk.get(path(nobodys(phones=[]))))


def test_whom_to_invite_is_for_who_decides_about_the_organisation(desk: Client) -> None:
    organization = make_organization()
    make_service(organization=organization, editorial_region=ggd("Groningen"))
    revision = nobodys(organization=organization)
    Revision.objects.filter(pk=revision.pk).update(editorial_region=ggd("Amsterdam"))
    regional = sign_in(Client(), make_editor(ggd("Amsterdam")))
    page = text(regional.get(path(revision)))
    assert "Niemand houdt dit aanbod bij." in page
    assert "Nodig iemand uit" not in page
    data = {"doen": "uitnodigen", "email": "mila@naast.example"}
    assert regional.post(path(revision), data).status_code == 403
    assert not Role.objects.filter(kind="owner").exists()


def test_a_question_that_waits_can_be_taken_back_or_turned_down(desk: Client, editor: User) -> None:
    revision = moderation.request_changes(submitted(name="Wacht"), editor, "Hoe?")
    assert "Wacht" in text(desk.get("/redactie/alles/?soort=wacht-op-antwoord"))
    assert "Wacht op antwoord (1)" in text(desk.get("/redactie/alles/"))
    page = text(desk.get(path(revision)))
    assert "Haal je vraag terug" in page
    assert "Eerst de tekst aanpassen" not in page
    assert desk.get(f"{path(revision)}aanpassen/").status_code == 409
    page = text(desk.post(path(revision), {"decision": "terughalen"}, follow=True))
    assert "Je beslist weer zelf over “Wacht”." in page
    assert "Eerst de tekst aanpassen" in page
