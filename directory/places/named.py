"""Turns reference rows into Places with the names people use for them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from directory.language.regions import COUNTRY_NAMES, typed_names, without_title
from directory.places.distance import km
from directory.places.names import key_of, words
from directory.places.place import Place
from directory.places.rows import COUNTRY, PostcodeRow, RegionRow

# Parts of one woonplaats on both sides of a border lie at most 3 km apart, namesakes at least 10 km.
SAME_PLACE_KM = 5.0
EVERYDAY = {"'s-Gravenhage": "Den Haag", "'s-Hertogenbosch": "Den Bosch"}
ADDITION = re.compile(r"^(.+?) (?:\([\w.]+\)|L|NB|NH|Gld|Ut|Gn|GN|AC|ca|gem\. \w+)$")
DIRECTIONS = {"noord", "oost", "zuid", "west", "centrum"}


@dataclass(frozen=True, slots=True)
class Named:
    """A place with its names (without those that need a question first) and the PC4s that it covers."""

    place: Place
    names: tuple[str, ...]
    pc4s: frozenset[str]


def everyday(name: str) -> str:
    """Return the name as people say it: "Den Haag" for 's-Gravenhage."""
    return EVERYDAY.get(name, name)


def base_name(name: str) -> str:
    """Return the name without the addition that tells namesakes apart: "Hengelo" for "Hengelo (Gld)"."""
    found = ADDITION.match(name)
    return found[1] if found else name


def named_areas(regions: Mapping[str, RegionRow], postcodes: Iterable[PostcodeRow]) -> Iterator[Named]:
    """Yield every region with its names."""
    pc4s: dict[str, set[str]] = {key: set() for key in regions}
    for row in postcodes:
        for key in postcode_regions(row, regions):
            pc4s[key].add(row.pc4)
    for key, region in regions.items():
        label, names = _area_names(region, regions)
        place = Place(
            region.kind,  # type: ignore[arg-type]
            region.name,
            label,
            region.lat,
            region.lon,
            key,
            region.within | {key},
        )
        yield Named(place, (label, *names), frozenset(pc4s[key]))


def named_postcode(row: PostcodeRow, regions: Mapping[str, RegionRow]) -> Place:
    """Return the Place of a PC4, labelled "Amsterdam, 1066"."""
    label = f"{everyday(row.place)}, {row.pc4}"
    return Place(
        "postcode", row.pc4, label, row.lat, row.lon, f"postcode:{row.pc4}", postcode_regions(row, regions)
    )


def named_places(regions: Mapping[str, RegionRow], postcodes: Iterable[PostcodeRow]) -> Iterator[Named]:
    """Yield every woonplaats with its names.

    One that spills over the border of a gemeente is one Place; namesakes far apart are several, labelled with
    their province, or their gemeente where that does not tell them apart. The point is the mean of the PC4 points.
    """
    namesakes: dict[str, dict[tuple[str, str], list[PostcodeRow]]] = {}
    for row in postcodes:
        units = namesakes.setdefault(key_of(base_name(row.place)), {})
        units.setdefault((row.place, row.municipality), []).append(row)
    areas: dict[str, set[str]] = {}
    for key, region in regions.items():
        areas.setdefault(key_of(region.name), set()).add(key)
    for name, units in namesakes.items():
        clusters = _clusters(list(units.values()))
        provinces = Counter(_region_name(rows, "province", regions) for rows in clusters)
        for rows in clusters:
            addition = ""
            # "Zeeland" in Noord-Brabant, and the hamlet "Nederland", are not what most people mean.
            elsewhere = areas.get(name, set()) - postcode_regions(rows[0], regions) | areas.get(
                name, set()
            ) & {COUNTRY}
            if len(clusters) > 1 or elsewhere:
                province = _region_name(rows, "province", regions)
                addition = (
                    province if provinces[province] == 1 else _region_name(rows, "municipality", regions)
                )
            yield _named_place(rows, addition, regions)


def postcode_regions(row: PostcodeRow, regions: Mapping[str, RegionRow]) -> frozenset[str]:
    """Return the keys of all regions that a PC4 lies in."""
    own = f"municipality:{row.municipality}"
    district = f"district:{row.district}"
    around = regions[own].within | {own}
    return around | {district} if district in regions else around


def _area_names(region: RegionRow, regions: Mapping[str, RegionRow]) -> tuple[str, tuple[str, ...]]:
    name = everyday(region.name)
    match region.kind:
        case "country":
            return region.name, COUNTRY_NAMES
        case "province":
            return _typed(region.kind, name), (name,)
        case "municipality":
            return _typed(region.kind, name), (name, region.name, base_name(region.name).split(" (")[0])
        case "district":
            around = _outer(region, "municipality", regions)
            label = f"{around.name} {name}" if around else name
            alone = () if name.lower() in DIRECTIONS else (name,)
            return label, (_typed(region.kind, name), *alone)
        case _:
            return region.name, ()


def _typed(kind: str, name: str) -> str:
    return next(typed_names(kind, name))


def bare_names(named: Iterable[Named]) -> Iterator[tuple[str, Place]]:
    """Yield names that mean a place only where nothing else bears them: "Haaglanden", "Bilt" for De Bilt."""
    for item in named:
        place = item.place
        if place.kind == "ggd":
            yield without_title(place.name), place
        elif place.kind == "place":
            for name in item.names:
                article, *rest = words(name)
                if rest and article in {"de", "den", "het", "s", "t"}:
                    yield " ".join(rest), place


def _region_name(rows: list[PostcodeRow], kind: str, regions: Mapping[str, RegionRow]) -> str:
    main = Counter(row.municipality for row in rows).most_common(1)[0][0]
    own = regions[f"municipality:{main}"]
    around = own if kind == "municipality" else _outer(own, kind, regions)
    return around.name if around else ""


def _outer(region: RegionRow, kind: str, regions: Mapping[str, RegionRow]) -> RegionRow | None:
    keys = (key for key in sorted(region.within) if key.startswith(f"{kind}:"))
    return next((regions[key] for key in keys if key in regions), None)


def _named_place(rows: list[PostcodeRow], addition: str, regions: Mapping[str, RegionRow]) -> Named:
    officials = Counter(row.place for row in rows)
    official = min(officials, key=lambda name: (-officials[name], len(name)))
    spoken = base_name(official)
    label = f"{everyday(spoken)} ({addition})" if addition else everyday(spoken)
    keys = [postcode_regions(row, regions) for row in rows]
    districts = {key for key in frozenset().union(*keys) if key.startswith("district:")}
    around = frozenset().union(*keys) - districts
    common = districts.intersection(*keys)
    main = Counter(row.municipality for row in rows).most_common(1)[0][0]
    place = Place(
        "place",
        official,
        label,
        round(sum(row.lat for row in rows) / len(rows), 6),
        round(sum(row.lon for row in rows) / len(rows), 6),
        f"place:{key_of(spoken)}-{main}",
        around | common,
        parts=frozenset(districts - common),
    )
    names = (label, everyday(spoken), *sorted(officials), spoken)
    return Named(place, names, frozenset(row.pc4 for row in rows))


def _clusters(units: list[list[PostcodeRow]]) -> list[list[PostcodeRow]]:
    """Join the units (one name in one gemeente) that have postcodes near each other; the largest cluster first."""
    clusters: list[list[PostcodeRow]] = []
    for unit in units:
        near = [rows for rows in clusters if _near(unit, rows)]
        clusters = [rows for rows in clusters if rows not in near]
        clusters.append([*unit, *(row for rows in near for row in rows)])
    return sorted(clusters, key=len, reverse=True)


def _near(some: list[PostcodeRow], others: list[PostcodeRow]) -> bool:
    return any(km(a.lat, a.lon, b.lat, b.lon) < SAME_PLACE_KM for a in some for b in others)
