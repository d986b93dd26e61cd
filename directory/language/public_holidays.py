"""The public holidays of the Netherlands: on these days what is open every week may well be closed.

A test holds them against the package ``holidays``, which itself takes a second and 20 MB in every process.
"""

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

FIXED = ((1, 1), (12, 25), (12, 26))
AFTER_EASTER = (-2, 0, 1, 39, 49, 50)
"""Days from Easter Sunday to Good Friday, both days of Easter, Ascension Day and both days of Pentecost."""
SUNDAY = 6


def is_public_holiday(day: date) -> bool:
    return day in _holidays(day.year)


@lru_cache(maxsize=16)
def _holidays(year: int) -> frozenset[date]:
    """Return the days on which the law or, on Good Friday, custom lets most people off."""
    found = {date(year, month, day) for month, day in FIXED}
    found |= {easter(year) + timedelta(days=days) for days in AFTER_EASTER}
    king = date(year, 4, 27)
    found.add(king - timedelta(days=1) if king.weekday() == SUNDAY else king)
    if year % 5 == 0:
        found.add(date(year, 5, 5))
    return frozenset(found)
