"""Telephone numbers: read as people type them, kept one way, shown with the spaces that belong in them, dialled.

``phonenumbers`` knows the numbering plans. A number is kept as "06 12345678", "020 1234567", "0800 2000", "14 020", "113"
and, from abroad, "+3221234567": two entries with one number have the same text.
"""

import re
from functools import lru_cache

import phonenumbers
from django.utils.translation import gettext as _
from phonenumbers import PhoneNumber, PhoneNumberFormat

from directory.language.cleaning import Invalid

HOME, HOME_CODE = "NL", 31
# What the plan of a country does not hold: alarm, suicide prevention, animals, and the European lines that are in use here.
SHORT = frozenset({"112", "113", "144", "116000", "116006", "116111", "116117", "116123"})
# Numbers that work only inside the country: they have no country code.
ONLY_HERE = re.compile(r"(?:800|90[069])\d+|14\d{2,4}|\d{3,6}")
DATA = re.compile(r"(066) ?(\d{3})(\d{4})")
LONGEST = 15
"""Figures of a number, of any country."""
FREE_OR_PAID = re.compile(r"800|90[069]")
SEPARATORS = re.compile(r"[\s().\-\u2010-\u2015\u2212/]")
DIALLED = re.compile(r"\+?[0-9]+")
NUMBER_FIRST = re.compile(r"\+?[0-9\s().\-\u2010-\u2015\u2212/]+")
ROUNDED = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)


def read(written: str) -> str:
    """Return the one way in which a typed number is kept; an empty text for nothing. Raises Invalid."""
    if not written:
        return ""
    digits = SEPARATORS.sub("", written)
    if digits in SHORT:
        return _kept_short(digits)
    if not DIALLED.fullmatch(digits):
        raise Invalid(_what_is_wrong(written))
    found = _parsed(digits)
    if found is None or not phonenumbers.is_possible_number(found):
        raise Invalid(_what_is_wrong(written))
    if found.country_code != HOME_CODE:
        return phonenumbers.format_number(found, PhoneNumberFormat.E164)
    if not phonenumbers.is_valid_number(found):
        raise Invalid(_("Dit telefoonnummer kennen we niet. Kijk of alle cijfers goed zijn."))
    head, *rest = _national(found).split(" ")
    return f"{head} {''.join(rest)}"


@lru_cache(maxsize=4096)
def shown(number: str) -> str:
    """Return a kept number with its spaces: "020 123 4567", "+32 2 123 45 67"; what is no number stays as it is."""
    found = _parsed(number)
    if found is None or not phonenumbers.is_possible_number(found):
        return number
    if found.country_code != HOME_CODE:
        return phonenumbers.format_number(found, PhoneNumberFormat.INTERNATIONAL)
    return _national(found) if phonenumbers.is_valid_number(found) else number


@lru_cache(maxsize=4096)
def dialled(number: str) -> str:
    """Return what a phone dials: "+31612345678", from abroad too; "113", "14020" and "08002000" only from here."""
    found = _parsed(number)
    if found is None:
        return re.sub(r"\D", "", number)
    national = phonenumbers.national_significant_number(found)
    if found.country_code != HOME_CODE or not ONLY_HERE.fullmatch(national):
        return f"+{found.country_code}{national}"
    return f"0{national}" if FREE_OR_PAID.match(national) else national


def tel_link(number: str) -> str:
    """Return the address behind a number on a page: "tel:+31612345678"."""
    return f"tel:{dialled(number)}"


def whatsapp_link(number: str) -> str:
    """Return the address at which WhatsApp writes to a number: country code, no plus in front."""
    return f"https://wa.me/{dialled(number).removeprefix('+')}"


def _parsed(written: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(written, HOME)
    except phonenumbers.NumberParseException:
        return None


def _national(found: PhoneNumber) -> str:
    """Return the number with its spaces; the plan has none for the data numbers of 066."""
    written = phonenumbers.format_number(found, PhoneNumberFormat.NATIONAL)
    return DATA.sub(r"\1 \2 \3", written)


def _kept_short(digits: str) -> str:
    return digits if len(digits) == 3 else f"{digits[:3]} {digits[3:]}"


def _what_is_wrong(written: str) -> str:
    """Return what to write instead of what holds more, or something else, than digits."""
    if ROUNDED.fullmatch(written):
        return _("Een spreadsheet heeft dit nummer afgerond. Schrijf het hele nummer, zoals 06 12345678.")
    start = NUMBER_FIRST.match(written)
    first = _parsed(start[0].rstrip(" (")) if start else None
    if len(SEPARATORS.sub("", written)) > LONGEST or (first and phonenumbers.is_valid_number(first)):
        return _(
            "Schrijf hier alleen één telefoonnummer. Uren of een toestel zet je bij “Wanneer bereikbaar?”, "
            "of in een bestand bij telefoon_uren."
        )
    return _no_number()


def _no_number() -> str:
    return _("Dit is geen telefoonnummer. Schrijf het zoals 06 12345678 of 020 1234567.")
