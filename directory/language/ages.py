"""Ages as people write them, in years and halves."""

import re
from typing import Any

from django.utils.translation import gettext as _

from directory.language.cleaning import Invalid, read_number

YOUNGEST, OLDEST = 0, 120
YEARS = r"(?P<age>\d{1,3}(?:[.,]\d+)?|\d{0,3}½)"
PLAIN = re.compile(rf"{YEARS}\s*(?:jaar|jr)?\.?", re.IGNORECASE)
AT_LEAST = re.compile(rf"(?:vanaf\s+)?{YEARS}\s*\+?\s*(?:jaar|jr)?\.?(?:\s+en\s+ouder)?", re.IGNORECASE)
AT_MOST = re.compile(rf"(?:(?:tot\s+en\s+met|t/m|tm)\s+)?{YEARS}\s*(?:jaar|jr)?\.?", re.IGNORECASE)
UP_TO = re.compile(rf"(?:tot|onder(?:\s+de)?|<|jonger\s+dan)\s*{YEARS}\s*(?:jaar|jr)?\.?", re.IGNORECASE)


def lowest(value: Any) -> int | float | None:
    """Return the age of "18", "18 jaar", "18+" and "vanaf 18"; None for nothing. Raises Invalid."""
    return _read(value, AT_LEAST)


def highest(value: Any) -> int | float | None:
    """Return the age of "25", "25 jaar" and "t/m 25", the last one that may come; None for nothing. Raises Invalid."""
    if isinstance(value, str) and UP_TO.fullmatch(value.strip()):
        raise Invalid(_("Schrijf de hoogste leeftijd die nog mag komen. “Tot 25 jaar” is bijvoorbeeld 24."))
    return _read(value, AT_MOST)


def typed_text(age: float | None) -> str:
    """Return a kept age as an owner would type it, "17,5"; an empty text for none."""
    return "" if age is None else f"{age:g}".replace(".", ",")


def _read(value: Any, pattern: re.Pattern[str]) -> int | float | None:
    wrong = _("Schrijf één leeftijd van 0 tot en met 120 jaar, zoals 18.")
    if isinstance(value, str) and value.strip():
        typed = pattern.fullmatch(value.strip())
        if not typed:
            raise Invalid(wrong)
        value = f"0{typed['age']}".replace("½", ",5")
    found = read_number(value, YOUNGEST, OLDEST, wrong)
    if found is None:
        return None
    if found * 2 % 1:
        raise Invalid(_("Schrijf een leeftijd in hele of halve jaren, zoals 16 of 17,5."))
    return float(found) if found % 1 else int(found)
