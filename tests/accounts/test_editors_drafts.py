"""What editors are writing is theirs: an owner meets it nowhere, until it is on the site."""

import pytest
from django.test import Client
from django.urls import reverse

from directory.models import Revision
from directory.publishing.versions import drafting, editor_drafts, moderation
from tests.helpers import factories
from tests.helpers.reviewing import ggd
from tests.helpers.signing_in import signed_in_client

pytestmark = pytest.mark.django_db
READ = (
    "owner-draft",
    "owner-preview",
    "owner-thanks",
    "owner-take-back",
    "owner-difference",
    "owner-addresses",
)
SENT = ("owner-send-in", "owner-take-back", "owner-try-again", "owner-difference")


@pytest.fixture
def draft() -> Revision:
    service = factories.make_service(name="Slaapkring", editorial_region=ggd("Amsterdam"))
    editor = factories.make_editor(service.editorial_region)
    draft = editor_drafts.begin_change(service, editor)
    return drafting.answer(draft, lambda before, _lookups: before | {"summary": "Nog niet klaar."})


def owner_of(draft: Revision) -> Client:
    client = Client()
    client.force_login(factories.make_owner(draft.organization))
    return client


def test_an_owner_opens_no_draft_of_the_editors_by_its_address(draft: Revision) -> None:
    owner, desk = owner_of(draft), signed_in_client(factories.make_editor(ggd("Amsterdam")))
    for name in READ:
        assert owner.get(reverse(name, args=[draft.pk])).status_code == 404, name
    question = reverse("owner-question", args=[draft.pk, "naam"])
    assert owner.get(question).status_code == 404
    assert owner.post(question, {"name": "Anders"}).status_code == 404
    for name in SENT:
        assert owner.post(reverse(name, args=[draft.pk])).status_code == 404, name
    assert desk.get(question).status_code == 200
    draft.refresh_from_db()
    assert (draft.status, draft.content["name"]) == ("draft", "Slaapkring")


def test_an_owner_sees_no_draft_of_the_editors_in_the_list(draft: Revision) -> None:
    page = owner_of(draft).get("/mijn/").text
    assert "Slaapkring" in page
    assert str(draft.pk) not in page
    assert "Concept" not in page


def test_what_the_editors_put_on_the_site_is_no_secret(draft: Revision) -> None:
    moderation.approve(draft, factories.make_editor())
    assert owner_of(draft).get(reverse("owner-draft", args=[draft.pk])).status_code == 200
