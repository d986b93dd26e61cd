"""``make mutate``: every small change of the rules that matter most has to make a test fail.

``ARGS="ranking permissions"`` for some modules, ``ARGS="--every 5"`` for a sample, ``--processes 2`` on a quiet machine,
``--survivors`` for only what the last report has not killed, after tests were added or a run was broken off. Ends with 1 where a module stays
below nine in ten.
Which files a module has and which tests hold it stands in ``pyproject.toml``. Nothing is changed on disk: mutants live in
memory, the report goes to ``var/mutate/``. docs/mutations.md has the measured table and the survivors.
"""

import argparse
import json
import os
import subprocess
import sys
import time
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT / "var" / "mutate"
LEAST_SHARE = 90
NOTICED = ("killed", "timeout")


def modules() -> dict[str, Any]:
    """Return the files and the tests of each module, by its name."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    table: dict[str, Any] = settings["tool"]["tussentijd"]["mutate"]
    return table


def run(name: str, module: dict[str, list[str]], options: argparse.Namespace) -> dict[str, int]:
    """Try the mutants of a module; return how many had which end. Raises SystemExit where its tests fail as they are."""
    report = REPORTS / f"{name}.json"
    if not options.survivors:
        report.unlink(missing_ok=True)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.mutate.plugin",
        "-p",
        "no:cacheprovider",
        *module["tests"],
    ]
    command += [f"--mutate={path}" for path in module["files"]]
    command += [f"--mutate-processes={options.processes}", f"--mutate-every={options.every}"]
    command += ["--mutate-survivors"] * report.exists()
    kept = {
        key: value for key, value in os.environ.items() if key not in ("DATABASE_URL", "CELERY_BROKER_URL")
    }
    done = subprocess.run(
        [*command, f"--mutate-report={report}"],
        cwd=ROOT,
        env=kept | {"HYPOTHESIS_PROFILE": "mutants"},
        check=False,
    )
    if done.returncode not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise SystemExit(done.returncode)
    return Counter(each["result"] for each in json.loads(report.read_text(encoding="utf-8")))


def main() -> int:
    table = modules()
    parser = argparse.ArgumentParser(prog="python -m tests.mutate", description=__doc__)
    parser.add_argument("modules", nargs="*", choices=[*table, []], default=[])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--survivors", action="store_true")
    options = parser.parse_args()
    REPORTS.mkdir(parents=True, exist_ok=True)
    rows, failed = (
        [
            "| module | mutants | killed | survived | unreached | share | minutes |",
            "|---|---|---|---|---|---|---|",
        ],
        False,
    )
    for name in options.modules or table:
        began = time.monotonic()
        ends = run(name, table[name], options)
        total, killed = sum(ends.values()), sum(ends[end] for end in NOTICED)
        share = 100 * killed / max(total, 1)
        failed |= share < LEAST_SHARE
        minutes = (time.monotonic() - began) / 60
        unreached = ends["unreached"]
        survived = total - killed - unreached
        rows.append(
            f"| {name} | {total} | {killed} | {survived} | {unreached} | {share:.1f}% | {minutes:.1f} |"
        )
    print("\n".join(rows))
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
