"""On which days a schedule falls, and when it opens and closes: RRULE fields in wall time Europe/Amsterdam.

Plain arithmetic on dates instead of ``dateutil.rrule``: twenty cards cost well under a millisecond.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, NamedTuple, Protocol, Self
from zoneinfo import ZoneInfo

from directory.language.public_holidays import is_public_holiday
from directory.language.weekdays import CODES

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HORIZON = timedelta(days=750)
DAY_MINUTES = 24 * 60

_DAY = timedelta(days=1)
_BYDAY = re.compile(rf"([+-]?[1-5])?({'|'.join(CODES)})")


class ScheduleFields(Protocol):
    """What is read of a schedule; ``directory.models.Schedule`` has it all."""

    @property
    def freq(self) -> str: ...
    @property
    def interval(self) -> int: ...
    @property
    def byday(self) -> str: ...
    @property
    def dtstart(self) -> date | None: ...
    @property
    def until(self) -> date | None: ...
    @property
    def opens_at(self) -> time | None: ...
    @property
    def closes_at(self) -> time | None: ...
    @property
    def exceptions(self) -> Any: ...
    @property
    def on_holidays(self) -> bool | None: ...


class Rhythm(NamedTuple):
    """A schedule outside the database. ``on_holidays``: what its offer says of public holidays, None for nothing."""

    freq: str
    interval: int
    byday: str
    dtstart: date | None
    until: date | None
    opens_at: time | None
    closes_at: time | None
    exceptions: tuple[dict[str, str], ...]
    on_holidays: bool | None = None

    @classmethod
    def of(cls, schedule: ScheduleFields) -> Self:
        values = {name: getattr(schedule, name) for name in cls._fields}
        return cls(**values | {"exceptions": tuple(schedule.exceptions or ())})


class Occurrence(NamedTuple):
    """One time that something is, aware and in Europe/Amsterdam.

    Without a closing time it ends when it starts; without an opening time it lasts the whole day.
    """

    start: datetime
    end: datetime


class Weekday(NamedTuple):
    """``nth`` counts within a month: 1 the first, -1 the last, 0 every one; ``day`` is 0 for Monday."""

    nth: int
    day: int


@dataclass(frozen=True, slots=True)
class Closure:
    """Days, both included, on which it is not."""

    first: date
    last: date
    reason: str


@lru_cache(maxsize=4096)
def weekdays(byday: str) -> tuple[Weekday, ...]:
    """Return the days of RRULE text such as "TU", "MO,WE", "1TU" or "-1FR", Monday first; what is no day is left out."""
    matches = (_BYDAY.fullmatch(part.strip().upper()) for part in (byday or "").split(","))
    return tuple(
        sorted(
            {Weekday(int(match[1] or 0), CODES.index(match[2])) for match in matches if match},
            key=lambda weekday: (weekday.nth < 0, weekday.nth, weekday.day),
        )
    )


def own_weekday(schedule: ScheduleFields) -> tuple[Weekday, ...]:
    """Return the weekday of its first date, for a schedule that names none."""
    return (Weekday(0, schedule.dtstart.weekday()),) if schedule.dtstart else ()


def weekday_numbers(schedule: ScheduleFields) -> list[int]:
    """Return on which days of the week it is, 0 for Monday, for a rhythm of days or weeks."""
    if schedule.freq == "DAILY" and not weekdays(schedule.byday):
        return list(range(7))
    return sorted({weekday.day for weekday in weekdays(schedule.byday) or own_weekday(schedule)})


def closures(schedule: ScheduleFields) -> list[Closure]:
    """Return the schedule's exceptions in order of date; those without a usable date are left out."""
    found = []
    for exception in schedule.exceptions or ():
        try:
            first = date.fromisoformat(str(exception["from"]))
            last = date.fromisoformat(str(exception.get("to") or exception["from"]))
        except (TypeError, KeyError, ValueError, AttributeError):
            continue
        found.append(Closure(first, last, str(exception.get("reason") or "")))
    return sorted(found, key=lambda closure: closure.first)


def is_anchored(schedule: ScheduleFields) -> bool:
    """Say whether its days can be known: "every two weeks" without a first date cannot."""
    if schedule.dtstart:
        return True
    days = weekdays(schedule.byday)
    if (schedule.interval or 1) > 1 or not schedule.freq:
        return False
    return bool(days) or schedule.freq == "DAILY"


def falls_on(schedule: ScheduleFields, day: date) -> bool:
    """Say whether the schedule takes place on ``day``, closures and end date honoured.

    Where it does not on public holidays, one that is on a single day still is: somebody chose that day.
    """
    first, last = schedule.dtstart, schedule.until
    if (first and day < first) or (last and day > last) or not _rule_falls_on(schedule, day):
        return False
    if schedule.on_holidays is False and schedule.freq and is_public_holiday(day):
        return False
    return not any(closure.first <= day <= closure.last for closure in closures(schedule))


def _rule_falls_on(schedule: ScheduleFields, day: date) -> bool:
    first, days, interval = schedule.dtstart, weekdays(schedule.byday), max(schedule.interval or 1, 1)
    if not is_anchored(schedule):
        return False
    match schedule.freq:
        case "DAILY":
            on_day = not days or any(weekday.day == day.weekday() for weekday in days)
            return on_day and (first is None or (day - first).days % interval == 0)
        case "WEEKLY":
            on_day = (
                any(weekday.day == day.weekday() for weekday in days) if days else _same_weekday(first, day)
            )
            return on_day and (first is None or (_monday(day) - _monday(first)).days // 7 % interval == 0)
        case "MONTHLY":
            on_day = (
                any(_is_nth(weekday, day) for weekday in days)
                if days
                else bool(first and first.day == day.day)
            )
            return on_day and (first is None or _months(first, day) % interval == 0)
        case _:
            return day == first


def _same_weekday(first: date | None, day: date) -> bool:
    return first is not None and first.weekday() == day.weekday()


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _months(first: date, day: date) -> int:
    return (day.year - first.year) * 12 + day.month - first.month


def _is_nth(weekday: Weekday, day: date) -> bool:
    if weekday.day != day.weekday():
        return False
    if weekday.nth > 0:
        return (day.day - 1) // 7 + 1 == weekday.nth
    if weekday.nth < 0:
        return (_days_in_month(day) - day.day) // 7 + 1 == -weekday.nth
    return True


def _days_in_month(day: date) -> int:
    following = day.replace(day=28) + timedelta(days=4)
    return (following - timedelta(days=following.day)).day


def span(schedule: ScheduleFields) -> tuple[int, int]:
    """Return opening and closing in minutes after midnight; closing after midnight is more than 1440.

    Without an opening time the whole day; without a closing time the same minute twice.
    """
    if schedule.opens_at is None:
        return 0, DAY_MINUTES
    opens = _minutes(schedule.opens_at)
    if schedule.closes_at is None:
        return opens, opens
    closes = _minutes(schedule.closes_at)
    return opens, closes if closes > opens else closes + DAY_MINUTES


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def occurrence_on(schedule: ScheduleFields, day: date) -> Occurrence:
    """Return its start and end when it takes place on ``day``."""
    opens, closes = span(schedule)
    return Occurrence(_at(day, opens), _at(day, closes))


def _at(day: date, minutes: int) -> datetime:
    days, minutes = divmod(minutes, DAY_MINUTES)
    return datetime.combine(day + timedelta(days=days), time(minutes // 60, minutes % 60), AMSTERDAM)


def next_occurrence(schedule: ScheduleFields, now: datetime) -> Occurrence | None:
    """Return the occurrence that is going on at ``now`` (aware), else the first to come within two years, else None."""
    today, minute = wall_time(now)
    moment = _at(today, minute)
    for day in _days_from(schedule, today - _DAY):
        occurrence = occurrence_on(schedule, day)
        if occurrence.end > moment or occurrence.start >= moment:
            return occurrence
    return None


def next_start(schedule: ScheduleFields, now: datetime) -> Occurrence | None:
    """Return the first occurrence with an hour that has not begun at ``now`` (aware), None where there is none."""
    found = None if schedule.opens_at is None else next_occurrence(schedule, now)
    while found and found.start <= now:
        found = next_occurrence(schedule, found.end + timedelta(minutes=1))
    return found


def wall_time(now: datetime) -> tuple[date, int]:
    """Return the day and the minutes after its midnight that a clock in Amsterdam shows at ``now`` (aware).

    The hour that comes twice when summer time ends is over after the first: from then on it is a minute before its end.
    """
    local = now.astimezone(AMSTERDAM)
    return local.date(), local.hour * 60 + (59 if local.fold else local.minute)


def _days_from(schedule: ScheduleFields, day: date) -> Iterator[date]:
    if not is_anchored(schedule):
        return
    last = min(day + HORIZON, schedule.until or date.max)
    day = max(day, schedule.dtstart or day)
    if not schedule.freq:
        last = min(last, day)
    while day <= last:
        if falls_on(schedule, day):
            yield day
        day += _DAY
