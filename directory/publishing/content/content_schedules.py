"""Cleaning when it is: RRULE fields in wall time."""

import re
from typing import Any

from django.utils.translation import gettext as _

from directory.language import cleaning, clocks, typed_dates
from directory.language.weekdays import CODES
from directory.models.schedule import Schedule
from directory.publishing.content import content_fields as fields

DAY_ORDER = {day: number for number, day in enumerate(CODES)}
FREQUENCIES = tuple(Schedule.Frequency.values)
NTH_DAY = re.compile(rf"([1-5]|-1)({'|'.join(CODES)})")
SCHEDULE_KEYS = {
    "freq", "interval", "byday", "dtstart", "until", "opens_at", "closes_at", "exceptions", "note",
}  # fmt: skip
MIDNIGHT = "00:00"
"""From midnight to midnight is day and night."""
MOST_SCHEDULES = 40
MOST_EXCEPTIONS = 20


def clean_schedules(raw: Any, path: str, problems: fields.Problems) -> list[dict[str, Any]]:
    """Return the schedules of a service or of one of its places, each without its empty fields."""
    return [_schedule(item, here, problems) for here, item in problems.each(path, raw, MOST_SCHEDULES)]


def _schedule(raw: Any, path: str, problems: fields.Problems) -> dict[str, Any]:
    if not isinstance(raw, dict):
        problems.add(path, _("Hier hoort een rooster te staan."))
        return {}
    for key in raw.keys() - SCHEDULE_KEYS:
        problems.add(f"{path}.{key}", _("Dit veld kennen we niet."))

    def take[T](key: str, clean: Any, *args: Any, default: T) -> T:
        return problems.take(f"{path}.{key}", clean, raw.get(key), *args, default=default)

    schedule: dict[str, Any] = {
        "freq": take("freq", fields.one_of, FREQUENCIES, default=""),
        "interval": take("interval", fields.whole, 1, 52, default=1),
        "dtstart": take("dtstart", typed_dates.read, default=None),
        "until": take("until", typed_dates.read, default=None),
        "opens_at": take("opens_at", clocks.read, default=None),
        "closes_at": take("closes_at", clocks.read, default=None),
        "note": take("note", cleaning.line, 200, default=""),
        "exceptions": _exceptions(raw.get("exceptions"), f"{path}.exceptions", problems),
    }
    schedule["byday"] = problems.take(f"{path}.byday", _byday, raw.get("byday"), schedule["freq"], default="")
    _check(schedule, path, problems)
    if schedule["interval"] == 1:
        del schedule["interval"]
    return fields.without_empty(schedule)


def _byday(value: Any, freq: str) -> str:
    """Return the days in the week's order, each once."""
    days = list(dict.fromkeys(part.strip() for part in cleaning.line(value, 60).upper().split(",")))
    days = [day for day in days if day]
    if not days:
        return ""
    if freq == Schedule.Frequency.WEEKLY:
        if any(day not in DAY_ORDER for day in days):
            raise cleaning.Invalid(
                _("Bij elke week horen dagen zonder “eerste” of “laatste” ervoor, zoals dinsdag.")
            )
        return ",".join(sorted(days, key=DAY_ORDER.__getitem__))
    if freq == Schedule.Frequency.MONTHLY:
        if any(not NTH_DAY.fullmatch(day) for day in days):
            raise cleaning.Invalid(
                _("Bij elke maand hoort de hoeveelste dag, zoals eerste dinsdag of laatste vrijdag.")
            )
        return cleaning.fitting(",".join(days), 40)
    raise cleaning.Invalid(_("Dagen horen alleen bij elke week of elke maand."))


def _exceptions(raw: Any, path: str, problems: fields.Problems) -> list[dict[str, str]]:
    cleaned = []
    for here, item in problems.each(path, raw, MOST_EXCEPTIONS):
        if not isinstance(item, dict) or item.keys() - {"from", "to", "reason"}:
            problems.add(here, _("Schrijf vanaf welke dag en tot en met welke dag het niet doorgaat."))
            continue
        first = problems.take(f"{here}.from", typed_dates.read, item.get("from"), default=None)
        last = problems.take(f"{here}.to", typed_dates.read, item.get("to") or item.get("from"), default=None)
        reason = problems.take(f"{here}.reason", cleaning.line, item.get("reason"), 80, default="")
        if not first or not last:
            problems.add(f"{here}.from", _("Vul in vanaf welke dag het niet doorgaat."))
            continue
        if last < first:
            problems.add(f"{here}.to", _("De laatste dag ligt voor de eerste dag."))
        cleaned.append({"from": first, "to": last, **({"reason": reason} if reason else {})})
    return sorted(cleaned, key=lambda exception: exception["from"])


def _check(schedule: dict[str, Any], path: str, problems: fields.Problems) -> None:
    freq, start = schedule["freq"], schedule["dtstart"]
    if not freq and not start:
        problems.add(f"{path}.dtstart", _("Vul een datum in, of kies hoe vaak het terugkomt."))
    if freq in {Schedule.Frequency.WEEKLY, Schedule.Frequency.MONTHLY} and not schedule["byday"]:
        problems.add(f"{path}.byday", _("Kies op welke dag het is."))
    if not freq and start and schedule["until"] not in (None, start):
        problems.add(
            f"{path}.until",
            _("Bij één keer hoort geen laatste dag. Laat hem leeg, of kies hoe vaak het terugkomt."),
        )
    if schedule["interval"] > 1 and not start:
        problems.add(f"{path}.dtstart", _("Vul de eerste keer in, dan weten we in welke week het is."))
    if start and schedule["until"] and schedule["until"] < start:
        problems.add(f"{path}.until", _("De laatste keer ligt voor de eerste keer."))
    if schedule["closes_at"] and not schedule["opens_at"]:
        problems.add(f"{path}.opens_at", _("Vul ook in hoe laat het begint."))
    whole_day = schedule["opens_at"] == schedule["closes_at"] == MIDNIGHT
    if schedule["opens_at"] and schedule["opens_at"] == schedule["closes_at"] and not whole_day:
        problems.add(f"{path}.closes_at", _("Begin en einde zijn gelijk. Vul in hoe laat het stopt."))
