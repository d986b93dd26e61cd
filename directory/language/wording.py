"""Dutch on screen: numbers with a comma, dates in short, lists with "en", labels inside a sentence."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from django.utils.translation import gettext as django_gettext

from directory.language.times import MONTH_SHORT


@cache
def gettext(message: str) -> str:
    """Return Django's translation, looked up once: the site speaks one language, and a page says a hundred things."""
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
    return f"{whole(round(km))} km" if km >= 9.95 else f"{km:.1f} km".replace(".", ",")


def number(value: float) -> str:
    """Return a number with a decimal comma and no needless fraction: "10", "2,5"."""
    return f"{value:g}".replace(".", ",")


def whole(value: int) -> str:
    """Return a whole number with points between thousands: "1.234"."""
    return f"{value:,}".replace(",", ".")


def short_date(day: date, today: date) -> str:
    """Return "16 nov", with the year where it is not this one."""
    text = f"{day.day} {MONTH_SHORT[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


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
