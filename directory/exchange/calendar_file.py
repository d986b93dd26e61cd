"""iCalendar (RFC 5545): when something is, for somebody's own calendar, in wall time Europe/Amsterdam."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event, vRecur

from directory.language.recurrence import AMSTERDAM, HORIZON, Occurrence, Rhythm, Weekday, falls_on, weekdays
from directory.language.weekdays import CODES

PRODUCER = "-//Tussentijd//NL"


@dataclass(frozen=True, slots=True)
class Meeting:
    """``first`` is the first time that is still to come; ``rhythm`` None for something that is once."""

    uid: str
    name: str
    where: str
    about: str
    address: str
    first: Occurrence
    rhythm: Rhythm | None = None
    warns: bool = False
    """Whether the calendar should say so when it begins."""


def calendar_file(meetings: Iterable[Meeting], now: datetime) -> bytes:
    """Return a calendar with an event a meeting; times that fall out within two years are left out one by one."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    for meeting in meetings:
        calendar.add_component(_event(meeting, now))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(meeting: Meeting, now: datetime) -> Event:
    event = Event()
    event.add("uid", meeting.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", meeting.name)
    event.add("dtstart", meeting.first.start)
    event.add("dtend", meeting.first.end)
    event.add("description", meeting.about)
    event.add("url", meeting.address)
    if meeting.where:
        event.add("location", meeting.where)
    if meeting.rhythm and meeting.rhythm.freq:
        event.add("rrule", _rule(meeting.rhythm))
        for day in _left_out(meeting.rhythm, meeting.first.start.date()):
            event.add("exdate", datetime.combine(day, meeting.first.start.time(), AMSTERDAM))
    if meeting.warns:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", meeting.name)
        alarm.add("trigger", timedelta())
        event.add_component(alarm)
    return event


def _rule(rhythm: Rhythm) -> vRecur:
    """Return the recurrence; its days count from the first time, so they are in step with ours."""
    rule: dict[str, object] = {"freq": rhythm.freq, "interval": max(rhythm.interval or 1, 1)}
    days = weekdays(rhythm.byday)
    if days:
        rule["byday"] = _byday(days)
    elif rhythm.freq == "MONTHLY" and rhythm.dtstart:
        rule["bymonthday"] = rhythm.dtstart.day
    if rhythm.until:
        rule["until"] = datetime.combine(rhythm.until, time(23, 59, 59), AMSTERDAM).astimezone(UTC)
    return vRecur(rule)


def _byday(days: Sequence[Weekday]) -> list[str]:
    """Return the days; "every Thursday and the fifth Friday" as five Thursdays, which not every reader mixes."""
    mixed = len({day.nth == 0 for day in days}) > 1
    counted = [
        Weekday(nth, day.day)
        for day in days
        for nth in (range(1, 6) if mixed and not day.nth else (day.nth,))
    ]
    return [f"{day.nth or ''}{CODES[day.day]}" for day in counted]


def _left_out(rhythm: Rhythm, first: date) -> Iterator[date]:
    """Yield the days on which the rule falls and it is not: holidays, a summer stop, a pause."""
    always = rhythm._replace(exceptions=(), on_holidays=None)
    for number in range(HORIZON.days):
        day = first + timedelta(days=number)
        if falls_on(always, day) and not falls_on(rhythm, day):
            yield day
