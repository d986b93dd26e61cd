"""What content may refer to: concepts, regions and postcodes, read once for a whole batch."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self
from uuid import UUID

from django.utils import timezone

from directory.language.regions import COUNTRY_NAMES, typed_names
from directory.models import Postcode, Region
from directory.places.named import EVERYDAY, base_name, everyday
from directory.places.names import key_of
from directory.places.reference_files import aliases
from handreiking.models import Concept

COUNTRY = "country:NL"
MEANT_FIRST = ("municipality", "district", "ggd", "province", "country")
"""Which region a bare name means, of the kinds that an offer can serve."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class RegionFact:
    """A region that exists today. ``ggd`` is the GGD region it lies in, itself for a GGD region."""

    id: UUID
    key: str
    name: str
    point: Point
    ggd: UUID | None

    @property
    def kind(self) -> str:
        return self.key.partition(":")[0]


@dataclass(frozen=True, slots=True)
class PostcodeFact:
    """A PC4: its place as people call it ("Den Haag"), the code of its gemeente, its stadsdeel and a point (latitude, longitude)."""

    pc4: str
    place: str
    municipality: str
    district: UUID | None
    point: Point


@dataclass(frozen=True, slots=True)
class ConceptFact:
    id: UUID
    scheme: str
    position: int


@dataclass(frozen=True, slots=True)
class Lookups:
    """Concepts by slug in the vocabulary's order, regions by key, postcodes by PC4, places by any name."""

    concepts: Mapping[str, ConceptFact]
    regions: Mapping[str, RegionFact]
    successors: Mapping[str, str]
    postcodes: Mapping[str, PostcodeFact]
    place_points: Mapping[tuple[str, str], Point]
    places: Mapping[str, tuple[tuple[str, str], ...]]
    region_names: Mapping[str, str]

    @classmethod
    def load(cls, today: date | None = None) -> Self:
        """Read everything in four queries. ``places`` gives (name, gemeente code) pairs."""
        concepts = Concept.objects.values_list("slug", "id", "scheme__slug")
        regions, successors = _regions(today or timezone.localdate())
        codes = {fact.id: key.partition(":")[2] for key, fact in regions.items()}
        postcodes = {
            row[0]: PostcodeFact(row[0], everyday(row[1]), codes[row[2]], row[3], (row[4], row[5]))
            for row in Postcode.objects.values_list(
                "pc4", "place", "municipality_id", "district_id", "lat", "lon"
            )
            if row[2] in codes
        }
        points = _place_points(postcodes.values())
        return cls(
            concepts={slug: ConceptFact(id, scheme, n) for n, (slug, id, scheme) in enumerate(concepts)},
            regions=regions,
            successors=successors,
            postcodes=postcodes,
            place_points=points,
            places=_place_names(points),
            region_names=_region_names(regions.values()),
        )

    def region(self, key: str) -> RegionFact | None:
        """Return the region of ``key`` as it is today, its successor if it was merged, or None."""
        return self.regions.get(self.successors.get(key, key))

    def municipality(self, code: str) -> RegionFact | None:
        return self.region(f"municipality:{code}")

    def region_key(self, text: str) -> str:
        """Return the key of a region that is written as "gemeente Utrecht", "Utrecht" or a key; or the text.

        A bare name is the gemeente before the stadsdeel, the GGD region and the province.
        """
        return text if self.region(text) else self.region_names.get(key_of(text), text)

    def in_scheme(self, slugs: Iterable[str], scheme: str) -> list[str]:
        """Keep the slugs that belong to a scheme."""
        return [slug for slug in slugs if slug in self.concepts and self.concepts[slug].scheme == scheme]

    def places_named(self, name: str, municipality: str = "") -> list[tuple[str, str]]:
        """Return (name, gemeente code) of every place so called, in one gemeente if it is given."""
        found = self.places.get(key_of(name), ())
        return [place for place in found if not municipality or place[1] == municipality]


def _regions(today: date) -> tuple[dict[str, RegionFact], dict[str, str]]:
    rows = {region.id: region for region in Region.objects.defer("slug")}
    valid = set(Region.objects.valid_on(today).values_list("id", flat=True))
    ggds = dict(
        Region.within.through.objects.filter(to_region__kind=Region.Kind.GGD).values_list(
            "from_region_id", "to_region_id"
        )
    )
    regions, successors = {}, {}
    for region in rows.values():
        key = f"{region.kind}:{region.code}"
        if region.id in valid:
            ggd = region.id if region.kind == Region.Kind.GGD else ggds.get(region.id)
            point = (region.lat, region.lon)
            regions[key] = RegionFact(region.id, key, region.name, point, ggd)
            continue
        heir, steps = region, 0
        while heir.id not in valid and heir.replaced_by_id in rows and steps < len(rows):
            heir, steps = rows[heir.replaced_by_id], steps + 1
        if heir.id in valid:
            successors[key] = f"{heir.kind}:{heir.code}"
    return regions, {old: new for old, new in successors.items() if old not in regions}


def _place_points(postcodes: Iterable[PostcodeFact]) -> dict[tuple[str, str], Point]:
    """Return the mean of the postcodes' points of each (place, gemeente)."""
    sums: dict[tuple[str, str], tuple[float, float, int]] = {}
    for fact in postcodes:
        lat, lon, n = sums.get((fact.place, fact.municipality), (0.0, 0.0, 0))
        sums[fact.place, fact.municipality] = (lat + fact.point[0], lon + fact.point[1], n + 1)
    return {place: (lat / n, lon / n) for place, (lat, lon, n) in sums.items()}


def _place_names(points: Mapping[tuple[str, str], Point]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the places by the keys of their names: their own, without an addition, and the aliases."""
    found: dict[str, list[tuple[str, str]]] = {}
    official = {statement: written for written, statement in EVERYDAY.items()}
    for name, code in points:
        for key in {key_of(name), key_of(base_name(name)), key_of(official.get(name, name))}:
            found.setdefault(key, []).append((name, code))
    for alias in aliases():
        for code in alias.targets:
            place = (everyday(alias.canonical), code)
            if alias.kind == "place" and place in points:
                named = found.setdefault(key_of(alias.alias), [])
                if place not in named:
                    named.append(place)
    return {key: tuple(places) for key, places in found.items()}


def _region_names(regions: Iterable[RegionFact]) -> dict[str, str]:
    """Return the regions' keys by their names, with and without the word for their kind before it.

    The other names that the search knows count as well, and a gemeente of the past for the one that came instead;
    one that several came instead of is left to the writer.
    """
    found: dict[str, str] = {}
    known = [fact for fact in regions if fact.kind in MEANT_FIRST]
    for fact in sorted(known, key=lambda fact: (MEANT_FIRST.index(fact.kind), fact.key)):
        for name in (fact.name, *typed_names(fact.kind, fact.name), everyday(fact.name)):
            found.setdefault(key_of(name), fact.key)
    keys = {fact.key for fact in known}
    for alias in aliases():
        kind = "municipality" if alias.kind == "former" else alias.kind
        if len(alias.targets) == 1 and (key := f"{kind}:{alias.targets[0]}") in keys:
            for name in (alias.alias, *typed_names(kind, alias.alias)):
                found.setdefault(key_of(name), key)
    return found | {key_of(name): COUNTRY for name in COUNTRY_NAMES}
