"""Times of day as people and spreadsheets write them, kept as "19:30"."""

import re
from datetime import time
from typing import Any

from django.utils.translation import gettext as _

from directory.language.cleaning import Invalid, line

TYPED = re.compile(
    r"(?P<hour>\d{1,2})(?:\s?[:.uh]\s?(?P<minute>\d{2})(?::00(?:\.0+)?)?)?\s*(?:u|uur|h)?\.?", re.IGNORECASE
)
"""Also "10 uur", "9.30", "11.30u", "19u30", and "19:30:00" as a spreadsheet writes it."""
A_DAY_SHARE = re.compile(r"0?[.,]\d+")
BETWEEN = re.compile(r"\d\s*(?:[-\u2010-\u2015\u2212]|tot|t/m)\s*\d", re.IGNORECASE)


def read(value: Any) -> str | None:
    """Return a time as "19:30"; None for nothing. "24:00" is "00:00". Raises Invalid."""
    written = line(value, 30)
    if not written:
        return None
    found = TYPED.fullmatch(written)
    if not found:
        raise Invalid(_what_is_wrong(written))
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise Invalid(_("Deze tijd is er niet op de klok. Schrijf een tijd zoals 19:30."))
    return time(hour % 24, minute).isoformat("minutes")


def _what_is_wrong(written: str) -> str:
    if A_DAY_SHARE.fullmatch(written):
        return _("Een spreadsheet heeft van deze tijd een getal gemaakt. Schrijf een tijd zoals 19:30.")
    if BETWEEN.search(written):
        return _("Schrijf hier één tijd, zoals 19:30. Begin en einde hebben elk een eigen plek.")
    return _("Schrijf een tijd zoals 19:30.")
