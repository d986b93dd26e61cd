"""Regions as the search knows them: the keys that each stands for, and how those that an offer serves are named."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from directory.language.per_language import kept_per_language
from directory.language.regions import region_text
from directory.models import Region
from directory.places.place import AmbiguousPlace, Place, Resolution
from directory.places.rows import COUNTRY
from directory.search.ask.reading import text

Served = tuple[tuple[str, str], ...]
"""The regions that an offer serves as (key, name); empty for one that serves the whole country."""


@dataclass(frozen=True, slots=True)
class RegionKeys:
    """``names`` maps a region (its id as text) to its own key and its successors'; ``covering`` adds all those it lies in."""

    names: dict[str, frozenset[str]]
    covering: dict[str, frozenset[str]]

    @classmethod
    def load(cls) -> Self:
        """Read it in two queries."""
        keys: dict[str, str] = {}
        heirs: dict[str, str] = {}
        for pk, kind, code, heir in Region.objects.values_list(
            text("id"), "kind", "code", text("replaced_by_id")
        ):
            keys[pk] = f"{kind}:{code}"
            if heir is not None:
                heirs[pk] = heir
        within: dict[str, set[str]] = {pk: set() for pk in keys}
        links = Region.within.through.objects.values_list(text("from_region_id"), text("to_region_id"))
        for inner, outer in links:
            within[inner].add(keys[outer])
        lines = {pk: _line(pk, heirs) for pk in keys}
        names = {pk: frozenset(keys[each] for each in line) for pk, line in lines.items()}
        covering = {pk: names[pk].union(*(within[each] for each in line)) for pk, line in lines.items()}
        return cls(names, covering)

    def named(self, wanted: Iterable[str]) -> list[str]:
        """Return the regions that one of the wanted keys names, merged ones included."""
        wanted = frozenset(wanted)
        return [pk for pk, keys in self.names.items() if keys & wanted]

    def inside(self, key: str) -> list[str]:
        """Return the regions that lie in the region of ``key``, itself included."""
        return [pk for pk, keys in self.covering.items() if key in keys]


def possible_regions(resolution: Resolution | None) -> frozenset[str]:
    """Return all region keys that the reader may be in where it is not known which place is meant; else none."""
    if resolution is None or isinstance(resolution, Place):
        return frozenset()
    candidates = resolution.candidates if isinstance(resolution, AmbiguousPlace) else ()
    return frozenset({COUNTRY}).union(*(place.regions for place in candidates))


def named_region(kind: str, code: str, name: str) -> tuple[str, str]:
    """Return one region of ``Served``."""
    return f"{kind}:{code}", name


def served(regions: Iterable[tuple[str, str]]) -> Served:
    """Return what an offer serves that names these regions."""
    named = tuple(regions)
    return () if any(key == COUNTRY for key, _name in named) else named


@kept_per_language(4096)
def nearest_first(regions: Served, here: frozenset[str]) -> tuple[str, ...]:
    """Return "regio Gooi en Vechtstreek" of each region: those with a key of ``here`` first, then by their words."""
    called = [(key not in here, region_text(key.partition(":")[0], name), key) for key, name in regions]
    return tuple([text for _elsewhere, text, _key in sorted(called)])


def _line(pk: str, heirs: dict[str, str]) -> list[str]:
    """Return a region and its successors, once each."""
    line = [pk]
    while (heir := heirs.get(line[-1])) and heir not in line:
        line.append(heir)
    return line
