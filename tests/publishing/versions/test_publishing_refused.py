"""What is not published: what changed meanwhile, what is not complete, what belongs to another."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from directory.models import Location, Revision, Service
from directory.publishing.content.errors import ContentError, ReferenceMissing, RevisionConflict
from directory.publishing.content.lookups import Lookups
from directory.publishing.versions.revisions import (
    create_revision,
    new_revision,
    publish,
    publish_all,
    save_draft,
)
from tests.helpers.factories import make_content, make_country, make_place, make_revision, make_service

pytestmark = pytest.mark.django_db


def test_a_revision_of_something_that_changed_since_is_a_conflict() -> None:
    service = make_service()
    mine, theirs = make_revision(service, summary="Van mij."), make_revision(service, summary="Van hen.")
    publish(theirs)
    with pytest.raises(RevisionConflict) as conflict:
        publish(mine)
    assert conflict.value.live == theirs.pk
    service.refresh_from_db()
    assert service.summary == "Van hen."


def test_two_first_versions_of_one_entry_are_a_conflict() -> None:
    first = make_revision()
    second = create_revision(first.content, entry=first.entry)
    publish(first)
    with pytest.raises(RevisionConflict):
        publish(second)


@pytest.mark.parametrize("status", ["rejected", "withdrawn"])
def test_a_revision_that_was_decided_is_not_published(status: str) -> None:
    revision = make_revision()
    Revision.objects.filter(pk=revision.pk).update(status=status)
    with pytest.raises(RevisionConflict):
        publish(revision)
    assert not Service.objects.exists()


def test_a_revision_that_was_changed_since_it_was_read_is_not_published() -> None:
    read = make_revision(summary="Zoals de redactie het las.")
    save_draft(Revision.objects.get(pk=read.pk), read.content | {"summary": "Zoals het later werd."})
    with pytest.raises(RevisionConflict):
        publish(read)
    assert not Service.objects.exists()
    assert publish(Revision.objects.get(pk=read.pk)).summary == "Zoals het later werd."


def test_the_stored_base_counts() -> None:
    service = make_service()
    mine, theirs = make_revision(service, summary="Van mij."), make_revision(service, summary="Van hen.")
    publish(theirs)
    mine.base_revision_id = theirs.pk
    with pytest.raises(RevisionConflict):
        publish(mine)


def test_a_revision_that_was_deleted_is_not_published() -> None:
    revision = make_revision()
    Revision.objects.get(pk=revision.pk).delete()
    with pytest.raises(RevisionConflict):
        publish(revision)


def test_publishing_needs_what_makes_an_entry() -> None:
    revision = make_revision(summary=None, delivery_modes=None)
    with pytest.raises(ContentError) as error:
        publish(revision)
    assert set(error.value.errors) == {"summary", "delivery_modes"}
    assert not Service.objects.exists()


def test_an_unknown_organisation_is_refused() -> None:
    make_service()
    revision = new_revision(make_content(organization=str(uuid4())), Lookups.load())
    with pytest.raises(ContentError) as error:
        publish_all([revision])
    assert "organization" in error.value.errors


def test_a_place_of_another_entry_cannot_be_taken_over() -> None:
    place = make_place(address="Van hen 1")
    make_service(locations=[place])
    thief = make_revision(locations=[place | {"address": "Van mij 2"}])
    with pytest.raises(ContentError) as error:
        publish(thief)
    assert "locations" in error.value.errors
    assert Location.objects.get(pk=place["id"]).address == "Van hen 1"


def test_a_place_belongs_to_one_entry_of_a_batch() -> None:
    place = make_place(address="Van hen 1")
    revisions = [
        make_revision(locations=[place]),
        make_revision(locations=[place | {"address": "Van mij 2"}]),
    ]
    with pytest.raises(ContentError) as error:
        publish_all(revisions)
    assert "locations" in error.value.errors
    assert not Service.objects.exists()


def test_a_place_stands_once_in_an_entry_that_is_published() -> None:
    revision = make_revision()
    revision.content["locations"] *= 2
    revision.save()
    for read in (revision, Revision.objects.get(pk=revision.pk)):
        with pytest.raises(ContentError) as error:
            publish(read)
        assert error.value.errors.keys() <= {"locations", "locations.1.id"}


def test_the_database_knows_that_a_place_belongs_to_one_entry() -> None:
    first, second = make_service(), make_service()
    location = first.at_locations.get().location
    with pytest.raises(IntegrityError), transaction.atomic():
        second.at_locations.create(location=location)


def test_one_wrong_revision_stops_the_whole_batch() -> None:
    good, wrong = make_revision(), make_revision(summary=None, name="Half")
    with pytest.raises(ContentError) as error:
        publish_all([good, wrong])
    assert error.value.subject == "Half"
    assert not Service.objects.exists()


def test_without_regions_it_says_what_to_load() -> None:
    revision = make_revision(locations=None, delivery_modes=["online"])
    make_country().delete()
    with pytest.raises(ReferenceMissing, match="load_reference"):
        publish(revision)
