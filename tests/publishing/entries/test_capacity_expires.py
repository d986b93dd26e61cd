"""What was said about room holds for eight weeks; then card, page and filter say that it is not known."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from directory.models import Service
from directory.publishing.entries.state import state_capacity
from tests.helpers import factories

pytestmark = pytest.mark.django_db
SAID = datetime(2027, 6, 1, 10, tzinfo=UTC)
LAST_DAY, DAY_AFTER = SAID + timedelta(weeks=8), SAID + timedelta(weeks=8, days=1)


@pytest.fixture
def service(time_machine: Any) -> Service:
    time_machine.move_to(SAID, tick=False)
    return factories.make_service(name="Slaapkring", confirmed_on=SAID.date())


def pages(client: Client, service: Service) -> tuple[str, str]:
    return client.get(service.get_absolute_url()).text, client.get("/zoeken/?waar=1066").text


@pytest.mark.parametrize(
    ("status", "more", "words"),
    [
        ("plek", {}, "Er is plek"),
        ("wachttijd", {"weeks": 3}, "Ongeveer 3 weken"),
        ("vol", {}, "Tijdelijk vol"),
    ],
)
def test_after_eight_weeks_room_is_not_known(
    client: Client, service: Service, time_machine: Any, status: str, more: dict[str, Any], words: str
) -> None:
    state_capacity(service, status, **more)
    time_machine.move_to(LAST_DAY, tick=False)
    assert service.capacity_on(LAST_DAY.date()) == status
    for page in pages(client, service):
        assert f'tt-badge__label">{words}<' in page
    time_machine.move_to(DAY_AFTER, tick=False)
    assert service.capacity_on(DAY_AFTER.date()) == ""
    for page in pages(client, service):
        assert f'tt-badge__label">{words}<' not in page
        assert 'tt-badge__label">Plek niet ingevuld<' in page


def test_full_until_a_day_is_not_known_the_day_after(
    client: Client, service: Service, time_machine: Any
) -> None:
    state_capacity(service, "vol", until=(SAID + timedelta(days=10)).date())
    time_machine.move_to(SAID + timedelta(days=11), tick=False)
    for page in pages(client, service):
        assert 'tt-badge__label">Plek niet ingevuld<' in page


def test_what_was_full_passes_the_filter_again_once_it_is_not_known(
    client: Client, service: Service, time_machine: Any
) -> None:
    state_capacity(service, "vol")
    state_capacity(factories.make_service(name="Altijd plek"), "plek")
    assert "Slaapkring" not in client.get("/zoeken/?waar=1066&plek=nu").text
    time_machine.move_to(DAY_AFTER, tick=False)
    assert "Slaapkring" in client.get("/zoeken/?waar=1066&plek=nu").text
