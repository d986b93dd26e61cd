"""What the reference files say of the examples' neighbourhoods, so that a name fits where the offer is."""

from collections.abc import Mapping
from functools import cache

from directory.examples.archetypes import Town
from directory.places.reference_files import Reference, read


def place_of(pc4: str) -> str:
    """Return the official name of the place ("woonplaats") that a PC4 lies in."""
    return _places()[pc4]


def named_after(town: Town, place: str) -> str:
    """Return the name for something in ``place``: the town's, or the place's own where people would think of another.

    In Loppersum nothing is called after Delfzijl, but in Nieuw-Vennep it may be called after the Haarlemmermeer.
    """
    is_a_place = town.name in _places().values()
    return place if is_a_place and town.name not in place else town.name


def gemeente(town: Town) -> str:
    """Return the name of the town's gemeente, as people say it."""
    official = _gemeenten()[town.municipality]
    return town.name if official.startswith("'s-") else official


@cache
def _reference() -> Reference:
    return read()


@cache
def _places() -> Mapping[str, str]:
    return {row.pc4: row.place for row in _reference().postcodes}


@cache
def _gemeenten() -> Mapping[str, str]:
    return {row.code: row.name for row in _reference().regions if row.kind == "municipality"}
