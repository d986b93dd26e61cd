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
TYPED_DAY = re.compile(
    rf"(?:(\d)e|({'|'.join(TYPED_NTH)}))?\s*"
    rf"(?:({'|'.join(IN_DUTCH)})(?:s|en|ochtend|morgen|middag|avond)?|(ma|di|wo|do|vr|za|zo)\.?)"
)


def name(number: int) -> str:
    """Return "maandag" for 0, in the language that is spoken."""
    return str(WEEKDAYS[number])


def read(written: str) -> str:
    """Return "TU,TH" for "di | do" or "dinsdag, donderdag", and "1TU" for "eerste dinsdag". Raises Invalid."""
    days: list[str] = []
    for part in re.split(r"[|,;/]|\ben\b", written.lower()):
        days += _read_one(part.strip())
    return ",".join(days)


def _read_one(part: str) -> tuple[str, ...]:
    if part in TYPED_GROUPS:
        return TYPED_GROUPS[part]
    found = TYPED_DAY.fullmatch(part)
    if not found:
        raise Invalid(_("Schrijf dagen zoals: di | do. Of: eerste dinsdag."))
    nth, ordinal, full, short = found.groups()
    number = IN_DUTCH.index(full) if full else [day[:2] for day in IN_DUTCH].index(short)
    return ((nth or TYPED_NTH.get(ordinal, "")) + CODES[number],)
