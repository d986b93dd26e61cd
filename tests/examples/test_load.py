"""Loading the example offers: once, not in production, and never half."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from directory.examples.load import load_examples
from directory.models import Location, Organization, Revision, Service


@pytest.mark.usefixtures("netherlands", "vocabulary")
def test_loading_examples_twice_changes_nothing_the_second_time() -> None:
    first = load_examples()
    assert first.written == first.offers == Service.objects.listed().count()
    assert not Service.objects.exclude(is_example=True).exists()
    assert not Organization.objects.exclude(is_example=True).exists()
    assert not Location.objects.filter(confidential=True).exclude(address="").exists()
    today = timezone.localdate()
    stated = Service.objects.filter(capacity_status__in=["plek", "wachttijd", "vol"])
    assert stated.count() > first.offers / 2
    assert all(service.capacity_on(today) == service.capacity_status for service in stated)
    assert not Service.objects.filter(confirmed_on__lt=today - timedelta(days=180)).exists()

    revisions = Revision.objects.count()
    assert load_examples().written == 0
    assert Revision.objects.count() == revisions


def test_a_production_site_refuses_examples(settings: Any, db: None) -> None:
    settings.PRODUCTION, settings.EXAMPLE_DATA = True, False
    with pytest.raises(CommandError, match="production"):
        call_command("load_examples")
    assert not Service.objects.exists()


def test_without_vocabulary_nothing_is_written_and_the_message_says_why(db: None) -> None:
    with pytest.raises(CommandError, match="vocabulary"):
        call_command("load_starter")
    assert not Organization.objects.exists()
    assert not Revision.objects.exists()
