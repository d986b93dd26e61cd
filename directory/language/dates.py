"""Days as people write them, in the language that is spoken: "do 26 nov", "26 november 2026"."""

from collections.abc import Mapping
from datetime import date

from django.utils.dateformat import format as format_date
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

STYLES: Mapping[str, str | Promise] = {
    "dag": pgettext_lazy("datumopmaak", "l"),
    "kort": pgettext_lazy("datumopmaak", "D j b"),
    "kort-met-jaar": pgettext_lazy("datumopmaak", "D j b Y"),
    "klein": pgettext_lazy("datumopmaak", "j b"),
    "klein-met-jaar": pgettext_lazy("datumopmaak", "j b Y"),
    "zonder-jaar": pgettext_lazy("datumopmaak", "j E"),
    "lang": pgettext_lazy("datumopmaak", "j E Y"),
    "maand": pgettext_lazy("datumopmaak", "E Y"),
    "voluit-zonder-jaar": pgettext_lazy("datumopmaak", "l j E"),
    "voluit": pgettext_lazy("datumopmaak", "l j E Y"),
}
"""Patterns of Django's ``date`` filter; each language may order them its own way. E is the month beside a day."""


def date_text(day: date, style: str = "lang") -> str:
    """Return a day: ``lang`` "26 november 2026", ``kort`` "do 26 nov", ``klein`` "26 nov", ``dag`` "donderdag"."""
    return format_date(day, str(STYLES[style]))


def day_text(day: date, today: date | None, style: str = "zonder-jaar", with_year: str = "lang") -> str:
    """Return a day in ``style``, and in ``with_year`` where its year is not that of ``today``."""
    return date_text(day, style if today and day.year == today.year else with_year)
