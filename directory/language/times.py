"""Times as a person says them: "elke dinsdag 19:30-21:00" in full, "do 26 nov, 19:30 uur" on a card."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from django.utils import timezone

from directory.language.recurrence import (
    AMSTERDAM,
    DAY_MINUTES,
    Closure,
    Occurrence,
    ScheduleFields,
    Weekday,
    closures,
    is_anchored,
    minutes_on,
    next_occurrence,
    open_now,
    span,
    weekdays,
)

__all__ = ["describe", "minutes_on", "next_occurrence", "next_text", "open_now", "slots"]

DAY_NAMES = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DAY_SHORT = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"
MONTH_NAMES = tuple(_MONTHS.split())
MONTH_SHORT = tuple("mrt" if name == "maart" else name[:3] for name in MONTH_NAMES)
ORDINALS = {1: "eerste", 2: "tweede", 3: "derde", 4: "vierde", 5: "vijfde", -1: "laatste", -2: "voorlaatste"}

MORNING, EVENING_STARTS, EVENING_ENDS = 7 * 60, 17 * 60, 18 * 60
OPENING_HOURS_FROM = 4 * 60
"""From this many minutes on, or from three days a week on, people speak of being open rather than of a next time."""
DAY_AND_NIGHT = "dag en nacht"
YEAR_NAMED_AFTER = timedelta(days=300)


def describe(schedule: ScheduleFields, today: date | None = None) -> str:
    """Return "elke dinsdag 19:30-21:00", with first day, last day and closures that still matter ``today``."""
    today = today or timezone.localdate()
    days, hours = _days_text(schedule), _hours_text(schedule)
    parts = [days, hours] if hours == DAY_AND_NIGHT else [" ".join(filter(None, [days, hours]))]
    if schedule.freq:
        if schedule.dtstart and schedule.dtstart > today:
            parts.append(f"vanaf {_date_text(schedule.dtstart, today)}")
        if schedule.until:
            parts.append(f"tot en met {_date_text(schedule.until, today)}")
    parts += _closures_text([closure for closure in closures(schedule) if closure.last >= today], today)
    return ", ".join(filter(None, parts))


def _days_text(schedule: ScheduleFields) -> str:
    days, interval = weekdays(schedule.byday), schedule.interval or 1
    match schedule.freq:
        case "DAILY" if not days:
            return "elke dag" if interval == 1 else f"elke {interval} dagen"
        case "DAILY" | "WEEKLY":
            return _weekly_text(days or _own_weekday(schedule), interval)
        case "MONTHLY":
            return _monthly_text(days, schedule.dtstart, interval)
    if schedule.dtstart:
        return f"{DAY_NAMES[schedule.dtstart.weekday()]} {_date_text(schedule.dtstart)}"
    return ""


def _own_weekday(schedule: ScheduleFields) -> tuple[Weekday, ...]:
    return (Weekday(0, schedule.dtstart.weekday()),) if schedule.dtstart else ()


def _weekly_text(days: Sequence[Weekday], interval: int) -> str:
    numbers = sorted({weekday.day for weekday in days})
    names = [DAY_NAMES[number] for number in numbers]
    if interval > 1:
        return f"elke {interval} weken" + (f" op {_listed(names)}" if names else "")
    if len(names) == 7:
        return "elke dag"
    if len(names) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{names[0]} tot en met {names[-1]}"
    return f"elke {_listed(names)}" if names else "elke week"


def _monthly_text(days: Sequence[Weekday], first: date | None, interval: int) -> str:
    every = "elke maand" if interval == 1 else f"elke {interval} maanden"
    if not days:
        return f"{every} op de {first.day}e" if first else every
    if any(weekday.nth == 0 for weekday in days):
        return f"elke {_listed([DAY_NAMES[weekday.day] for weekday in days])}"
    if len({weekday.day for weekday in days}) == 1:
        which = f"{_listed([ORDINALS[weekday.nth] for weekday in days])} {DAY_NAMES[days[0].day]}"
    else:
        which = _listed([f"{ORDINALS[weekday.nth]} {DAY_NAMES[weekday.day]}" for weekday in days])
    return f"elke {which} van de maand" if interval == 1 else f"{every} op de {which}"


def _hours_text(schedule: ScheduleFields) -> str:
    opens, closes = span(schedule)
    if schedule.opens_at is None:
        return f"tot {schedule.closes_at:%-H:%M} uur" if schedule.closes_at else ""
    if schedule.closes_at is None:
        return f"vanaf {_clock(opens)} uur"
    if closes - opens == DAY_MINUTES:
        return DAY_AND_NIGHT
    return _from_to(opens, closes)


def _from_to(opens: int, closes: int) -> str:
    return f"{_clock(opens)}-{_clock(closes)}"


def _clock(minutes: int) -> str:
    """Return "9:00"; midnight at the end of a day is "24:00"."""
    hours, minutes = divmod(minutes if minutes <= DAY_MINUTES else minutes - DAY_MINUTES, 60)
    return f"{hours}:{minutes:02}"


def _date_text(day: date, today: date | None = None) -> str:
    text = f"{day.day} {MONTH_NAMES[day.month - 1]}"
    return text if today and day.year == today.year else f"{text} {day.year}"


def _closures_text(found: Sequence[Closure], today: date) -> list[str]:
    """Return "niet op 24 en 31 december" for loose days, then each period with its reason."""
    loose = [closure.first for closure in found if closure.first == closure.last and not closure.reason]
    texts = [f"niet op {_dates_text(loose, today)}"] if loose else []
    for closure in found:
        reason = f" ({closure.reason})" if closure.reason else ""
        if closure.first != closure.last:
            first = _range_start_text(closure, today)
            texts.append(f"niet van {first} tot en met {_date_text(closure.last, today)}{reason}")
        elif reason:
            texts.append(f"niet op {_date_text(closure.first, today)}{reason}")
    return texts


def _range_start_text(closure: Closure, today: date) -> str:
    """Name the year of the first day only where the last day's does not say it."""
    return _date_text(closure.first, closure.last if closure.first.year == closure.last.year else today)


def _dates_text(days: Sequence[date], today: date) -> str:
    """Return "24 en 31 december", the month once where it is the same."""
    texts = [
        str(day.day)
        if following and (day.year, day.month) == (following.year, following.month)
        else _date_text(day, today)
        for day, following in zip(days, [*days[1:], None], strict=True)
    ]
    return _listed(texts)


def _listed(texts: Sequence[str]) -> str:
    """Return "a", "a en b" or "a, b en c"."""
    return " en ".join(filter(None, [", ".join(texts[:-1]), *texts[-1:]]))


def next_text(schedules: Iterable[ScheduleFields], now: datetime) -> str:
    """Return what a card says of when it is, at ``now`` (aware); "" where nothing is known or all is over.

    "Nu open, tot 21:00 uur" · "Vandaag van 10:00 tot 16:00 uur" · "Vanavond om 19:30 uur" ·
    "Eerste keer: do 26 nov, 19:30 uur" · "Volgende keer: wo 25 nov, 10:00 uur" ·
    "Open: ma 23 nov, 10:00-16:00" · "Eenmalig: za 5 dec, 14:00 uur" · "Dag en nacht open".
    """
    schedules = list(schedules)
    coming = [
        (occurrence, schedule) for schedule in schedules if (occurrence := next_occurrence(schedule, now))
    ]
    if not coming:
        return _rhythm_text(schedules, now.astimezone(AMSTERDAM).date())
    occurrence, schedule = min(coming, key=lambda pair: pair[0].start)
    return _card_text(occurrence, schedule, now.astimezone(AMSTERDAM), alone=len(schedules) == 1)


def _rhythm_text(schedules: Sequence[ScheduleFields], today: date) -> str:
    """Say how often it is where no date can be known: "Elke 2 weken op donderdag 19:30-21:00"."""
    for schedule in schedules:
        ended = schedule.until and schedule.until < today
        if schedule.freq and not is_anchored(schedule) and not ended:
            text = describe(schedule, today)
            return text[0].upper() + text[1:]
    return ""


def _card_text(occurrence: Occurrence, schedule: ScheduleFields, now: datetime, alone: bool) -> str:
    start, end = occurrence
    opens, closes = span(schedule)
    timed = schedule.opens_at is not None
    closing = timed and schedule.closes_at is not None
    if _never_closes(schedule) and start <= now:
        return "Dag en nacht open"
    if closing and start <= now < end:
        return f"Nu open, tot {_clock(closes)} uur"
    if start.date() == now.date():
        when = "Vanavond" if opens >= EVENING_ENDS else "Vandaag"
        if closing:
            return f"{when} van {_clock(opens)} tot {_clock(closes)} uur"
        return f"{when} om {_clock(opens)} uur" if timed else when
    day = f"{DAY_SHORT[start.weekday()]} {start.day} {MONTH_SHORT[start.month - 1]}"
    if start - now > YEAR_NAMED_AFTER:
        day = f"{day} {start.year}"
    if closing and _has_opening_hours(schedule):
        return f"Open: {day}, {_from_to(opens, closes)}"
    lead = _lead(schedule, start.date(), alone)
    return f"{lead}: {day}, {_clock(opens)} uur" if timed else f"{lead}: {day}"


def _never_closes(schedule: ScheduleFields) -> bool:
    opens, closes = span(schedule)
    every_day = schedule.freq in ("DAILY", "WEEKLY") and _days_text(schedule) == "elke dag"
    return schedule.opens_at is not None and every_day and closes - opens == DAY_MINUTES


def _has_opening_hours(schedule: ScheduleFields) -> bool:
    opens, closes = span(schedule)
    often = schedule.freq == "DAILY" or (schedule.freq == "WEEKLY" and len(weekdays(schedule.byday)) > 2)
    return bool(schedule.freq) and (often or closes - opens >= OPENING_HOURS_FROM)


def _lead(schedule: ScheduleFields, day: date, alone: bool) -> str:
    if not schedule.freq and alone:
        return "Eenmalig"
    return "Eerste keer" if day == schedule.dtstart else "Volgende keer"


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
    return any(weekday.day >= 5 for weekday in days or _own_weekday(schedule))
