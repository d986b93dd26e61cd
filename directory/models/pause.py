"""A pause of an entry is an exception of each of its schedules."""

from collections.abc import Iterable
from copy import copy
from datetime import date

from directory.models.schedule import Schedule
from directory.models.service import Service


def pause_exception(first: date | None, last: date | None) -> dict[str, str] | None:
    """Return a pause in the shape of ``Schedule.exceptions``; None where there is none."""
    if not first or not last:
        return None
    return {"from": first.isoformat(), "to": last.isoformat(), "reason": "pauze"}


def with_pause(service: Service, schedules: Iterable[Schedule]) -> list[Schedule]:
    """Return an entry's schedules with its pause among their exceptions: copies that are not to be saved."""
    pause = pause_exception(service.paused_from, service.paused_to)
    return [_paused(schedule, pause) for schedule in schedules] if pause else list(schedules)


def _paused(schedule: Schedule, pause: dict[str, str]) -> Schedule:
    paused = copy(schedule)
    paused.exceptions = [*(schedule.exceptions or ()), pause]
    return paused
