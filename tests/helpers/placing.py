"""Ask the gazetteer of the whole country what a text means."""

from directory.places.gazetteer import Gazetteer
from directory.places.place import AmbiguousPlace, Place, UnknownPlace
from directory.places.reference_files import aliases, read
from directory.places.resolve import resolve

REFERENCE = read()
NAMES = Gazetteer(REFERENCE.regions, REFERENCE.postcodes, aliases())
DIRECTIONS = {"Noord", "Oost", "Zuid", "West", "Centrum"}


def found(text: str) -> tuple[str, str]:
    answer = resolve(text, NAMES)
    assert isinstance(answer, Place), answer
    return answer.kind, answer.name


def asked(text: str) -> list[str]:
    answer = resolve(text, NAMES)
    assert isinstance(answer, AmbiguousPlace), answer
    return [place.label for place in answer.candidates]


def suggested(text: str) -> list[str]:
    answer = resolve(text, NAMES)
    assert isinstance(answer, UnknownPlace), answer
    return [place.label for place in answer.suggestions]
