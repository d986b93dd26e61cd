"""The best capacity of an offer on a day: its own or one of its places', room before waiting before full."""

from collections.abc import Iterable
from datetime import date

from directory.language.capacity import BEST_FIRST, last_day
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


def _order(capacity: CapacityFact) -> tuple[int, int, int]:
    weeks = 999 if capacity.weeks is None else capacity.weeks
    return BEST_FIRST.index(capacity.status), weeks, -(capacity.stated_on or date.min).toordinal()
