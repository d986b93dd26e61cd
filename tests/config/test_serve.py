"""Stopping: whoever asks, and however, everything ends within ten seconds and the port is free again."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config import children, serve
from tests.helpers.services import eventually, free_port, listens

ROOT = Path(__file__).parents[2]
STUBBORN = "import signal, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
FORGETFUL = """
import signal, sys, time
asked = []
signal.signal(signal.SIGTERM, lambda *_: asked.append(1) or (len(asked) > 1 and sys.exit(0)))
print("up", flush=True)
while True: time.sleep(0.05)
"""
PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-S", "-c", {child!r}], stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
time.sleep(60)
"""
Site = tuple[subprocess.Popen[bytes], int]

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for processes in /proc")


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a local site of its own, with an empty register in an SQLite file; without vectors to make."""
    own = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DATABASE_URL", "CELERY_BROKER_URL", "DJANGO_SETTINGS_MODULE")
    } | {
        "TUSSENTIJD_VAR": str(tmp_path_factory.mktemp("var")),
        "GEOCODER_ENABLED": "false",
        "SEARCH_MEANING": "false",
    }
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0"],
        cwd=ROOT,
        env=own,
        check=True,
        timeout=120,
    )
    return own


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Callable[[], Site]]:
    """Start the site as ``make run`` does; what a failing test leaves is killed."""
    sites: list[subprocess.Popen[bytes]] = []

    def begin() -> Site:
        port = free_port()
        site = subprocess.Popen(
            [sys.executable, "-m", "config.serve"],
            cwd=ROOT,
            env=environment | {"PORT": str(port), "HOST": "127.0.0.1"},
            start_new_session=True,
            stdout=subprocess.DEVNULL,
        )
        sites.append(site)
        assert eventually(lambda: listens(port), 60)
        assert eventually(lambda: len(family(site.pid)) >= 5), (
            "the server with two workers, the sweep, the builder"
        )
        return site, port

    yield begin
    for site in sites:
        for pid in [*family(site.pid), site.pid]:
            kill(pid, signal.SIGKILL)
        site.wait(10)


def family(pid: int) -> list[int]:
    """Return the processes below this one."""
    own: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            own += [int(child) for child in thread.read_text().split()]
    return own + [each for child in own for each in family(child)]


def servers(pid: int) -> list[int]:
    """Return the web server among what this process started, by what is under it: it may give itself another name."""
    return [child for child in family(pid) if len(family(child)) >= 2]


def lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def kill(pid: int, number: signal.Signals) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return


def left_of(everybody: list[int]) -> list[str]:
    """Return what still runs after the time that stopping may take, by its command line."""
    eventually(lambda: not any(map(lives, everybody)), children.STOP_WITHIN + 5)
    return [Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ") for pid in everybody if lives(pid)]


@pytest.mark.parametrize("time_of_five", range(1, 6))
def test_all_processes_asked_at_once_end(start: Callable[[], Site], time_of_five: int) -> None:
    site, port = start()
    everybody = [*family(site.pid), site.pid]
    for pid in everybody:
        kill(pid, signal.SIGTERM)
    assert site.wait(children.STOP_WITHIN + 5) == 0
    assert not left_of(everybody)
    assert eventually(lambda: not listens(port))


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_what_the_site_started_ends_with_it(start: Callable[[], Site], asked: signal.Signals) -> None:
    site, port = start()
    everybody = [*family(site.pid), site.pid]
    site.send_signal(asked)
    site.wait(children.STOP_WITHIN + 5)
    assert not left_of(everybody)
    assert eventually(lambda: not listens(port))


def test_a_server_that_falls_takes_all_with_it_and_the_exit_code_says_so(start: Callable[[], Site]) -> None:
    site, port = start()
    everybody = [*family(site.pid), site.pid]
    assert eventually(lambda: len(servers(site.pid)) == 1)
    (server,) = servers(site.pid)
    kill(server, signal.SIGKILL)
    assert site.wait(children.STOP_WITHIN + 5) == 1
    assert not left_of(everybody)
    assert eventually(lambda: not listens(port))


@contextlib.contextmanager
def up(code: str) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Start a few lines of Python and give their process and the first line that they print.

    Without ``site``: they hear nothing of coverage, which takes its time to end.
    """
    command = [sys.executable, "-S", "-c", code]
    with subprocess.Popen(command, start_new_session=True, stdout=subprocess.PIPE) as process:
        assert process.stdout
        yield process, process.stdout.readline().decode()


def test_who_forgets_the_first_request_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "ASK_AGAIN_AFTER", 0.1)
    with up(FORGETFUL) as (process, _line):
        children.stop(process, within=10)
        assert process.returncode == 0


def test_who_does_not_listen_is_killed_with_all_that_it_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "ASK_AGAIN_AFTER", 0.1)
    with up(PARENT.format(child=STUBBORN)) as (process, line):
        child = int(line)
        began = time.monotonic()
        children.stop(process, within=0.5)
        assert time.monotonic() - began < 30
        assert eventually(lambda: not lives(child))


@pytest.mark.parametrize(("kind", "address"), [("", "http://127.0.0.1:8123"), ("production", None)])
def test_only_a_local_site_is_named_after_its_port(
    monkeypatch: pytest.MonkeyPatch, kind: str, address: str | None
) -> None:
    monkeypatch.setenv("TUSSENTIJD_ENV", kind)
    monkeypatch.setenv("PORT", "8123")
    monkeypatch.delenv("HOST", raising=False)
    monkeypatch.setenv("SITE_URL", "")
    monkeypatch.delenv("SITE_URL")
    monkeypatch.setattr(serve, "stopping_on_signals", threading.Event)
    monkeypatch.setattr(children, "start", lambda command: subprocess.Popen([sys.executable, "-c", ""]))
    assert serve.main(["--web-only"]) == 0
    assert os.environ.get("SITE_URL") == address
