"""Dutch working days: not in a weekend, not on a day when offices are closed by custom or law."""

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

SATURDAY = 5
KINGS_DAY = (4, 27)
LIBERATION_EVERY = 5
"""Liberation day, 5 May, is a day off in years that end in 0 or 5."""


@cache
def holidays(year: int) -> frozenset[date]:
    """Return the Dutch public holidays of a year."""
    sunday = easter(year)
    kings_day = date(year, *KINGS_DAY)
    if kings_day.weekday() > SATURDAY:
        kings_day -= timedelta(days=1)
    days = {
        date(year, 1, 1),
        sunday,
        sunday + timedelta(days=1),
        kings_day,
        sunday + timedelta(days=39),
        sunday + timedelta(days=49),
        sunday + timedelta(days=50),
        date(year, 12, 25),
        date(year, 12, 26),
    }
    if year % LIBERATION_EVERY == 0:
        days.add(date(year, 5, 5))
    return frozenset(days)


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in holidays(day.year)


def working_days_before(day: date, number: int) -> date:
    """Return the day that lies ``number`` whole working days before ``day``."""
    while number:
        day -= timedelta(days=1)
        number -= is_working_day(day)
    return day
