"""The example content as it stands in the TOML files beside this module."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
COUNTRY = "country"

Archetype = Mapping[str, Any]
"""One kind of offer: its texts (lists of alternatives), concepts, ages, costs, days; see groepen.toml."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A neighbourhood or village: PC4, name, and the words for being there ("in de Jordaan")."""

    pc4: str
    name: str
    phrase: str

    @classmethod
    def parse(cls, line: str) -> "Spot":
        """Read "1016 Jordaan|in de Jordaan"; without the bar the words are "in Jordaan"."""
        name, _bar, phrase = line[5:].partition("|")
        return cls(line[:4], name, phrase or f"in {name}")


@dataclass(frozen=True, slots=True)
class Town:
    """A gemeente with examples. ``place`` is the official name of its main place, ``phrase`` "in Utrecht"."""

    municipality: str
    name: str
    place: str
    phrase: str
    ggd: str
    region: str
    offers: int
    tags: frozenset[str]
    spots: Sequence[Spot]


def towns() -> list[Town]:
    """Return every town of places.toml, in the order of the file."""
    data = _read("places.toml")
    return [
        Town(
            municipality=row["municipality"],
            name=row["name"],
            place=row.get("place", row["name"]),
            phrase=row.get("phrase", f"in {row['name']}"),
            ggd=row["ggd"],
            region=data["regions"][row["ggd"]],
            offers=row["offers"],
            tags=frozenset(row["tags"]),
            spots=[Spot.parse(line) for line in row["spots"]],
        )
        for row in data["town"]
    ]


def archetypes() -> list[Archetype]:
    """Return every archetype, file by file in the order of their names."""
    files = sorted((HERE / "archetypes").glob("*.toml"))
    return [archetype for file in files for archetype in _read(f"archetypes/{file.name}")["archetype"]]


def pools() -> Mapping[str, Any]:
    """Return the words that archetypes share: names, streets, venues, organisations, costs."""
    return _read("pools.toml")


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))
