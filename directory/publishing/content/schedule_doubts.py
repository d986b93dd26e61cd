"""What is likely a slip in a time that somebody typed: asked back at the form, and refused in a file."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language import cleaning, clocks, typed_dates
from directory.language.dates import date_text
from directory.language.weekdays import CODES
from directory.publishing.content.content_schedules import MIDNIGHT

SPOKEN = "voluit-zonder-jaar"
EVENING, MORNING = "17:00", "06:00"
"""What begins after the one may well end before the other, a night later."""


def wrong_day(start: str, days: list[str], today: date) -> str:
    """Ask which day is meant where the first time is not on a chosen day; "" where it is."""
    first = day_of(start)
    wanted = {CODES.index(day) for day in days if day in CODES}
    if first is None or not wanted or first.weekday() in wanted:
        return ""
    near = [
        first + timedelta(days=n) for n in range(-6, 7) if (first + timedelta(days=n)).weekday() in wanted
    ]
    before, after = max(day for day in near if day < first), min(day for day in near if day > first)
    known = {
        "first": date_text(first, "zonder-jaar"),
        "day": date_text(first, "dag"),
        "after": date_text(after, SPOKEN),
    }
    if before < today:
        return _("%(first)s is een %(day)s. Bedoel je %(after)s?") % known
    if before.weekday() == after.weekday():
        known["after"] = date_text(after, "zonder-jaar")
    known["before"] = date_text(before, SPOKEN)
    return _("%(first)s is een %(day)s. Bedoel je %(before)s of %(after)s?") % known


def is_over(start: str, today: date) -> bool:
    """Say whether a day that is asked for once is behind us."""
    first = day_of(start)
    return first is not None and first < today


def closes_too_early(opens: str, closes: str) -> bool:
    """Say whether it closes before it opens, and is not an evening that ends at night."""
    begins, ends = clock_of(opens), clock_of(closes)
    if not begins or not ends or ends == MIDNIGHT or ends >= begins:
        return False
    return not (begins >= EVENING and ends <= MORNING)


def doubts(
    values: Mapping[str, Any], before: Mapping[str, Any], rhythms: tuple[str, str, str]
) -> dict[str, str]:
    """Return what to ask, a sentence by field; ``rhythms`` are the words for fortnight, month and once.

    What stood there already is not asked about again.
    """
    fortnight, month, once = rhythms
    today, found = timezone.localdate(), {}
    start, rhythm = values.get("start", ""), values.get("rhythm")
    same_day = bool(start) and start == before.get("dtstart")
    if rhythm == fortnight and (asked := wrong_day(start, values.get("days", []), today)):
        found["start"] = asked
    if rhythm == once and not same_day and is_over(start, today):
        found["start"] = _("Deze dag is al geweest. Vul een dag in die nog komt.")
    if rhythm == month and values.get("days") and not values.get("nth"):
        found["nth"] = _("Kies de hoeveelste, zoals: de eerste.")
    opens, closes = clock_of(values.get("opens", "")), clock_of(values.get("closes", ""))
    same_hours = (opens, closes) == (before.get("opens_at", ""), before.get("closes_at", ""))
    if closes_too_early(opens, closes) and not values.get("overnight") and not same_hours:
        found["closes"] = _(
            "Het stopt eerder dan het begint. Kijk de tijden na. Gaat het door tot de volgende dag? Vink dat dan aan."
        )
    return found


def day_of(written: str) -> date | None:
    with suppress(cleaning.Invalid):
        found = typed_dates.read(written)
        return date.fromisoformat(found) if found else None
    return None


def clock_of(written: str) -> str:
    with suppress(cleaning.Invalid):
        return clocks.read(written) or ""
    return ""
