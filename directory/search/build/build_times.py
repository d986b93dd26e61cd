"""Schedules as arrays: equal ones are kept once, with their slots and what is open on the day."""

import json
from collections.abc import Mapping
from datetime import date, time, timedelta
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

import numpy as np
from django.db.models import Q

from directory.language.opening import WHOLE_WEEK, stretches_on, week_of
from directory.language.recurrence import DAY_MINUTES, Rhythm
from directory.language.slots import slots
from directory.models import Schedule, Service
from directory.models.keeping import pause_exception
from directory.search.ask.fields import SLOT_NAMES
from directory.search.ask.reading import day, flag, rows_of, text
from directory.search.snapshot.snapshot import Bytes, Flags, Ints, TimeArrays

COLUMNS = ("freq", "interval", "byday", text("dtstart"), text("until"), text("opens_at"), text("closes_at"))
Statement = tuple[date | None, date | None, bool | None]
"""The first and the last day of a pause, and whether it goes on on public holidays."""
NOTHING: Statement = (None, None, None)
Open = tuple[Ints, Ints, Ints, Flags]
"""Services, from and until in minutes, and whether that is sure."""


class ReadTimes(NamedTuple):
    """The arrays, and for each service a bit field of SLOT_NAMES (0: nothing known)."""

    arrays: TimeArrays
    slots: Bytes


def read_times(numbers: Mapping[str, int], today: date) -> ReadTimes:
    """Return the schedules of ``len(numbers)`` services; open stretches are those of ``today`` and tomorrow."""
    seen: dict[tuple[Any, ...], int] = {}
    services, rhythms = [], []
    statements = _statements(today)
    rows = Schedule.objects.order_by("position")
    for pk, *raw in rows_of(rows.values_list(text("service_id"), *COLUMNS, text("exceptions"))):
        if pk in numbers:
            services.append(numbers[pk])
            rhythms.append(seen.setdefault((*raw, statements.get(pk, NOTHING)), len(seen)))
    schedules = tuple(_schedule(*raw) for raw in seen)
    service, rhythm = np.array(services, np.int32), np.array(rhythms, np.int32)
    order = np.argsort(service, kind="stable")
    service, rhythm = service[order], rhythm[order]
    known = np.zeros(len(numbers), np.uint8)
    bits = np.array([_slots(schedule, today) for schedule in schedules], np.uint8)
    np.bitwise_or.at(known, service, bits[rhythm])
    opened = _open(service, rhythm, schedules, today)
    starts = np.searchsorted(service, np.arange(len(numbers) + 1)).astype(np.int32)
    return ReadTimes(TimeArrays(starts, rhythm, schedules, *opened), known)


def _statements(today: date) -> dict[str, Statement]:
    """Return what services say of all their times: a pause that is or is to come, and public holidays."""
    paused = Q(paused_to__gte=today - timedelta(days=1))
    rows = Service.objects.order_by().filter(paused | Q(open_on_holidays__isnull=False))
    columns: list[Any] = [text("pk"), text("paused_from"), text("paused_to"), flag("open_on_holidays")]
    return {
        pk: (day(first), day(last), None if on_holidays is None else bool(on_holidays))
        for pk, first, last, on_holidays in rows_of(rows.values_list(*columns))
    }


def _schedule(
    freq: str,
    interval: int,
    byday: str,
    dtstart: str,
    until: str,
    opens_at: str,
    closes_at: str,
    closed: str,
    statement: Statement,
) -> Rhythm:
    """Return a schedule from what the database says of it in text; a pause is one of its exceptions."""
    first, last, on_holidays = statement
    pause = pause_exception(first, last)
    exceptions = (*(json.loads(closed or "[]") or ()), *([pause] if pause else ()))
    hours = _time(opens_at), _time(closes_at)
    return Rhythm(freq, interval, byday, day(dtstart), day(until), *hours, exceptions, on_holidays)


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None


def _slots(schedule: Rhythm, today: date) -> int:
    """Return the slots that a schedule still reaches, as bits."""
    reached = slots([schedule], today)
    return sum(1 << bit for bit, name in enumerate(SLOT_NAMES) if name in reached)


def _open(service: Ints, rhythm: Ints, schedules: tuple[Rhythm, ...], today: date) -> Open:
    """Return when services are open, in minutes after today's midnight, tomorrow included."""
    found = [
        _open_on(service, rhythm, schedules, today + timedelta(minutes=after), after)
        for after in (0, DAY_MINUTES)
    ]
    services, opens, closes, sure = (np.concatenate(columns) for columns in zip(*found, strict=True))
    return services, opens, closes, sure


def _open_on(service: Ints, rhythm: Ints, schedules: tuple[Rhythm, ...], day: date, after: int) -> Open:
    """Return when services are open on ``day``, whose midnight is ``after`` minutes after today's."""
    stretches = [
        (number, after + opens, after + closes, sure)
        for number, schedule in enumerate(schedules)
        for opens, closes, sure in stretches_on([schedule], day)
    ]
    table = np.array(stretches, np.int32).reshape(-1, 4)
    # One row for each service that keeps a rhythm, beside each stretch of that rhythm.
    rows = np.argsort(rhythm, kind="stable")
    first = np.searchsorted(rhythm[rows], table[:, 0], side="left")
    last = np.searchsorted(rhythm[rows], table[:, 0], side="right")
    repeated = np.repeat(np.arange(len(table)), last - first)
    within = np.arange(len(repeated)) - np.repeat(np.cumsum(last - first) - (last - first), last - first)
    opened, sure = service[rows[first[repeated] + within]], table[repeated, 3] == 1
    doubtful = np.unique(opened[~sure])
    if len(doubtful):
        sure |= np.isin(opened, _never_closing(doubtful, service, rhythm, schedules, day))
    return opened, table[repeated, 1], table[repeated, 2], sure


def _never_closing(
    services: Ints, service: Ints, rhythm: Ints, schedules: tuple[Rhythm, ...], day: date
) -> Ints:
    """Return which of some services are open day and night, as ``opening.never_closes`` says it of one."""
    weeks = [week_of(schedule, day) for schedule in schedules]
    cuts = np.searchsorted(service, services), np.searchsorted(service, services, side="right")
    return np.array(
        [
            number
            for number, first, last in zip(services, *cuts, strict=True)
            if reduce(or_, (weeks[each] for each in rhythm[first:last]), 0) == WHOLE_WEEK
        ],
        np.int32,
    )
