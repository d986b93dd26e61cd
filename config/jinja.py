"""The Jinja environment of the public pages; missing values are errors, not blanks."""

import re
from datetime import date
from functools import cache
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.dateformat import format as format_date
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, StrictUndefined

from directory.views.choice_rows import choice_rows

DATE_FORMATS = {"kort": "D j b", "lang": "j F Y", "voluit": "l j F Y"}


def tel(number: str) -> str:
    """Return a phone number as it stands in a ``tel:`` link: "06 0000 0000" becomes "+31600000000".

    Numbers that work only inside the country (112, 113, 14 020, 0800 and 090x) keep their own digits.
    """
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    if number.strip().startswith("+"):
        return f"+{digits}"
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    if len(digits) == 10 and digits[0] == "0" and digits[:3] not in {"080", "090"}:
        return f"+31{digits[1:]}"
    return digits


def datum(day: date, style: str = "lang") -> str:
    """Return a Dutch date: ``kort`` "do 26 nov", ``lang`` "26 november 2026", ``voluit`` with the weekday."""
    return format_date(day, DATE_FORMATS[style])


@cache
def icon(name: str, css_class: str = "") -> SafeString:
    """Return the SVG of an icon in static/icons.svg, drawn once: a page of twenty cards asks a hundred times."""
    classes = f"tt-icon {css_class}".rstrip()
    drawing = '<svg class="{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>'
    return format_html(drawing, classes, static("icons.svg"), name)


def environment(**options: Any) -> Environment:
    """Return Django's Jinja environment with our globals and filters; every value is escaped."""
    env = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        **{name: value for name, value in options.items() if name not in {"autoescape", "undefined"}},
    )
    env.install_gettext_callables(gettext, ngettext, newstyle=False)  # type: ignore[attr-defined]
    env.globals.update(
        static=static,
        icon=icon,
        url=reverse,
        site_url=settings.SITE_URL,
        contact_email=settings.CONTACT_EMAIL,
        choice_rows=choice_rows,
    )
    env.filters.update(tel=tel, datum=datum)
    return env
