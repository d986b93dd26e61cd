"""A mail that quotes an address which became secret meanwhile leaves without it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from directory.models import OutboxMessage
from directory.models.choices import CapacityStatus
from directory.publishing.asking import capacity_asks, freshness
from directory.publishing.mail import sending
from tests.helpers import factories
from tests.helpers.hidden_address import mailed_telling, telling_place, tells
from tests.helpers.hidden_world import hide, make_world

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]


def test_mails_that_wait_or_were_given_up_leave_without_it() -> None:
    world = make_world()
    before = set(OutboxMessage.objects.values_list("pk", "subject", "to"))
    hide(world)
    assert set(OutboxMessage.objects.values_list("pk", "subject", "to")) >= before
    sending.try_again()
    OutboxMessage.objects.update(due_at=timezone.now())
    while sending.send_due().sent:
        pass
    quoting = [each for each in mail.outbox if "Gewone Laan 3" in each.body]
    assert len(quoting) == 2 * len(freshness.KINDS)
    assert mailed_telling() == []


def test_a_mail_about_one_place_calls_it_by_its_name_no_longer() -> None:
    place = telling_place()
    organization = factories.make_organization(email="info@naast.example")
    service = factories.make_service(
        organization=organization, locations=[place], confirmed_on=timezone.localdate()
    )
    stated = timezone.localdate() - timedelta(weeks=7)
    service.at_locations.update(capacity_status=CapacityStatus.OPEN, capacity_stated_on=stated)
    assert capacity_asks.ask_due(timezone.now()) == 1
    before = OutboxMessage.objects.get(kind="capacity")
    assert "Huis Verborgen" in before.text
    factories.change_service(service, locations=[place | {"confidential": True}])
    after = OutboxMessage.objects.get(kind="capacity")
    assert not tells(after.subject + after.text + after.html)
    assert after.text.count("/bevestigen/plek/") == before.text.count("/bevestigen/plek/") > 0


def test_a_mail_that_left_gets_no_new_text() -> None:
    place = telling_place()
    organization = factories.make_organization(email="info@naast.example")
    half_a_year = timezone.localdate() - timedelta(days=200)
    service = factories.make_service(organization=organization, locations=[place], confirmed_on=half_a_year)
    freshness.open_due_rounds(timezone.now())
    OutboxMessage.objects.update(due_at=timezone.now())
    sending.send_due()
    factories.change_service(service, locations=[place | {"confidential": True}])
    assert OutboxMessage.objects.get(kind="verify").text == ""
