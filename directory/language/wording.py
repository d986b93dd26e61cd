"""Pieces of sentences: numbers with a comma, dates in short, lists with "en", labels inside a sentence."""

import re
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

GGD_TITLE = re.compile(r"^(GGD (regio )?|Dienst Gezondheid & Jeugd )")


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
    return in_km(whole(round(km)) if km >= 9.95 else _with_separators(f"{km:.1f}"))


def in_km(figure: str) -> str:
    """Return a number that was written out already as a distance."""
    return gettext("%(number)s km") % {"number": figure}


def number(value: float) -> str:
    """Return a number without a needless fraction: "10", "2,5"."""
    return _with_separators(f"{value:g}")


def whole(value: int) -> str:
    """Return a whole number with something between the thousands: "1.234"."""
    return _with_separators(f"{value:,}")


def _with_separators(figure: str) -> str:
    """Return a number that Python wrote ("1,234.5") as it is written in the language that is spoken: "1.234,5"."""
    return figure.translate(_separators())


@kept_per_language()
def _separators() -> dict[int, str]:
    return str.maketrans({".": get_format("DECIMAL_SEPARATOR"), ",": get_format("THOUSAND_SEPARATOR")})


def short_date(day: date, today: date) -> str:
    """Return "16 nov", with the year where it is not this one."""
    return day_text(day, today, "klein", "klein-met-jaar")


def region_text(kind: str, name: str) -> str:
    """Return a region with the word for its kind: "regio Gooi en Vechtstreek", "gemeente Hilversum"."""
    if kind == "municipality":
        return gettext("gemeente %(name)s") % {"name": name}
    if kind == "province":
        return gettext("provincie %(name)s") % {"name": name}
    if kind == "district":
        return gettext("stadsdeel %(name)s") % {"name": name}
    if kind == "neighbourhood":
        return gettext("wijk %(name)s") % {"name": name}
    return gettext("regio %(name)s") % {"name": GGD_TITLE.sub("", name)}


def town_text(place: str, district: str) -> str:
    """Return where a location is: "Amsterdam Nieuw-West", "Amsterdam-Zuidoost", "Ede"."""
    if not district or district in place or place not in ("Amsterdam", district):
        return place
    return f"{place} {district}"
