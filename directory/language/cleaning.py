"""Typed and pasted text made fit to keep or to look up: one line, lines, or what can be used of it.

``line``, ``text`` and ``read_number`` are for what is kept: they say what is wrong. ``usable`` is for what is only looked for, and never
says no.
"""

import re
import unicodedata
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

LINE, TEXT = 300, 2000
# Python would read "1_8", "1e1" and Arabic figures as numbers too.
FIGURES = re.compile(r"-?[0-9]{1,15}(?:[.,][0-9]{1,15})?")
# C0 and C1 controls, and what is no character at all.
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
# What programs show for a letter that is lost.
LOST = "\ufffd"
# How word processors and old systems end a line.
LINE_ENDS = re.compile(r"[\x0b\x0c\x85\u2028\u2029]")
# Soft hyphens, zero-width characters and direction marks: they come along with copied text, unseen, and would
# make two names differ that look the same, or turn the reading direction of what follows. The joiner inside a picture
# ("someone who walks" + "woman") stays.
JOINER = "\u200d"
PICTURE = "\U0001f000-\U0001faff\u2190-\u2bff"
UNSEEN = re.compile(
    rf"(?<![{PICTURE}\ufe0f]){JOINER}|{JOINER}(?![{PICTURE}])"
    r"|[\xad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
EMPTY_LINES = re.compile(r"\n{3,}")


class Invalid(ValueError):  # noqa: N818
    """What is wrong with one value, as a sentence. What was typed is not repeated in it."""


def line(value: Any, limit: int = LINE) -> str:
    """Return one line of text: every run of white space is one space. Raises Invalid."""
    return fitting(single_spaced(plain(value, limit)), limit)


def text(value: Any, limit: int = TEXT) -> str:
    """Return text with its lines and at most one empty line between them. Raises Invalid."""
    lines = plain(value, limit).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return fitting(EMPTY_LINES.sub("\n\n", "\n".join(part.strip() for part in lines)).strip(), limit)


def plain(value: object, limit: int) -> str:
    """Return text in NFC without unseen marks. Raises Invalid for control characters and what is far over ``limit``."""
    if not isinstance(value, str):
        raise Invalid(_("Hier hoort tekst te staan."))
    if len(value) > 4 * limit + 1000:
        raise Invalid(_("Deze tekst is te lang. Er passen %(n)s tekens.") % {"n": limit})
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise Invalid(_("Er staat een kapot teken in deze tekst. Typ de tekst opnieuw.")) from None
        if LOST in value:
            raise Invalid(_("Er staat een kapot teken in deze tekst. Typ de tekst opnieuw."))
        value = unicodedata.normalize("NFC", UNSEEN.sub("", value))
    value = LINE_ENDS.sub("\n", value)
    if CONTROL.search(value):
        raise Invalid(_("Er staat een onzichtbaar teken in deze tekst. Typ de tekst opnieuw."))
    return value


def fitting(value: str, limit: int) -> str:
    """Return ``value``. Raises Invalid where it is longer than ``limit`` characters."""
    if len(value) > limit:
        raise Invalid(
            _("Deze tekst is te lang: %(now)s tekens. Er passen er %(n)s.") % {"now": len(value), "n": limit}
        )
    return value


def read_number(value: Any, lowest: int, highest: int, wrong: str) -> Decimal | None:
    """Return a number from a number or its figures, with a comma or a point before a fraction; None for nothing.

    Raises Invalid with the sentence ``wrong``, which says what to write, for what is no number or lies outside the
    range. A caller can thus reckon with what it gets: "1e99" and a number of thousands of digits do not come through.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    found = None
    if isinstance(value, int) and not isinstance(value, bool):
        found = Decimal(value) if lowest <= value <= highest else Decimal("inf")
    elif isinstance(value, str | float | Decimal) and FIGURES.fullmatch(written := str(value).strip()):
        found = Decimal(written.replace(",", "."))
    if found is None or not lowest <= found <= highest:
        raise Invalid(wrong)
    return found


def usable(value: str) -> str:
    """Return one line of what can be shown of any str, lone surrogates and controls left out; never raises."""
    if not value.isprintable():
        value = UNSEEN.sub("", value)
        value = "".join(each if each.isprintable() or each == JOINER else " " for each in value)
    return single_spaced(value)


def single_spaced(value: str) -> str:
    """Return text on one line: every run of white space is one space, none at the ends."""
    return " ".join(value.split())
