"""What a person's typed text resolves to."""

from dataclasses import dataclass, field
from typing import Literal

PlaceKind = Literal["postcode", "place", "district", "municipality", "ggd", "province", "country"]
POINT_KINDS = ("postcode", "place", "district")
"""Small enough to have a middle of their own: what is near it is near the reader."""
WITHOUT_BORDER = ("postcode", "place")
"""What is no region with a code of its own."""


@dataclass(frozen=True, slots=True)
class Place:
    """A point (postcode, place, district) or an area (municipality, ggd, province, country).

    ``name`` is what ``data-place`` says ("1066" for a postcode); ``label`` what people read
    ("Amsterdam Slotervaart, 1066"); ``lat`` and ``lon`` WGS84 degrees.
    ``regions`` are the keys ("municipality:0363") of every region it lies in, its own included where it is one.
    ``guessed_from`` is what was typed where that only resembles one of its names: whoever shows the place says so.
    """

    kind: PlaceKind
    name: str
    label: str
    lat: float
    lon: float
    key: str
    regions: frozenset[str]
    guessed_from: str = field(default="", compare=False)
    left_out: str = field(default="", compare=False)
    """What was typed beside its name and has no place of its own, a quarter or a station: whoever shows it says so."""
    parts: frozenset[str] = field(default=frozenset(), compare=False)
    """Of a town, the keys of its stadsdelen: it lies in several, and whoever names the town may mean any of them."""

    @property
    def is_area(self) -> bool:
        """Whether what lies in it counts, and not what is near its middle."""
        return self.kind not in POINT_KINDS

    @property
    def has_border(self) -> bool:
        """Whether what lies near its border counts too: people cross that of a gemeente without noticing."""
        return self.kind == "municipality"

    @property
    def has_distance(self) -> bool:
        """Whether a distance counts: to its middle or its border."""
        return self.has_border or not self.is_area

    @property
    def is_region(self) -> bool:
        """Whether an offer can name it as what it serves; a stadsdeel is both a region and a point."""
        return self.kind not in WITHOUT_BORDER


@dataclass(frozen=True, slots=True)
class AmbiguousPlace:
    """The text names several places that do not lie in one another; ask which."""

    text: str
    candidates: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class UnknownPlace:
    """The text names nothing we know; ``suggestions`` are the nearest spellings, best first."""

    text: str
    suggestions: tuple[Place, ...]


Resolution = Place | AmbiguousPlace | UnknownPlace
