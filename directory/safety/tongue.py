"""In which of ten languages somebody writes, so that the first lines of a panel are in theirs; in doubt Dutch, as the page is."""

from collections.abc import Collection

from directory.language.text import words
from directory.language.tongues import DUTCH, tongues

_UNDERSTOOD, _DOUBT, _DOUBT_OF_ONE_WORD = 0.5, 0.2, 0.7
"""How much likelier a language is in which danger was understood, and Dutch, which most write and which has words from everywhere."""


def tongue(q: str, understood: Collection[str] = ()) -> str:
    """Return the language of ``q``, one of ``TONGUES``.

    ``understood`` are the languages in which its words of danger were known.
    """
    likely = tongues(q)
    for code in likely.keys() & set(understood):
        likely[code] += _UNDERSTOOD
    likely[DUTCH] += _DOUBT_OF_ONE_WORD if len(words(q)) < 2 and q.isascii() else _DOUBT
    return max(likely, key=likely.__getitem__)
