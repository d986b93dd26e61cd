"""The parts of the day and of the week that times reach: what one can filter on."""

from collections.abc import Iterable
from datetime import date

from directory.language.recurrence import ScheduleFields, own_weekday, span, weekdays

MORNING, EVENING_STARTS, EVENING_ENDS = 7 * 60, 17 * 60, 18 * 60


def slots(schedules: Iterable[ScheduleFields], today: date | None = None) -> frozenset[str]:
    """Return which of "overdag", "avond" and "weekend" the schedules reach; with ``today``, those not yet over.

    Evening starts at 17:00 or later, or lasts past 18:00; the weekend is Saturday and Sunday.
    """
    found: set[str] = set()
    for schedule in schedules:
        last = schedule.until if schedule.freq else schedule.dtstart
        if today and last and last < today:
            continue
        found |= _parts_of_day(schedule)
        if _reaches_weekend(schedule):
            found.add("weekend")
    return frozenset(found)


def _parts_of_day(schedule: ScheduleFields) -> set[str]:
    if schedule.opens_at is None:
        return set()
    opens, closes = span(schedule)
    parts = set()
    if opens < EVENING_STARTS and (closes > MORNING or opens == closes):
        parts.add("overdag")
    if opens >= EVENING_STARTS or closes > EVENING_ENDS or closes <= MORNING:
        parts.add("avond")
    return parts


def _reaches_weekend(schedule: ScheduleFields) -> bool:
    days = weekdays(schedule.byday)
    if schedule.freq == "MONTHLY" and not days:
        return False
    if schedule.freq == "DAILY" and not days:
        return True
    return any(weekday.day >= 5 for weekday in days or own_weekday(schedule))
