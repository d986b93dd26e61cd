"""In which language a search is typed, where it is not Dutch: whoever types it is better helped by who speaks it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from directory.language.known_words import dutch_words
from directory.language.text import QUERY_LENGTH, words
from directory.language.tongues import DUTCH, tongues

_SCRIPTS = (
    ("fa", re.compile(r"[پچژگ]")),
    ("ar", re.compile(r"[\u0621-\u064a]")),
    ("ti", re.compile(r"[\u1200-\u137f]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
)
"""The first that is found; letters of Farsi go before those it shares with Arabic."""
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_SURE, _SURE_OF_MUCH_DUTCH, _SURE_OF_FEW = 0.65, 0.9, 0.97
"""How likely a language must be of a text; of one of mostly Dutch words ("postpartum somber, weinig netwerk"); and of one of two
words, which Dutch has from everywhere ("support group")."""
_FEW, _MUCH = 2, 0.75


@lru_cache(maxsize=1024)
def spoken_in(q: str) -> str:
    """Return the code of the language that ``q`` is in, as offers have it; "" for Dutch and where it is not clear.

    One word in our letters says nothing: "stress" and "burn-out" are of any language.
    """
    q = q[:QUERY_LENGTH]
    for code, letters in _SCRIPTS:
        if letters.search(q):
            return code
    typed, sure = words(q), bool(_CYRILLIC.search(q))
    if len(typed) < _FEW and not sure:
        return ""
    code, likely = next(iter(tongues(q).items()))
    return code if code != DUTCH and (sure or likely >= _least(typed)) else ""


def _least(typed: Sequence[str]) -> float:
    if len(typed) <= _FEW:
        return _SURE_OF_FEW
    dutch = sum(word in dutch_words() for word in typed)
    return _SURE_OF_MUCH_DUTCH if dutch >= _MUCH * len(typed) else _SURE
