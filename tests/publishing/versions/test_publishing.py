"""A change travels: draft, submitted, published, in one transaction; history stays."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from directory.models import Event, Location, Revision, Service, ServiceSlug
from directory.models.choices import Visibility
from directory.publishing.content.lookups import Lookups
from directory.publishing.versions.revisions import new_revision, publish, publish_all
from handreiking.models import DataVersion
from tests.helpers.factories import (
    change_service,
    make_content,
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


def test_a_starter_entry_may_lack_theme_audience_and_form() -> None:
    assert make_service(concepts=[], locations=[], delivery_modes=["online"]).attributes.count() == 0


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
