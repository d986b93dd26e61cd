"""Schedules as arrays: equal ones are kept once, with their slots and what is open on the day."""

import json
from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any, NamedTuple

import numpy as np

from directory.language.recurrence import DAY_MINUTES
from directory.language.times import minutes_on, slots
from directory.models import Schedule, Service
from directory.models.pause import pause_exception
from directory.search.ask.fields import SLOT_NAMES
from directory.search.ask.reading import day, rows_of, text
from directory.search.snapshot.snapshot import Bytes, Ints, ScheduleRow, TimeArrays

COLUMNS = ("freq", "interval", "byday", text("dtstart"), text("until"), text("opens_at"), text("closes_at"))
Pause = tuple[date | None, date | None]
NO_PAUSE: Pause = (None, None)


class ReadTimes(NamedTuple):
    """The arrays, and for each service a bit field of SLOT_NAMES (0: nothing known)."""

    arrays: TimeArrays
    slots: Bytes


def read_times(numbers: Mapping[str, int], today: date) -> ReadTimes:
    """Return the schedules of ``len(numbers)`` services; open stretches are those of ``today`` and tomorrow."""
    seen: dict[tuple[Any, ...], int] = {}
    services, rhythms = [], []
    pauses = _pauses(today)
    rows = Schedule.objects.all()
    for pk, *raw in rows_of(rows.values_list(text("service_id"), *COLUMNS, text("exceptions"))):
        if pk in numbers:
            services.append(numbers[pk])
            rhythms.append(seen.setdefault((*raw, pauses.get(pk, NO_PAUSE)), len(seen)))
    schedules = tuple(_schedule(*raw) for raw in seen)
    service, rhythm = np.array(services, np.int32), np.array(rhythms, np.int32)
    order = np.argsort(service, kind="stable")
    service, rhythm = service[order], rhythm[order]
    known = np.zeros(len(numbers), np.uint8)
    bits = np.array([_slots(schedule, today) for schedule in schedules], np.uint8)
    np.bitwise_or.at(known, service, bits[rhythm])
    opened, opens, closes = _open(service, rhythm, schedules, today)
    starts = np.searchsorted(service, np.arange(len(numbers) + 1)).astype(np.int32)
    return ReadTimes(TimeArrays(starts, rhythm, schedules, opened, opens, closes), known)


def _pauses(today: date) -> dict[str, Pause]:
    """Return the pauses that are or are to come, by service; few have one."""
    rows = Service.objects.filter(paused_to__gte=today - timedelta(days=1))
    found = rows_of(rows.values_list(text("pk"), text("paused_from"), text("paused_to")))
    return {pk: (day(first), day(last)) for pk, first, last in found}


def _schedule(
    freq: str,
    interval: int,
    byday: str,
    dtstart: str,
    until: str,
    opens_at: str,
    closes_at: str,
    closed: str,
    paused: Pause,
) -> ScheduleRow:
    """Return a schedule from what the database says of it in text; a pause is one of its exceptions."""
    pause = pause_exception(*paused)
    exceptions = (*(json.loads(closed or "[]") or ()), *([pause] if pause else ()))
    hours = _time(opens_at), _time(closes_at)
    return ScheduleRow(freq, interval, byday, day(dtstart), day(until), *hours, exceptions)


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None


def _slots(schedule: ScheduleRow, today: date) -> int:
    """Return the slots that a schedule still reaches, as bits."""
    reached = slots([schedule], today)
    return sum(1 << bit for bit, name in enumerate(SLOT_NAMES) if name in reached)


def _open(
    service: Ints, rhythm: Ints, schedules: tuple[ScheduleRow, ...], today: date
) -> tuple[Ints, Ints, Ints]:
    """Return services with a stretch that they are open, in minutes after today's midnight, tomorrow included."""
    stretches = [
        (number, opens + after, closes + after)
        for number, schedule in enumerate(schedules)
        for after in (0, DAY_MINUTES)
        for opens, closes in minutes_on([schedule], today + timedelta(minutes=after))
    ]
    table = np.array(stretches, np.int32).reshape(-1, 3)
    # One row for each service that keeps a rhythm, beside each stretch of that rhythm.
    rows = np.argsort(rhythm, kind="stable")
    first = np.searchsorted(rhythm[rows], table[:, 0], side="left")
    last = np.searchsorted(rhythm[rows], table[:, 0], side="right")
    repeated = np.repeat(np.arange(len(table)), last - first)
    within = np.arange(len(repeated)) - np.repeat(np.cumsum(last - first) - (last - first), last - first)
    return service[rows[first[repeated] + within]], table[repeated, 1], table[repeated, 2]
