"""Addresses get their point: found in the database, asked politely, never a confidential one."""

import logging
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from directory.models import Location
from directory.places import geocoder
from directory.places.geocoder import GeocodeResult
from directory.publishing.addresses import geocoding
from directory.publishing.addresses.geocoding import WAITS, GeocodeReport, look_up_due
from handreiking.models import DataVersion
from tests.helpers.factories import change_service, make_place, make_service

pytestmark = pytest.mark.django_db
FOUND = GeocodeResult(52.3465, 4.8180, "address")
FALLBACK = GeocodeResult(52.3464, 4.8184, "postcode")
AWAY = FALLBACK._replace(retry=True)


class Asked(list[tuple[str, str, str]]):
    """The addresses asked for; ``answer`` is what the geocoder says, or raises."""

    answer: GeocodeResult | Exception | None = FOUND

    def __call__(self, *address: str) -> GeocodeResult | None:
        self.append(address)  # type: ignore[arg-type]
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Asked:
    settings.GEOCODER_ENABLED = True
    asked = Asked()
    monkeypatch.setattr(geocoder, "geocode", asked)
    return asked


def look_up() -> GeocodeReport:
    return look_up_due(timezone.now())


def test_a_new_address_is_looked_up_once(asked: Asked) -> None:
    make_service(locations=[make_place(address="Voorbeeldlaan 1")])
    version = DataVersion.objects.current()
    assert look_up().found == 1
    assert asked == [("Voorbeeldlaan 1", "1066AB", "Amsterdam")]
    location = Location.objects.get()
    assert (location.lat, location.lon, location.point_source) == (FOUND.lat, FOUND.lon, "address")
    assert DataVersion.objects.current() != version
    assert not look_up()
    assert len(asked) == 1


def test_nothing_is_asked_when_the_geocoder_is_off(asked: Asked, settings: Any) -> None:
    settings.GEOCODER_ENABLED = False
    make_service()
    assert not look_up()
    assert not asked


@pytest.mark.parametrize("place", [{"confidential": True}, {"address": ""}])
def test_what_has_no_street_is_never_asked(asked: Asked, place: dict[str, Any]) -> None:
    make_service(locations=[make_place(**place)])
    look_up()
    assert not asked


def test_an_unknown_address_keeps_the_postcodes_point_and_waits_longer_each_time(asked: Asked) -> None:
    make_service()
    asked.answer = FALLBACK
    now = timezone.now()
    for attempts, wait in enumerate((*WAITS, WAITS[-1]), start=1):
        with time_machine.travel(now, tick=False):
            assert look_up().unknown == 1
            assert not look_up()
        location = Location.objects.get()
        assert (location.point_source, location.geocode_attempts) == ("postcode", attempts)
        with time_machine.travel(now + wait - timedelta(minutes=1), tick=False):
            assert not look_up()
        now += wait


def test_where_only_the_town_is_known_the_pin_stays(asked: Asked) -> None:
    make_service()
    before = Location.objects.get()
    asked.answer = GeocodeResult(52.37, 4.9, "place")
    assert look_up().unknown == 1
    location = Location.objects.get()
    assert (location.lat, location.lon, location.point_source) == (
        before.lat,
        before.lon,
        before.point_source,
    )


def test_an_address_found_later_counts(asked: Asked) -> None:
    make_service()
    asked.answer = FALLBACK
    look_up()
    asked.answer = FOUND
    with time_machine.travel(timezone.now() + WAITS[0]):
        assert look_up().found == 1
    assert Location.objects.get().point_source == "address"


def test_a_geocoder_that_is_away_is_left_alone_after_three_tries(asked: Asked) -> None:
    for _ in range(5):
        make_service()
    asked.answer = AWAY
    assert look_up().failed == 3
    assert Location.objects.filter(point_source="pending", geocode_attempts=0).count() == 2


def test_a_geocoder_that_breaks_is_one_line_without_the_address(
    asked: Asked, caplog: pytest.LogCaptureFixture
) -> None:
    make_service(locations=[make_place(address="Stille Straat 8")])
    asked.answer = RuntimeError("Stille Straat 8")
    with caplog.at_level(logging.INFO):
        assert look_up().failed == 1
    assert "RuntimeError" in caplog.text
    assert "Stille" not in caplog.text


def test_an_address_that_becomes_secret_while_it_is_looked_up_is_left_alone(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = make_place()
    service = make_service(locations=[place])

    def slow(*address: str) -> GeocodeResult:
        change_service(service, locations=[place | {"confidential": True}])
        return FOUND

    monkeypatch.setattr(geocoder, "geocode", slow)
    look_up()
    assert Location.objects.get().point_source == "place"


def test_a_crash_while_asking_costs_a_wait_and_no_more(asked: Asked) -> None:
    make_service()
    assert geocoding.claim(timezone.now())
    assert not geocoding.claim(timezone.now())
    asked.answer = FOUND
    with time_machine.travel(timezone.now() + WAITS[0]):
        assert look_up().found == 1


def test_a_small_batch_at_a_time(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geocoding, "BATCH", 2)
    for _ in range(3):
        make_service()
    assert [look_up().found, look_up().found, look_up().found] == [2, 1, 0]
