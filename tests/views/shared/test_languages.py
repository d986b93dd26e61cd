"""Several languages in one process: each answer says its own, and nothing that is kept crosses over."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation

from tests.helpers import factories
from tests.helpers.made_up_language import MADE_UP, is_spoken, teach


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    teach(monkeypatch)


def test_languages_beside_one_another_do_not_mix() -> None:
    def page(language: str) -> str:
        with translation.override(language):
            return render_to_string("pages/home.html")

    alone = {language: page(language) for language in ("nl", MADE_UP)}
    asked = ["nl", MADE_UP, MADE_UP, "nl"] * 30
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(page, asked)) == [alone[language] for language in asked]
    assert [is_spoken(alone[language]) for language in ("nl", MADE_UP)] == [False, True]


@pytest.mark.parametrize("name", ["pages/home.html", "pages/500.html", "pages/weg.html"])
def test_a_page_says_its_language_and_its_direction(name: str, settings: Any) -> None:
    assert '<html lang="nl">' in render_to_string(name)
    with translation.override(MADE_UP):
        assert f'<html lang="{MADE_UP}">' in render_to_string(name)
        settings.LANGUAGES_BIDI = [MADE_UP]
        assert f'<html lang="{MADE_UP}" dir="rtl">' in render_to_string(name)


def test_an_answer_in_one_language_is_not_the_same_in_another(
    client: Client, country: None, vocabulary: None
) -> None:
    address = factories.make_service().get_absolute_url()
    tag = client.get(address).headers["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
    with translation.override(MADE_UP):
        answer = client.get(address, headers={"If-None-Match": tag})
    assert (answer.status_code, answer.headers["ETag"] != tag) == (200, True)


LITERAL = re.compile(r"""(["'])((?:(?!\1)[^\\\n])*)\1""")
COMMENT = re.compile(r"/\*.*?\*/|//.*")
A_SENTENCE = re.compile(r"[A-Z][a-z]{2,}|^[^#=.\[]*[ ][a-z]{3,}")
NO_TEXTS = {
    "use strict", "input, select", "(prefers-reduced-motion: reduce)", "Infinity", "AbortError", "Accept",
    "HX-History-Restore-Request", "ArrowDown", "ArrowUp", "Enter", "Tab", "Escape", "Shift", "CapsLock",
}  # fmt: skip


def test_no_script_says_a_word_of_its_own() -> None:
    """What a script shows comes from the page, which is in the reader's language."""
    scripts = sorted(Path(site.BASE_DIR, "static", "js").glob("*.js"))
    said = [
        (path.name, text)
        for path in scripts
        for _quote, text in LITERAL.findall(COMMENT.sub("", path.read_text(encoding="utf-8")))
        if A_SENTENCE.search(text) and text not in NO_TEXTS
    ]
    assert len(scripts) > 10
    assert said == []
