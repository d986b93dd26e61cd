"""A draft is begun, gone on with and thrown away once, however often somebody presses the button."""

import pytest

from directory.models import OutboxMessage, Revision, Service
from directory.publishing.content.errors import StateError
from directory.publishing.versions import drafting, rebasing, resuming
from directory.publishing.versions.moderation import reject
from directory.publishing.versions.revisions import submit
from directory.publishing.versions.withdrawing import discard
from tests.helpers.factories import make_editor, make_revision, make_service, make_user

pytestmark = pytest.mark.django_db


def test_what_has_no_content_cannot_be_changed() -> None:
    service = make_service()
    Service.objects.filter(pk=service.pk).update(live_revision=None)
    with pytest.raises(StateError):
        drafting.change(service, make_user())


def test_trying_again_goes_on_with_what_was_begun_already() -> None:
    author, refused = make_user(), submit(make_revision())
    reject(refused, make_editor(), 1, "Nee.")
    again = drafting.retry(refused, author)
    assert again.pk != refused.pk
    assert drafting.retry(refused, author) == again


def test_a_draft_is_thrown_away_once() -> None:
    author, draft = make_user(), make_revision()
    thrown = discard(draft, author)
    again = discard(draft, author)
    assert (thrown.status, again.status) == (Revision.Status.WITHDRAWN, Revision.Status.WITHDRAWN)
    assert again.updated_at == thrown.updated_at


def test_a_change_of_what_nobody_else_changed_is_not_put_on_anything() -> None:
    service = make_service(summary="Eerst.")
    change = make_revision(service, summary="Later.")
    change.base_revision = service.live_revision
    change.save()
    before = change.updated_at
    same = rebasing.rebase(change, [], str(service.live_revision_id))
    assert rebasing.meanwhile(change) is None
    assert (same.content["summary"], same.updated_at) == ("Later.", before)


def test_a_closed_account_is_not_led_back_to_its_draft() -> None:
    draft = make_revision()
    assert resuming.mail_link(draft) == 0
    draft.author = make_user(is_active=False)
    draft.save()
    assert resuming.mail_link(draft) == 0
    assert not OutboxMessage.objects.exists()
