"""How typed text and names are made comparable: "’s-Gravenhage", "S Gravenhage" and "sgravenhage" are one."""

import re
import unicodedata

from directory.language.cleaning import usable

LONGEST = 200
WORD = re.compile(r"[^\W_]+")
WRITTEN_OUT = {"st": "sint", "1e": "eerste", "2e": "tweede"}
UNCOMPOSED = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ł": "l"})


def clean(text: str) -> str:
    """Return at most 200 characters of ``text`` that can be shown and compared; never raises."""
    return usable(unicodedata.normalize("NFKC", text[:LONGEST])[:LONGEST])


def words(text: str) -> tuple[str, ...]:
    """Return the words without case, accents and punctuation, "St." and "2e" written in full."""
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(UNCOMPOSED)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(WRITTEN_OUT.get(word, word) for word in WORD.findall(plain))


def spelling(parts: tuple[str, ...]) -> str:
    """Return the words as one: spaces, hyphens and apostrophes do not count."""
    return "".join(parts)


def key(parts: tuple[str, ...]) -> str:
    """Return what equal names share: the spelling, with "ij" and "y" as one letter."""
    return "".join(parts).replace("ij", "y")


def key_of(text: str) -> str:
    return key(words(text))
