"""A time as a person says it in the fields of question 5, to and from the RRULE fields of content."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

WEEK, FORTNIGHT, MONTH, DAILY, ONCE, OTHER = "week", "twee-weken", "maand", "dag", "eenmalig", "anders"
NTH = [
    ("1", gettext_lazy("de eerste")), ("2", gettext_lazy("de tweede")), ("3", gettext_lazy("de derde")),
    ("4", gettext_lazy("de vierde")), ("-1", gettext_lazy("de laatste")),
]  # fmt: skip
FREQ = {WEEK: "WEEKLY", FORTNIGHT: "WEEKLY", MONTH: "MONTHLY", DAILY: "DAILY", ONCE: ""}


def schedules_of(content: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return every schedule by where it stands: "<id of the place>:0", ":0" for the entry's own."""
    found = {f":{n}": item for n, item in enumerate(content.get("schedules", ()))}
    for place in content.get("locations", ()):
        found |= {f"{place['id']}:{n}": item for n, item in enumerate(place.get("schedules", ()))}
    return found


def statement(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schedule as it stands in the fields."""
    freq, interval = item.get("freq", ""), item.get("interval", 1)
    parts = [part for part in item.get("byday", "").split(",") if part]
    nths = {part[:-2] for part in parts} if freq == "MONTHLY" else set()
    rhythm = {("WEEKLY", 1): WEEK, ("WEEKLY", 2): FORTNIGHT, ("MONTHLY", 1): MONTH, ("DAILY", 1): DAILY}.get(
        (freq, interval), OTHER if freq else ONCE
    )
    if len(nths) > 1 or (nths and nths - {value for value, _label in NTH}):
        rhythm = OTHER
    stop = coming_stop(item)
    return {
        "rhythm": rhythm,
        "nth": next(iter(nths), None),
        "days": [part[-2:] for part in parts],
        "opens": item.get("opens_at", ""),
        "closes": item.get("closes_at", ""),
        "start": item.get("dtstart", ""),
        "until": item.get("until", ""),
        "stop_from": stop.get("from", ""),
        "stop_to": stop.get("to", ""),
        "note": item.get("note", ""),
    }


def coming_stop(item: Mapping[str, Any], today: date | None = None) -> dict[str, str]:
    """Return the first pause that is not over yet; nothing where there is none."""
    day = (today or timezone.localdate()).isoformat()
    return next((each for each in item.get("exceptions", ()) if each.get("to", each["from"]) >= day), {})


def schedule(values: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schedule that was said, over the one that was there: what the form does not ask stays."""
    after = dict(before) | {
        "opens_at": values["opens"],
        "closes_at": values["closes"],
        "dtstart": values["start"],
        "until": values["until"],
        "note": values["note"],
    }
    if values["rhythm"] != OTHER:
        after["freq"] = FREQ.get(values["rhythm"], "")
        after["interval"] = 2 if values["rhythm"] == FORTNIGHT else 1
        after["byday"] = days_of_rhythm(values)
    stop = coming_stop(before)
    others = [each for each in before.get("exceptions", ()) if each != stop]
    if values["stop_from"] or values["stop_to"]:
        reason = stop.get("reason") or _("zomerstop")
        others.append({"from": values["stop_from"], "to": values["stop_to"], "reason": reason})
    after["exceptions"] = others
    return after


def days_of_rhythm(values: Mapping[str, Any]) -> str:
    if values["rhythm"] in (WEEK, FORTNIGHT):
        return ",".join(values["days"])
    if values["rhythm"] == MONTH:
        return ",".join(f"{values['nth'] or '1'}{day}" for day in values["days"])
    return ""
