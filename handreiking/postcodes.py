"""A full postcode with a house number says where someone lives: only its four digits are kept, wherever it is typed."""

import re

# Word puts in hyphens of its own.
HYPHEN = r"[\-\u2010-\u2015\u2212]"
AMONG_WORDS = re.compile(
    rf"(?<!\w)(?:nl{HYPHEN}?)?([1-9][0-9]{{3}})(?:\s?{HYPHEN}?\s?([a-z]{{2}})|[a-z])(?![\w'’])", re.IGNORECASE
)
"""A postcode among other words; also with one letter, as it stands while somebody types."""
HOUSE_NUMBER = re.compile(r"\W*\d[\w/-]*(?:\s+(?:[a-z]|bis|hs|huis)\b)?", re.IGNORECASE)


def cut_to_four(text: str) -> str:
    """Return ``text`` with every full postcode cut to its four digits: "1012 AB, Amsterdam" -> "1012, Amsterdam"."""
    return AMONG_WORDS.sub(r"\1", text)


def four_digits(text: str) -> str:
    """Return ``text`` without the rest of a full postcode, the street before it and the house number behind it.

    "Kanaalstraat 5, 3531 CH" becomes "3531" and "3512 JE 14 Utrecht" becomes "3512 Utrecht"; a text without a
    full postcode stays as it is. static/js/postcode.js does the same before anything is sent.
    """
    line = " ".join(text.split())
    found = AMONG_WORDS.search(line)
    if found is None:
        return text
    behind = line[found.end() :]
    number = HOUSE_NUMBER.match(behind)
    place = (behind[number.end() :] if number else behind).strip(" ,.-")
    return f"{found[1]} {cut_to_four(place)}".strip()
