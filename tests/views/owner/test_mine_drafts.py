"""What somebody wrote: a question about it is answered, it is taken back, tried again or thrown away."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from directory.models import OutboxMessage, Revision, Role, User
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.mail.notices import people_behind
from directory.publishing.versions import drafting, moderation, resuming
from directory.publishing.versions.confidential import refuse_disclosure
from directory.publishing.versions.revisions import submit
from directory.publishing.versions.withdrawing import withdraw
from tests.helpers import factories, owners

pytestmark = pytest.mark.django_db


def test_a_question_of_the_editors_is_answered_from_the_list(client: Client, newcomer: User) -> None:
    draft = submit(owners.complete(newcomer), actor=newcomer)
    assert "Ingestuurd" in owners.page(client)
    editor = factories.make_user()
    moderation.request_changes(draft, editor, "Wat kost het\nvoor een gezin?")
    html = owners.page(client)
    assert "De redactie heeft een vraag" in html
    assert "voor een gezin?" in html
    assert html.index("Pas het aan") < html.index("Antwoord en stuur opnieuw in")
    assert editor.email not in html
    assert "voor een gezin?" in owners.page(client, f"/mijn/concept/{draft.pk}/")
    client.post(f"/mijn/concept/{draft.pk}/insturen/", {"bericht": "Het is gratis."})
    draft.refresh_from_db()
    assert draft.status == "submitted"
    assert draft.notes.filter(kind="answer", text="Het is gratis.").exists()


def test_a_question_is_not_answered_with_nothing(client: Client, newcomer: User) -> None:
    draft = submit(owners.complete(newcomer), actor=newcomer)
    moderation.request_changes(draft, factories.make_user(), "Wat kost het voor een gezin?")
    owners.ask(client, draft.pk, "naam", name=draft.content["name"], summary=draft.content["summary"])
    response = client.post(f"/mijn/concept/{draft.pk}/insturen/", {"bericht": " "})
    assert response.status_code == 422
    assert "Schrijf je antwoord, of pas eerst iets aan." in response.text
    owners.ask(client, draft.pk, "naam", summary="Voor een gezin is het gratis.")
    assert client.post(f"/mijn/concept/{draft.pk}/insturen/", {"bericht": ""}).status_code == 302


def test_the_way_on_is_the_first_question_that_is_empty(client: Client, newcomer: User) -> None:
    draft = owners.draft(newcomer)
    for slug in ("naam", "wat", "voor-wie", "waar"):
        owners.ask(client, draft.pk, slug)
    assert "Verder met vraag 5" in owners.page(client, f"/mijn/concept/{draft.pk}/")
    owners.ask(client, draft.pk, "wanneer")
    assert "Verder met vraag 6" in owners.page(client, f"/mijn/concept/{draft.pk}/")


def test_a_promise_is_named_where_it_stands(client: Client, newcomer: User) -> None:
    draft = owners.draft(newcomer)
    owners.ask(client, draft.pk, "wat", description="Wandelen helpt tegen angst.")
    overview = owners.page(client, f"/mijn/concept/{draft.pk}/")
    assert "Bij “Wat doen jullie?” staat “helpt tegen”." in overview
    assert f'href="/mijn/concept/{draft.pk}/wat/#id_description"' in overview
    for slug, told in (("wat", True), ("naam", False), ("doel", False)):
        assert ("Tip: " in owners.page(client, f"/mijn/concept/{draft.pk}/{slug}/")) == told, slug


def test_what_cannot_be_sent_in_yet_is_said_on_top(client: Client, newcomer: User) -> None:
    draft = submit(owners.complete(newcomer), actor=newcomer)
    moderation.request_changes(draft, factories.make_user(), "Wie begeleidt het?")
    owners.ask(client, draft.pk, "begeleiding", guides="")
    refused = client.post(f"/mijn/concept/{draft.pk}/insturen/", {"bericht": "Dat volgt."})
    assert refused.status_code == 422
    assert 'id="fouten"' in refused.text
    assert "Er mist nog iets." in refused.text


def test_a_rejection_names_its_rule_and_can_be_tried_again(client: Client, newcomer: User) -> None:
    draft = submit(owners.complete(newcomer), actor=newcomer)
    moderation.reject(draft, factories.make_user(), 2, "Er staat een belofte in.")
    html = owners.page(client)
    assert "Afgewezen door regel 2" in html
    assert "Er staat een belofte in." in html
    response = client.post(f"/mijn/concept/{draft.pk}/opnieuw/")
    again = Revision.objects.get(status="draft", entry=draft.entry)
    assert response["Location"] == f"/mijn/concept/{again.pk}/"


def test_who_wrote_it_keeps_it_once_it_is_published(client: Client, newcomer: User) -> None:
    draft = submit(owners.complete(newcomer), actor=newcomer)
    moderation.approve(draft, factories.make_user())
    assert Role.objects.filter(user=newcomer, organization=draft.organization).exists()
    assert "Staat op de site" in owners.page(client) or "Nog niet door jullie" in owners.page(client)


def test_who_was_taken_away_has_no_say_in_what_they_wrote(client: Client) -> None:
    organization = factories.make_organization()
    author, colleague = factories.make_owner(organization), factories.make_owner(organization)
    revision = drafting.begin(author, organization)
    client.force_login(author)
    assert client.get(f"/mijn/concept/{revision.pk}/").status_code == 200
    Role.objects.filter(user=author).delete()
    assert client.get(f"/mijn/concept/{revision.pk}/").status_code == 404
    assert organization.name not in owners.page(client)
    assert people_behind(revision) == [colleague.email]


def test_a_submission_is_taken_back_with_everything_that_was_typed(client: Client, newcomer: User) -> None:
    draft = submit(owners.complete(newcomer), actor=newcomer)
    content = draft.content
    assert "Ja, trek het in" in owners.page(client, f"/mijn/concept/{draft.pk}/intrekken/")
    for _twice in range(2):
        response = client.post(f"/mijn/concept/{draft.pk}/intrekken/")
    assert response["Location"] == f"/mijn/concept/{draft.pk}/"
    draft.refresh_from_db()
    assert (draft.status, draft.submitted_at, draft.content) == ("draft", None, content)
    assert "Ga verder" in owners.page(client)
    assert client.post(f"/mijn/concept/{draft.pk}/insturen/", {"regels": "ja"}).status_code == 302


def test_a_draft_is_thrown_away_and_not_what_was_sent_in_meanwhile(client: Client, newcomer: User) -> None:
    draft = owners.complete(newcomer)
    assert "Gooi dit concept weg" in owners.page(client, f"/mijn/concept/{draft.pk}/")
    submit(draft, actor=newcomer)
    client.post(f"/mijn/concept/{draft.pk}/intrekken/", {"weg": "ja"})
    draft.refresh_from_db()
    assert draft.status == "submitted"
    withdraw(draft, newcomer)
    client.post(f"/mijn/concept/{draft.pk}/intrekken/", {"weg": "ja"})
    draft.refresh_from_db()
    assert draft.status == "withdrawn"
    assert draft.content["name"] not in owners.page(client)


def test_a_decision_is_not_taken_back() -> None:
    author = factories.make_user()
    with pytest.raises(RevisionConflict):
        withdraw(factories.make_service().live_revision, author)  # type: ignore[arg-type]


def test_a_quiet_draft_is_mailed_about_once() -> None:
    draft = owners.draft()
    now = timezone.now()
    assert resuming.remind_quiet(now) == 0
    later = now + timedelta(days=2, minutes=1)
    assert resuming.remind_quiet(later) == 1
    assert resuming.remind_quiet(later + timedelta(days=9)) == 0
    assert str(draft.pk) in OutboxMessage.objects.get(kind="resume").text


def test_a_secret_place_is_not_disclosed_by_accident() -> None:
    service = factories.make_service()
    place = {"id": service.at_locations.get().location_id, "place": "Amsterdam", "confidential": True}
    with pytest.raises(ContentError):
        refuse_disclosure({"locations": [place]}, {"locations": [place | {"confidential": False}]}, ())
