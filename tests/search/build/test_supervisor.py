"""The supervisor: one builder a machine, which ends with who keeps it and starts again when it falls."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from directory.search.build import supervisor as keeping
from directory.search.build.supervisor import Supervisor
from directory.search.snapshot.store import SnapshotStore
from handreiking.models import DataVersion
from tests.helpers.factories import make_service
from tests.helpers.services import NEEDS_SERVICES, ROOT, database_url, eventually

PATIENT = [sys.executable, "-c", "import sys; sys.stdin.read()"]
FALLEN = [sys.executable, "-c", "raise SystemExit(3)"]
KEEPS = """
import sys, time
from pathlib import Path
import django
django.setup()
from directory.search.build import supervisor
from directory.search.snapshot.store import SnapshotStore
supervisor.COMMAND = [sys.executable, "-c", "import sys; sys.stdin.read()"]
kept = supervisor.Supervisor(SnapshotStore(Path(sys.argv[1])))
kept.keep()
print(kept._builder.pid, flush=True)
time.sleep(600)
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SnapshotStore:
    monkeypatch.setattr(keeping, "COMMAND", PATIENT)
    return SnapshotStore(tmp_path / "search")


def runs(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2]
    except FileNotFoundError:
        return False


def builder_of(supervisor: Supervisor) -> subprocess.Popen[bytes]:
    assert supervisor._builder is not None
    return supervisor._builder


def test_one_of_them_keeps_the_builder_and_the_next_takes_over(store: SnapshotStore) -> None:
    first, second = Supervisor(store), Supervisor(store)
    first.keep()
    second.keep()
    builder = builder_of(first).pid
    first.keep()
    assert (builder_of(first).pid, second._builder) == (builder, None)
    first.stop()
    assert not runs(builder)
    second.keep()
    assert runs(builder_of(second).pid)
    second.stop()


def test_a_builder_that_ends_is_told_and_started_again(
    store: SnapshotStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(keeping, "COMMAND", FALLEN)
    supervisor = Supervisor(store)
    supervisor.keep()
    builder_of(supervisor).wait(20)
    supervisor.keep()
    assert store.failure() == "BuilderEnded: exit code 3"
    assert caplog.records == [], "too soon to start it again"
    monkeypatch.setattr(keeping, "COMMAND", PATIENT)
    monkeypatch.setattr(keeping, "START_AGAIN_AFTER", 0)
    supervisor.keep()
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert runs(builder_of(supervisor).pid)
    supervisor.stop()


def test_a_builder_that_says_nothing_is_ended(store: SnapshotStore) -> None:
    supervisor = Supervisor(store)
    supervisor.keep()
    silent = time.time() - keeping.SILENT_FOR - 1
    os.utime(store.folder / "breath", (silent, silent))
    supervisor.keep()
    assert builder_of(supervisor).wait(20) == -signal.SIGKILL
    supervisor.keep()
    assert store.failure() == "BuilderEnded: exit code -9"
    supervisor.stop()


def test_what_another_version_left_goes_once_nobody_keeps_it(tmp_path: Path, store: SnapshotStore) -> None:
    gone, kept = tmp_path / "search" / "gone", tmp_path / "search" / "kept"
    for folder in (gone, kept):
        folder.mkdir(parents=True)
        (folder / "snapshot").touch()
    with keeping.locked(kept) or pytest.fail("nobody else has it"):
        supervisor = Supervisor(store)
        supervisor.keep()
        assert sorted(path.name for path in (tmp_path / "search").iterdir()) == sorted(
            ["kept", store.folder.name]
        )
        supervisor.stop()


def test_a_builder_ends_with_a_supervisor_that_was_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", KEEPS, str(tmp_path / "search")]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings"}
    supervisor = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE)
    assert supervisor.stdout is not None
    builder = int(supervisor.stdout.readline())
    assert runs(builder)
    supervisor.send_signal(signal.SIGKILL)
    supervisor.communicate(timeout=120)
    assert eventually(lambda: not runs(builder))


class TestWithTheRealBuilder:
    pytestmark = NEEDS_SERVICES

    def test_it_follows_the_data_and_ends_when_its_input_does(
        self, country: None, vocabulary: None, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DATABASE_URL", database_url())
        monkeypatch.setenv("TUSSENTIJD_VAR", str(tmp_path))
        store = SnapshotStore(tmp_path / "search")
        supervisor = Supervisor(store)

        def stands() -> bool:
            supervisor.keep()
            label = store.label()
            return label is not None and label.token == DataVersion.objects.current()

        try:
            make_service()
            assert eventually(stands)
            make_service()
            assert eventually(stands)
            taken = store.take()
            assert taken is not None
            assert taken.snapshot.size == 2
        finally:
            supervisor.stop()
