"""The rows that reference data consists of, whether read from the files or from the database."""

from datetime import date
from typing import NamedTuple

COUNTRY = "country:NL"


class RegionRow(NamedTuple):
    """A region; ``within`` holds the keys ("province:PV27") of every region it lies in, itself left out."""

    kind: str
    code: str
    name: str
    lat: float
    lon: float
    within: frozenset[str]

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.code}"


class PostcodeRow(NamedTuple):
    """A PC4; ``municipality`` and ``district`` are codes, ``district`` empty where there is none."""

    pc4: str
    place: str
    municipality: str
    district: str
    lat: float
    lon: float


class FormerRow(NamedTuple):
    """A gemeente of the past: its name, other ways of writing it, its last day and the codes that came instead.

    The first of ``successors`` has most of its people.
    """

    name: str
    others: tuple[str, ...]
    last_day: date
    successors: tuple[str, ...]


class Alias(NamedTuple):
    """Another way of writing ``canonical``; ``targets`` are codes, for a place those of its gemeente."""

    alias: str
    canonical: str
    kind: str
    targets: tuple[str, ...]
