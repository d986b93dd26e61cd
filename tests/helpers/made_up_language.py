"""A language that nobody speaks: every text that was translated stands between marks, so that the rest shows."""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

import pytest
from django.utils.translation import trans_real

MADE_UP = "qps"
START, END = "⟦", "⟧"
MARKED = re.compile(f"{START}[^{START}{END}]*{END}")
ADDRESS = re.compile(r"[\w.+-]*@[\w.-]+|https?://\S+")
LETTERS = re.compile(r"[^\W\d_]+")
READ_ALOUD = {"aria-label", "title", "alt", "placeholder"}
"""Attributes that people hear or see; so are those that begin with ``SCRIPTED``, by way of our scripts."""
SCRIPTED = ("data-text-", "data-back", "data-map-note")
NAMES = ("Tussentijd", "113.nl", "GeoNames", "geonames.org", "CC BY 4.0")
"""What is called the same in every language."""


class MadeUp(trans_real.DjangoTranslation):
    """Translations without a catalogue: whatever is asked for is known, and comes back between marks."""

    def __init__(self, language: str) -> None:
        self._language = language

    def to_language(self) -> str:
        return self._language

    def gettext(self, message: str) -> str:
        return f"{START}{message.rpartition(trans_real.CONTEXT_SEPARATOR)[2]}{END}"

    def ngettext(self, singular: str, plural: str, n: float) -> str:
        return self.gettext(singular if n == 1 else plural)


def teach(monkeypatch: pytest.MonkeyPatch, language: str = MADE_UP) -> None:
    """Let Django know the made-up language until the test is over."""
    monkeypatch.setitem(trans_real._translations, language, MadeUp(language))


class Reader(HTMLParser):
    """Gathers what a person reads of a page, or hears, or gets by way of a script."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._silent += tag in ("script", "style")
        self.texts += [
            text for name, text in given.items() if name in READ_ALOUD or name.startswith(SCRIPTED)
        ]
        if tag == "meta" and given.get("name") == "description":
            self.texts.append(given["content"])

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts.append(data)


def read(html: str) -> list[str]:
    """Return every text of a page."""
    reader = Reader()
    reader.feed(html)
    return [" ".join(text.split()) for text in reader.texts if text.strip()]


def untranslated(html: str, data: Iterable[str] = ()) -> list[str]:
    """Return the texts of a page with letters outside the marks that are neither names nor ``data``."""
    # A tag inside a sentence cuts it in two: marks are taken over the whole, then each text is read.
    known = sorted({*NAMES, *data}, key=len, reverse=True)
    return [text for text in _outside_marks(read(html)) if LETTERS.search(_without(text, known))]


def _outside_marks(texts: Iterable[str]) -> Iterator[str]:
    whole = "\n".join(texts)
    while (fewer := MARKED.sub("", whole)) != whole:
        whole = fewer
    yield from filter(None, map(str.strip, whole.split("\n")))


def _without(text: str, known: Iterable[str]) -> str:
    text = ADDRESS.sub("", text)
    for name in known:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "", text, flags=re.IGNORECASE)
    return text
