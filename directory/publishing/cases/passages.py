"""Cutting a text into short passages, because what ``deduce`` costs grows much faster than what it is given.

Pure: texts and places in them.
"""

import re
from collections.abc import Iterator

MOST = 250
"""Signs of a passage at most; a longer sentence is cut at white space."""
OVERLAP = 60
"""Signs that are read twice where a sentence had to be cut, so that no name is cut."""
IN_A_ROW = 4
"""How often a word may stand behind itself; what comes after that is no text."""
REPEATED = re.compile(rf"(?<!\w)(\w+)((?:\W{{1,3}}\1(?!\w)){{{IN_A_ROW},}})", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
MANY, SHARE = 15, 0.6
"""From so many words with a capital, and such a part of the words, a passage is a row of names."""
END = re.compile(r"[.!?]+\s+|\n+")


def repetitions(text: str) -> Iterator[tuple[int, int]]:
    """Yield where one word stands behind itself again and again."""
    for match in REPEATED.finditer(text):
        yield match.span()


def passages(text: str) -> Iterator[tuple[int, str]]:
    """Yield the passages of a text and where each begins: whole sentences, without what is repeated."""
    at = 0
    for start, end in [*repetitions(text), (len(text), len(text))]:
        yield from _between(text, at, start)
        at = end


def is_only_names(passage: str) -> bool:
    """Say whether a passage is little else than a long row of words with a capital."""
    words = WORD.findall(passage)
    names = sum(word[0].isupper() and not word.isupper() for word in words)
    return bool(names >= MANY and names > len(words) * SHARE)


def _between(text: str, at: int, end: int) -> Iterator[tuple[int, str]]:
    while end - at > MOST:
        until, following = _cut(text, at)
        yield at, text[at:until]
        at = following
    if text[at:end].strip():
        yield at, text[at:end]


def _cut(text: str, at: int) -> tuple[int, int]:
    """Return where the passage that begins here ends, and where the next one begins."""
    window = text[at : at + MOST]
    if ends := [match.end() for match in END.finditer(window)]:
        return at + ends[-1], at + ends[-1]
    blanks = [match.end() for match in re.finditer(r"\s", window)]
    if not blanks:
        return at + MOST, at + MOST
    until = blanks[-1]
    again = next((blank for blank in blanks if until - OVERLAP <= blank < until), until)
    return at + until, at + again
