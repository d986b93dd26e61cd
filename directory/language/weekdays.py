"""The days of the week: in rules of recurrence, on screen, in what people type and in schema.org. Monday comes first."""

import re

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from directory.language.cleaning import Invalid

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""As iCalendar writes them."""
CHOICES = tuple(zip(CODES, WEEKDAYS.values(), strict=True))
SCHEMA_ORG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
IN_DUTCH = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
"""For what is Dutch in every language: columns of a file, texts of the examples. Screens take ``name``."""
TYPED_NTH = {"eerste": "1", "tweede": "2", "derde": "3", "vierde": "4", "laatste": "-1"}
TYPED_GROUPS = {"doordeweeks": CODES[:5], "werkdagen": CODES[:5], "weekend": CODES[5:]}
PARTS_OF_A_DAY = "ochtend|morgen|middag|avond"
ONE_DAY = rf"(?:({'|'.join(IN_DUTCH)})(?:s|en|{PARTS_OF_A_DAY})?|(ma|di|wo|do|vr|za|zo)\.?)"
TYPED_DAY = re.compile(rf"(?:(\d)e|({'|'.join(TYPED_NTH)}))?\s*{ONE_DAY}")
UNTIL, HYPHEN = re.compile(r"\s*(?:t/m|tot en met)\s*"), re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
TYPED_RANGE = re.compile(rf"{ONE_DAY}([-~]){ONE_DAY}")
SURE_BETWEEN_HYPHENS = (2, 5, 6, 7)
"""Of so many days: "di-do" may be two days or three, "ma-vr" is all of them."""


def name(number: int) -> str:
    """Return "maandag" for 0, in the language that is spoken."""
    return str(WEEKDAYS[number])


def read(written: str) -> str:
    """Return "TU,TH" for "di | do", "MO,TU,WE" for "ma t/m wo", and "1TU" for "eerste dinsdag". Raises Invalid."""
    days: list[str] = []
    for part in re.split(r"[|,;/]|\ben\b", HYPHEN.sub("-", UNTIL.sub("~", written.lower()))):
        days += _read_one(part.strip())
    return ",".join(days)


def names_part_of_day(written: str) -> bool:
    """Say whether what ``read`` takes for a day says more than that: "dinsdagavond"."""
    return bool(re.search(PARTS_OF_A_DAY, written.lower()))


def _read_one(part: str) -> tuple[str, ...]:
    if part in TYPED_GROUPS:
        return TYPED_GROUPS[part]
    if found := TYPED_RANGE.fullmatch(part):
        first, last = _number(*found.group(1, 2)), _number(*found.group(4, 5))
        days = tuple(CODES[(first + n) % 7] for n in range((last - first) % 7 + 1))
        if found[3] == "~" or len(days) in SURE_BETWEEN_HYPHENS:
            return days
    found = TYPED_DAY.fullmatch(part)
    if not found:
        raise Invalid(_("Schrijf dagen zoals: di | do. Of: ma t/m vr. Of: eerste dinsdag."))
    nth, ordinal, full, short = found.groups()
    return ((nth or TYPED_NTH.get(ordinal, "")) + CODES[_number(full, short)],)


def _number(full: str | None, short: str | None) -> int:
    return IN_DUTCH.index(full) if full else [day[:2] for day in IN_DUTCH].index(short or "")
