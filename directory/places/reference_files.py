"""The committed reference files, read and checked. See directory/reference/README.md for their columns."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from directory.places.rows import COUNTRY, Alias, FormerRow, PostcodeRow, RegionRow

FOLDER = Path(__file__).resolve().parent.parent / "reference"
FORMER = "former_municipalities.csv"


class ReferenceFileError(ValueError):
    """A reference file cannot be used; the message names the file, the line and what is wrong."""


@dataclass(frozen=True, slots=True)
class Reference:
    regions: tuple[RegionRow, ...]
    postcodes: tuple[PostcodeRow, ...]
    former: tuple[FormerRow, ...] = ()


def read(folder: Path = FOLDER) -> Reference:
    """Return the regions (outermost first) and postcodes of ``folder``.

    Raises ReferenceFileError on a missing file or column, a repeated code or a code that leads nowhere.
    """
    postcodes = _postcodes(folder)
    provinces = {
        row["code"]: RegionRow(
            "province", row["code"], row["name"], *_point(row, folder), within=frozenset({COUNTRY})
        )
        for row in _rows(folder, "provinces.csv", "code", ("name", "lat", "lon"))
    }
    ggd_names = {row["code"]: row["name"] for row in _rows(folder, "ggd_regions.csv", "code", ("name",))}
    municipalities, ggd_within = _municipalities(folder, provinces, ggd_names)
    if unknown := {row.municipality for row in postcodes} - set(municipalities):
        raise ReferenceFileError(f"postcodes.csv: no such gemeente: {', '.join(sorted(unknown))}.")
    ggd_of = {code: key for code, row in municipalities.items() for key in row.within if key[:4] == "ggd:"}
    country = RegionRow("country", "NL", "Nederland", *centre(postcodes), within=frozenset())
    ggds = [
        RegionRow(
            "ggd",
            code,
            name,
            *centre([row for row in postcodes if ggd_of[row.municipality] == f"ggd:{code}"]),
            within=ggd_within.get(code, frozenset()) | {COUNTRY},
        )
        for code, name in ggd_names.items()
    ]
    districts = _districts(folder, municipalities, postcodes)
    former = tuple(_former(folder))
    if lost := {code for row in former for code in row.successors} - set(municipalities):
        raise ReferenceFileError(f"{FORMER}: no such gemeente: {', '.join(sorted(lost))}.")
    return Reference(
        (country, *provinces.values(), *ggds, *municipalities.values(), *districts), tuple(postcodes), former
    )


@cache
def aliases() -> tuple[Alias, ...]:
    """Return the other ways of writing places and regions, and former gemeenten for what came instead."""
    rows = _rows(FOLDER, "place_aliases.csv", "alias", ("canonical", "kind", "target_codes"))
    written = (
        Alias(row["alias"], row["canonical"], row["kind"], tuple(row["target_codes"].split())) for row in rows
    )
    past = (
        Alias(name, row.name, "former", row.successors)
        for row in _former(FOLDER)
        for name in (row.name, *row.others)
    )
    return (*written, *past)


def centre(rows: list[PostcodeRow]) -> tuple[float, float]:
    """Return the mean point of some postcodes: near where people live, not the middle of the land."""
    if not rows:
        raise ReferenceFileError("A region has no postcode at all.")
    return (
        round(sum(row.lat for row in rows) / len(rows), 4),
        round(sum(row.lon for row in rows) / len(rows), 4),
    )


def _municipalities(
    folder: Path, provinces: dict[str, RegionRow], ggd_names: dict[str, str]
) -> tuple[dict[str, RegionRow], dict[str, frozenset[str]]]:
    """Return the gemeenten by code, and for each GGD region the one province it lies in (if it is one)."""
    found: dict[str, RegionRow] = {}
    spread: dict[str, set[str]] = {}
    for row in _rows(
        folder, "municipalities.csv", "code", ("name", "province_code", "ggd_code", "lat", "lon")
    ):
        province, ggd = row["province_code"], row["ggd_code"]
        if province not in provinces or ggd not in ggd_names:
            raise ReferenceFileError(
                f"municipalities.csv: {row['name']} names an unknown province or GGD region."
            )
        within = frozenset({f"province:{province}", f"ggd:{ggd}", COUNTRY})
        found[row["code"]] = RegionRow("municipality", row["code"], row["name"], *_point(row, folder), within)
        spread.setdefault(ggd, set()).add(f"province:{province}")
    return found, {ggd: frozenset(keys) for ggd, keys in spread.items() if len(keys) == 1}


def _districts(
    folder: Path, municipalities: dict[str, RegionRow], postcodes: list[PostcodeRow]
) -> Iterator[RegionRow]:
    for row in _rows(folder, "districts.csv", "slug", ("name", "municipality_code", "pc4s")):
        around = municipalities.get(row["municipality_code"])
        if around is None:
            raise ReferenceFileError(f"districts.csv: {row['name']} names an unknown gemeente.")
        own = [postcode for postcode in postcodes if postcode.district == row["slug"]]
        yield RegionRow("district", row["slug"], row["name"], *centre(own), around.within | {around.key})


def _former(folder: Path) -> Iterator[FormerRow]:
    for row in _rows(folder, FORMER, "name", ("other_names", "last_day", "replaced_by")):
        try:
            last_day = date.fromisoformat(row["last_day"])
        except ValueError:
            raise ReferenceFileError(f"{FORMER}: {row['name']} has no valid last day.") from None
        others = tuple(name for name in row["other_names"].split("|") if name)
        yield FormerRow(row["name"], others, last_day, tuple(row["replaced_by"].split()))


def _postcodes(folder: Path) -> list[PostcodeRow]:
    district_of = {
        pc4: row["slug"]
        for row in _rows(folder, "districts.csv", "slug", ("pc4s",))
        for pc4 in row["pc4s"].split()
    }
    rows = _rows(folder, "postcodes.csv", "pc4", ("place", "municipality_code", "lat", "lon"))
    found = [
        PostcodeRow(
            row["pc4"],
            row["place"],
            row["municipality_code"],
            district_of.pop(row["pc4"], ""),
            *_point(row, folder),
        )
        for row in rows
    ]
    if district_of:
        raise ReferenceFileError(f"districts.csv: no such postcode: {', '.join(sorted(district_of))}.")
    return found


def _rows(folder: Path, name: str, key: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    try:
        with (folder / name).open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ReferenceFileError(f"{name}: {error}.") from error
    missing = {key, *columns} - set(reader.fieldnames or ())
    if missing:
        raise ReferenceFileError(f"{name}: column {', '.join(sorted(missing))} is missing.")
    seen: set[str] = set()
    for number, row in enumerate(rows, 2):
        if None in row or None in row.values() or not row[key] or row[key] in seen:
            raise ReferenceFileError(
                f"{name}, line {number}: {key} is empty or repeated, or a cell is missing."
            )
        seen.add(row[key])
    if not rows:
        raise ReferenceFileError(f"{name}: no rows.")
    return rows


def _point(row: dict[str, str], folder: Path) -> tuple[float, float]:
    try:
        lat, lon = float(row["lat"]), float(row["lon"])
    except ValueError:
        raise ReferenceFileError(f"{folder.name}: {row} has no valid lat and lon.") from None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ReferenceFileError(f"{folder.name}: {row} lies nowhere on earth.")
    return lat, lon
