"""What the keepers of a list hear: what became of its offers, once, and at most one mail a day."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from directory.models import OutboxMessage, RegionalList, Role, Service
from directory.models.choices import Visibility
from directory.publishing.entries.state import confirm, set_pause, set_visibility, state_capacity
from directory.publishing.jobs.periodic import WORK
from directory.publishing.lists import keeping
from directory.publishing.lists.changes import tell_due
from tests.helpers.factories import change_service, make_editor, make_place, make_service, make_user
from tests.helpers.kept_lists import make_list
from tests.helpers.mailing import mailed
from tests.helpers.reviewing import ggd

pytestmark = pytest.mark.usefixtures("country", "vocabulary")
MORNING = datetime(2026, 12, 1, 8, tzinfo=UTC)
A_DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def now(time_machine: Any) -> Any:
    time_machine.move_to(MORNING, tick=False)
    return time_machine


@pytest.fixture
def service(country: None, vocabulary: None) -> Service:
    return make_service(name="Slaapkring West")


def told() -> str:
    return OutboxMessage.objects.filter(kind="list_changed").latest("created_at").text


def becomes_full(service: Service) -> None:
    state_capacity(service, "vol")


def becomes_paused(service: Service) -> None:
    set_pause(service, MORNING.date(), MORNING.date() + A_DAY)


def becomes_stale(service: Service) -> None:
    set_visibility(service, Visibility.STALE)


def becomes_ended(service: Service) -> None:
    set_visibility(service, Visibility.ENDED)


def becomes_hidden(service: Service) -> None:
    set_visibility(service, Visibility.HIDDEN)


def becomes_merged(service: Service) -> None:
    set_visibility(service, Visibility.MERGED, merged_into=make_service(name="Slaapgroep"))


def becomes_another_text(service: Service) -> None:
    change_service(service, summary="Nu ook voor jongeren.")


@pytest.mark.parametrize(
    ("happens", "line"),
    [
        (becomes_full, "Slaapkring West: zit nu vol"),
        (becomes_paused, "Slaapkring West: is een tijd gesloten"),
        (becomes_stale, "Slaapkring West: is lang niet gecontroleerd"),
        (becomes_ended, "Slaapkring West: is gestopt"),
        (becomes_hidden, "Slaapkring West: is van de site gehaald"),
        (becomes_merged, "Slaapkring West: is samengevoegd met ander aanbod"),
        (becomes_another_text, "Slaapkring West: de tekst is veranderd"),
    ],
)
def test_a_keeper_hears_once_what_became_of_an_offer(service: Service, happens: Any, line: str) -> None:
    keeper = make_user()
    make_list(service, make_service(name="Ommetje"), keeper=keeper)
    happens(service)
    assert tell_due(MORNING) == 1
    assert mailed("list_changed") == [keeper.email]
    assert f"> {line}" in told()
    assert "Ommetje" not in told()
    assert tell_due(MORNING + A_DAY) == 0


def test_what_can_be_used_again_is_told_too(service: Service) -> None:
    becomes_ended(service)
    kept = make_list(Service.objects.get(pk=service.pk))
    assert tell_due(MORNING) == 0  # whoever put it there knew
    confirm(service, "redactie")
    set_visibility(service, Visibility.LISTED)
    assert tell_due(MORNING + A_DAY) == 1
    assert "> Slaapkring West: kan weer" in told()
    assert kept.items.get().told_standing == "ok"


def test_full_at_one_place_with_room_at_another_is_not_full() -> None:
    service = make_service(locations=[make_place(), make_place(address="Laan 2")])
    make_list(service)
    first, second = service.at_locations.all()
    state_capacity(first, "vol")
    state_capacity(second, "plek")
    assert tell_due(MORNING) == 0
    state_capacity(second, "vol")
    assert tell_due(MORNING + A_DAY) == 1


def test_a_day_has_one_mail_with_all_of_it_and_it_begins_at_seven(service: Service) -> None:
    other = make_service(name="Ommetje")
    make_list(service, other)
    becomes_full(service)
    becomes_ended(other)
    assert tell_due(datetime(2026, 12, 1, 5, 59, tzinfo=UTC)) == 0
    assert tell_due(datetime(2026, 12, 1, 6, 0, tzinfo=UTC)) == 1
    assert "2 plekken op je lijst zijn veranderd" in OutboxMessage.objects.get(kind="list_changed").subject
    becomes_paused(service)
    assert tell_due(MORNING + timedelta(hours=6)) == 0
    assert tell_due(MORNING + A_DAY) == 1


def test_a_list_that_nobody_keeps_is_its_editors(service: Service) -> None:
    editor = make_editor(ggd("Amsterdam"))
    kept = make_list(service, region=ggd("Amsterdam"))
    Role.objects.keepers_of(kept.pk).get().user.delete()
    becomes_ended(service)
    tell_due(MORNING)
    assert mailed("list_changed") == [editor.email]


def test_a_list_off_the_site_is_not_told_of_until_it_is_back(service: Service) -> None:
    kept = make_list(service)
    keeping.withdraw(kept)
    becomes_ended(service)
    assert tell_due(MORNING) == 0
    keeping.put_back(kept)
    assert tell_due(MORNING + A_DAY) == 1


def test_looking_is_no_change_and_a_batch_does_not_forget_the_rest(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("directory.publishing.lists.changes.BATCH", 2)
    lists = [make_list(service) for _number in range(3)]
    before = set(RegionalList.objects.values_list("changed_at", flat=True))
    becomes_full(service)
    assert [tell_due(MORNING + A_DAY) for _round in range(3)] == [2, 1, 0]
    assert set(RegionalList.objects.values_list("changed_at", flat=True)) == before
    assert {kept.items.get().told_standing for kept in lists} == {"full"}


def test_what_a_look_costs_does_not_grow_with_the_list(
    service: Service, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_list(*[make_service() for _number in range(12)])
    with django_assert_num_queries(8):
        tell_due(MORNING)


def test_the_sweep_does_it() -> None:
    assert tell_due in [work.do for work in WORK]
