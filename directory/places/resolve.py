"""From typed text to a Place, a question, or the nearest spellings. Never raises, never logs the text.

What is tried, first hit counts: the whole text as a name; a name with its area ("Beek Limburg"); a kind of area
with a name ("gemeente Utrecht"); a name with typing errors, when one name is clearly nearest; the longest known
name behind ("Dorpsstraat 12 Zaandam"), then in front ("Amsterdam station"). Of a town and a village of the name of one of
its quarters ("Haarlem Schalkwijk") the town counts. A postcode is more precise than a name that it lies in; a name
behind it that contradicts it counts instead.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from directory.places.gazetteer import Gazetteer, gazetteer, kept_per_gazetteer
from directory.places.left_out import called_so, left_out
from directory.places.names import clean, key, spelling, words
from directory.places.place import AmbiguousPlace, Place, Resolution, UnknownPlace
from directory.places.reading import DOMINANT, LONGEST_NAME, Reader
from handreiking.postcodes import cut_to_four

PC4 = re.compile(r"[1-9][0-9]{2,3}")
DIGIT = re.compile(r"[0-9]")
SUGGESTIONS = 5
ALTERNATIVES = 3


def resolve(text: str, names: Gazetteer | None = None) -> Resolution | None:
    """Return what ``text`` means: a Place, AmbiguousPlace or UnknownPlace; None for blank text.

    The first 200 characters count. A full postcode is cut to its four digits before anything else, also in the
    ``text`` of the answer. Answers are kept (4,096 per process, by gazetteer).
    """
    typed = cut_to_four(clean(text))
    return _answer(names or gazetteer(), typed) if typed else None


def suggest(text: str, limit: int = 8, names: Gazetteer | None = None) -> list[Place]:
    """Return at most ``limit`` places to choose from while someone types; each ``label`` resolves to its place."""
    names = names or gazetteer()
    parts = words(cut_to_four(clean(text)))
    if not parts:
        return []
    if DIGIT.search("".join(parts)):
        return _with_digits(names, parts)[:limit]
    found = names.starting_with(spelling(parts))
    direction = names.bare.get(key(parts))
    meant = (direction,) if direction else names.meant(parts)
    return _unique([*meant, *found] or nearest(names, parts))[:limit]


def alternatives(place: Place, names: Gazetteer | None = None) -> tuple[Place, ...]:
    """Return what else may have been meant where ``place`` was only guessed, or where a part was left out."""
    names = names or gazetteer()
    found = list(called_so(place.left_out, place, names))
    if place.guessed_from and not found:
        parts = tuple(part for part in words(place.guessed_from) if not DIGIT.search(part))
        found = nearest(names, parts)
    return tuple(other for other in found if other != place)[:ALTERNATIVES]


def nearest(names: Gazetteer, parts: tuple[str, ...]) -> list[Place]:
    """Return the places whose name is spelled most alike, best first; names that go on from the text among them."""
    found: list[tuple[float, Place]] = []
    whole = spelling(parts)
    longest = sorted((part for part in parts if len(part) > 4), key=len, reverse=True)[:2]
    if 2 < len(whole) <= LONGEST_NAME:
        found += [(1.5, place) for place in names.starting_with(whole)[:3]]
    for text in dict.fromkeys([whole, *longest]):
        if not 2 < len(text) <= LONGEST_NAME:
            continue
        allowed = max(2, len(text) * 2 // 5) if text == whole else len(text) // 5
        for errors, _, places in names.near_spellings(text, allowed, 10):
            found += [(errors if text == whole else errors + 0.5, place) for place in places]
    return _unique(place for _, place in sorted(found, key=lambda hit: hit[0]))


@kept_per_gazetteer(4096)
def _answer(names: Gazetteer, typed: str) -> Resolution:
    parts = words(typed)
    numbers = [position for position, part in enumerate(parts) if DIGIT.search(part)]
    if numbers:
        return _answer_with_digits(names, typed, parts, numbers)
    direction = names.bare.get(key(parts))
    if direction:
        return UnknownPlace(typed, (direction,))
    reader = Reader(names)
    found = reader.read(parts)
    answer = _resolution(typed, found, reader)
    if answer is None:
        return UnknownPlace(typed, tuple(nearest(names, parts)[:SUGGESTIONS]))
    return _with_left_out(names, typed, answer, reader) if isinstance(answer, Place) else answer


def _answer_with_digits(
    names: Gazetteer, typed: str, parts: tuple[str, ...], numbers: list[int]
) -> Resolution:
    front = tuple(part for part in parts[: numbers[-1]] if not DIGIT.search(part))
    behind = parts[numbers[-1] + 1 :]
    postcodes = [names.pc4_places[part] for part in parts if part in names.pc4_places]
    reader = Reader(names)
    # Beside a postcode a guess at a misspelled name would know better than the digits.
    after = reader.read(behind, guess=not postcodes) if key(behind) not in names.bare else ()
    within = [code for code in postcodes if any(names.lies_in(code, place) for place in after)]
    # Of namesakes that the postcode lies in none of, none is meant: a postcode is certain.
    if postcodes and (within or len(after) != 1):
        found: tuple[Place, ...] = ((within or postcodes)[-1],)
    else:
        found = after or _town_first(names, typed, front) or reader.read(front)
    if found:
        return _resolution(typed, found, reader) or UnknownPlace(typed, ())
    neighbours = _neighbours(names, parts)
    alike = nearest(names, behind or front)
    return UnknownPlace(typed, tuple(_unique([*neighbours, *alike])[:SUGGESTIONS]))


def _town_first(names: Gazetteer, typed: str, front: tuple[str, ...]) -> tuple[Place, ...]:
    """Return the town of "Amsterdam, Spui 21": a name before the comma, or one far larger than the street's namesake."""
    before, comma, street = typed.partition(",")
    if comma and DIGIT.search(street) and not DIGIT.search(before) and (town := names.meant(words(before))):
        return town
    towns = (names.meant(front[:cut]) for cut in range(len(front) - 1, 0, -1))
    town, namesake = next((found for found in towns if found), ()), names.meant(front[-1:])
    if not town or not namesake:
        return ()
    return town if max(map(names.weight, town)) >= DOMINANT * max(map(names.weight, namesake)) else ()


def _with_left_out(names: Gazetteer, typed: str, place: Place, reader: Reader) -> Place:
    """Return the place with what it leaves out; a guess where that is the name of a place about as large."""
    left = left_out(typed, place, reader.left, names)
    others = called_so(left, place, names)
    guessed = any(names.weight(place) < DOMINANT * names.weight(other) for other in others)
    return replace(place, left_out=left, guessed_from=typed if guessed else place.guessed_from)


def _resolution(typed: str, found: tuple[Place, ...], reader: Reader) -> Resolution | None:
    if len(found) > 1:
        return AmbiguousPlace(typed, found)
    if found and reader.guessed and found[0].kind != "postcode":
        return replace(found[0], guessed_from=typed)
    return found[0] if found else None


def _neighbours(names: Gazetteer, parts: tuple[str, ...]) -> list[Place]:
    """Return the postcodes nearest in number to one that we do not know, within its hundred."""
    numbers = [digits[0] for part in parts if (digits := PC4.match(part))]
    if not numbers:
        return []
    number = int(numbers[-1].ljust(4, "0"))
    known = [int(pc4) for pc4 in names.pc4_places if pc4.startswith(numbers[-1][:2])]
    known.sort(key=lambda pc4: (abs(pc4 - number), pc4))
    return [names.pc4_places[str(pc4)] for pc4 in known[:3]]


def _with_digits(names: Gazetteer, parts: tuple[str, ...]) -> list[Place]:
    if len(parts) == 1 and parts[0].isdigit() and len(parts[0]) <= 4:
        begun = [place for pc4, place in names.pc4_places.items() if pc4.startswith(parts[0])]
        return begun or _neighbours(names, parts)
    answer = _answer(names, " ".join(parts))
    match answer:
        case AmbiguousPlace(candidates=places) | UnknownPlace(suggestions=places):
            return list(places)
        case _:
            return [answer]


def _unique(places: Iterable[Place]) -> list[Place]:
    return list({place.key: place for place in places}.values())
