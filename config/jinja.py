"""The Jinja environment of the public pages; missing values are errors, not blanks."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, ClassVar

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.dateformat import format as format_date
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, StrictUndefined, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import escape

from directory.language import phones
from directory.language.wording import whole
from directory.publishing.content.rules import RULES
from directory.views.public.card_rows import capacity_badge, card_rows, example_tag
from directory.views.public.choice_rows import facet_rows
from directory.views.shared.escaped_texts import words
from directory.views.shared.icons import icon
from directory.views.shared.one_line import one_line

DATE_FORMATS = {"kort": "D j b", "lang": "j F Y", "voluit": "l j F Y"}


def datum(day: date, style: str = "lang") -> str:
    """Return a Dutch date: ``kort`` "do 26 nov", ``lang`` "26 november 2026", ``voluit`` with the weekday."""
    return format_date(day, DATE_FORMATS[style])


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
        capacity_badge=capacity_badge,
        card_rows=card_rows,
        example_tag=example_tag,
        facet_rows=facet_rows,
        rules=RULES,
    )
    env.filters.update(phone=phones.shown, tel=phones.tel_link, datum=datum, whole=whole, one_line=one_line)
    return env
