"""A language that nobody speaks: every letter of ours is written wide in it, so that what was not translated shows."""

import re
import string
from collections.abc import Iterable
from html.parser import HTMLParser

import pytest
from django.utils.translation import trans_real

MADE_UP = "qps"
WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in string.ascii_letters}
NAMED = re.compile(r"(%\(\w+\)[sd]|%[sd%]|\{\w+\})")
"""Where a value goes in a message: what is put there shows whether it was translated itself."""
PATTERNS = "datumopmaak"
"""The context of messages that are no text but the order of a date."""
ADDRESS = re.compile(r"[\w.+-]*@[\w.-]+|https?://\S+")
LETTER = re.compile(r"[A-Za-z]")
READ_ALOUD = {"aria-label", "title", "alt", "placeholder"}
"""Attributes that people hear or see; so are those that begin with ``SCRIPTED``, by way of our scripts."""
UNREAD = ("script", "style", "kbd")
"""What holds no words: a key is the same key in every language."""
SCRIPTED = ("data-text-", "data-back", "data-map-note")
NAMES = ("Tussentijd", "113.nl", "GeoNames", "geonames.org", "CC BY 4.0")
"""What is called the same in every language."""


def wide(message: str) -> str:
    """Return a message as the made-up language says it: "Ｚｏｅｋ"."""
    parts = NAMED.split(message)
    return "".join(part if number % 2 else part.translate(WIDE) for number, part in enumerate(parts))


class MadeUp(trans_real.DjangoTranslation):
    """Translations without a catalogue: whatever is asked for is known."""

    def __init__(self, language: str) -> None:
        self._language = language

    def to_language(self) -> str:
        return self._language

    def gettext(self, message: str) -> str:
        context, _separator, text = message.rpartition(trans_real.CONTEXT_SEPARATOR)
        return text if context == PATTERNS else wide(text)

    def ngettext(self, singular: str, plural: str, n: float) -> str:
        return self.gettext(singular if n == 1 else plural)


def teach(monkeypatch: pytest.MonkeyPatch, language: str = MADE_UP) -> None:
    """Let Django know the made-up language until the test is over."""
    monkeypatch.setitem(trans_real._translations, language, MadeUp(language))


def is_spoken(html: str) -> bool:
    """Whether anything on a page is in the made-up language."""
    return any(chr(letter) in html for letter in WIDE.values())


class Reader(HTMLParser):
    """Gathers what a person reads of a page, or hears, or gets by way of a script."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._silent += tag in UNREAD
        self.texts += [
            text for name, text in given.items() if name in READ_ALOUD or name.startswith(SCRIPTED)
        ]
        if tag == "meta" and given.get("name") == "description":
            self.texts.append(given["content"])

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in UNREAD

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts.append(data)


def read(html: str) -> list[str]:
    """Return every text of a page."""
    reader = Reader()
    reader.feed(html)
    return [" ".join(text.split()) for text in reader.texts if text.strip()]


def untranslated(html: str, data: Iterable[str] = ()) -> list[str]:
    """Return the texts of a page in which a word is left that is neither translated nor a name nor ``data``."""
    known = sorted({*NAMES, *data}, key=len, reverse=True)
    return [text for text in read(html) if LETTER.search(_without(text, known))]


def _without(text: str, known: Iterable[str]) -> str:
    for name in known:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "", text, flags=re.IGNORECASE)
    return NAMED.sub("", ADDRESS.sub("", text))
