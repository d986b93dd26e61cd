"""With a real Redis and a real worker: a publication nudges, and the work gets done."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from django.db import connection

from directory.models import Location
from directory.publishing.nudges import nudge
from tests import factories

pytestmark = [
    pytest.mark.services,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        not os.environ.get("TEST_SERVICES"), reason="needs Redis and a worker: make test-services"
    ),
]
ROOT = Path(__file__).parent.parent
PATIENCE = 60.0
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
def worker(locatieserver: str) -> Iterator[subprocess.Popen[bytes]]:
    """A worker of its own process, on the test's own database."""
    database = connection.settings_dict
    url = f"postgresql://{database['USER']}@{database['HOST']}:{database['PORT']}/{database['NAME']}"
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "celery",
            "--app",
            "config.celery",
            "worker",
            "--pool",
            "solo",
            "--loglevel",
            "WARNING",
        ],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url, "GEOCODER_URL": locatieserver, "GEOCODER_ENABLED": "true"},
    )
    yield process
    process.terminate()
    process.wait(20)


def eventually(true: Callable[[], bool]) -> bool:
    """Ask the database again and again, for it is another process that does the work."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.1)
    return False


def has_its_point() -> bool:
    location = Location.objects.get()
    return location.point_source == Location.PointSource.ADDRESS and (location.lat, location.lon) == FOUND


def test_a_published_address_gets_its_point_from_the_worker(worker: subprocess.Popen[bytes]) -> None:
    factories.make_service(locations=[factories.make_place(address="Voorbeeldlaan 12", postal_code="1066AB")])
    assert Location.objects.get().point_source != Location.PointSource.ADDRESS
    nudge()
    assert eventually(has_its_point)
    assert worker.poll() is None


def test_a_repeated_nudge_changes_nothing(worker: subprocess.Popen[bytes]) -> None:
    service = factories.make_service(locations=[factories.make_place(postal_code="1066AB")])
    nudge()
    assert eventually(has_its_point)
    events = service.events.count()
    for _ in range(5):
        nudge()
    other = factories.make_service(locations=[factories.make_place(postal_code="1066AB")])
    nudge()
    assert eventually(lambda: other.events.filter(kind="point").exists() or not unfinished())
    assert service.events.count() == events


def unfinished() -> bool:
    return Location.objects.exclude(point_source=Location.PointSource.ADDRESS).exists()
