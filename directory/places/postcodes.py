"""Dutch postcodes as people write them: where one is asked, and where one stands among other words.

Ranges and letters as PostNL gives them out: four figures without a nought in front, two letters, never SA, SD or SS.
"""

import re

from django.utils.translation import gettext as _

from directory.language.cleaning import Invalid
from handreiking.postcodes import AMONG_WORDS, HYPHEN

TYPED = re.compile(
    rf"(?:nl\s?{HYPHEN}?\s?)?([1-9][0-9]{{3}})(?:\s?(?:{HYPHEN}|\.)?\s?([a-z]{{2}}))?", re.IGNORECASE
)
NEVER_GIVEN_OUT = {"SA", "SD", "SS"}


def read(written: str) -> str:
    """Return "1066AB" or "1066" of what was typed on one line as a postcode, an empty text for nothing. Raises Invalid."""
    if not written:
        return ""
    found = TYPED.fullmatch(written)
    if not found:
        whole = AMONG_WORDS.search(written)
        raise Invalid(
            _("Schrijf hier alleen de postcode, zoals 1066 AB.")
            if whole and whole[2]
            else _("Dit is geen Nederlandse postcode. Schrijf vier cijfers en twee letters, zoals 1066 AB.")
        )
    letters = (found[2] or "").upper()
    if letters in NEVER_GIVEN_OUT:
        raise Invalid(_("Postcodes met SA, SD of SS zijn er niet. Kijk de letters na."))
    return found[1] + letters


def split(line: str) -> tuple[str, str, str] | None:
    """Return what stands before, in and behind the one full postcode of a line, or None where there is none, or more."""
    found = [match for match in AMONG_WORDS.finditer(line) if match[2]]
    if len(found) != 1:
        return None
    code = found[0]
    return line[: code.start()].strip(" ,;"), f"{code[1]}{code[2].upper()}", line[code.end() :].strip(" ,;")
