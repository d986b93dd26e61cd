"""Pieces of sentences: numbers with a comma, dates in short, lists with "en", labels inside a sentence."""

from collections.abc import Sequence
from datetime import date

from django.utils.formats import get_format
from django.utils.translation import gettext as django_gettext

from directory.language.dates import day_text
from directory.language.per_language import kept_per_language


@kept_per_language()
def gettext(message: str) -> str:
    """Return Django's translation, looked up once for each language: a page says a hundred things."""
    return django_gettext(message)


_ = gettext


def joined(texts: Sequence[str], word: str = "") -> str:
    """Return "a", "a en b" or "a, b en c"; ``word`` replaces "en"."""
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {word or _('en')} {texts[-1]}"


def lowered(label: str) -> str:
    """Return a label as it stands inside a sentence: "Slecht slapen" in small letters, "ADHD" as it is."""
    if label.startswith("’s "):
        return f"’s {lowered(label[3:])}"
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def km_text(km: float) -> str:
    """Return "1,2 km"; from 10 km on without a fraction, and below one no more than a point can know."""
    if km < 0.95:
        return gettext("minder dan 1 km")
    return in_km(whole(round(km)) if km >= 9.95 else with_separators(f"{km:.1f}"))


def in_km(figure: str) -> str:
    """Return a number that was written out already as a distance."""
    return gettext("%(number)s km") % {"number": figure}


def number(value: float) -> str:
    """Return a number without a needless fraction: "10", "2,5"."""
    return with_separators(f"{value:g}")


def whole(value: int) -> str:
    """Return a whole number with something between the thousands: "1.234"."""
    return with_separators(f"{value:,}")


def with_separators(figure: str) -> str:
    """Return a number that Python wrote ("1,234.5") as it is written in the language that is spoken: "1.234,5"."""
    return figure.translate(_separators())


@kept_per_language()
def _separators() -> dict[int, str]:
    return str.maketrans({".": get_format("DECIMAL_SEPARATOR"), ",": get_format("THOUSAND_SEPARATOR")})


def short_date(day: date, today: date) -> str:
    """Return "16 nov", with the year where it is not this one."""
    return day_text(day, today, "klein", "klein-met-jaar")
