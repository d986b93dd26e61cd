"""The Jinja environments of the public pages, one a language; missing values are errors, not blanks."""

from collections.abc import Callable, MutableMapping
from functools import cache
from typing import Any, ClassVar, cast

from django.conf import settings
from django.template.backends.jinja2 import Jinja2
from django.templatetags.static import static
from django.utils.translation import get_language, get_language_bidi, gettext, ngettext, override
from jinja2 import Environment, StrictUndefined, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import escape

from directory.language import capacity, phones
from directory.language.dates import date_text
from directory.language.wording import whole
from directory.public_codes import MOST
from directory.publishing.content.rules import RULES
from directory.views.offer.cases_slot import case_offers, case_reflections
from directory.views.public.card_rows import capacity_badge, card_rows, example_tag, list_button
from directory.views.public.choice_rows import facet_rows
from directory.views.public.concept_offers import concept_offers
from directory.views.public.waiting_words import waiting_words
from directory.views.review.move_drawing import in_drawing
from directory.views.shared.escaped_texts import words
from directory.views.shared.icons import icon
from directory.views.shared.one_line import one_line
from directory.views.shared.search_url import search_url
from directory.web_addresses import url
from handreiking.typed import typed_blocks

file_url = cache(static)
"""A static file's address, which no release changes while it runs; looking it up takes longer than a card."""


class Folding(NodeTransformer):
    """Works out while a template is compiled what is the same on every page of its language: our words, drawings,
    files and addresses.
    """

    functions: ClassVar[dict[str, Callable[[str], str]]] = {
        "_": words,
        "static": file_url,
        "icon": icon,
        "url": url,
    }

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja's own name
        """Replace a call with one constant text by its answer, escaped."""
        match node:
            case nodes.Call(node=nodes.Name(name=name), args=[nodes.Const(value=str(text))], kwargs=[]) if (
                name in self.functions
            ):
                return nodes.MarkSafe(nodes.Const(str(escape(self.functions[name](text)))))
        return self.generic_visit(node)


class PageEnvironment(Environment):
    language: str | None = settings.LANGUAGE_CODE

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        with override(self.language):
            template: nodes.Template = Folding().visit(super()._parse(source, name, filename))
        return template

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return one dict instead of a chain of two: each import of a macro compares all names, and ours change no more."""
        return {**self.globals, **(d or {})}

    def speaking(self, language: str | None) -> "PageEnvironment":
        """Return this environment with templates of its own for a language: our sentences are part of them."""
        own = self.overlay()
        own.language = language
        return own


class TemplatesPerLanguage(Jinja2):
    """Django's backend, which takes each template from the environment of the language that is spoken."""

    @property
    def env(self) -> Environment:
        language = get_language()
        if language not in self._spoken:
            self._spoken[language] = self._first.speaking(language)
        return self._spoken[language]

    @env.setter
    def env(self, first: Environment) -> None:
        self._first = cast(PageEnvironment, first)
        self._spoken: dict[str | None, PageEnvironment] = {}


def environment(**options: Any) -> PageEnvironment:
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
        language=get_language,
        reads_from_the_right=get_language_bidi,
        static=file_url,
        icon=icon,
        url=url,
        site_url=settings.SITE_URL,
        contact_email=settings.CONTACT_EMAIL,
        capacity_badge=capacity_badge,
        capacity_labels=capacity.LABELS,
        card_rows=card_rows,
        case_offers=case_offers,
        concept_offers=concept_offers,
        case_reflections=case_reflections,
        example_tag=example_tag,
        facet_rows=facet_rows,
        in_drawing=in_drawing,
        list_button=list_button,
        most_listed=MOST,
        rules=RULES,
        search_url=search_url,
        waiting_words=waiting_words,
    )
    env.filters.update(
        phone=phones.shown,
        tel=phones.tel_link,
        datum=date_text,
        whole=whole,
        one_line=one_line,
        typed_blocks=typed_blocks,
    )
    return env
