"""The Jinja environment of the public pages; missing values are errors, not blanks."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import Any, ClassVar

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.dateformat import format as format_date
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, StrictUndefined, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from directory.publishing.rules import RULES
from directory.views.card_rows import card_rows
from directory.views.choice_rows import facet_rows
from directory.views.icons import icon

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


@lru_cache(maxsize=4096)
def words(message: str) -> Markup:
    """Return a text of ours, translated and escaped once: a page says a hundred of them."""
    return escape(gettext(message))


file_url = cache(static)
"""A static file's address, which no release changes while it runs; looking it up takes longer than a card."""


class Folding(NodeTransformer):
    """Works out while a template is compiled what is the same on every page: our words, drawings and files."""

    functions: ClassVar[dict[str, Callable[[str], str]]] = {"_": words, "static": file_url, "icon": icon}

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja's own name
        """Replace a call with one constant text by its answer, escaped."""
        match node:
            case nodes.Call(node=nodes.Name(name=name), args=[nodes.Const(value=str(text))], kwargs=[]) if (
                name in self.functions
            ):
                return nodes.MarkSafe(nodes.Const(str(escape(self.functions[name](text)))))
        return self.generic_visit(node)


class PageEnvironment(Environment):
    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template: nodes.Template = Folding().visit(super()._parse(source, name, filename))
        return template


def environment(**options: Any) -> Environment:
    """Return Django's Jinja environment with our globals and filters; every value is escaped."""
    env = PageEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        **{name: value for name, value in options.items() if name not in {"autoescape", "undefined"}},
    )
    env.install_gettext_callables(gettext, ngettext, newstyle=False)  # type: ignore[attr-defined]
    env.globals.update(
        # Before the extension's own: that one looks itself up in the context each time.
        _=words,
        static=file_url,
        icon=icon,
        url=reverse,
        site_url=settings.SITE_URL,
        contact_email=settings.CONTACT_EMAIL,
        card_rows=card_rows,
        facet_rows=facet_rows,
        rules=RULES,
    )
    env.filters.update(tel=tel, datum=datum)
    return env
