"""In which size the page of an offer prints: large where few words stand on it, so that it always keeps to one sheet."""

from dataclasses import fields, is_dataclass

LARGE_BELOW = 1700
"""Letters of text; the full page of an offer has about 2,500 and fills its sheet in small print."""


def prints_large(texts: object) -> bool:
    return letters(texts) < LARGE_BELOW


def letters(texts: object) -> int:
    """Count the letters of a text, or of all texts in a tuple or a dataclass."""
    if isinstance(texts, str):
        return len(texts)
    if isinstance(texts, tuple):
        return sum(map(letters, texts))
    if is_dataclass(texts) and not isinstance(texts, type):
        return sum(letters(getattr(texts, each.name)) for each in fields(texts))
    return 0
