"""State is written by one function each, with a row that tells so and a new version of the data."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from directory.models import Event, Location, Service, Verification, VerificationRound
from directory.models.choices import Visibility
from directory.publishing.content.errors import StateError
from directory.publishing.entries.state import Point, confirm, set_points, set_visibility, state_capacity
from handreiking.models import DataVersion
from tests.helpers.factories import change_service, make_place, make_service, make_user

pytestmark = pytest.mark.django_db
HERE = Point(52.3465, 4.8180, Location.PointSource.ADDRESS)


def last(service: Service) -> Event:
    return Event.objects.filter(service=service).latest("pk")


def test_hiding_says_why_and_who() -> None:
    service, editor, version = make_service(), make_user(), DataVersion.objects.current()
    set_visibility(service, "hidden", "  Regel 3: reclame. ", actor=editor)
    service.refresh_from_db()
    assert (service.visibility, service.visibility_reason) == ("hidden", "Regel 3: reclame.")
    assert DataVersion.objects.current() != version
    event = last(service)
    assert (event.kind, event.actor) == ("visibility", editor)
    assert event.detail == {"from": "listed", "to": "hidden", "reason": "Regel 3: reclame."}


def test_what_is_so_already_changes_nothing() -> None:
    service = make_service()
    set_visibility(service, Visibility.HIDDEN)
    version = DataVersion.objects.current()
    set_visibility(service, Visibility.HIDDEN)
    assert DataVersion.objects.current() == version
    assert Event.objects.filter(service=service, kind="visibility").count() == 1


def test_merging_redirects_in_one_step_whatever_was_merged_before() -> None:
    first, second, third = make_service(), make_service(), make_service()
    set_visibility(first, Visibility.MERGED, merged_into=second)
    set_visibility(second, Visibility.MERGED, merged_into=third)
    for service in (first, second):
        service.refresh_from_db()
        assert service.merged_into == third


def test_merging_into_what_was_merged_goes_to_the_end() -> None:
    first, second, third = make_service(), make_service(), make_service()
    set_visibility(second, Visibility.MERGED, merged_into=third)
    assert set_visibility(first, Visibility.MERGED, merged_into=second).merged_into == third


def test_merges_never_go_in_a_circle() -> None:
    first, second = make_service(), make_service()
    set_visibility(first, Visibility.MERGED, merged_into=second)
    with pytest.raises(StateError):
        set_visibility(second, Visibility.MERGED, merged_into=first)
    with pytest.raises(StateError):
        set_visibility(second, Visibility.MERGED, merged_into=second)


def test_merging_names_a_target_and_nothing_else_does() -> None:
    first, second = make_service(), make_service()
    with pytest.raises(StateError):
        set_visibility(first, Visibility.MERGED)
    with pytest.raises(StateError):
        set_visibility(first, Visibility.HIDDEN, merged_into=second)
    with pytest.raises(ValueError, match="weg"):
        set_visibility(first, "weg")


def test_what_was_merged_can_stand_on_its_own_again() -> None:
    first, second = make_service(), make_service()
    set_visibility(first, Visibility.MERGED, merged_into=second)
    assert set_visibility(first, Visibility.LISTED).merged_into is None


@pytest.mark.parametrize("reason", ["a" * 301, "nul\x00", "\ud800"])
def test_a_reason_that_cannot_be_stored_is_refused(reason: str) -> None:
    service = make_service()
    with pytest.raises(StateError):
        set_visibility(service, "hidden", reason)
    service.refresh_from_db()
    assert service.visibility == "listed"


def test_room_is_said_with_its_day() -> None:
    service = make_service()
    state_capacity(service, "wachttijd", weeks=3)
    service.refresh_from_db()
    assert (service.capacity_status, service.capacity_weeks) == ("wachttijd", 3)
    assert service.capacity_stated_on == timezone.localdate()
    assert last(service).detail == {"status": "wachttijd", "weeks": 3, "until": None}
    state_capacity(service, "plek")
    service.refresh_from_db()
    assert (service.capacity_status, service.capacity_weeks) == ("plek", None)
    state_capacity(service, "")
    service.refresh_from_db()
    assert service.capacity_stated_on is None


def test_one_place_may_have_room() -> None:
    service = make_service()
    at = service.at_locations.get()
    version = DataVersion.objects.current()
    state_capacity(at, "vol", until=timezone.localdate() + timedelta(days=30))
    at.refresh_from_db()
    service.refresh_from_db()
    assert (at.capacity_status, service.capacity_status) == ("vol", "")
    assert last(service).detail["location"] == str(at.location_id)
    assert DataVersion.objects.current() != version


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("plek", {"weeks": 3}),
        ("wachttijd", {"weeks": -1}),
        ("wachttijd", {"weeks": 999}),
        ("plek", {"until": date(2030, 1, 1)}),
        ("vol", {"until": date(2020, 1, 1)}),
        ("plek", {"on": date(2100, 1, 1)}),
    ],
)
def test_room_that_makes_no_sense_is_refused(status: str, said: dict[str, Any]) -> None:
    service = make_service()
    with pytest.raises(StateError):
        state_capacity(service, status, **said)
    assert Event.objects.filter(kind="capacity").count() == 0


def test_a_word_that_it_is_still_true_is_kept() -> None:
    service = make_service(visibility=Visibility.STALE)
    confirm(service, "Noor, coördinator", on=date(2026, 11, 1))
    stored = Service.objects.get(pk=service.pk)
    assert (stored.confirmed_on, stored.confirmed_by) == (date(2026, 11, 1), "Noor, coördinator")
    assert stored.visibility == service.visibility == Visibility.LISTED
    assert Verification.objects.get(service=service).outcome == "confirmed"


def test_an_older_word_does_not_replace_a_newer_one() -> None:
    service = make_service()
    confirm(service, "Noor", on=date(2026, 11, 1))
    confirm(service, "Sam", on=date(2026, 10, 1))
    service.refresh_from_db()
    assert (service.confirmed_on, service.confirmed_by) == (date(2026, 11, 1), "Noor")


def test_what_ended_is_no_longer_listed() -> None:
    service = make_service()
    confirm(service, "Noor", outcome="ended")
    assert service.visibility == Visibility.ENDED
    assert service.confirmed_on is None


def test_a_hidden_entry_stays_hidden_when_confirmed() -> None:
    service = make_service(visibility=Visibility.HIDDEN)
    confirm(service, "Noor")
    assert service.visibility == Visibility.HIDDEN


def test_what_editors_took_off_the_site_cannot_end() -> None:
    service = make_service(visibility=Visibility.HIDDEN)
    with pytest.raises(StateError):
        confirm(service, "Noor", outcome="ended")
    service.refresh_from_db()
    assert service.visibility == Visibility.HIDDEN
    assert not Verification.objects.exists()


def test_only_a_word_of_lately_answers_the_question() -> None:
    service = make_service()
    asked = VerificationRound.objects.create(service=service, opened_on=timezone.localdate())
    confirm(service, "Noor", on=date(2020, 1, 1))
    asked.refresh_from_db()
    assert asked.closed_on is None
    confirm(service, "Noor")
    asked.refresh_from_db()
    assert asked.closed_on == timezone.localdate()


def test_a_change_leaves_what_was_said_of_single_fields() -> None:
    said = {"phones": "2026-11-01"}
    service = make_service(confirmed_fields=said)
    confirm(service, "Noor", outcome="changed")
    assert (service.confirmed_on, service.confirmed_fields) == (timezone.localdate(), said)


@pytest.mark.parametrize(("by", "on"), [("", None), ("Noor", date(2100, 1, 1)), ("a" * 161, None)])
def test_a_word_has_a_name_and_a_day_that_was(by: str, on: date | None) -> None:
    service = make_service()
    with pytest.raises(StateError):
        confirm(service, by, on=on)
    assert not Verification.objects.exists()


def test_a_point_moves_the_pin() -> None:
    service = make_service()
    location, version = service.at_locations.get().location, DataVersion.objects.current()
    assert set_points([(location, HERE)])
    stored = Location.objects.get(pk=location.pk)
    assert (stored.lat, stored.lon, stored.point_source) == (52.3465, 4.8180, "address")
    assert DataVersion.objects.current() != version
    assert last(service).detail == {"location": str(location.pk), "source": "address"}


def test_the_same_point_changes_nothing() -> None:
    location = make_service().at_locations.get().location
    set_points([(location, HERE)])
    version = DataVersion.objects.current()
    assert not set_points([(location, HERE)])
    assert DataVersion.objects.current() == version


def test_a_point_of_an_address_that_changed_meanwhile_is_dropped() -> None:
    location = make_service().at_locations.get().location
    Location.objects.filter(pk=location.pk).update(address="Andere Laan 2")
    assert not set_points([(location, HERE)])
    assert Location.objects.get(pk=location.pk).lat != HERE.lat


def test_a_confidential_place_gets_no_point() -> None:
    location = make_service(locations=[make_place(confidential=True)]).at_locations.get().location
    assert not set_points([(location, HERE)])
    assert Location.objects.get(pk=location.pk).point_source == "place"


def test_a_place_that_became_confidential_meanwhile_does_not_stop_the_others() -> None:
    place = make_place()
    service, other = make_service(locations=[place]), make_service()
    looked_up = [each.at_locations.get().location for each in (service, other)]
    change_service(service, locations=[place | {"confidential": True}])
    found = Point(52.0, 5.0, Location.PointSource.ADDRESS)
    assert set_points([(location, found) for location in looked_up]) == 1
    assert other.at_locations.get().location.point_source == "address"
    assert service.at_locations.get().location.point_source == "place"


@pytest.mark.parametrize("lat", [91.0, float("nan"), float("inf")])
def test_a_point_is_on_earth(lat: float) -> None:
    location = make_service().at_locations.get().location
    with pytest.raises(StateError):
        set_points([(location, Point(lat, 5.0, Location.PointSource.ADDRESS))])
