"""Days as people and spreadsheets write them, kept as "2026-11-26": the day first, then the month, then four figures."""

import re
from contextlib import suppress
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from directory.language.cleaning import Invalid, line
from directory.language.weekdays import IN_DUTCH

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
)  # fmt: skip
SHORT_MONTHS = {name[:3]: n for n, name in enumerate(MONTHS, start=1)} | {"mrt": 3, "sept": 9}
DAY_NAMES = tuple(form for name in IN_DUTCH for form in (name, name[:2]))
WEEKDAY = re.compile(rf"(?:({'|'.join(DAY_NAMES)})\.?,?\s+)?(.*)")
YEAR_LAST = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d+)")
YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
IN_WORDS = re.compile(rf"(\d{{1,2}})e?[\s-]+({'|'.join([*MONTHS, *SHORT_MONTHS])})\.?[\s-]+(\d+)")
MIDNIGHT = re.compile(r"[ t]0{1,2}:00(?::00(?:\.0+)?)?z?$")
# A spreadsheet counts the days since 1900.
COUNTED = re.compile(r"[1-9]\d{4}(?:[.,]0+)?")
FIRST_YEAR, LAST_YEAR = 1900, 2200


def read(value: Any) -> str | None:
    """Return a day as "2026-11-26"; None for nothing. Raises Invalid.

    Also reads "26/11/2026", "26.11.2026", "26 nov 2026", "donderdag 26 november 2026" and a day with midnight behind it.
    """
    written = line(value, 60).lower()
    if not written:
        return None
    weekday, figures = WEEKDAY.fullmatch(MIDNIGHT.sub("", written)).groups()  # type: ignore[union-attr]
    found = _day(figures)
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Invalid(_("Kijk naar het jaar van deze datum. Schrijf een datum zoals 26-11-2026."))
    if weekday and IN_DUTCH[found.weekday()][:2] != weekday[:2]:
        raise Invalid(_("De dag van de week past niet bij deze datum. Kijk welke van de twee klopt."))
    return found.isoformat()


def _day(figures: str) -> date:
    if found := YEAR_LAST.fullmatch(figures):
        day, month, year = int(found[1]), int(found[3]), found[4]
    elif found := IN_WORDS.fullmatch(figures):
        day, month, year = int(found[1]), _month(found[2]), found[3]
    elif found := YEAR_FIRST.fullmatch(figures):
        day, month, year = int(found[4]), int(found[3]), found[1]
    else:
        raise Invalid(
            _("Een spreadsheet heeft van deze datum een getal gemaakt. Schrijf een datum zoals 26-11-2026.")
            if COUNTED.fullmatch(figures)
            else _("Deze datum kunnen we niet lezen. Schrijf een datum zoals 26-11-2026.")
        )
    if len(year) != 4:
        raise Invalid(_("Schrijf het jaar met vier cijfers, zoals 26-11-2026."))
    if month > 12 >= day:
        raise Invalid(_("Schrijf eerst de dag en dan de maand, zoals 26-11-2026."))
    with suppress(ValueError):
        return date(int(year), month, day)
    raise Invalid(_("Deze datum bestaat niet. Schrijf een datum zoals 26-11-2026."))


def _month(name: str) -> int:
    return MONTHS.index(name) + 1 if name in MONTHS else SHORT_MONTHS[name]
