"""An address that becomes confidential leaves nothing behind, in no version."""

import pytest

from directory.models import Event, Location, Revision
from directory.publishing.content.lookups import Lookups
from tests.helpers.factories import change_service, make_place, make_revision, make_service

pytestmark = pytest.mark.django_db


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


def test_what_was_typed_and_not_taken_yet_goes_too_of_this_entry_alone() -> None:
    place = make_place(address="Stille Straat 8")
    service, beside = make_service(locations=[place]), make_service()
    drafts = [make_revision(each, summary="Nog een voorstel.") for each in (service, beside)]
    Revision.objects.filter(pk__in=[draft.pk for draft in drafts]).update(
        unfinished={"waar": {"address": "Stille Straat 8"}}
    )
    change_service(service, locations=[place | {"confidential": True}])
    for draft in drafts:
        draft.refresh_from_db()
    assert [draft.unfinished for draft in drafts] == [{}, {"waar": {"address": "Stille Straat 8"}}]


def test_what_was_secret_already_is_not_redacted_again() -> None:
    service = make_service(locations=[make_place(confidential=True)])
    change_service(service, summary="Iets anders.")
    assert not Event.objects.filter(kind="redacted").exists()
