"""Writes the reference data into the register: one function, one transaction, the same result every time."""

import uuid
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify

from directory.language.regions import without_title
from directory.models import Location, Postcode, Region
from directory.places.reference_files import Reference
from directory.places.rows import FormerRow, PostcodeRow, RegionRow
from handreiking.models import DataVersion

NAMESPACE = uuid.UUID("6f0f2f0e-3d0b-5b55-9a5c-6b6f0f7d3c11")
KINDS = ("country", "province", "ggd", "municipality", "district")
BATCH = 500


@dataclass(slots=True)
class Loaded:
    """How many rows there are by kind, and how many were made, changed, ended, or removed just now."""

    rows: dict[str, int] = field(default_factory=dict)
    created: int = 0
    updated: int = 0
    ended: int = 0
    removed: int = 0

    @property
    def changed(self) -> bool:
        return bool(self.created or self.updated or self.ended or self.removed)


@transaction.atomic
def load(reference: Reference) -> Loaded:
    """Make regions and postcodes equal to ``reference`` and give the data a new version if anything changed.

    Rows keep their UUID, which is the same on every install. A region that is no longer in the files is ended
    (``valid_to`` yesterday) and kept; a postcode is removed unless a location still uses it.
    """
    loaded = Loaded()
    regions = _load_regions(reference.regions, loaded)
    _load_nesting(reference.regions, regions, loaded)
    _load_postcodes(reference.postcodes, regions, loaded)
    _load_former(reference.former, regions, loaded)
    loaded.rows = {kind: sum(row.kind == kind for row in reference.regions) for kind in KINDS}
    loaded.rows["postcode"] = len(reference.postcodes)
    if loaded.changed:
        DataVersion.objects.bump()
    return loaded


def region_slug(row: RegionRow) -> str:
    """Return the word in the region's address: "bergen-nh", "utrecht" for GGD regio Utrecht."""
    if row.kind == "district":
        return row.code
    return slugify(without_title(row.name))


def _load_regions(rows: tuple[RegionRow, ...], loaded: Loaded) -> dict[str, Region]:
    """Write the regions; return them by key."""
    # Ordered so that of two periods of one code the last one wins.
    known = {
        f"{region.kind}:{region.code}": region
        for region in Region.objects.filter(kind__in=KINDS).order_by(F("valid_from").asc(nulls_first=True))
    }
    fields = ("name", "slug", "lat", "lon", "valid_to")
    new, changed = [], []
    for row in rows:
        values = (row.name, region_slug(row), row.lat, row.lon, None)
        region = known.get(row.key)
        if region is None:
            region = Region(id=uuid.uuid5(NAMESPACE, row.key), kind=row.kind, code=row.code)
            known[row.key] = region
            new.append(region)
        elif tuple(getattr(region, name) for name in fields) != values:
            changed.append(region)
        for name, value in zip(fields, values, strict=True):
            setattr(region, name, value)
    gone = _end([known[key] for key in known.keys() - {row.key for row in rows}])
    Region.objects.bulk_create(new, batch_size=BATCH)
    Region.objects.bulk_update([*changed, *gone], fields, batch_size=BATCH)
    loaded.created += len(new)
    loaded.updated += len(changed)
    loaded.ended += len(gone)
    return known


def _load_former(rows: tuple[FormerRow, ...], regions: dict[str, Region], loaded: Loaded) -> None:
    """Write the gemeenten of the past, each with what came instead; one whose successors are not here is left out.

    Their codes are our own ("former-uden"): the name is what people and old files know.
    """
    prefix = "former-"
    known = {r.code: r for r in Region.objects.filter(kind="municipality", code__startswith=prefix)}
    fields = ("name", "slug", "lat", "lon", "valid_to", "replaced_by_id")
    new, changed = [], []
    for row in rows:
        heir = next(
            (regions[key] for code in row.successors if (key := f"municipality:{code}") in regions), None
        )
        if heir is None:
            continue
        code = f"{prefix}{slugify(row.name)}"
        values = (row.name, slugify(row.name), heir.lat, heir.lon, row.last_day, heir.pk)
        region = known.get(code)
        if region is None:
            region = Region(id=uuid.uuid5(NAMESPACE, f"municipality:{code}"), kind="municipality", code=code)
            new.append(region)
        elif tuple(getattr(region, name) for name in fields) != values:
            changed.append(region)
        for name, value in zip(fields, values, strict=True):
            setattr(region, name, value)
    Region.objects.bulk_create(new, batch_size=BATCH)
    Region.objects.bulk_update(changed, [*fields[:-1], "replaced_by"], batch_size=BATCH)
    loaded.created += len(new)
    loaded.updated += len(changed)


def _end(regions: list[Region]) -> list[Region]:
    """Give the regions that still stand their last day; return those."""
    yesterday: date = timezone.localdate() - timedelta(days=1)
    standing = [region for region in regions if region.valid_to is None]
    for region in standing:
        region.valid_to = max(yesterday, region.valid_from or yesterday)
    return standing


def _load_nesting(rows: tuple[RegionRow, ...], regions: dict[str, Region], loaded: Loaded) -> None:
    link = Region.within.through
    ours = {regions[row.key].pk for row in rows}
    wanted = {(regions[row.key].pk, regions[key].pk) for row in rows for key in row.within}
    # Links to other kinds (a jeugdhulpregio) are someone else's and stay.
    mine = {region.pk for region in regions.values()}
    found = {
        (inner, outer): pk
        for pk, inner, outer in link.objects.values_list("pk", "from_region_id", "to_region_id")
        if inner in ours and outer in mine
    }
    missing = [
        link(from_region_id=inner, to_region_id=outer) for inner, outer in sorted(wanted - found.keys())
    ]
    surplus = [found[pair] for pair in found.keys() - wanted]
    link.objects.bulk_create(missing, batch_size=BATCH)
    for start in range(0, len(surplus), BATCH):
        link.objects.filter(pk__in=surplus[start : start + BATCH]).delete()
    loaded.created += len(missing)
    loaded.removed += len(surplus)


def _load_postcodes(rows: tuple[PostcodeRow, ...], regions: dict[str, Region], loaded: Loaded) -> None:
    known = {postcode.pc4: postcode for postcode in Postcode.objects.all()}
    fields = ("place", "municipality_id", "district_id", "lat", "lon")
    new, changed = [], []
    for row in rows:
        municipality = regions[f"municipality:{row.municipality}"].pk
        district = regions[f"district:{row.district}"].pk if row.district else None
        values = (row.place, municipality, district, row.lat, row.lon)
        postcode = known.pop(row.pc4, None)
        if postcode is None:
            postcode = Postcode(pc4=row.pc4)
            new.append(postcode)
        elif tuple(getattr(postcode, name) for name in fields) != values:
            changed.append(postcode)
        for name, value in zip(fields, values, strict=True):
            setattr(postcode, name, value)
    Postcode.objects.bulk_create(new, batch_size=BATCH)
    Postcode.objects.bulk_update(
        changed, ("place", "municipality", "district", "lat", "lon"), batch_size=BATCH
    )
    gone = known.keys() - set(
        Location.objects.filter(postcode__isnull=False).values_list("postcode_id", flat=True).distinct()
    )
    for start in range(0, len(gone), BATCH):
        Postcode.objects.filter(pk__in=sorted(gone)[start : start + BATCH]).delete()
    loaded.created += len(new)
    loaded.updated += len(changed)
    loaded.removed += len(gone)
