"""``make bench``: measure search and pages at 10,000 and 100,000 offers and print one table.

Every size is measured in processes of its own (so that memory is its own), on SQLite in ``bench-results/``.
``ARGS="--sizes 1000 --queries 50"`` for a quick look; ``--only pages`` for one part.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.bench.report import table

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "bench-results"
PARTS = ("snapshot", "engine", "pages", "lists", "load", "ordinary", "datasette")


def environment(size: int) -> dict[str, str]:
    """Return the environment of a measuring process: its own database, nothing else from outside."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    folder = RESULTS / str(size)
    return {
        **kept,
        "TUSSENTIJD_VAR": str(folder),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "LOG_LEVEL": "ERROR",
    }


def run_part(part: str, size: int, queries: int) -> dict[str, Any]:
    """Run one part in a process of its own and return its figures."""
    print(f"  {part} at {size:,}", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "tests.bench.parts", part, str(size), str(queries)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(size), stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{part} at {size:,} failed with exit code {done.returncode}.")
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--only", choices=PARTS, nargs="+", default=list(PARTS))
    options = parser.parse_args()
    RESULTS.mkdir(exist_ok=True)
    figures: dict[str, Any] = {
        "machine": {"cores": os.cpu_count(), "python": platform.python_version(), "database": "SQLite"},
        "queries": options.queries,
        "sizes": {},
    }
    for size in options.sizes:
        run_part("data", size, options.queries)
        figures["sizes"][str(size)] = {part: run_part(part, size, options.queries) for part in options.only}
    (RESULTS / "bench.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(table(figures))


if __name__ == "__main__":
    main()
