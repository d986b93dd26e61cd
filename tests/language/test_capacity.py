"""Room: one rule for how long it holds, wherever it is asked, and its wordings."""

from datetime import date, timedelta

import pytest

from directory.language.capacity import (
    BEST_FIRST,
    CAPACITY_VALID_FOR,
    LABELS,
    badge,
    last_day,
    statement,
    validity,
)
from directory.models import Service
from directory.models.choices import CapacityStatus
from directory.search.ask.capacity import best_capacity
from directory.search.build.build_capacity import StatedCapacity
from tests.helpers.factories import make_service

STATED = date(2026, 11, 2)
LATER = STATED + timedelta(days=10)
LAST = STATED + timedelta(weeks=8)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("until", "day", "holds"),
    [
        (None, STATED, True),
        (None, LAST, True),
        (None, LAST + timedelta(days=1), False),
        (LATER, LATER, True),
        (LATER, LATER + timedelta(days=1), False),
        (LAST + timedelta(days=9), LAST + timedelta(days=1), False),
    ],
)
def test_a_statement_holds_as_long_for_the_page_the_search_the_snapshot_and_the_database(
    until: date | None, day: date, holds: bool
) -> None:
    service = make_service()
    Service.objects.filter(pk=service.pk).update(
        capacity_status="vol", capacity_stated_on=STATED, capacity_until=until
    )
    service.refresh_from_db()
    arrays = StatedCapacity()
    arrays.add(0, "vol", None, until.isoformat() if until else None, STATED.isoformat())
    assert (day <= last_day(STATED, until)) == holds
    assert (service.capacity_on(day) == "vol") == holds
    assert (best_capacity([("vol", None, until, STATED)], day).status == "vol") == holds
    assert (BEST_FIRST[arrays.best(1, day).status[0]] == "vol") == holds
    assert Service.objects.with_capacity(day).exists() is not holds, "what is full is left out"


def test_it_is_worded_on_a_card_with_the_day() -> None:
    today = date(2026, 11, 30)
    assert badge("plek", None, STATED, today).label == "Er is plek"
    assert badge("wachttijd", 1, STATED, today).label == "Ongeveer 1 week"
    assert badge("wachttijd", 0, STATED, today).label == "Er is een wachttijd"
    assert badge("vol", None, STATED, today).note == "doorgegeven 2 nov"
    assert (badge("", None, None, today).label, badge("", None, None, today).note) == (
        "Plek niet ingevuld",
        "bel eerst even",
    )


def test_it_is_worded_in_a_line() -> None:
    assert statement("wachttijd", 3) == "Er is een wachttijd, ongeveer 3 weken"
    assert statement("vol", until=date(2027, 2, 8)) == "Tijdelijk vol tot en met 8 februari 2027"
    assert statement("") == "Plek niet ingevuld"
    assert validity(STATED, STATED + CAPACITY_VALID_FOR) == (
        "doorgegeven 2 november 2026, geldig tot en met 28 december 2026"
    )


def test_the_choices_of_the_register_are_these_labels() -> None:
    assert dict(CapacityStatus.choices) == LABELS
