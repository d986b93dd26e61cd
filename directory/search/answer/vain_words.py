"""Which words of a search may be counted at all: none that could lead to a person or a place.

Whatever is not surely harmless is left out whole, so a search with one name in it is not counted at all.
"""

from collections.abc import Container, Iterator
from string import ascii_lowercase

from directory.language.common_words import COMMON_WORDS
from directory.language.known_words import KnownWords, dutch_words
from directory.language.names_of_people import names_of_people
from directory.language.text import FUNCTION_WORDS, words
from directory.places.gazetteer import Gazetteer
from directory.places.names import words as place_words
from directory.safety.safety import NO_DANGER, danger

MOST_WORDS = 4
LONGEST_WORD = 30
SHORTEST_WORD = 3
LONG_PART = 4
"""Letters from which a part of a word says something by itself."""
STREETS = ("straat", "laan", "plein", "gracht", "kade", "steeg", "singel", "dreef", "wijk", "buurt")


def countable(q: str, places: Gazetteer, own_words: Container[str] = frozenset()) -> str:
    """Return the word or phrase of a search that may be counted, normalised; "" for none.

    At most four words, none with a digit, none a name of a person or a place, nothing of crisis or violence. A phrase
    counts only where each of its words is known: Dutch, or of the vocabulary (``own_words``, folded); a single word also
    where it is nearly known.
    """
    names = names_of_people()
    if names is None or any(letter.isdigit() for letter in q) or "@" in q or danger(q) != NO_DANGER:
        return ""
    typed = words(q)
    kept = [word for word in typed if word not in FUNCTION_WORDS]
    if not kept or any(word in names for word in typed) or names_a_place(typed, places):
        return ""
    term = " ".join(typed) if len(typed) <= MOST_WORDS else " ".join(kept)
    parts = kept[0:1] if len(kept) == 1 else term.split()
    if len(parts) > MOST_WORDS or any(len(word) > LONGEST_WORD for word in parts):
        return ""
    if all(_is_known(word, own_words) for word in parts):
        return " ".join(parts) if len(parts) > 1 or len(parts[0]) >= SHORTEST_WORD else ""
    return parts[0] if len(parts) == 1 and is_nearly_known(parts[0], names, own_words) else ""


def _is_known(word: str, own_words: Container[str]) -> bool:
    return word in dutch_words() or word in COMMON_WORDS or word in own_words


def is_nearly_known(word: str, names: KnownWords, own_words: Container[str]) -> bool:
    """Say whether a word that nobody lists is a known one with a letter wrong, or two known ones in one.

    Everything else may be a name that no list has. So may what begins or ends with a listed name, or is a street.
    """
    if not (len(word) > SHORTEST_WORD and word.isascii() and word.isalpha()) or word.endswith(STREETS):
        return False
    cuts = range(LONG_PART, len(word) - LONG_PART + 1)
    if any(part in names for cut in range(LONG_PART, len(word)) for part in (word[:cut], word[-cut:])):
        return False
    if any(_is_known(word[:cut], own_words) and _is_known(word[cut:], own_words) for cut in cuts):
        return True
    return any(_is_known(other, own_words) for other in one_letter_off(word))


def one_letter_off(word: str) -> Iterator[str]:
    """Yield the words that differ in one letter: left out, put in, other, or two changed places."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
            yield from (f"{before}{letter}{after[1:]}" for letter in ascii_lowercase if letter != after[0])
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        yield from (f"{before}{letter}{after}" for letter in ascii_lowercase)


def names_a_place(typed: list[str], places: Gazetteer) -> bool:
    """Say whether any words that stand together are a place of ours, also where they may be ordinary words."""
    return any(
        bool(places.meant(place_words(" ".join(typed[start:stop]))))
        for start in range(len(typed))
        for stop in range(start + 1, min(start + MOST_WORDS, len(typed)) + 1)
    )
