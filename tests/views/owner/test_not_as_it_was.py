"""An owner's page was opened, and meanwhile something changed: nothing is lost and everything is told."""

import pytest
from django.test import Client

from directory.models import Revision, Service, User, VerificationRound
from directory.models.choices import Visibility
from directory.publishing.versions import drafting, moderation
from directory.publishing.versions.revisions import submit
from tests.helpers import factories, owners

pytestmark = pytest.mark.django_db


@pytest.fixture
def service(country: None, vocabulary: None) -> Service:
    return factories.make_service(name="Ommetje Sloterplas")


@pytest.fixture
def owner(client: Client, service: Service) -> User:
    user = factories.make_owner(service.organization)
    client.force_login(user)
    return user


def stands(service: Service, visibility: Visibility) -> Service:
    Service.objects.filter(pk=service.pk).update(visibility=visibility)
    service.refresh_from_db()
    return service


def test_what_was_hidden_meanwhile_is_not_confirmed(client: Client, owner: User, service: Service) -> None:
    stands(service, Visibility.HIDDEN)
    answer = client.post(f"/mijn/aanbod/{service.pk}/klopt/", follow=True)
    assert "Er is niets te bevestigen." in answer.text
    assert not service.verifications.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_was_hidden_meanwhile_cannot_be_ended(
    client: Client, owner: User, service: Service, method: str
) -> None:
    stands(service, Visibility.HIDDEN)
    answer = getattr(client, method)(f"/mijn/aanbod/{service.pk}/gestopt/")
    assert answer.headers["Location"] == "/mijn/"
    service.refresh_from_db()
    assert service.visibility == Visibility.HIDDEN


def test_what_has_no_content_left_cannot_be_changed(client: Client, owner: User, service: Service) -> None:
    Service.objects.filter(pk=service.pk).update(live_revision=None)
    answer = client.post(f"/mijn/aanbod/{service.pk}/wijzigen/", follow=True)
    assert "Dit aanbod kun je hier niet wijzigen." in answer.text


@pytest.mark.parametrize(
    ("visibility", "words"),
    [
        (Visibility.STALE, "Het staat niet meer in de zoekresultaten, tot je zegt dat het klopt."),
        (Visibility.HIDDEN, "De redactie heeft dit van de site gehaald."),
        (Visibility.ENDED, "De pagina blijft staan en zegt dat het is gestopt."),
    ],
)
def test_the_list_says_how_an_entry_stands(
    client: Client, owner: User, service: Service, visibility: Visibility, words: str
) -> None:
    stands(service, visibility)
    assert words in owners.page(client)


def test_the_list_says_what_is_asked(client: Client, owner: User, service: Service) -> None:
    VerificationRound.objects.create(service=service, opened_on="2026-11-01")
    assert "We vragen je: klopt alles nog?" in owners.page(client)


@pytest.mark.parametrize(
    ("visibility", "words"),
    [
        (Visibility.ENDED, "Op de site staat dat het is gestopt."),
        (Visibility.HIDDEN, "De redactie heeft dit van de site gehaald."),
    ],
)
def test_a_change_says_how_its_entry_stands(
    client: Client, owner: User, service: Service, visibility: Visibility, words: str
) -> None:
    submit(drafting.change(service, owner), actor=owner)
    stands(service, visibility)
    assert words in owners.page(client)


def test_a_change_that_was_turned_down_is_forgotten_with_the_next(
    client: Client, owner: User, service: Service
) -> None:
    refused = submit(drafting.change(service, owner), actor=owner)
    moderation.reject(refused, factories.make_user(), 2, "Er staat een belofte in.")
    assert "niet geplaatst" in owners.page(client)
    factories.change_service(service, summary="Zonder belofte.")
    assert "niet geplaatst" not in owners.page(client)


def test_what_was_sent_in_by_a_colleague_is_not_sent_in_again(client: Client, newcomer: User) -> None:
    draft = submit(owners.complete(newcomer), actor=newcomer)
    answer = client.post(f"/mijn/concept/{draft.pk}/insturen/", {"regels": "ja"})
    assert answer.headers["Location"] == f"/mijn/concept/{draft.pk}/"
    assert draft.notes.count() == 1


def test_words_to_the_editors_that_cannot_be_read_are_asked_again(client: Client, newcomer: User) -> None:
    draft = owners.complete(newcomer)
    answer = client.post(f"/mijn/concept/{draft.pk}/insturen/", {"regels": "ja", "bericht": "Dag\x00"})
    assert answer.status_code == 422
    assert "onzichtbaar teken" in answer.text
    draft.refresh_from_db()
    assert draft.status == Revision.Status.DRAFT


def test_a_question_that_does_not_exist_is_not_found(client: Client, newcomer: User) -> None:
    draft = owners.draft(newcomer)
    assert client.get(f"/mijn/concept/{draft.pk}/schoenmaat/").status_code == 404


def test_where_nothing_looks_alike_one_goes_on(client: Client, newcomer: User) -> None:
    draft = owners.draft(newcomer)
    answer = client.get(f"/mijn/concept/{draft.pk}/lijkt-op/naam/")
    assert answer.headers["Location"] == f"/mijn/concept/{draft.pk}/wat/"


def test_what_was_sent_in_shows_nothing_new_while_somebody_types(client: Client, newcomer: User) -> None:
    draft = submit(owners.complete(newcomer), actor=newcomer)
    assert client.post(f"/mijn/concept/{draft.pk}/meekijken/naam/", {"name": "Anders"}).status_code == 204


@pytest.mark.usefixtures("fresh_counts")
def test_much_is_begun_in_a_day_and_not_more(client: Client, newcomer: User) -> None:
    answers = [
        client.post("/aanmelden/begin/", {"name": f"Stichting {n}", "kind": "welzijn"}) for n in range(21)
    ]
    assert [answer.status_code for answer in answers] == [302] * 20 + [422]
    assert "Probeer het morgen weer" in answers[-1].text
    assert Revision.objects.count() == 20
