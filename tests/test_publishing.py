"""A change travels: draft, submitted, published, in one transaction; history stays."""

import threading
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from pytest_django import DjangoAssertNumQueries

from directory.models import Event, Location, Revision, Service, ServiceSlug
from directory.models.choices import Visibility
from directory.publishing.errors import ContentError, ReferenceMissing, RevisionConflict
from directory.publishing.lookups import Lookups
from directory.publishing.publication import give_fresh_codes
from directory.publishing.revisions import (
    create_revision,
    new_revision,
    publish,
    publish_all,
    save_draft,
    write_all,
)
from handreiking.models import DataVersion
from tests.factories import (
    change_service,
    make_content,
    make_country,
    make_organization,
    make_place,
    make_revision,
    make_schedule,
    make_service,
    make_services,
    make_user,
)

pytestmark = pytest.mark.django_db


def test_publishing_writes_the_whole_entry() -> None:
    organization = make_organization(name="Stichting Oever")
    service = make_service(
        organization=organization,
        name="Samen op pad",
        summary="Elke week wandelen.",
        concepts=["angst", "vrouwen", "lotgenotengroep"],
        exclusive=["vrouwen"],
        minimum_age=17.5,
        price="12,50",
        locations=[make_place(postal_code="1066 AB", schedules=[make_schedule()], conditions="Bel aan.")],
        schedules=[make_schedule(byday="MO")],
        areas=[{"region": "municipality:0363", "residents_only": True}],
        phones=[{"number": "0612345678", "hours": "ma-vr"}],
        contacts=[{"name": "Noor", "email": "noor@example.nl"}],
    )
    service = Service.objects.get(pk=service.pk)
    assert (service.name, service.slug, service.organization) == (
        "Samen op pad",
        "samen-op-pad",
        organization,
    )
    assert (float(service.minimum_age or 0), str(service.price)) == (17.5, "12.50")
    carried = dict(service.attributes.values_list("concept__slug", "exclusive"))
    assert carried == {"angst": False, "vrouwen": True, "lotgenotengroep": False}
    at = service.at_locations.get()
    assert (at.conditions, at.location.place, at.location.municipality.code) == (
        "Bel aan.",
        "Amsterdam",
        "0363",
    )
    assert at.location.district
    assert at.location.district.code == "amsterdam-nieuw-west"
    assert at.location.point_source == Location.PointSource.PENDING
    assert sorted(service.schedules.values_list("byday", "at_location")) == [("MO", None), ("TU", at.pk)]
    assert service.areas.get().residents_only
    assert service.phones.get().number == "06 12345678"
    assert not service.contacts.get().public
    assert service.editorial_region.name == "GGD Amsterdam"
    assert service.visibility == Visibility.LISTED
    assert " loop" in service.stems or "wandel" in service.stems


def test_the_revision_becomes_the_live_one_and_a_row_tells_so() -> None:
    editor, revision = make_user(), make_revision()
    service = publish(revision, editor)
    stored = Revision.objects.get(pk=revision.pk)
    assert service.live_revision == stored
    assert (stored.status, stored.service, stored.decided_by) == ("published", service, editor)
    assert stored.decided_at
    event = Event.objects.get(service=service)
    assert (event.kind, event.detail, event.actor) == ("published", {"revision": str(stored.pk)}, editor)


def test_publishing_gives_the_data_a_new_version_once() -> None:
    make_service()
    before = DataVersion.objects.current()
    make_service()
    assert DataVersion.objects.current() != before


def test_publishing_the_live_revision_again_changes_nothing() -> None:
    service = make_service()
    version = DataVersion.objects.current()
    assert service.live_revision
    publish(service.live_revision)
    assert DataVersion.objects.current() == version
    assert Event.objects.filter(service=service).count() == 1


def test_a_change_keeps_identity_code_and_first_date() -> None:
    service = make_service(name="Praatgroep", locations=[place := make_place()])
    changed = change_service(service, summary="Nu ook op zaterdag.")
    assert (changed.pk, changed.code, changed.slug) == (service.pk, service.code, "praatgroep")
    assert changed.published_at == service.published_at
    assert changed.updated_at > service.updated_at
    assert str(changed.at_locations.get().location_id) == place["id"]
    assert changed.revisions.count() == 2


def test_a_change_leaves_state_alone() -> None:
    service = make_service(visibility=Visibility.STALE, confirmed_by="Noor")
    at = service.at_locations.get()
    at.capacity_status = "plek"
    at.save()
    changed = change_service(service, summary="Iets anders.")
    assert (changed.visibility, changed.confirmed_by) == (Visibility.STALE, "Noor")
    assert changed.at_locations.get().capacity_status == "plek"


def test_what_is_taken_out_is_gone() -> None:
    first, second = make_place(), make_place(postal_code="3511AA")
    service = make_service(
        locations=[first, second], phones=[{"number": "0201234567"}], schedules=[make_schedule()]
    )
    changed = change_service(service, locations=[second], phones=[], schedules=[], concepts=["rouw"])
    assert [str(at.location_id) for at in changed.at_locations.all()] == [second["id"]]
    assert not Location.objects.filter(pk=first["id"]).exists()
    assert not changed.phones.exists()
    assert not changed.schedules.exists()
    assert changed.attributes.get().concept.slug == "rouw"


def test_a_point_that_was_found_stays_with_its_address() -> None:
    place = make_place()
    service = make_service(locations=[place])
    Location.objects.update(lat=52.1234, lon=4.5678, point_source="address", geocode_attempts=1)
    same = change_service(service, locations=[place | {"conditions": "Tweede deur."}])
    assert same.at_locations.get().location.lat == 52.1234
    moved = change_service(service, locations=[place | {"address": "Andere Laan 2"}])
    location = moved.at_locations.get().location
    assert location.lat != 52.1234
    assert (location.point_source, location.geocode_attempts) == (Location.PointSource.PENDING, 0)


def test_an_address_that_becomes_secret_leaves_nothing_behind() -> None:
    place = make_place(address="Stille Straat 8", name="Het Huis", route_note="Derde deur")
    service = make_service(locations=[place])
    Location.objects.update(lat=52.3, lon=4.8, point_source="address", geocode_attempts=1)
    changed = change_service(service, locations=[place | {"confidential": True}])
    location = changed.at_locations.get().location
    assert (location.name, location.address, location.postal_code, location.route_note) == ("", "", "", "")
    assert (location.postcode, location.district, location.place) == (None, None, "Amsterdam")
    points = Lookups.load().place_points["Amsterdam", "0363"]
    assert (location.lat, location.lon) == pytest.approx(points)
    assert changed.live_revision
    assert "Stille" not in str(changed.live_revision.content)
    assert "1066" not in str(changed.live_revision.content)


def test_a_street_that_becomes_secret_is_gone_from_every_version() -> None:
    place = make_place(
        address="Stille Straat 8", name="Het Huis", route_note="Derde deur", conditions="Bel bij Stil."
    )
    other = make_place(address="Gewone Laan 3")
    service = make_service(locations=[place, other])
    change_service(service, summary="Iets anders.")
    draft = make_revision(service, summary="Nog een voorstel.")
    elsewhere = make_service(locations=[make_place(address="Stille Straat 8")])
    change_service(service, locations=[place | {"confidential": True}, other])
    versions = Revision.objects.filter(entry=service.pk)
    assert versions.count() == 4
    for version in versions:
        told = str(version.content["locations"][0])
        assert not any(word in told for word in ("Stil", "Huis", "deur", "1066"))
        assert version.content["locations"][0]["confidential"]
        assert version.content["locations"][1]["address"] == "Gewone Laan 3"
    assert elsewhere.live_revision
    assert elsewhere.live_revision.content["locations"][0]["address"] == "Stille Straat 8"
    event = Event.objects.get(service=service, kind="redacted")
    assert event.detail["locations"] == [place["id"]]
    assert len(event.detail["revisions"]) == 3
    assert str(draft.pk) in event.detail["revisions"]
    assert "Stil" not in str(event.detail)


def test_what_was_secret_already_is_not_redacted_again() -> None:
    service = make_service(locations=[make_place(confidential=True)])
    change_service(service, summary="Iets anders.")
    assert not Event.objects.filter(kind="redacted").exists()


def test_a_name_is_one_address_and_the_next_gets_a_number() -> None:
    slugs = [make_service(name="Rouwgroep & café").slug for _ in range(3)]
    assert slugs == ["rouwgroep-en-cafe", "rouwgroep-en-cafe-2", "rouwgroep-en-cafe-3"]


def test_names_that_are_the_same_within_one_batch_get_numbers_too() -> None:
    services = make_services([{"name": "Inloop"}] * 3)
    assert sorted(service.slug for service in services) == ["inloop", "inloop-2", "inloop-3"]


def test_an_old_slug_goes_on_redirecting_and_is_never_given_to_another() -> None:
    service = make_service(name="Oude naam")
    renamed = change_service(service, name="Nieuwe naam")
    assert renamed.slug == "nieuwe-naam"
    assert ServiceSlug.objects.get(slug="oude-naam").service == renamed
    assert make_service(name="Oude naam").slug == "oude-naam-2"
    back = change_service(renamed, name="Oude naam")
    assert back.slug == "oude-naam"
    assert list(back.old_slugs.values_list("slug", flat=True)) == ["nieuwe-naam"]


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


def test_a_starter_entry_may_lack_theme_audience_and_form() -> None:
    assert make_service(concepts=[], locations=[], delivery_modes=["online"]).attributes.count() == 0


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


@pytest.mark.parametrize(
    ("content", "region"),
    [
        ({"locations": [make_place(postal_code="3511AA")]}, "GGD regio Utrecht"),
        ({"locations": [], "areas": [{"region": "municipality:0014"}]}, "GGD Groningen"),
        ({"locations": [], "areas": [{"region": "province:PV27"}]}, "Nederland"),
        ({"locations": [], "areas": []}, "Nederland"),
        ({"areas": [{"region": "country:NL"}]}, "Nederland"),
    ],
)
def test_the_editors_of_the_first_place_or_area_own_the_entry(content: dict[str, Any], region: str) -> None:
    assert make_service(**content).editorial_region.name == region


def test_many_entries_are_published_with_few_queries(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    make_service()
    lookups, organization = Lookups.load(), make_organization()
    revisions = [
        new_revision(make_content(organization=organization, phones=[{"number": "0201234567"}]), lookups)
        for _ in range(60)
    ]
    with django_assert_max_num_queries(40):
        assert publish_all(revisions, lookups=lookups) == 60
    assert Service.objects.count() == 61


def test_codes_never_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = make_service().code
    draws = iter([taken, "nieuw23"])
    monkeypatch.setattr("directory.publishing.publication.new_code", lambda: next(draws))
    other = Service(code=taken)
    give_fresh_codes([other])
    assert other.code == "nieuw23"


def test_a_slug_taken_in_the_same_moment_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    revision, tries = make_revision(), []

    def unlucky(*args: Any) -> int:
        tries.append(1)
        if len(tries) == 1:
            raise IntegrityError
        return write_all(*args)

    monkeypatch.setattr("directory.publishing.revisions.write_all", unlucky)
    assert publish(revision).live_revision_id == revision.pk
    assert len(tries) == 2


@pytest.mark.parametrize("act", [publish, lambda revision: publish_all([revision])])
def test_bad_luck_that_lasts_is_a_conflict(
    monkeypatch: pytest.MonkeyPatch, act: Callable[[Revision], Any]
) -> None:
    revision = make_revision()

    def unlucky(*args: Any) -> int:
        raise IntegrityError

    monkeypatch.setattr("directory.publishing.revisions.write_all", unlucky)
    with pytest.raises(RevisionConflict):
        act(revision)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one at a time anyway")
def test_of_two_editors_at_the_same_moment_one_wins_and_the_other_hears_it() -> None:
    service = make_service()
    revisions = [make_revision(service, summary=f"Versie {n}.") for n in range(2)]
    outcomes = together(publish, revisions)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["RevisionConflict", "Service"]
    assert service.revisions.filter(status="published").count() == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one at a time anyway")
def test_two_offers_of_one_name_at_the_same_moment_get_two_slugs() -> None:
    revisions = [make_revision(name="Inloop") for _ in range(2)]
    outcomes = together(publish, revisions)
    assert {service.slug for service in outcomes if isinstance(service, Service)} == {"inloop", "inloop-2"}


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one at a time anyway")
@pytest.mark.parametrize("saved", [True, False])
@pytest.mark.parametrize("secret", [True, False])
def test_of_two_first_versions_at_the_same_moment_one_wins(saved: bool, secret: bool) -> None:
    first = make_revision(locations=[make_place(confidential=secret)], concepts=[])
    contents = [first.content | {"summary": f"Versie {n}."} for n in range(2)]
    if saved:
        revisions = [create_revision(content, entry=first.entry) for content in contents]
    else:
        revisions = [new_revision(content, entry=first.entry) for content in contents]
        first.delete()  # or both would wait for its lock
    outcomes = together(publish, revisions)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["RevisionConflict", "Service"]
    assert Revision.objects.filter(status="published").count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one at a time anyway")
def test_of_two_entries_with_one_place_at_the_same_moment_one_gets_it() -> None:
    place = make_place()
    revisions = [make_revision(locations=[place]) for _ in range(2)]
    outcomes = together(publish, revisions)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["ContentError", "Service"]
    assert Location.objects.get().at_services.count() == 1


def together(act: Callable[[Revision], Service], revisions: list[Revision]) -> list[Service | Exception]:
    """Do it to all revisions at once, each on its own connection; return what came of each."""
    start, outcomes = threading.Barrier(len(revisions)), list[Service | Exception]()

    def one(revision: Revision) -> None:
        start.wait()
        try:
            outcomes.append(act(revision))
        except (RevisionConflict, ContentError) as conflict:
            outcomes.append(conflict)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=[revision]) for revision in revisions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes
