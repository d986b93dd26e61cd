"""A draft grows, is submitted and then closed; what was can come back or be taken out of history."""

from datetime import timedelta

import pytest
import time_machine

from directory.publishing.content.errors import ContentError, RevisionConflict, StateError
from directory.publishing.versions.revisions import (
    create_revision,
    publish,
    redact,
    restore,
    save_draft,
    submit,
)
from tests.helpers.factories import (
    change_service,
    make_organization,
    make_place,
    make_revision,
    make_service,
)
from tests.helpers.mailing import mailed

pytestmark = pytest.mark.django_db


def test_submitting_asks_for_everything_at_once() -> None:
    revision = make_revision(concepts=["angst"], summary=None)
    with pytest.raises(ContentError) as error:
        submit(revision)
    assert set(error.value.errors) == {"summary", "concepts.doelgroep", "concepts.vorm"}
    revision.refresh_from_db()
    assert revision.status == "draft"


def test_a_complete_draft_is_submitted_and_then_closed_to_its_owner() -> None:
    submitted = submit(make_revision())
    assert (submitted.status, bool(submitted.submitted_at)) == ("submitted", True)
    with pytest.raises(RevisionConflict):
        save_draft(submitted, {})


def test_a_draft_may_be_incomplete() -> None:
    revision = save_draft(make_revision(), {"name": "  Nog   maar een begin "})
    assert revision.content == {"name": "Nog maar een begin"}


def test_only_other_words_move_the_moment_of_saving() -> None:
    draft = make_revision()
    before = draft.updated_at
    with time_machine.travel(before + timedelta(hours=1)):
        same = save_draft(draft, draft.content)
        same.refresh_from_db()
        assert same.updated_at == before
        other = save_draft(draft, draft.content | {"summary": "Anders."})
        other.refresh_from_db()
        assert other.updated_at > before


def test_the_live_entry_does_not_change_before_publishing() -> None:
    service = make_service(summary="Zoals het is.")
    submit(make_revision(service, summary="Zoals het wordt."))
    service.refresh_from_db()
    assert service.summary == "Zoals het is."


def test_a_restore_is_a_new_revision_of_what_once_was() -> None:
    service = make_service(summary="Eerst.")
    first = service.live_revision
    assert first
    changed = change_service(service, summary="Later.")
    restored = restore(first)
    assert restored.pk != first.pk
    assert restored.base_revision_id == changed.live_revision_id
    assert publish(restored).summary == "Eerst."
    assert service.revisions.count() == 3


def test_what_is_confidential_now_stays_so_when_an_older_version_comes_back() -> None:
    place = make_place(address="Stille Straat 8")
    service = make_service(locations=[place])
    first = service.live_revision
    assert first
    changed = change_service(service, locations=[place | {"confidential": True}])
    restored = restore(first)
    assert restored.content["locations"] == changed.live_revision.content["locations"]  # type: ignore[union-attr]
    location = publish(restored).at_locations.get().location
    assert (location.confidential, location.address) == (True, "")


def test_history_can_be_redacted_but_not_what_is_live() -> None:
    service = make_service(contacts=[{"name": "Noor"}])
    old = service.live_revision
    assert old
    with pytest.raises(StateError):
        redact(old)
    change_service(service, contacts=[])
    kept = redact(old, keys=["contacts"])
    assert "contacts" not in kept.content
    assert kept.content["name"]
    assert redact(old).content == {}
    with pytest.raises(StateError):
        restore(redact(old))


def test_what_is_not_decided_about_stays_readable_for_who_decides() -> None:
    draft = make_revision()
    with pytest.raises(StateError):
        redact(draft)
    draft.refresh_from_db()
    assert draft.content


def test_an_entry_is_of_an_organisation_from_its_first_word(country: None, vocabulary: None) -> None:
    with pytest.raises(ContentError) as error:
        create_revision({"name": "Wandelgroep"})
    assert set(error.value.errors) == {"organization"}


@pytest.mark.parametrize(("source", "receipts"), [("form", 1), ("import", 0), ("editor", 0)])
def test_only_who_sends_it_in_by_hand_gets_a_receipt(source: str, receipts: int) -> None:
    revision = make_revision(organization=make_organization(email="info@naast.example"))
    revision.source = source
    revision.save()
    submit(revision)
    assert len(mailed("submitted")) == receipts
