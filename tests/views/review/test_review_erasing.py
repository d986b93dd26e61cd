"""Taking a version out of history for ever: decided ones only, by a national editor, after a page that asks."""

from typing import Any

import pytest
from django.test import Client

from directory.models import Event, Revision, User
from directory.publishing.versions import drafting, rebasing
from directory.publishing.versions.revisions import redact
from tests.helpers import factories, owners
from tests.helpers.factories import make_editor, make_service
from tests.helpers.reviewing import ggd, submitted
from tests.helpers.signing_in import sign_in

pytestmark = pytest.mark.usefixtures("country", "vocabulary")
SECRET = "Bel Anna thuis, Dorpsstraat 1."


@pytest.fixture
def past() -> Revision:
    """An earlier version, with what should never have been in it."""
    service = make_service(editorial_region=ggd("Amsterdam"))
    revision = factories.make_revision(service, description=SECRET)
    Revision.objects.filter(pk=revision.pk).update(status=Revision.Status.WITHDRAWN)
    revision.refresh_from_db()
    return revision


def address(revision: Revision) -> str:
    return f"/redactie/versie/{revision.pk}/wissen/"


def national() -> Client:
    return sign_in(Client(), make_editor(), True)


def test_the_version_leads_to_a_page_with_one_button(past: Revision) -> None:
    client = national()
    assert address(past) in client.get(f"/redactie/versie/{past.pk}/").text
    page = client.get(address(past)).text
    assert "Dit kan niet worden teruggedraaid." in page
    past.refresh_from_db()
    assert past.content["description"] == SECRET, "looking erases nothing"


def test_the_text_goes_and_history_says_so(past: Revision) -> None:
    client = national()
    response = client.post(address(past), follow=True)
    assert "De tekst van deze versie is voorgoed gewist." in response.text
    assert "Tekst uit de geschiedenis gehaald" in response.text
    past.refresh_from_db()
    assert past.content == {}
    assert Event.objects.get(kind="redacted").detail["revision"] == str(past.pk)
    assert client.get(f"/redactie/versie/{past.pk}/").status_code == 200
    assert client.get(address(past)).status_code == 404, "there is nothing left to erase"


def test_an_editor_of_the_region_cannot(past: Revision) -> None:
    client = sign_in(Client(), make_editor(ggd("Amsterdam")), True)
    assert address(past) not in client.get(f"/redactie/versie/{past.pk}/").text
    assert client.post(address(past)).status_code == 404
    past.refresh_from_db()
    assert past.content["description"] == SECRET


def live(past: Revision) -> Revision:
    assert past.service
    assert past.service.live_revision
    return past.service.live_revision


def waiting(past: Revision) -> Revision:
    return submitted(past.service, summary="Nu ook voor ouderen.")


@pytest.mark.parametrize("which", [live, waiting])
def test_what_stands_on_the_site_or_waits_stays(past: Revision, which: Any) -> None:
    revision = which(past)
    assert national().post(address(revision)).status_code == 404
    revision.refresh_from_db()
    assert revision.content


def test_what_was_erased_does_not_come_back_through_a_change_that_was_begun_before() -> None:
    service = make_service(not_for=SECRET)
    first = service.live_revision
    begun = drafting.change(service, factories.make_user())
    begun = drafting.answer(begun, lambda content, _: content | {"summary": "Nu ook voor jongeren."})
    factories.change_service(service, not_for=None)
    redact(first)
    begun.refresh_from_db()
    found = rebasing.meanwhile(begun)
    assert found
    assert found.disputed == ("not_for", "summary")
    rebasing.rebase(begun, ["summary"], str(found.seen))
    begun.refresh_from_db()
    assert begun.content["summary"] == "Nu ook voor jongeren."
    assert "not_for" not in begun.content


def test_an_erased_version_that_was_turned_down_is_not_tried_again(client: Client, newcomer: User) -> None:
    draft = owners.draft(newcomer)
    Revision.objects.filter(pk=draft.pk).update(status=Revision.Status.REJECTED)
    draft.refresh_from_db()
    redact(draft)
    response = client.post(f"/mijn/concept/{draft.pk}/opnieuw/", follow=True)
    assert response.status_code == 200
    assert "De inhoud van deze versie is verwijderd." in response.text
    assert Revision.objects.count() == 1
