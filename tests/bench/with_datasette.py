"""The same offers in datasette: full-text search, array facets, a box around the place."""

import asyncio
import json
import logging
import sqlite3
import time
from pathlib import Path
from urllib.parse import parse_qs, urlencode

from datasette.app import Datasette

from directory.models import Service
from directory.places.distance import bounding_box
from directory.places.place import Place
from directory.places.resolve import resolve
from tests.bench.generate import CONCEPTS_PER_SCHEME

COLUMNS = ["id", "name", "summary", "text", "lat", "lon", *CONCEPTS_PER_SCHEME]


def build(path: Path) -> None:
    """Write every listed offer as one row with its concepts as JSON arrays, and a full-text index."""
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    names = ", ".join(f'"{column}"' for column in COLUMNS)
    connection.execute(f"create table offers ({names})")
    rows = []
    services = Service.objects.listed().prefetch_related(
        "attributes__concept__scheme", "at_locations__location"
    )
    for service in services.iterator(2000):
        concepts: dict[str, list[str]] = {scheme: [] for scheme in CONCEPTS_PER_SCHEME}
        for attribute in service.attributes.all():
            concepts[attribute.concept.scheme.slug].append(attribute.concept.slug)
        points = [(site.location.lat, site.location.lon) for site in service.at_locations.all()] or [
            (None, None)
        ]
        text = f"{service.description} {service.audience} {service.goal}"
        lists = [json.dumps(concepts[scheme]) for scheme in CONCEPTS_PER_SCHEME]
        rows.append([service.code, service.name, service.summary, text, *points[0], *lists])
    marks = ", ".join("?" * len(COLUMNS))
    connection.executemany(f"insert into offers values ({marks})", rows)
    connection.execute('create virtual table offers_fts using fts5(name, summary, text, content="offers")')
    connection.execute(
        "insert into offers_fts (rowid, name, summary, text) select rowid, name, summary, text from offers"
    )
    connection.execute("create index offers_lat on offers (lat, lon)")
    connection.commit()
    connection.close()


def address(query: str) -> str:
    """Return datasette's address for one of our searches."""
    given = parse_qs(query)
    pairs: list[tuple[str, str]] = [("_size", "20"), ("_shape", "objects")]
    pairs += [("_facet_array", scheme) for scheme in CONCEPTS_PER_SCHEME]
    if "q" in given:
        pairs += [("_search", " OR ".join(given["q"][0].split())), ("_searchmode", "raw")]
    pairs += [
        (f"{scheme}__arraycontains", given[scheme][0]) for scheme in CONCEPTS_PER_SCHEME if scheme in given
    ]
    place = resolve(given.get("waar", [""])[0])
    if isinstance(place, Place):
        south, north, west, east = bounding_box(place.lat, place.lon, float(given.get("straal", ["10"])[0]))
        pairs += [
            ("lat__gte", str(south)),
            ("lat__lte", str(north)),
            ("lon__gte", str(west)),
            ("lon__lte", str(east)),
        ]
    return f"/bench/offers.json?{urlencode(pairs)}"


def measure(path: Path, queries: list[str]) -> list[float]:
    """Return the seconds each search took."""

    addresses = [address(query) for query in queries]

    async def ask_all() -> list[float]:
        logging.getLogger("httpx").setLevel(logging.WARNING)
        app = Datasette(
            files=[str(path)], settings={"sql_time_limit_ms": 60_000, "facet_time_limit_ms": 60_000}
        )
        seconds = []
        for one in addresses:
            start = time.perf_counter()
            answer = await app.client.get(one)
            seconds.append(time.perf_counter() - start)
            answer.raise_for_status()
        return seconds

    return asyncio.run(ask_all())
