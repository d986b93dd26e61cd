"""A pytest plugin that runs the chosen tests once as they are, then for each mutant in a process of its own.

A process forks off with everything loaded, collected and set up: a mutant costs no more than the tests that reach it,
first those that are fast and noticed others, until one fails.
"""

import gc
import hashlib
import json
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from types import CodeType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tests.mutate.applying import Living, apply, module_of
from tests.mutate.mutants import Mutant, mutants_of

TOOL = 4
LEAST, FACTOR = 20, 15
"""Seconds for a mutant: at least, and times what its tests take as they are. Longer is a loop without end."""
KILLED, SURVIVED, TIMEOUT, UNREACHED, BROKEN = "killed", "survived", "timeout", "unreached", "broken"
UNTRIED = "untried"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--mutate", action="append", default=[], help="a file of the product")
    parser.addoption("--mutate-processes", type=int, default=1)
    parser.addoption("--mutate-every", type=int, default=1, help="only each so-maniest mutant")
    parser.addoption("--mutate-report", default="")
    parser.addoption(
        "--mutate-survivors", action="store_true", help="only what the last report has not killed"
    )


@dataclass
class Run:
    """What a run needs of each test: its seconds, and the lines of the files that it goes through."""

    config: pytest.Config
    seconds: dict[pytest.Item, float] = field(default_factory=dict)
    lines: dict[pytest.Item, set[tuple[str, int]]] = field(default_factory=dict)
    kills: Counter[pytest.Item] = field(default_factory=Counter)
    plain: set[pytest.Item] = field(default_factory=set)
    """The tests that need nothing set up: they are called as they are, which is many times as fast."""
    noticed: dict[Mutant, str] = field(default_factory=dict)
    living: Living = field(default_factory=lambda: Living([], []))

    @property
    def paths(self) -> list[str]:
        return list(self.config.getoption("--mutate"))

    def reaching(self, mutant: Mutant) -> list[pytest.Item]:
        """Return the tests that go through the mutant's lines, or where none is counted through its function."""
        tests: list[pytest.Item] = list(self.seconds)
        for first, last in [mutant.lines, mutant.function or mutant.lines] if mutant.function else []:
            places = {(mutant.path, line) for line in range(first, last + 1)}
            tests = [test for test in self.seconds if places & self.lines[test]]
            if tests:
                break
        return sorted(tests, key=lambda test: self.seconds[test] / (1 + self.kills[test]))


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    run = Run(session.config)
    if not run.paths or session.config.option.collectonly:
        return None
    for path in run.paths:
        module_of(path)
    _try_as_it_is(session, run)
    mutants = [mutant for path in run.paths for mutant in mutants_of(session.config.rootpath, path)]
    mutants = mutants[:: session.config.getoption("--mutate-every")]
    print(
        f"\n{len(mutants)} mutants; {len(run.seconds)} tests, {sum(run.seconds.values()):.0f} s as they are",
        flush=True,
    )
    report = Path(session.config.getoption("--mutate-report"))
    before = report.read_text(encoding="utf-8") if session.config.getoption("--mutate-survivors") else "[]"
    known = dict.fromkeys(killed_before(mutants, json.loads(before)), KILLED)

    def note(results: dict[Mutant, str]) -> None:
        rows = reported(mutants, known | results, run.noticed)
        report.write_text(json.dumps(rows, indent=1), encoding="utf-8")

    _try_all(session, run, [mutant for mutant in mutants if mutant not in known], note)
    return True


def reported(
    mutants: list[Mutant], results: dict[Mutant, str], by: dict[Mutant, str]
) -> list[dict[str, str]]:
    """Return what a report says of each mutant, in the order of their lines: its end, and the test that noticed it.

    A run that was broken off has some that were not tried yet; ``--survivors`` goes on with those.
    """
    return [
        {
            "mutant": str(mutant),
            "result": results.get(mutant, UNTRIED),
            "by": by.get(mutant, ""),
            "file": _fingerprint(mutant),
        }
        for mutant in mutants
    ]


def killed_before(mutants: list[Mutant], report: list[dict[str, str]]) -> set[Mutant]:
    """Return the mutants of an earlier report that a test noticed; of a file that changed since, none."""
    noticed = {(each["mutant"], each["file"]) for each in report if each["result"] == KILLED}
    missed = {(each["mutant"], each["file"]) for each in report if each["result"] != KILLED}
    return {mutant for mutant in mutants if (str(mutant), _fingerprint(mutant)) in noticed - missed}


def _fingerprint(mutant: Mutant) -> str:
    return hashlib.sha256(mutant.original.encode()).hexdigest()


def _try_as_it_is(session: pytest.Session, run: Run) -> None:
    caches = Living.of(set()).caches
    # With a next test what all tests share stays up, for the processes that fork off.
    for item, following in zip(session.items, [*session.items[1:], session.items[0]], strict=True):
        for cached in caches:
            cached.cache_clear()  # what an earlier test left there, this one would not go through
        began = time.perf_counter()
        with _lines_of(session.config.rootpath, run.paths) as lines:
            reports = runtestprotocol(item, nextitem=following, log=False)
        if failed := [report.longreprtext for report in reports if report.failed]:
            raise pytest.UsageError(f"{item.nodeid} fails as it is: {failed[0]}")
        if not any(report.skipped for report in reports):
            run.seconds[item], run.lines[item] = time.perf_counter() - began, lines
    for item in run.seconds:
        if _asks_for_nothing(item):
            began = time.perf_counter()
            if not _fails(item):
                run.plain.add(item)
                run.seconds[item] = time.perf_counter() - began


def _asks_for_nothing(item: Any) -> bool:
    """Say whether a test has no fixture but those that every test has, and no database."""
    asked = set(item._fixtureinfo.argnames) - _given(item).keys()
    module = item.getparent(pytest.Module)
    names = item.session._fixturemanager._getautousenames
    own = set(names(item)) - set(names(module.parent))
    return not (asked or own or any(item.iter_markers("django_db")) or any(item.iter_markers("usefixtures")))


def _given(item: Any) -> dict[str, Any]:
    return item.callspec.params if hasattr(item, "callspec") else {}


def _fails(item: Any) -> bool:
    try:
        item.obj(**_given(item))
    except BaseException:
        return True
    return False


@contextmanager
def _lines_of(root: Path, paths: list[str]) -> Iterator[set[tuple[str, int]]]:
    """Gather which lines of the files are run."""
    known, found = {str(root / path): path for path in paths}, set[tuple[str, int]]()

    def line(code: CodeType, number: int) -> Any:
        if code.co_filename in known:
            found.add((known[code.co_filename], number))
        return sys.monitoring.DISABLE

    sys.monitoring.use_tool_id(TOOL, "mutate")
    sys.monitoring.register_callback(TOOL, sys.monitoring.events.LINE, line)
    sys.monitoring.restart_events()
    sys.monitoring.set_events(TOOL, sys.monitoring.events.LINE)
    try:
        yield found
    finally:
        sys.monitoring.set_events(TOOL, 0)
        sys.monitoring.free_tool_id(TOOL)


@dataclass
class Trial:
    """A process that tries one mutant. It ends with 0 where no test failed, and else says which one did."""

    mutant: Mutant
    tests: list[pytest.Item]
    pid: int
    answer: int
    deadline: float

    def end(self) -> tuple[str, pytest.Item | None] | None:
        """Return how it ended and by which test; None while it goes on."""
        ended, status = os.waitpid(self.pid, os.WNOHANG)
        if not ended:
            if time.monotonic() < self.deadline:
                return None
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        noticed = os.read(self.answer, 16)
        os.close(self.answer)
        if not ended:
            return TIMEOUT, None
        if noticed:
            return KILLED, self.tests[int(noticed)]
        return SURVIVED if os.waitstatus_to_exitcode(status) == 0 else BROKEN, None


def _try_all(
    session: pytest.Session, run: Run, mutants: list[Mutant], note: Callable[[dict[Mutant, str]], None]
) -> None:
    """Try each mutant, a few at a time, and note after each what became of them so far."""
    run.living = Living.of({str(session.config.rootpath / path) for path in run.paths})
    gc.collect()
    gc.freeze()
    for path in sorted({mutant.path for mutant in mutants if not mutant.function}):
        _change_nothing(session, run, path)
    results: dict[Mutant, str] = {}
    running: list[Trial] = []
    waiting = mutants[::-1]
    while waiting or running:
        while waiting and len(running) < session.config.getoption("--mutate-processes"):
            mutant = waiting.pop()
            if tests := run.reaching(mutant):
                running.append(_start(run, mutant, tests))
            else:
                results[mutant] = UNREACHED
                print(f"\n{UNREACHED}: {mutant}", flush=True)
        time.sleep(0.01)
        before = len(results)
        for trial in list(running):
            if ended := trial.end():
                running.remove(trial)
                results[trial.mutant], test = ended
                if test:
                    run.kills[test] += 1
                    run.noticed[trial.mutant] = test.nodeid
                if results[trial.mutant] != KILLED:
                    print(f"\n{results[trial.mutant]}: {trial.mutant}", flush=True)
        if len(results) > before or not running:
            note(results)
        _show(len(results), len(mutants))


def _change_nothing(session: pytest.Session, run: Run, path: str) -> None:
    """Load a file again as it is. Raises UsageError where a test minds that: it would notice every mutant of it."""
    source = (session.config.rootpath / path).read_text(encoding="utf-8")
    trial = _start(run, Mutant(path, (1, 1), None, "", "", source, source), list(run.seconds))
    while not (ended := trial.end()):
        time.sleep(0.1)
    if ended[0] != SURVIVED:
        raise pytest.UsageError(f"{ended[1] and ended[1].nodeid} fails when {path} is only loaded again")


def _show(done: int, number: int) -> None:
    if sys.stdout.isatty():
        print(f"\r{done} of {number}", end="", flush=True)


def _start(run: Run, mutant: Mutant, tests: list[pytest.Item]) -> Trial:
    limit = LEAST + FACTOR * sum(run.seconds[test] for test in tests)
    answer, say = os.pipe()
    pid = os.fork()
    if pid:
        os.close(say)
        return Trial(mutant, tests, pid, answer, time.monotonic() + limit)
    code = 1
    try:
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        noticed = _first_that_fails(run, mutant, tests)
        if noticed is not None:
            os.write(say, str(noticed).encode())
        code = 0
    finally:
        os._exit(code)


def _first_that_fails(run: Run, mutant: Mutant, tests: list[pytest.Item]) -> int | None:
    """Return the place of the first test that fails with the mutant; the first too where it cannot even be loaded."""
    try:
        apply(mutant, run.config.rootpath, run.paths, run.living)
    except Exception:
        return 0
    others = []
    for number, test in enumerate(tests):
        if test not in run.plain:
            others.append(number)
        elif _fails(test):
            return number
    if others:
        tests[0].session._setupstate.teardown_exact(tests[others[0]])
    for number, following in pairwise([*others, None]):
        after = None if following is None else tests[following]
        if any(report.failed for report in runtestprotocol(tests[number], nextitem=after, log=False)):
            return number
    return None
