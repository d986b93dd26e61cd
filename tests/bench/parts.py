"""One measured part, in a process of its own: ``python -m tests.bench.parts PART SIZE QUERIES`` prints JSON."""

import gc
import gzip
import json
import os
import re
import resource
import sys
import time
from collections.abc import Callable
from itertools import batched, islice
from pathlib import Path
from typing import Any

import django

django.setup()

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.db import connection
from django.http import QueryDict
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from directory.models import Revision, Service
from directory.places.place import Place
from directory.places.resolve import resolve
from directory.public_codes import address_of
from directory.publishing.content.content import SCHEMA_VERSION
from directory.publishing.content.lookups import Lookups
from directory.publishing.entries.organizations import save_organization
from directory.publishing.versions.revisions import publish_all
from directory.search.answer.filters import parse_query
from directory.search.answer.state import live
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import SearchQuery
from handreiking.models import Concept
from tests.bench.generate import CONCEPTS_PER_SCHEME, offers
from tests.bench.queries import mixed_queries
from tests.bench.report import milliseconds

BATCH = 1000
CONTENDER_QUERIES = 20
LOADED = re.compile(
    r'<(?:script[^>]* src|link[^>]*rel="stylesheet"[^>]* href|link[^>]* href|use href)="(/static/[^"]+)"'
)
ROOT = Path(__file__).resolve().parents[2]


def data(size: int, _queries: int) -> dict[str, Any]:
    """Fill the database of this size, if it is not filled yet."""
    call_command("migrate", verbosity=0)
    if Service.objects.count() == size:
        return {"made": 0}
    call_command("flush", interactive=False, verbosity=0)
    call_command("load_vocabulary", stdout=sys.stderr)
    call_command("load_reference", stdout=sys.stderr)
    organization = save_organization(name="Stichting Meten", kind="welzijn")
    lookups, started = Lookups.load(), time.perf_counter()
    for number, batch in enumerate(batched(offers(size, str(organization.pk)), BATCH), start=1):
        revisions = [
            Revision(
                entry=entry,
                organization=organization,
                content=content,
                schema_version=SCHEMA_VERSION,
                source="import",
            )
            for entry, content in batch
        ]
        publish_all(revisions, lookups=lookups)
        if number % 10 == 0:
            print(f"    {number * BATCH:,} offers", file=sys.stderr, flush=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    connection.cursor().execute("analyze")
    return {"made": size, "seconds": round(time.perf_counter() - started, 1)}


def resident_mb() -> float:
    """Return what this process holds now, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return round(pages * resource.getpagesize() / 1_000_000, 1)


def query_strings(count: int) -> list[str]:
    concepts = {
        scheme: list(Concept.objects.in_scheme(scheme).order_by("position").values_list("slug", flat=True))
        for scheme in CONCEPTS_PER_SCHEME
    }
    concepts["doelgroep"].remove("professionals")
    return mixed_queries(count, concepts)


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ready() -> None:
    """Build the snapshot in this process and leave what it made out of later collections, as a server does."""
    settings.SEARCH_SNAPSHOT = "inline"
    live.refresh_now()
    gc.collect()
    gc.freeze()


def snapshot(_size: int, _queries: int) -> dict[str, Any]:
    """The first snapshot of a process, and the next one."""
    seconds = timed(ready)
    first, resident = live.status().seconds, resident_mb()
    live.reset()
    ready()
    return {
        "first_s": round(first, 2),
        "build_s": round(live.status().seconds, 2),
        "places_s": round(seconds - first, 2),
        "resident_mb": resident,
    }


def engine(_size: int, queries: int) -> dict[str, Any]:
    """The engine alone: place and words are analysed beforehand, the answer is numbers."""
    ready()
    register, now = live.register(), timezone.now()
    asks = [AnalysedQuery.about(located(text), now, register.vocabulary) for text in query_strings(queries)]
    for analysed in asks:
        register.answer(analysed)
    return milliseconds(
        [timed(lambda analysed=analysed: register.answer(analysed)) for _ in range(3) for analysed in asks]
    )


def located(text: str) -> SearchQuery:
    query, _errors = parse_query(QueryDict(text))
    place = resolve(query.waar)
    return query.but(place=place if isinstance(place, Place) else None)


def pages(_size: int, queries: int) -> dict[str, Any]:
    """The whole page through every middleware, in process: what the server spends on one request."""
    ready()
    settings.SEARCH_SNAPSHOT = "background"
    asked = asker("/zoeken/?")
    texts = query_strings(queries)
    bodies = [asked(text) for text in texts]
    seconds = [timed(lambda text=text: asked(text)) for _ in range(3) for text in texts]
    counts = []
    for text in texts[:50]:
        with CaptureQueriesContext(connection) as captured:
            asked(text)
        counts.append(len(captured))
    largest = max(bodies, key=len)
    return {
        **milliseconds(seconds),
        "queries_max": max(counts),
        "html_kb_max": round(len(largest) / 1000, 1),
        "wire_kb": round((len(gzip.compress(largest, 6)) + assets_on_the_wire(largest)) / 1000, 1),
    }


def asker(path: str) -> Callable[[str], bytes]:
    """Return what asks the whole site, through every middleware, for an address that begins with ``path``."""
    handler, factory = WSGIHandler(), RequestFactory(HTTP_HOST="127.0.0.1")

    def asked(rest: str) -> bytes:
        statuses: list[str] = []
        response = handler(factory.get(path + rest).environ, lambda status, headers: statuses.append(status))
        body = b"".join(response)
        response.close()
        assert statuses[0].startswith("200"), (statuses, rest)
        return body

    return asked


def lists(_size: int, queries: int) -> dict[str, Any]:
    """Lists of five offers, as a page and as a PDF that no process has made yet."""
    ready()
    settings.SEARCH_SNAPSHOT = "background"
    codes = Service.objects.order_by("code").values_list("code", flat=True)[: 5 * queries]
    addresses = [f"{address_of(five)}/" for five in batched(codes, 5)]
    asked = asker("/l/")
    asked(addresses[0])
    seconds = [timed(lambda address=address: asked(address)) for address in addresses]
    printed = [timed(lambda address=address: asked(f"{address}lijstje.pdf")) for address in addresses[:20]]
    return {
        **milliseconds(seconds),
        "first_pdf_ms": round(printed[0] * 1000, 1),
        "pdf_p95_ms": milliseconds(printed)["p95"],
        "pdf_kb": round(len(asked(f"{addresses[0]}lijstje.pdf")) / 1000, 1),
    }


def assets_on_the_wire(page: bytes) -> int:
    """Return the compressed bytes of every stylesheet, script and icon file that the page itself loads.

    What waits for a click (the map) is named in data attributes and does not count.
    """
    urls = {url.partition("#")[0] for url in LOADED.findall(page.decode())}
    paths = [Path(settings.STATIC_ROOT, url.removeprefix(settings.STATIC_URL)) for url in sorted(urls)]
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths if path.is_file())


def load(size: int, queries: int) -> dict[str, Any]:
    from tests.bench.served import measure

    return measure(query_strings(queries), size)


def contender(queries: int, texts: list[str], analysed: Callable[[str], object]) -> dict[str, Any]:
    few = list(islice(texts, min(queries, CONTENDER_QUERIES)))
    return milliseconds([timed(lambda text=text: analysed(text)) for text in few])


def ordinary(_size: int, queries: int) -> dict[str, Any]:
    from tests.bench.ordinary import search_page

    factory = RequestFactory(HTTP_HOST="127.0.0.1")
    texts = query_strings(queries)
    return contender(queries, texts, lambda text: search_page(factory.get("/?" + text)))


def datasette(size: int, queries: int) -> dict[str, Any]:
    from tests.bench.with_datasette import build, measure

    path = Path(settings.VAR_DIR) / "bench.sqlite3"
    if (
        not path.exists()
        or path.stat().st_mtime < Path(settings.DATABASES["default"]["NAME"]).stat().st_ctime - 86400
    ):
        build(path)
    few = query_strings(queries)[: min(queries, CONTENDER_QUERIES)]
    return milliseconds(measure(path, few))


PARTS: dict[str, Callable[[int, int], dict[str, Any]]] = {
    "data": data,
    "snapshot": snapshot,
    "engine": engine,
    "pages": pages,
    "lists": lists,
    "load": load,
    "ordinary": ordinary,
    "datasette": datasette,
}

if __name__ == "__main__":
    os.chdir(ROOT)
    part, size_text, queries_text = sys.argv[1:]
    print(json.dumps(PARTS[part](int(size_text), int(queries_text))))
