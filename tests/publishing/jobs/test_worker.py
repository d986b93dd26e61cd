"""With a real Redis and a real worker: a publication wakes the worker, and the work gets done."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from directory.models import Location
from directory.publishing.queue.wake_worker import wake
from tests.helpers import factories
from tests.helpers.services import NEEDS_SERVICES, Start, Worker, eventually

pytestmark = NEEDS_SERVICES
FOUND = (52.3581, 4.8262)


class Locatieserver(BaseHTTPRequestHandler):
    """Knows one address, near PC4 1066."""

    def do_GET(self) -> None:
        document = {
            "type": "adres",
            "postcode": "1066AB",
            "centroide_ll": f"POINT({FOUND[1]} {FOUND[0]})",
            "score": 12.0,
        }
        body = json.dumps({"response": {"numFound": 1, "docs": [document]}}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def locatieserver() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Locatieserver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/free"
    server.shutdown()
    server.server_close()


@pytest.fixture
def worker(start: Start, locatieserver: str) -> Worker:
    """A worker that looks addresses up."""
    return start(GEOCODER_URL=locatieserver, GEOCODER_ENABLED="true")


def has_its_point() -> bool:
    location = Location.objects.get()
    return location.point_source == Location.PointSource.ADDRESS and (location.lat, location.lon) == FOUND


def test_a_published_address_gets_its_point_from_the_worker(worker: Worker) -> None:
    factories.make_service(locations=[factories.make_place(address="Voorbeeldlaan 12", postal_code="1066AB")])
    assert Location.objects.get().point_source != Location.PointSource.ADDRESS
    wake()
    assert eventually(has_its_point)
    assert worker.process.poll() is None


def test_a_repeated_call_changes_nothing(worker: Worker) -> None:
    service = factories.make_service(locations=[factories.make_place(postal_code="1066AB")])
    wake()
    assert eventually(has_its_point)
    events = service.events.count()
    for _ in range(5):
        wake()
    other = factories.make_service(locations=[factories.make_place(postal_code="1066AB")])
    wake()
    assert eventually(lambda: other.events.filter(kind="point").exists() or not unfinished())
    assert service.events.count() == events


def unfinished() -> bool:
    return Location.objects.exclude(point_source=Location.PointSource.ADDRESS).exists()
