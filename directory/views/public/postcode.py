"""A full postcode with a house number says where someone lives: only its four digits are kept."""

import re

from directory.language.cleaning import single_spaced
from directory.places.postcodes import AMONG_WORDS, cut_to_four

HOUSE_NUMBER = re.compile(r"\W*\d[\w/-]*(?:\s+(?:[a-z]|bis|hs|huis)\b)?", re.IGNORECASE)


def four_digits(text: str) -> str:
    """Return ``text`` without the rest of a full postcode, the street before it and the house number behind it.

    "Kanaalstraat 5, 3531 CH" becomes "3531" and "3512 JE 14 Utrecht" becomes "3512 Utrecht"; a text without a
    full postcode stays as it is. static/js/postcode.js does the same before anything is sent.
    """
    line = single_spaced(text)
    found = AMONG_WORDS.search(line)
    if found is None:
        return text
    behind = line[found.end() :]
    number = HOUSE_NUMBER.match(behind)
    place = (behind[number.end() :] if number else behind).strip(" ,.-")
    return f"{found[1]} {cut_to_four(place)}".strip()
