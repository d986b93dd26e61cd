"""How well the search understands: ``make evaluate`` asks every sentence of ``tests/evaluation/sets`` and grades the cards.

``--half tune`` or ``--half held`` for one half; ``--misses`` lists the worst lines, of the tuned half only; ``--write`` writes
the figures to docs/evaluation.md and beside the sets. Without it the command ends with 1 where a figure fell by more than
``SLACK`` below what was written.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import django

# A local site on SQLite, whatever the environment says.
for _name in ("DATABASE_URL", "TUSSENTIJD_ENV"):
    os.environ.pop(_name, None)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from tests.evaluation.lines import HALVES, lines  # noqa: E402
from tests.evaluation.report import Figures, fallen, table, worst  # noqa: E402
from tests.evaluation.scoring import figures, scores  # noqa: E402
from tests.evaluation.world import filled_register  # noqa: E402

WRITTEN = Path(__file__).parent / "evaluation" / "figures.json"
DOCUMENT = Path(__file__).parent.parent / "docs" / "evaluation.md"
MARK = "<!-- measured -->"


def main() -> int:
    asked = arguments()
    halves = (asked.half,) if asked.half else HALVES
    begin = time.perf_counter()
    with filled_register():
        ready = time.perf_counter()
        scored = {half: scores(line for line in lines() if line.half == half) for half in halves}
    measured = time.perf_counter()
    found = {half: figures(each) for half, each in scored.items()}
    sys.stdout.write(table(found) + "\n")
    if asked.misses:
        sys.stdout.write("\n".join(["", *worst(scored["tune"]), ""]))
    sys.stdout.write(f"Register {ready - begin:.1f} s, sentences {measured - ready:.1f} s\n")
    return write(found) if asked.write else hold(found)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--misses", action="store_true", help="the worst lines of the tuned half")
    parser.add_argument("--write", action="store_true", help="write the figures of both halves down")
    asked = parser.parse_args()
    if asked.write and asked.half:
        parser.error("--write needs both halves.")
    if asked.misses and asked.half == "held":
        parser.error("The held half is never looked into.")
    return asked


def write(found: Mapping[str, Figures]) -> int:
    WRITTEN.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    before, _mark, _old = DOCUMENT.read_text(encoding="utf-8").partition(MARK)
    DOCUMENT.write_text(f"{before}{MARK}\n\n{table(found)}\n", encoding="utf-8")
    return 0


def hold(found: Mapping[str, Figures]) -> int:
    written = json.loads(WRITTEN.read_text(encoding="utf-8"))
    worse = [f"{half}: {each}" for half in found for each in fallen(found[half], written[half])]
    sys.stdout.write("".join(f"Worse than written: {each}\n" for each in worse))
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
