"""Who was chosen to be asked is looked at again: meanwhile they may have answered, or the entry may be hidden."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import models
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directory.models import OutboxMessage, Service, ServiceAtLocation, VerificationRound
from directory.models.choices import CapacityStatus
from directory.publishing.asking import capacity_asks, freshness
from directory.publishing.entries.state import confirm, set_visibility, state_capacity
from directory.views.owner import mine
from tests.helpers import factories
from tests.helpers.meanwhile import Meanwhile

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
Change = Callable[[Service], object]


def made(**values: Any) -> Service:
    organization = factories.make_organization(email="info@naast.example")
    return factories.make_service(organization=organization, **values)


def days_ago(number: int) -> date:
    return timezone.localdate() - timedelta(days=number)


def confirmed(service: Service) -> None:
    confirm(service, "Mila")


def hidden(service: Service) -> None:
    set_visibility(service, "hidden", "Even.")


def stepped_back(service: Service) -> None:
    set_visibility(service, "stale")


def asked_already(service: Service) -> None:
    VerificationRound.objects.create(service=service, opened_on=timezone.localdate())


def reminded_already(service: Service) -> None:
    service.rounds.update(reminders=1)


def being_changed(service: Service) -> None:
    factories.make_revision(service, summary="Iets nieuws.")


def mails() -> list[str]:
    return list(OutboxMessage.objects.values_list("kind", flat=True))


@pytest.mark.parametrize("change", [confirmed, hidden, asked_already])
def test_who_answered_in_the_same_moment_is_not_asked(meanwhile: Meanwhile, change: Change) -> None:
    service = made(confirmed_on=days_ago(200))
    meanwhile.before(freshness, "_open", lambda: change(service))
    assert freshness.open_due_rounds(timezone.now()) == 0
    assert mails() == []
    assert service.rounds.count() == (1 if change is asked_already else 0)


@pytest.mark.parametrize("change", [confirmed, hidden, stepped_back, being_changed, reminded_already])
def test_who_answered_in_the_same_moment_is_not_reminded(meanwhile: Meanwhile, change: Change) -> None:
    service = made(confirmed_on=days_ago(200))
    VerificationRound.objects.create(service=service, opened_on=days_ago(15))
    meanwhile.before(freshness, "_remind", lambda: change(service))
    assert freshness.remind_due(timezone.now()) == 0
    assert mails() == []
    assert service.rounds.get().reminders == (1 if change is reminded_already else 0)


@pytest.mark.parametrize("change", [confirmed, hidden])
def test_what_was_confirmed_or_hidden_in_the_same_moment_does_not_step_back(
    meanwhile: Meanwhile, change: Change
) -> None:
    service = made(confirmed_on=days_ago(300))
    meanwhile.before(freshness, "_step_back", lambda: change(service))
    assert freshness.step_back(timezone.now()) == 0
    service.refresh_from_db()
    assert service.visibility != "stale"
    assert mails() == []


def test_what_was_hidden_in_the_same_moment_gets_no_new_links() -> None:
    service = made()
    hidden(Service.objects.get(pk=service.pk))
    assert service.visibility == "listed"  # as it was read
    assert freshness.request_link(service) == 0
    assert (mails(), service.rounds.count()) == ([], 0)


def test_a_link_that_a_colleague_answered_in_the_same_moment_is_answered(meanwhile: Meanwhile) -> None:
    service = made(confirmed_on=days_ago(200))
    round = VerificationRound.objects.create(service=service, opened_on=days_ago(1))
    meanwhile.before(freshness, "_locked", lambda: confirmed(service))
    with pytest.raises(freshness.AlreadyAnswered):
        freshness.confirm_by_link(round, "info@naast.example", "ended")
    service.refresh_from_db()
    assert service.visibility == "listed"


def test_what_editors_hid_in_the_same_moment_is_not_shown_as_ended(
    meanwhile: Meanwhile, client: Client
) -> None:
    service = made()
    client.force_login(factories.make_owner(service.organization))
    meanwhile.before(mine, "confirm", lambda: hidden(service))
    answer = client.post(reverse("owner-ended", args=[service.pk]), follow=True)
    assert "Dit staat niet op de site." in answer.text
    service.refresh_from_db()
    assert (service.visibility, service.verifications.count()) == ("hidden", 0)


def said_again(service: Service) -> None:
    state_capacity(service, CapacityStatus.FULL)
    for at in service.at_locations.all():
        state_capacity(at, CapacityStatus.FULL)


def asked_meanwhile(service: Service) -> None:
    Service.objects.filter(pk=service.pk).update(capacity_asked_on=timezone.localdate())
    service.at_locations.update(capacity_asked_on=timezone.localdate())


@pytest.mark.parametrize("model", [Service, ServiceAtLocation])
@pytest.mark.parametrize("change", [hidden, said_again, asked_meanwhile])
def test_who_said_it_in_the_same_moment_is_not_asked_for_room(
    meanwhile: Meanwhile, model: type[models.Model], change: Change
) -> None:
    service = made(confirmed_on=timezone.localdate())
    said = {"capacity_status": CapacityStatus.OPEN, "capacity_stated_on": days_ago(50)}
    model._default_manager.update(**said)
    meanwhile.before(capacity_asks, "_ask", lambda: change(service))
    assert capacity_asks.ask_due(timezone.now()) == 0
    assert mails() == []
