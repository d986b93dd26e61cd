"""What content may refer to: concepts, regions and postcodes, read once for a whole batch."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self
from uuid import UUID

from django.utils import timezone

from directory.models import Postcode, Region
from directory.places.gazetteer import Gazetteer, gazetteer
from directory.places.named import everyday
from handreiking.models import Concept
from handreiking.succession import Succession

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
    def code(self) -> str:
        return self.key.partition(":")[2]


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
    """Concepts by slug in the vocabulary's order, regions by key, postcodes by PC4, places by any of their ``names``.

    Retired concepts are among them: content of an older edition names them. ``succession`` says what they are now.
    """

    concepts: Mapping[str, ConceptFact]
    regions: Mapping[str, RegionFact]
    successors: Mapping[str, str]
    postcodes: Mapping[str, PostcodeFact]
    place_points: Mapping[tuple[str, str], Point]
    succession: Succession

    @classmethod
    def load(cls, today: date | None = None) -> Self:
        """Read everything in five queries."""
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
        return cls(
            concepts={slug: ConceptFact(id, scheme, n) for n, (slug, id, scheme) in enumerate(concepts)},
            regions=regions,
            successors=successors,
            postcodes=postcodes,
            place_points=_place_points(postcodes.values()),
            succession=Succession.load(),
        )

    @property
    def names(self) -> Gazetteer:
        """All places by all their names, as the search of this process knows them."""
        return gazetteer()

    def region(self, key: str) -> RegionFact | None:
        """Return the region of ``key`` as it is today, its successor if it was merged, or None."""
        return self.regions.get(self.successors.get(key, key))

    def municipality(self, code: str) -> RegionFact | None:
        return self.region(f"municipality:{code}")

    def in_scheme(self, slugs: Iterable[str], scheme: str) -> list[str]:
        """Keep the slugs that belong to a scheme, as they are called now."""
        now = dict.fromkeys(map(self.succession.today, slugs))
        return [slug for slug in now if slug in self.concepts and self.concepts[slug].scheme == scheme]

    def choosable(self) -> list[str]:
        """Return the slugs of the concepts that are still offered."""
        return [slug for slug in self.concepts if slug not in self.succession.heirs]


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
