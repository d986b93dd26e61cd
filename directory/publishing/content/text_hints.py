"""Which texts of an offer the writing aid reads, and what it says of them. Hints only: no decision reads them."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from directory.offer_fields import Kind, asked_in, keys_of
from handreiking.language_aid.hints import Hint, hints, word_hints
from handreiking.language_aid.word_list import WordList

IN_PARTS = ("route_note", "conditions", "note")
"""The free texts of a place and of a time."""
PARTS = ("locations", "schedules")
FREE_TEXTS = frozenset({*keys_of(Kind.LINE, Kind.TEXT, Kind.POINTS), *IN_PARTS})
NAMES = frozenset({"name", "evidence_method"})
"""Nobody chose these words to be read easily."""


def hints_at(key: str, text: str, words: WordList, *, level: bool = True) -> tuple[Hint, ...]:
    """Return the hints about the text of one field of an offer; none for a field that is no free text."""
    if key not in FREE_TEXTS:
        return ()
    return word_hints(text, words) if key in NAMES else hints(text, words, level=level)


def text_hints(
    content: Mapping[str, Any],
    words: WordList,
    keys: Collection[str] | None = None,
    *,
    level: bool = True,
) -> dict[str, tuple[Hint, ...]]:
    """Return the hints by path of content, "goal" or "locations.0.route_note".

    ``keys`` are the only ones read; without ``level`` no formula is asked.
    """
    found = {
        path: hints_at(path.rpartition(".")[2], text, words, level=level)
        for path, text in texts_of(content)
        if keys is None or path.partition(".")[0] in keys
    }
    return {path: those for path, those in found.items() if those}


def new_hints(
    before: Mapping[str, Any], after: Mapping[str, Any], words: WordList, question: str
) -> dict[str, tuple[Hint, ...]]:
    """Return what is said of a question's texts that nothing was said of before, so that nobody hears it again."""
    keys = [field.key for field in asked_in(question)]
    if all(before.get(key) == after.get(key) for key in keys):
        return {}
    known = text_hints(before, words, keys)
    return {path: those for path, those in text_hints(after, words, keys).items() if path not in known}


def texts_of(content: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every free text with its path, in the order of content; points are lines of one text."""
    for key, value in content.items():
        if key in PARTS:
            for n, part in enumerate(value or ()):
                yield from texts_of(part, f"{path}{key}.{n}.")
        elif key in FREE_TEXTS and value and (not path or key in IN_PARTS):
            yield f"{path}{key}", value if isinstance(value, str) else "\n".join(value)
