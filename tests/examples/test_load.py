"""Loading the example offers: once, not in production, and never half."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from directory.examples.cases import link_example_cases
from directory.examples.load import load_examples
from directory.models import Location, Organization, Revision, Service
from tests.helpers.cases import make_case
from tests.helpers.factories import make_service


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


@pytest.mark.usefixtures("country", "vocabulary")
def test_example_cases_tell_of_the_offers_that_share_most_with_them(db: None) -> None:
    case = make_case("lotgenotengroep", "slaap", "volwassenen", is_example=True)
    of_a_person = make_case("lotgenotengroep", "slaap")
    fitting = make_service(concepts=["lotgenotengroep", "slaap", "volwassenen"], is_example=True)
    less = make_service(concepts=["lotgenotengroep", "slaap"], is_example=True)
    make_service(concepts=["lotgenotengroep", "slaap"], is_example=True, name="Zz")
    make_service(concepts=["lotgenotengroep"], is_example=True)
    make_service(concepts=["lotgenotengroep", "slaap", "volwassenen"])
    assert (link_example_cases(), link_example_cases()) == (2, 0)
    assert set(case.offers.values_list("service", flat=True)) == {fitting.pk, less.pk}
    assert not of_a_person.offers.exists()
