"""The real server on loopback: two granian workers, sixteen connections, a rebuild in the middle."""

import json
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from config.serve import server_command
from directory.models import Service
from handreiking.models import DataVersion
from tests.bench import load
from tests.bench.report import percentile

CONNECTIONS = 16
SECONDS = 6.0
PATIENCE = 120.0


@contextmanager
def server() -> Iterator[tuple[int, int]]:
    """Serve this process's database with two workers; give the port and the process id."""
    with socket.socket() as probe:
        probe.bind((load.LOOPBACK, 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(server_command(load.LOOPBACK, port, 2), env=dict(os.environ))
    try:
        wait_until(lambda: answers(port))
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(20)


def wait_until(true: Any, patience: float = PATIENCE) -> float:
    """Ask again and again until it is so; return the seconds it took, or raise TimeoutError."""
    start = time.perf_counter()
    while not true():
        if time.perf_counter() - start > patience:
            raise TimeoutError
        time.sleep(0.02)
    return time.perf_counter() - start


def answers(port: int) -> bool:
    try:
        with socket.create_connection((load.LOOPBACK, port), timeout=1):
            return True
    except OSError:
        return False


def get(port: int, path: str) -> tuple[str, dict[str, str]]:
    with urllib.request.urlopen(f"http://{load.LOOPBACK}:{port}{path}", timeout=60) as answer:
        return answer.read().decode(), {name.lower(): value for name, value in answer.headers.items()}


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def largest_mb(pids: Iterable[int]) -> float:
    """Return the resident memory of the largest of some processes, in MB; pages that they share count in each."""
    largest = 0
    for pid in pids:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        largest = max([largest, *[int(line.split()[1]) for line in lines if line.startswith("VmRSS")]])
    return round(largest * 1024 / 1_000_000, 1)


def builders(pid: int) -> list[int]:
    """Return what the workers started: one of them keeps the builder."""
    threads = [int(task.name) for worker in children(pid) for task in Path(f"/proc/{worker}/task").iterdir()]
    return [
        int(child)
        for thread in threads
        for child in Path(f"/proc/{thread}/task/{thread}/children").read_text().split()
    ]


def snapshot_of(port: int) -> str:
    """Return when the snapshot of whichever worker answers was built, or '' while it has none."""
    health = json.loads(get(port, "/gezondheid/")[0])
    return str(health["snapshot"].get("built_at") or "")


def every_worker_since(port: int, moment: str) -> bool:
    """Ask on twelve connections of their own, which the system spreads over the workers."""
    return all(snapshot_of(port) > moment for _ in range(12))


def measure(texts: list[str], size: int) -> dict[str, Any]:
    """Return pages a second, 304s a second, the slowest page during a rebuild, and how soon a change is seen."""
    paths = ["/zoeken/?" + text for text in texts]
    pages = [load.request(path) for path in paths]
    with server() as (port, pid):
        # A worker builds its first snapshot when it starts; then its templates are compiled by what comes first.
        wait_until(lambda: every_worker_since(port, ""))
        load.run(port, pages, CONNECTIONS, 2)
        uncached = load.run(port, pages, CONNECTIONS, SECONDS)
        known = [load.request(path, {"If-None-Match": get(port, path)[1]["etag"]}) for path in paths[:50]]
        not_modified = load.run(port, known, CONNECTIONS, SECONDS / 2)
        settled = largest_mb(children(pid))
        before = snapshot_of(port)
        DataVersion.objects.bump()
        busy = load.run(port, pages, CONNECTIONS, min(30.0, 6 + size / 5000))
        wait_until(lambda: every_worker_since(port, before))
        fresh = seconds_until_seen(port)
        return {
            "pages_per_s": round(uncached.rate),
            "page_p95_ms": round(percentile(uncached.seconds, 0.95) * 1000, 1),
            "statuses": uncached.statuses,
            "not_modified_per_s": round(not_modified.rate),
            "not_modified_statuses": not_modified.statuses,
            "slowest_during_rebuild_ms": round(max(busy.seconds) * 1000, 1),
            "p95_during_rebuild_ms": round(percentile(busy.seconds, 0.95) * 1000, 1),
            "fresh_after_s": fresh,
            "resident_mb": max(settled, largest_mb(children(pid))),
            "builder_mb": largest_mb(builders(pid)),
        }


def seconds_until_seen(port: int) -> float:
    """Change one offer's name in the data and return how long until every worker shows a newer snapshot."""
    before = snapshot_of(port)
    Service.objects.filter(pk=Service.objects.order_by("pk").values("pk")[:1]).update(confirmed_by="bench")
    DataVersion.objects.bump()
    return round(wait_until(lambda: every_worker_since(port, before)), 2)
