"""Templates hold what no single page shows: they are safe to render in many threads, and escape everything."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.http import QueryDict
from django.template import engines
from django.utils import translation
from django.utils.translation import gettext

from directory.search.answer.filters import parse_query
from directory.search.answer.results import Choice, Facet
from directory.search.answer.search import search
from directory.views.public.choice_rows import choice_rows
from directory.views.public.search import context
from tests.helpers import factories

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
TEMPLATES = sorted(Path(settings.BASE_DIR, "templates").rglob("*.html"))


@pytest.mark.django_db
def test_many_threads_render_the_same_page() -> None:
    factories.make_service(name="Ommetje & meer")
    query, errors = parse_query(QueryDict("waar=1066"))
    values = context(search(query, NOW, errors), asked=True)
    template = engines["jinja"].get_template("search/search.html")
    alone = template.render(values)
    with ThreadPoolExecutor(8) as threads:
        together = set(threads.map(lambda _: template.render(values), range(200)))
    assert together == {alone}
    assert "Ommetje &amp; meer" in alone


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_switches_escaping_off(path: Path) -> None:
    """Jinja keeps the switch where threads share it: one of them would escape twice, or not at all."""
    source = path.read_text(encoding="utf-8")
    assert "autoescape" not in source
    assert "|safe" not in source.replace(" ", "")


def test_what_every_template_knows_is_one_dict() -> None:
    """Jinja's chain of two dicts is compared by name at each import of a macro, five times a page."""
    assert type(engines["jinja"].env.get_template("macros/ui.html").globals) is dict  # type: ignore[attr-defined]


def test_a_choice_cannot_bring_markup_of_its_own() -> None:
    choice = Choice(value='"><script>', label="<b>vet</b>", count=1, chosen=True)
    html = choice_rows(Facet(name="thema", label="", choices=(choice,)), (choice,))
    assert "<script>" not in html
    assert "<b>" not in html
    assert "&lt;b&gt;vet&lt;/b&gt;" in html


SAID = re.compile(r'(?<![A-Za-z])_(?:lazy)?\(\s*"((?:[^"\\]|\\.)+)"')
SOURCES = [
    path
    for folder in ("config", "directory", "handreiking", "templates")
    for path in Path(settings.BASE_DIR, folder).rglob("*")
    if path.suffix in {".py", ".html", ".txt"}
]


def test_no_sentence_of_ours_is_an_english_one_of_a_package() -> None:
    """Dutch is the language we write in: a package that knows the same words in English would translate them."""
    with translation.override("nl"):
        found = {text for path in SOURCES for text in SAID.findall(path.read_text(encoding="utf-8"))}
        assert len(found) > 500
        assert {text for text in found if gettext(text) != text} == set()
