"""Regions as the search knows them: the keys that each stands for, and how those that an offer serves are named."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple, Self

from directory.language.per_language import kept_per_language
from directory.language.regions import region_text
from directory.models import Region
from directory.places.place import AmbiguousPlace, Place, Resolution
from directory.places.rows import COUNTRY
from directory.search.ask.reading import text


class ServedRegion(NamedTuple):
    """A region that an offer names. ``partly`` are the keys of the regions of which it is only a part, or has one."""

    key: str
    name: str
    partly: frozenset[str]


Served = tuple[ServedRegion, ...]
"""The regions that an offer serves, in its owner's order; empty for one that serves the whole country."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the reader is: in each of ``regions``, and somewhere in one of ``areas``, nobody knows in which part of it.

    So who serves one of ``regions`` is there for the reader, and who serves a part of one of ``areas`` may be. Both
    are empty where no place was asked.
    """

    regions: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()

    @classmethod
    def of(cls, place: Place) -> Self:
        return cls(place.regions, frozenset({place.key}) if place.is_region else place.parts)

    def __bool__(self) -> bool:
        return bool(self.regions)

    def __or__(self, other: Self) -> Self:
        return type(self)(self.regions | other.regions, self.areas | other.areas)


NOWHERE = Whereabouts()


@dataclass(frozen=True, slots=True)
class RegionKeys:
    """``names`` maps a region (its id as text) to its own key and its successors'; ``covering`` adds all those it lies in.

    ``own`` maps it to its own key. ``partly`` gives, by own key, the keys of the regions that share ground with it and
    do not lie in it as a whole: what names it serves a part of those.
    """

    own: dict[str, str]
    names: dict[str, frozenset[str]]
    covering: dict[str, frozenset[str]]
    partly: dict[str, frozenset[str]]

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
        return cls(keys, names, covering, _partly(keys, names, covering))

    def named(self, wanted: Iterable[str]) -> list[str]:
        """Return the regions that one of the wanted keys names, merged ones included."""
        wanted = frozenset(wanted)
        return [pk for pk, keys in self.names.items() if keys & wanted]

    def served(self, kind: str, code: str, name: str) -> ServedRegion:
        """Return a region that an offer names."""
        key = f"{kind}:{code}"
        return ServedRegion(key, name, self.partly.get(key, frozenset()))

    def serving(self, here: Whereabouts) -> list[str]:
        """Return the regions that an offer may name to be there for who is ``here``."""
        return [*self.named(here.regions | here.areas), *self._in_part(here)]

    def serving_nearby(self, here: Whereabouts) -> list[str]:
        """Return those without the whole country: of what names only that nobody can say that it is near."""
        smaller = [key for key in here.regions | here.areas if key != COUNTRY]
        return [*self.named(smaller), *self._in_part(here)]

    def _in_part(self, here: Whereabouts) -> list[str]:
        return [pk for pk, key in self.own.items() if self.partly[key] & here.areas]

    def inside(self, key: str) -> list[str]:
        """Return the regions that lie in the region of ``key``, itself included."""
        return [pk for pk, keys in self.covering.items() if key in keys]


def possible_whereabouts(resolution: Resolution | None) -> Whereabouts:
    """Return where the reader may be while it is not known which place is meant; nowhere where that is known."""
    if resolution is None or isinstance(resolution, Place):
        return NOWHERE
    candidates = resolution.candidates if isinstance(resolution, AmbiguousPlace) else ()
    return reduce(or_, map(Whereabouts.of, candidates), Whereabouts(frozenset({COUNTRY})))


def served(regions: Iterable[ServedRegion]) -> Served:
    """Return what an offer serves that names these regions."""
    named = tuple(regions)
    return () if any(region.key == COUNTRY for region in named) else named


@kept_per_language(4096)
def nearest_first(regions: Served, here: Whereabouts) -> tuple[str, ...]:
    """Return "regio Gooi en Vechtstreek" of each region: first those that ``here`` lies in, then those within it.

    What is as near stands in the order of its owner.
    """
    ordered = sorted(regions, key=lambda region: (region.key not in here.regions, not _is_part(region, here)))
    return tuple([region_text(region.key.partition(":")[0], region.name) for region in ordered])


@lru_cache(4096)
def serves_a_part(regions: Served, here: Whereabouts) -> bool:
    """Say whether what serves these regions serves a part of ``here``, and nothing that ``here`` lies in."""
    whole = any(region.key in here.regions for region in regions)
    return not whole and any(_is_part(region, here) for region in regions)


def _is_part(region: ServedRegion, here: Whereabouts) -> bool:
    return region.key in here.areas or not here.areas.isdisjoint(region.partly)


def _partly(
    own: Mapping[str, str], names: Mapping[str, frozenset[str]], covering: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    touching: defaultdict[str, set[str]] = defaultdict(set)
    inside: defaultdict[str, set[str]] = defaultdict(set)
    for pk, around in covering.items():
        for key in around:
            touching[key] |= around
            inside[key].add(own[pk])
    partly: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for pk, line in names.items():
        shared = frozenset[str]().union(*(touching[key] for key in line))
        partly[own[pk]] |= shared.difference(*(inside[key] for key in line))
    return dict(partly)


def _line(pk: str, heirs: dict[str, str]) -> list[str]:
    """Return a region and its successors, once each."""
    line = [pk]
    while (heir := heirs.get(line[-1])) and heir not in line:
        line.append(heir)
    return line
