"""What an entry says of all of its times at once: a pause, and whether it goes on on public holidays."""

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


def as_kept(service: Service, schedules: Iterable[Schedule]) -> list[Schedule]:
    """Return an entry's schedules as they are kept, with its pause among their exceptions: copies, not to be saved."""
    pause = pause_exception(service.paused_from, service.paused_to)
    if pause is None and service.open_on_holidays is None:
        return list(schedules)
    return [_kept(schedule, pause, service.open_on_holidays) for schedule in schedules]


def _kept(schedule: Schedule, pause: dict[str, str] | None, on_holidays: bool | None) -> Schedule:
    kept = copy(schedule)
    kept.on_holidays = on_holidays
    if pause:
        kept.exceptions = [*(schedule.exceptions or ()), pause]
    return kept
