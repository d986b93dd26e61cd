"""What of a typed place the answer does not cover: a quarter, street or station beside the town that was found."""

from collections.abc import Iterable

from directory.places.gazetteer import Gazetteer
from directory.places.names import WORD, key, words
from directory.places.place import Place
from directory.places.reading import NOISE, without_part_words

LONGEST_QUARTER = 3
ARTICLE = "de"
SAYS_NOTHING = NOISE | {"ik", "of", "tussen", "woon"}


def left_out(typed: str, place: Place, left: Iterable[str], names: Gazetteer) -> str:
    """Return, as they were typed, the words that ``place`` leaves out: those in ``left`` and its own quarters; or "".

    ``left`` stands in the order of ``words(typed)``.
    """
    parts = words(typed)
    positions = sorted({*_positions(parts, left), *_of_quarters(parts, place, names)})
    return _as_typed(typed, parts, _without_noise(parts, positions))


def called_so(text: str, place: Place, names: Gazetteer) -> tuple[Place, ...]:
    """Return the places elsewhere that what was left out is the name of, "station" and the like aside."""
    parts = words(text)
    found = names.meant(without_part_words(parts)) if parts else ()
    return tuple(other for other in found if not (names.lies_in(other, place) or names.lies_in(place, other)))


def _positions(parts: tuple[str, ...], left: Iterable[str]) -> list[int]:
    found: list[int] = []
    for word in left:
        found.append(parts.index(word, found[-1] + 1 if found else 0))
    return found


def _of_quarters(parts: tuple[str, ...], place: Place, names: Gazetteer) -> set[int]:
    """Return where a quarter stands that we only know as a name of this town."""
    return {
        position
        for start in range(len(parts))
        for stop in range(start + 1, min(start + LONGEST_QUARTER, len(parts)) + 1)
        if names.quarters.get(key(parts[start:stop])) == place.key
        for position in range(start, stop)
    }


def _without_noise(parts: tuple[str, ...], positions: list[int]) -> list[int]:
    """Drop "in", "buurt" and the like around what is left; the article of "de Riet" stays."""
    telling = [index for index, position in enumerate(positions) if parts[position] not in SAYS_NOTHING]
    if not telling:
        return []
    first, last = telling[0], telling[-1]
    if first and parts[positions[first - 1]] == ARTICLE:
        first -= 1
    return positions[first : last + 1]


def _as_typed(typed: str, parts: tuple[str, ...], positions: list[int]) -> str:
    written = list(WORD.finditer(typed))
    if len(written) != len(parts):
        # A mark that no letter can carry cuts a word in two as it is written, and not as it is compared.
        return " ".join(parts[position] for position in positions)
    rows: list[list[int]] = []
    for position in positions:
        if rows and position == rows[-1][-1] + 1:
            rows[-1].append(position)
        else:
            rows.append([position])
    return " ".join(typed[written[row[0]].start() : written[row[-1]].end()] for row in rows)
