"""Weekly times with the same hours as one: "maandag tot en met vrijdag 9:00-17:00" instead of five lines."""

from collections.abc import Hashable, Iterable

from directory.language.recurrence import Rhythm, ScheduleFields, closures, weekdays
from directory.language.weekdays import CODES


def together[Label: Hashable](
    schedules: Iterable[tuple[ScheduleFields, Label]],
) -> list[tuple[Rhythm, Label]]:
    """Return the schedules with their labels, as one those that differ in weekday alone, where the first of them stood.

    The label is what is said beside a time: with another label it is another time.
    """
    found: dict[Hashable, tuple[Rhythm, Label]] = {}
    for number, (schedule, label) in enumerate(schedules):
        rhythm = Rhythm.of(schedule)
        key = _same_hours(rhythm, label) or number
        if key in found:
            rhythm = rhythm._replace(byday=_joined_days(found[key][0].byday, rhythm.byday))
        found[key] = (rhythm, label)
    return list(found.values())


def _same_hours(rhythm: Rhythm, label: Hashable) -> Hashable:
    """Return all that is said of a weekly time but its days; None for another rhythm, which stands alone."""
    if rhythm.freq != "WEEKLY" or not weekdays(rhythm.byday):
        return None
    return (*rhythm._replace(byday="", exceptions=()), *closures(rhythm), label)


def _joined_days(*several: str) -> str:
    numbers = {weekday.day for byday in several for weekday in weekdays(byday)}
    return ",".join(CODES[number] for number in sorted(numbers))
