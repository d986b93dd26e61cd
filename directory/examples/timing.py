"""The examples' days and hours: from the short notation of the TOML files to schedules and Dutch words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from directory.language.weekdays import CODES, IN_DUTCH
from directory.language.wording import joined

DAYS = dict(zip(CODES, IN_DUTCH, strict=True))
ORDINALS = {"1": "eerste", "2": "tweede", "3": "derde", "4": "vierde"}
PART = re.compile(r"(?:(2W|MONTHLY|DAILY) ?)?((?:[1-4]?[A-Z]{2}[,|]?)*) ?(\d\d?):(\d\d)-(\d\d?):(\d\d)")
FIRST_MONDAY = date(2026, 1, 5)
SHIFTS = (0, 0, 0, -30, 30, 15)

CHRISTMAS = {"from": "2026-12-21", "to": "2027-01-03", "reason": "kerstvakantie"}
SUMMER = {"from": "2027-07-12", "to": "2027-08-22", "reason": "zomerstop"}
BREAKS: Mapping[str, list[dict[str, str]]] = {
    "vakantie": [
        CHRISTMAS,
        {"from": "2027-02-15", "to": "2027-02-21", "reason": "voorjaarsvakantie"},
        SUMMER,
    ],
    "kerst-do": [
        {"from": "2026-12-24", "to": "2026-12-24", "reason": "kerst"},
        {"from": "2026-12-31", "to": "2026-12-31", "reason": "oud en nieuw"},
    ],
}


@dataclass(frozen=True, slots=True)
class Timing:
    """Schedules as content, and the slots that sentences use for them (empty without a schedule)."""

    schedules: list[dict[str, Any]]
    slots: dict[str, str]


def timing(archetype: Mapping[str, Any], rng: Random) -> Timing:
    """Choose one of the archetype's times, such as "TU|TH 19:30-21:00" or "MO,WE 10:00-16:00 + SA 11:00-15:00"."""
    if not archetype["when"]:
        return Timing([], {})
    parts = [
        _schedule(part, rng, fixed="once" in archetype) for part in rng.choice(archetype["when"]).split(" + ")
    ]
    breaks = _breaks(archetype, rng, daily=any(part["freq"] == "DAILY" for part in parts))
    schedules = [part | {"exceptions": breaks} if breaks else part for part in parts]
    return Timing(schedules, _slots(parts[0]))


def _schedule(part: str, rng: Random, *, fixed: bool) -> dict[str, Any]:
    match = PART.fullmatch(part)
    if not match:
        raise ValueError(f"not a time: {part}")
    kind, days = match[1] or "WEEKLY", rng.choice(match[2].split("|"))
    opens, closes = (60 * int(match[n]) + int(match[n + 1]) for n in (3, 5))
    shift = 0 if fixed or kind == "DAILY" or "," in days or closes < opens else rng.choice(SHIFTS)
    schedule: dict[str, Any] = {
        "freq": "WEEKLY" if kind == "2W" else kind,
        "opens_at": _clock(opens + shift),
        "closes_at": _clock(closes + shift),
    }
    if kind != "DAILY":
        schedule["byday"] = days
    if kind == "2W":
        start = FIRST_MONDAY + timedelta(days=list(DAYS).index(days), weeks=rng.randrange(2))
        schedule |= {"interval": 2, "dtstart": start.isoformat()}
    return schedule


def _breaks(archetype: Mapping[str, Any], rng: Random, *, daily: bool) -> list[dict[str, str]]:
    if "exceptions" in archetype:
        return BREAKS[archetype["exceptions"]]
    if daily or "once" in archetype:
        return []
    return [pause for pause, chance in ((CHRISTMAS, 0.4), (SUMMER, 0.25)) if rng.random() < chance]


def _slots(schedule: Mapping[str, Any]) -> dict[str, str]:
    opens, closes = schedule["opens_at"], schedule["closes_at"]
    minutes = _minutes(opens)
    part = "ochtend" if minutes < 12 * 60 else "middag" if minutes < 17 * 60 + 30 else "avond"
    hours = f"van {_statement(opens)} tot {_statement(closes)} uur"
    day = joined([_day(code) for code in schedule.get("byday", "").split(",") if code], "en")
    if schedule["freq"] == "DAILY":
        when = f"elke dag {hours}"
    elif schedule.get("interval"):
        when = f"om de week op {day} {hours}"
    else:
        when = f"elke {day} {hours}"
    plural = {"ochtend": "ochtenden", "middag": "middagen", "avond": "avonden"}[part]
    return {
        "dag": day,
        "deel": part,
        "delen": plural,
        "dagdeel": f"{day}{part}",
        "dagdelen": f"{day}{plural}",
        "vooraf": _statement(_clock(minutes - 15)),
        "wanneer": when,
    }


def _day(code: str) -> str:
    return DAYS[code] if code in DAYS else f"{ORDINALS[code[0]]} {DAYS[code[1:]]} van de maand"


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _minutes(clock: str) -> int:
    return 60 * int(clock[:2]) + int(clock[3:])


def _statement(clock: str) -> str:
    """Return a time as it is written in Dutch text: "9.30"."""
    return f"{int(clock[:2])}.{clock[3:]}"
