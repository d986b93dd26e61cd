"""A street with its house number, as people write it and as the register does: "kerkstraat 12 a-2" is "Kerkstraat 12A-2"."""

import re

from directory.places.names import clean, key, words

PART = re.compile(r"\d+|\D+")
ORDINAL = re.compile(r"\s*\d+\s?(?:e|de|ste)\b", re.IGNORECASE)


def parts(text: str) -> tuple[str, ...]:
    """Return the words of an address, digits apart from letters: "Kerkstraat 12a" -> "kerkstraat", "12", "a"."""
    return tuple(part for word in words(clean(text)) for part in PART.findall(word))


def is_same(typed: str, street: str, number: str) -> bool:
    """Say whether ``typed`` is this street with this house number, its letter and addition included."""
    statement, house = parts(typed), parts(number)
    rest = len(statement) - len(house)
    return bool(house) and statement[rest:] == house and key(statement[:rest]) == key(parts(street))


def has_number(text: str) -> bool:
    """Say whether an address may hold a house number: digits other than those of "1e Helmersstraat"."""
    return any(
        part.isdigit() for part in parts(ORDINAL.sub("", text, count=1) if ORDINAL.match(text) else text)
    )
