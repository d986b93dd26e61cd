"""Who wrote a first draft keeps it until the entry is on the site or somebody keeps its organisation; then nothing of it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directory.accounts.permissions import may_open
from directory.models import OutboxMessage, Revision, Role, User, VerificationRound
from directory.publishing.asking.signed_links import capacity_token, round_token
from directory.publishing.versions import drafting, moderation, resuming
from directory.publishing.versions.revisions import publish, submit
from tests.helpers import factories, owners

pytestmark = pytest.mark.django_db
READ = (
    "owner-draft",
    "owner-addresses",
    "owner-preview",
    "owner-thanks",
    "owner-take-back",
    "owner-difference",
)
SENT = ("owner-send-in", "owner-try-again", "owner-take-back", "owner-difference")
ASKED = ("owner-question", "owner-alike")


def change_of_a_live_entry(author: User) -> Revision:
    """Return what somebody wrote who kept the entry then, and does no longer."""
    service = factories.make_service()
    return drafting.change(service, author)


def sent_in_change(author: User) -> Revision:
    return submit(change_of_a_live_entry(author), actor=author)


def question_about_a_change(author: User) -> Revision:
    return moderation.request_changes(sent_in_change(author), factories.make_user(), "Klopt de prijs?")


def rejected_change(author: User) -> Revision:
    return moderation.reject(sent_in_change(author), factories.make_user(), 2, "Een belofte.")


def first_version_turned_down(author: User) -> Revision:
    """Return a version that names no service, of an entry that is on the site by another version."""
    first = moderation.reject(
        submit(owners.complete(author), actor=author), factories.make_user(), 2, "Een belofte."
    )
    publish(drafting.retry(first, author))
    return first


CASES = (
    change_of_a_live_entry, sent_in_change, question_about_a_change, rejected_change, first_version_turned_down,
)  # fmt: skip


@pytest.mark.parametrize("write", CASES)
def test_who_keeps_nothing_opens_nothing_of_a_live_entry(
    client: Client, newcomer: User, write: Callable[[User], Revision]
) -> None:
    revision = write(newcomer)
    assert not Role.objects.keeping(revision.organization_id).exists()
    before = list(Revision.objects.order_by("pk").values())
    assert not may_open(newcomer, revision)
    for name in (*READ, *ASKED):
        place = {"pk": revision.pk} | ({"slug": "naam"} if name in ASKED else {})
        assert client.get(reverse(name, kwargs=place)).status_code == 404, name
    for name in (*SENT, "owner-question", "owner-look"):
        place = {"pk": revision.pk} | ({"slug": "naam"} if name not in SENT else {})
        data = owners.ANSWERS["naam"] | {"regels": "ja", "weg": "ja"}
        assert client.post(reverse(name, kwargs=place), data).status_code == 404, name
    assert list(Revision.objects.order_by("pk").values()) == before
    assert revision.organization.name not in owners.page(client)


@pytest.mark.parametrize("write", CASES)
def test_the_entry_itself_is_not_theirs_either(
    client: Client, newcomer: User, write: Callable[[User], Revision]
) -> None:
    entry = write(newcomer).entry
    before = list(Revision.objects.order_by("pk").values())
    assert client.get(reverse("owner-change", args=[entry])).status_code == 302
    for name in ("change", "still-true", "capacity", "pause", "ended", "again"):
        assert client.post(reverse(f"owner-{name}", args=[entry]), {"status": "open"}).status_code == 404, (
            name
        )
    assert list(Revision.objects.order_by("pk").values()) == before


def test_a_link_to_who_only_wrote_it_opens_nothing(client: Client, newcomer: User) -> None:
    revision = change_of_a_live_entry(newcomer)
    service = revision.service
    assert service
    round = VerificationRound.objects.create(service=service, opened_on=timezone.localdate())
    tokens = round_token(round, newcomer.email), capacity_token(service, newcomer.email)
    for name, token in zip(("confirm", "capacity"), tokens, strict=True):
        assert client.get(reverse(name, args=[token])).status_code == 404


@pytest.mark.parametrize("write", [owners.complete, first_version_turned_down])
def test_a_first_draft_is_its_writers_until_then(
    client: Client, newcomer: User, write: Callable[[User], Revision]
) -> None:
    revision = write(newcomer)
    live = write is first_version_turned_down
    assert client.get(reverse("owner-draft", args=[revision.pk])).status_code == (404 if live else 200)
    Role.objects.create(user=newcomer, kind="owner", organization=revision.organization)
    assert client.get(reverse("owner-draft", args=[revision.pk])).status_code == 200


def test_who_was_taken_away_is_not_led_back_to_a_draft() -> None:
    author, service = factories.make_user(), factories.make_service()
    role = Role.objects.create(user=author, kind="owner", organization=service.organization)
    draft = drafting.change(service, author)
    role.delete()
    assert resuming.mail_link(draft) == 0
    assert resuming.remind_quiet(timezone.now() + timedelta(days=3)) == 0
    assert not OutboxMessage.objects.filter(kind="resume").exists()


def test_trying_again_does_not_hand_over_what_the_editors_write(client: Client, newcomer: User) -> None:
    service = factories.make_service()
    Role.objects.create(user=newcomer, kind="owner", organization=service.organization)
    refused = rejected_change_of(service.pk, newcomer)
    theirs = drafting.change(service, factories.make_user(), Revision.Source.EDITOR)
    response = client.post(reverse("owner-try-again", args=[refused.pk]))
    own = Revision.objects.get(status="draft", source="form", entry=service.pk)
    assert response["Location"] == reverse("owner-draft", args=[own.pk])
    assert own.pk != theirs.pk


def rejected_change_of(entry: object, author: User) -> Revision:
    sent = submit(
        drafting.change(Revision.objects.get(entry=entry, status="published").service, author),
        actor=author,  # type: ignore[arg-type]
    )
    return moderation.reject(sent, factories.make_user(), 2, "Een belofte.")
