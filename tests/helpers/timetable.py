"""Schedules and moments to ask about."""

from datetime import date, datetime, time
from typing import Any

from directory.language.recurrence import AMSTERDAM
from directory.models import Schedule

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=AMSTERDAM)
"""A Saturday."""


def schedule(days: str = "", hours: str = "", freq: str = "WEEKLY", **fields: Any) -> Schedule:
    """Make an unsaved schedule: ``schedule("TU", "19:30-21:00")``; dates may be ISO text."""
    opens, _, closes = hours.partition("-")
    for name in ("dtstart", "until"):
        if isinstance(fields.get(name), str):
            fields[name] = date.fromisoformat(fields[name])
    return Schedule(
        byday=days,
        freq=freq,
        opens_at=time.fromisoformat(opens) if opens else None,
        closes_at=time.fromisoformat(closes) if closes else None,
        **fields,
    )


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def closed(first: str, last: str = "", reason: str = "") -> dict[str, str]:
    return {"from": first, "to": last or first, "reason": reason}
