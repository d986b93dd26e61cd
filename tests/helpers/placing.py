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


POSTCODES_AMONG_WORDS = [
    ("rouw 1012 AB", "rouw bij 1012"),
    ("rouw 1012ab", "rouw bij 1012"),
    ("rouw 1012 ab", "rouw bij 1012"),
    ("1012AB", "bij 1012"),
    ("rouw in 1012 AB", "rouw bij 1012"),
    ("rouw 1012 AB 14-2", "rouw bij 1012"),
    ("rouw Geheimlaan 5, 1012 AB", "rouw bij 1012"),
    ("rouw Geheimlaan 5a 1012 AB Amsterdam", "rouw bij 1012 Amsterdam"),
    ("1012 AB en 1013-CD", "bij 1012 en bij 1013"),
    ("1012 IK", "bij 1012"),
    ("rouw 1012 IN", "rouw bij 1012"),
    ("rouw 1012AB 8 jaar", "rouw bij 1012 8 jaar"),
    ("kind van 8 1012AB", "kind van 8 bij 1012"),
    ("nl-1012 AB", "bij 1012"),
    ("sinds 2019 in de war", "sinds 2019 in de war"),
    ("SINDS 2019 IN DE WAR", "SINDS 2019 IN DE WAR"),
    ("2500 km", "2500 km"),
    ("1012", "1012"),
    ("0012 AB", "0012 AB"),
    ("1012 ABC", "1012 ABC"),
    ("rouw", "rouw"),
]
"""What is typed among the words of a search, and what is left of a full postcode in it."""
