"""When an entry is too long without a word: the one rule for card, page, order, mail and editors' list.

The last word is the day on which somebody confirmed the entry, or else the day on which it was first published.
Months are those of the calendar: a word of 31 August is six months old on 1 March.
"""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from django.conf import settings

ANSWER_WITHIN = timedelta(weeks=4)
"""How long an owner has to answer before the site says that an entry was not recently checked."""
STALE_AFTER_MORE_MONTHS = 3


def months_before(day: date, months: int) -> date:
    """Return the same day so many months earlier, or the last of that month where it has no such day."""
    before: date = day - relativedelta(months=months)
    return before


def asked_from(today: date) -> date:
    """Return the latest last word for which the owner is asked again on ``today``."""
    return months_before(today, settings.VERIFY_AFTER_MONTHS)


def unchecked_from(today: date) -> date:
    """Return the latest last word with which an entry is "niet recent gecontroleerd" on ``today``."""
    return asked_from(today - ANSWER_WITHIN)


def stale_from(today: date) -> date:
    """Return the latest last word with which an entry steps out of the search on ``today``."""
    return months_before(today, settings.VERIFY_AFTER_MONTHS + STALE_AFTER_MORE_MONTHS)


def not_recently_checked(confirmed_on: date | None, published_on: date, today: date) -> bool:
    """Say whether an entry was asked about, and four weeks later nobody had answered."""
    return (confirmed_on or published_on) <= unchecked_from(today)


def checked_until(confirmed_on: date | None, published_on: date) -> date:
    """Return the last day on which an entry is not yet ``not_recently_checked``, if nobody says a word until then."""
    word = confirmed_on or published_on
    day: date = word + relativedelta(months=settings.VERIFY_AFTER_MONTHS) + ANSWER_WITHIN
    while unchecked_from(day) < word:  # the month of that day is shorter
        day += timedelta(days=1)
    return day - timedelta(days=1)
