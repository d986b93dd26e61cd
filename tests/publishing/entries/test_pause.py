"""Closed for a while, such as a "zomerstop": a state with a first and a last day."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from directory.models import Service
from directory.publishing.content.errors import StateError
from directory.publishing.entries.state import set_pause
from directory.search.database.register import slots_by_service
from handreiking.models import DataVersion
from tests.helpers import factories

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 7, 1, 10, tzinfo=UTC)
FIRST, LAST = date(2027, 7, 5), date(2027, 8, 23)


@pytest.fixture
def service(time_machine: Any) -> Service:
    time_machine.move_to(NOW, tick=False)
    schedule = factories.make_schedule()
    return factories.make_service(locations=[factories.make_place(schedules=[schedule])])


def test_a_pause_is_kept_with_an_event_and_a_new_version_of_the_data(service: Service) -> None:
    version = DataVersion.objects.current()
    set_pause(service, FIRST, LAST)
    service.refresh_from_db()
    assert (service.paused_from, service.paused_to) == (FIRST, LAST)
    assert service.events.filter(kind="pause").get().detail == {"from": "2027-07-05", "to": "2027-08-23"}
    assert DataVersion.objects.current() != version


def test_a_pause_ends_with_nothing(service: Service) -> None:
    set_pause(service, FIRST, LAST)
    set_pause(service, None, None)
    service.refresh_from_db()
    assert (service.paused_from, service.paused_to) == (None, None)


def test_saying_the_same_twice_is_one_event(service: Service) -> None:
    set_pause(service, FIRST, LAST)
    set_pause(service, FIRST, LAST)
    assert service.events.filter(kind="pause").count() == 1


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (FIRST, None), (None, LAST), (LAST, FIRST), (date(2027, 5, 1), date(2027, 6, 30)),
        (FIRST, date(2029, 1, 1)), (date.min, date.max),
    ],
)  # fmt: skip
def test_days_that_cannot_be_are_refused(service: Service, first: date | None, last: date | None) -> None:
    with pytest.raises(StateError):
        set_pause(service, first, last)
    service.refresh_from_db()
    assert service.paused_from is None


def test_the_page_says_until_when_it_is_closed(client: Client, service: Service, time_machine: Any) -> None:
    set_pause(service, FIRST, LAST)
    coming = client.get(service.get_absolute_url()).text
    assert "Zomerstop van 5 juli tot en met 23 augustus" in coming
    time_machine.move_to(datetime(2027, 7, 6, 10, tzinfo=UTC), tick=False)
    assert "Zomerstop tot en met 23 augustus" in client.get(service.get_absolute_url()).text
    time_machine.move_to(datetime(2027, 8, 24, 10, tzinfo=UTC), tick=False)
    assert "Zomerstop" not in client.get(service.get_absolute_url()).text


def test_the_next_time_on_the_page_is_after_the_pause(
    client: Client, service: Service, time_machine: Any
) -> None:
    set_pause(service, FIRST, LAST)
    time_machine.move_to(datetime(2027, 7, 6, 10, tzinfo=UTC), tick=False)
    page = client.get(service.get_absolute_url()).text
    assert "24 aug" in page
    assert "Vanavond" not in page


def test_in_winter_it_is_a_pause(client: Client, service: Service) -> None:
    set_pause(service, date(2027, 12, 20), date(2028, 1, 3))
    assert "Pauze van 20 december tot en met 3 januari 2028" in client.get(service.get_absolute_url()).text


def search(client: Client, extra: str = "") -> str:
    return client.get(f"/zoeken/?waar=1066{extra}").text


def test_the_search_skips_what_a_pause_closes(client: Client, service: Service, time_machine: Any) -> None:
    """Given a group on Tuesday evening, asked of the snapshot and of the database."""
    factories.make_service(locations=[factories.make_place(schedules=[factories.make_schedule()])])
    set_pause(service, FIRST, LAST)
    time_machine.move_to(datetime(2027, 7, 6, 18, tzinfo=UTC), tick=False)  # 20.00 on a Tuesday
    page = search(client)
    assert "24 aug" in page
    assert service.name not in search(client, "&wanneer=nu")
    assert "nu" not in slots_by_service(timezone.now())[service.pk]
    set_pause(service, None, None)
    assert service.name in search(client, "&wanneer=nu")
    assert "nu" in slots_by_service(timezone.now())[service.pk]


def test_a_card_says_that_it_was_not_checked_by_the_rule_of_the_page(
    client: Client, service: Service, time_machine: Any
) -> None:
    Service.objects.filter(pk=service.pk).update(confirmed_on=date(2027, 1, 1))
    words = "Lang niet gecontroleerd"
    time_machine.move_to(datetime(2027, 7, 28, 10, tzinfo=UTC), tick=False)
    assert words not in search(client)
    assert "Niet recent gecontroleerd" not in client.get(service.get_absolute_url()).text
    time_machine.move_to(datetime(2027, 7, 29, 10, tzinfo=UTC), tick=False)
    assert words in search(client)
    assert "Niet recent gecontroleerd" in client.get(service.get_absolute_url()).text
