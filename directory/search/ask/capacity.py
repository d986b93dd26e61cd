"""The best capacity of an offer on a day: its own or one of its places', room before waiting before full."""

from collections.abc import Iterable
from datetime import date

from directory.language.capacity import BEST_FIRST, last_day
from directory.models import Service
from directory.search.ask.register import CapacityFact

Stated = tuple[str, int | None, date | None, date | None]
"""A row's status, weeks, until and stated_on."""
NO_CAPACITY_FACT = CapacityFact()


def best_capacity(stated: Iterable[Stated], day: date) -> CapacityFact:
    """Return the best capacity that still holds on ``day``; of equal ones the shortest wait, then the latest word."""
    holding = [
        CapacityFact(status, weeks, on)
        for status, weeks, until, on in stated
        if status and on and day <= last_day(on, until)
    ]
    return min(holding, key=_order, default=NO_CAPACITY_FACT)


def capacity_of(service: Service, day: date) -> CapacityFact:
    """Return the best capacity of an offer and its places (``at_locations``, read beforehand) that holds on ``day``."""
    return best_capacity(
        (
            (each.capacity_status, each.capacity_weeks, each.capacity_until, each.capacity_stated_on)
            for each in (service, *service.at_locations.all())
        ),
        day,
    )


def _order(capacity: CapacityFact) -> tuple[int, int, int]:
    weeks = 999 if capacity.weeks is None else capacity.weeks
    return BEST_FIRST.index(capacity.status), weeks, -(capacity.stated_on or date.min).toordinal()
