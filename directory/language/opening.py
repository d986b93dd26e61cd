"""What is open when: stretches that adjoin or overlap are one, and on a public holiday nothing is sure."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import reduce
from operator import or_
from typing import NamedTuple

from directory.language.public_holidays import is_public_holiday
from directory.language.recurrence import (
    DAY_MINUTES,
    ScheduleFields,
    falls_on,
    span,
    wall_time,
    weekday_numbers,
)

WEEK_MINUTES = 7 * DAY_MINUTES
WHOLE_WEEK = (1 << WEEK_MINUTES) - 1


class Stretch(NamedTuple):
    """From and until in minutes after a day's midnight; ``sure`` is False on a holiday of which nothing was said."""

    opens: int
    closes: int
    sure: bool


class Opening(NamedTuple):
    """That it is open: until ``closes`` minutes after the midnight of today, or None where no end is in sight.

    Not ``sure``: it would be, were it no public holiday.
    """

    closes: int | None
    sure: bool


def stretches_on(schedules: Iterable[ScheduleFields], day: date) -> list[Stretch]:
    """Return the open stretches of ``day``, in order; only schedules with an opening and a closing time have any.

    What began the evening before counts, and is as sure as that evening was.
    """
    found = []
    for schedule in schedules:
        if schedule.opens_at is None or schedule.closes_at is None:
            continue
        opens, closes = span(schedule)
        if falls_on(schedule, day):
            found.append(Stretch(opens, min(closes, DAY_MINUTES), is_sure_on(schedule, day)))
        before = day - timedelta(days=1)
        if closes > DAY_MINUTES and falls_on(schedule, before):
            found.append(Stretch(0, closes - DAY_MINUTES, is_sure_on(schedule, before)))
    return sorted(found)


def is_sure_on(schedule: ScheduleFields, day: date) -> bool:
    """Say whether a schedule that falls on ``day`` is to be trusted: no holiday, or its owner spoke of that."""
    return not schedule.freq or schedule.on_holidays is not None or not is_public_holiday(day)


def opening(schedules: Sequence[ScheduleFields], now: datetime) -> Opening | None:
    """Return how it is open at ``now`` (aware); None where it is not. What is open day and night is so on holidays."""
    today, minute = wall_time(now)
    here = [each for each in stretches_on(schedules, today) if each.opens <= minute < each.closes]
    if not here:
        return None
    always = never_closes(schedules, today)
    sure = always or any(each.sure for each in here)
    return Opening(closes_after(schedules, today, minute, None if always else sure), sure)


def open_now(schedules: Sequence[ScheduleFields], now: datetime) -> bool:
    """Say whether one of the schedules is surely open at ``now`` (aware)."""
    found = opening(schedules, now)
    return found is not None and found.sure


def closes_after(
    schedules: Sequence[ScheduleFields], day: date, minute: int, sure: bool | None = None
) -> int | None:
    """Return when what is open at ``minute`` closes, in minutes after the midnight of ``day``; None: not within a week.

    ``sure``: only with stretches that are as sure; None for any.
    """
    end = minute
    for begin in range(0, WEEK_MINUTES + DAY_MINUTES, DAY_MINUTES):
        for stretch in stretches_on(schedules, day + timedelta(minutes=begin)):
            if sure in (None, stretch.sure) and begin + stretch.opens <= end:
                end = max(end, begin + stretch.closes)
        if end < begin + DAY_MINUTES:
            return end
    return None


def never_closes(schedules: Iterable[ScheduleFields], day: date) -> bool:
    """Say whether every minute of a usual week around ``day`` is open, holidays and closures left aside."""
    return reduce(or_, (week_of(schedule, day) for schedule in schedules), 0) == WHOLE_WEEK


def week_of(schedule: ScheduleFields, day: date) -> int:
    """Return the open minutes of a usual week around ``day`` as bits, Monday's first; 0 for what is not every week."""
    first, last = schedule.dtstart, schedule.until
    over = (first and first > day) or (last and last < day)
    if over or schedule.freq not in ("DAILY", "WEEKLY") or (schedule.interval or 1) > 1:
        return 0
    if schedule.opens_at is None or schedule.closes_at is None or schedule.on_holidays is False:
        return 0
    opens, closes = span(schedule)
    bits = 0
    for number in weekday_numbers(schedule):
        bits |= ((1 << closes - opens) - 1) << number * DAY_MINUTES + opens
    return (bits | bits >> WEEK_MINUTES) & WHOLE_WEEK
