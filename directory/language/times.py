"""Times as a person says them: "elke dinsdag 19:30-21:00" in full, "do 26 nov, 19:30 uur" on a card."""

from collections.abc import Hashable, Iterable, Sequence
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from directory.language.dates import date_text, day_text
from directory.language.opening import Opening, closes_after, is_sure_on, opening
from directory.language.recurrence import (
    AMSTERDAM,
    DAY_MINUTES,
    Closure,
    Occurrence,
    ScheduleFields,
    Weekday,
    closures,
    is_anchored,
    next_occurrence,
    own_weekday,
    span,
    wall_time,
    weekdays,
)
from directory.language.together import together
from directory.language.weekdays import name as day_name
from directory.language.wording import joined

ORDINALS = {
    1: gettext_lazy("eerste"), 2: gettext_lazy("tweede"), 3: gettext_lazy("derde"), 4: gettext_lazy("vierde"),
    5: gettext_lazy("vijfde"), -1: gettext_lazy("laatste"), -2: gettext_lazy("voorlaatste"),
}  # fmt: skip

EVENING = 18 * 60
OPENING_HOURS_FROM = 4 * 60
"""From this many minutes on, or from three days a week on, people speak of being open rather than of a next time."""
YEAR_NAMED_AFTER = timedelta(days=300)


def describe(schedule: ScheduleFields, today: date | None = None) -> str:
    """Return "elke dinsdag 19:30-21:00", with first day, last day and closures that still matter ``today``."""
    today = today or timezone.localdate()
    days, hours = _days_text(schedule), _hours_text(schedule)
    parts = [days, hours] if _lasts_a_day(schedule) else [" ".join(filter(None, [days, hours]))]
    if schedule.freq:
        if schedule.dtstart and schedule.dtstart > today:
            parts.append(_("vanaf %(day)s") % {"day": day_text(schedule.dtstart, today)})
        if schedule.until:
            parts.append(_("tot en met %(day)s") % {"day": day_text(schedule.until, today)})
    parts += _closures_text([closure for closure in closures(schedule) if closure.last >= today], today)
    return ", ".join(filter(None, parts))


def describe_all[Label: Hashable](
    schedules: Iterable[tuple[ScheduleFields, Label]], today: date
) -> list[tuple[str, Label]]:
    """Return ``describe`` of each schedule with its label, of those that differ in weekday alone together."""
    return [(describe(schedule, today), label) for schedule, label in together(schedules)]


def _days_text(schedule: ScheduleFields) -> str:
    if _is_daily(schedule):
        return _("elke dag")
    days, interval = weekdays(schedule.byday), schedule.interval or 1
    match schedule.freq:
        case "DAILY" if not days:
            return ngettext("elke %(n)s dag", "elke %(n)s dagen", interval) % {"n": interval}
        case "DAILY" | "WEEKLY":
            return _weekly_text(days or own_weekday(schedule), interval)
        case "MONTHLY":
            return _monthly_text(days, schedule.dtstart, interval)
    return date_text(schedule.dtstart, "voluit") if schedule.dtstart else ""


def _weekly_text(days: Sequence[Weekday], interval: int) -> str:
    numbers = sorted({weekday.day for weekday in days})
    names = [day_name(number) for number in numbers]
    if interval > 1:
        every = ngettext("elke %(n)s week", "elke %(n)s weken", interval) % {"n": interval}
        return _("%(every)s op %(days)s") % {"every": every, "days": joined(names)} if names else every
    if len(names) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return _("%(first)s tot en met %(last)s") % {"first": names[0], "last": names[-1]}
    return _("elke %(days)s") % {"days": joined(names)} if names else _("elke week")


def _monthly_text(days: Sequence[Weekday], first: date | None, interval: int) -> str:
    every = _("elke maand")
    if interval > 1:
        every = ngettext("elke %(n)s maand", "elke %(n)s maanden", interval) % {"n": interval}
    if not days:
        return _("%(every)s op de %(day)se") % {"every": every, "day": first.day} if first else every
    if any(weekday.nth == 0 for weekday in days):
        return _("elke %(days)s") % {"days": joined([day_name(weekday.day) for weekday in days])}
    if len({weekday.day for weekday in days}) == 1:
        ordinals = joined([str(ORDINALS[weekday.nth]) for weekday in days])
        which = _of_a_month(ordinals, days[0].day)
    else:
        which = joined([_of_a_month(str(ORDINALS[weekday.nth]), weekday.day) for weekday in days])
    if interval == 1:
        return _("elke %(which)s van de maand") % {"which": which}
    return _("%(every)s op de %(which)s") % {"every": every, "which": which}


def _of_a_month(ordinal: str, day: int) -> str:
    """Return "tweede maandag"."""
    return _("%(ordinal)s %(weekday)s") % {"ordinal": ordinal, "weekday": day_name(day)}


def _hours_text(schedule: ScheduleFields) -> str:
    opens, closes = span(schedule)
    if schedule.opens_at is None:
        return _("tot %(time)s uur") % {"time": f"{schedule.closes_at:%-H:%M}"} if schedule.closes_at else ""
    if schedule.closes_at is None:
        return _("vanaf %(time)s uur") % {"time": _clock(opens)}
    return _("dag en nacht") if _lasts_a_day(schedule) else _from_to(opens, closes)


def _lasts_a_day(schedule: ScheduleFields) -> bool:
    opens, closes = span(schedule)
    return schedule.opens_at is not None and schedule.closes_at is not None and closes - opens == DAY_MINUTES


def _from_to(opens: int, closes: int) -> str:
    return f"{_clock(opens)}-{_clock(closes)}"


def _clock(minutes: int) -> str:
    """Return "9:00"; midnight at the end of a day is "24:00"."""
    hours, minutes = divmod(minutes if minutes <= DAY_MINUTES else minutes - DAY_MINUTES, 60)
    return f"{hours}:{minutes:02}"


def _closures_text(found: Sequence[Closure], today: date) -> list[str]:
    """Return "niet op 24 en 31 december" for loose days, then each period with its reason."""
    loose = [closure.first for closure in found if closure.first == closure.last and not closure.reason]
    texts = [_("niet op %(days)s") % {"days": _dates_text(loose, today)}] if loose else []
    for closure in found:
        reason = f" ({closure.reason})" if closure.reason else ""
        last = day_text(closure.last, today)
        if closure.first != closure.last:
            period = {"first": _range_start_text(closure, today), "last": last}
            texts.append(_("niet van %(first)s tot en met %(last)s") % period + reason)
        elif reason:
            texts.append(_("niet op %(days)s") % {"days": last} + reason)
    return texts


def _range_start_text(closure: Closure, today: date) -> str:
    """Name the year of the first day only where the last day's does not say it."""
    return day_text(closure.first, closure.last if closure.first.year == closure.last.year else today)


def _dates_text(days: Sequence[date], today: date) -> str:
    """Return "24 en 31 december", the month once where it is the same."""
    texts = [
        str(day.day)
        if following and (day.year, day.month) == (following.year, following.month)
        else day_text(day, today)
        for day, following in zip(days, [*days[1:], None], strict=True)
    ]
    return joined(texts)


def next_text(schedules: Iterable[ScheduleFields], now: datetime) -> str:
    """Return what a card says of when it is, at ``now`` (aware); "" where nothing is known or all is over.

    "Nu open, tot 21:00 uur" · "Vandaag van 10:00 tot 16:00 uur" · "Vanavond om 19:30 uur" ·
    "Eerste keer: do 26 nov, 19:30 uur" · "Volgende keer: wo 25 nov, 10:00 uur" ·
    "Open: ma 23 nov, 10:00-16:00" · "Eenmalig: za 5 dec, 14:00 uur" · "Dag en nacht open" ·
    "Feestdag: bel of kijk eerst".
    """
    whole = [schedule for schedule, _label in together((schedule, None) for schedule in schedules)]
    if found := opening(whole, now):
        return _open_text(found, *wall_time(now)) if found.sure else _("Feestdag: bel of kijk eerst")
    coming = _coming(whole, now)
    if coming is None:
        return _rhythm_text(whole, wall_time(now)[0])
    start, schedule = coming[0].start, coming[1]
    text = _coming_text(start, schedule, whole, now.astimezone(AMSTERDAM))
    if is_sure_on(schedule, start.date()):
        return text
    return _("%(when)s (feestdag: bel of kijk eerst)") % {"when": text}


def names_a_time(schedules: Sequence[ScheduleFields], now: datetime) -> bool:
    """Whether ``next_text`` names one time that is to come or has begun, and no rhythm."""
    found = opening(schedules, now)
    return found.closes is not None if found else _coming(schedules, now) is not None


def _coming(schedules: Iterable[ScheduleFields], now: datetime) -> tuple[Occurrence, ScheduleFields] | None:
    coming = [
        (occurrence, schedule) for schedule in schedules if (occurrence := next_occurrence(schedule, now))
    ]
    return min(coming, key=lambda pair: pair[0].start, default=None)


def _open_text(found: Opening, today: date, minute: int) -> str:
    """Say until when it is open, with the day where half a day or more lies before that."""
    if found.closes is None:
        return _("Dag en nacht open")
    days, time = divmod(found.closes - 1, DAY_MINUTES)
    closes = _clock(time + 1)
    if days == 0 or found.closes - minute < DAY_MINUTES // 2:
        return _("Nu open, tot %(time)s uur") % {"time": closes}
    day = date_text(today + timedelta(days=days), "kort")
    return _("Nu open, tot %(day)s, %(time)s uur") % {"day": day, "time": closes}


def _rhythm_text(schedules: Sequence[ScheduleFields], today: date) -> str:
    """Say how often it is where no date can be known: "Elke 2 weken op donderdag 19:30-21:00"."""
    for schedule in schedules:
        ended = schedule.until and schedule.until < today
        if schedule.freq and not is_anchored(schedule) and not ended:
            text = describe(schedule, today)
            return text[0].upper() + text[1:]
    return ""


def _coming_text(
    start: datetime, schedule: ScheduleFields, schedules: Sequence[ScheduleFields], now: datetime
) -> str:
    """Say when one of ``schedules`` is next; what adjoins it there is part of it."""
    opens = span(schedule)[0]
    timed = schedule.opens_at is not None
    closes = _closing(start.date(), schedule, schedules) if timed and schedule.closes_at is not None else None
    if start.date() == now.date():
        return _today_text(_clock(opens) if timed else "", "" if closes is None else _clock(closes), opens)
    near = start - now <= YEAR_NAMED_AFTER
    day = date_text(start, "kort" if near else "kort-met-jaar")
    if closes is not None and _has_opening_hours(schedule):
        return _("Open: %(when)s") % {"when": f"{day}, {_from_to(opens, closes)}"}
    when = _("%(day)s, %(time)s uur") % {"day": day, "time": _clock(opens)} if timed else day
    return _lead(schedule, start.date(), alone=len(schedules) == 1) % {"when": when}


def _closing(day: date, schedule: ScheduleFields, schedules: Sequence[ScheduleFields]) -> int:
    """Return when it closes, in minutes after the midnight of ``day``; its own closing where the whole lasts longer than a day."""
    opens, closes = span(schedule)
    if len(schedules) == 1:
        return closes
    end = closes_after(schedules, day, opens, is_sure_on(schedule, day))
    return closes if end is None or end > opens + DAY_MINUTES else end


def _today_text(opens: str, closes: str, minutes: int) -> str:
    """Return "Vanavond om 19:30 uur" for what opens today so many ``minutes`` after midnight."""
    tonight = minutes >= EVENING
    if closes:
        text = (
            _("Vanavond van %(opens)s tot %(closes)s uur")
            if tonight
            else _("Vandaag van %(opens)s tot %(closes)s uur")
        )
        return text % {"opens": opens, "closes": closes}
    if opens:
        return (_("Vanavond om %(time)s uur") if tonight else _("Vandaag om %(time)s uur")) % {"time": opens}
    return _("Vanavond") if tonight else _("Vandaag")


def _is_daily(schedule: ScheduleFields) -> bool:
    days = {weekday.day for weekday in weekdays(schedule.byday)}
    whole_week = len(days) == 7 or (schedule.freq == "DAILY" and not days)
    return schedule.freq in ("DAILY", "WEEKLY") and (schedule.interval or 1) == 1 and whole_week


def _has_opening_hours(schedule: ScheduleFields) -> bool:
    opens, closes = span(schedule)
    often = schedule.freq == "DAILY" or (schedule.freq == "WEEKLY" and len(weekdays(schedule.byday)) > 2)
    return bool(schedule.freq) and (often or closes - opens >= OPENING_HOURS_FROM)


def _lead(schedule: ScheduleFields, day: date, alone: bool) -> str:
    if not schedule.freq and alone:
        return _("Eenmalig: %(when)s")
    return _("Eerste keer: %(when)s") if day == schedule.dtstart else _("Volgende keer: %(when)s")
