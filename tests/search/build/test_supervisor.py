"""The keeper: one builder a machine, which ends with who keeps it and starts again when it falls."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from directory.search.build import supervisor as keeping
from directory.search.build.supervisor import Keeper
from directory.search.snapshot.store import Shelf
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
from directory.search import keeper
from directory.search.shelf import Shelf
keeper.COMMAND = [sys.executable, "-c", "import sys; sys.stdin.read()"]
kept = keeper.Keeper(Shelf(Path(sys.argv[1])))
kept.keep()
print(kept._builder.pid, flush=True)
time.sleep(600)
"""


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    monkeypatch.setattr(keeping, "COMMAND", PATIENT)
    return Shelf(tmp_path / "search")


def runs(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2]
    except FileNotFoundError:
        return False


def builder_of(keeper: Keeper) -> subprocess.Popen[bytes]:
    assert keeper._builder is not None
    return keeper._builder


def test_one_of_them_keeps_the_builder_and_the_next_takes_over(shelf: Shelf) -> None:
    first, second = Keeper(shelf), Keeper(shelf)
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
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(keeping, "COMMAND", FALLEN)
    keeper = Keeper(shelf)
    keeper.keep()
    builder_of(keeper).wait(20)
    keeper.keep()
    assert shelf.failure() == "BuilderEnded: exit code 3"
    assert caplog.records == [], "too soon to start it again"
    monkeypatch.setattr(keeping, "COMMAND", PATIENT)
    monkeypatch.setattr(keeping, "START_AGAIN_AFTER", 0)
    keeper.keep()
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert runs(builder_of(keeper).pid)
    keeper.stop()


def test_a_builder_that_says_nothing_is_ended(shelf: Shelf) -> None:
    keeper = Keeper(shelf)
    keeper.keep()
    silent = time.time() - keeping.SILENT_FOR - 1
    os.utime(shelf.folder / "breath", (silent, silent))
    keeper.keep()
    assert builder_of(keeper).wait(20) == -signal.SIGKILL
    keeper.keep()
    assert shelf.failure() == "BuilderEnded: exit code -9"
    keeper.stop()


def test_what_another_version_left_goes_once_nobody_keeps_it(tmp_path: Path, shelf: Shelf) -> None:
    gone, kept = tmp_path / "search" / "gone", tmp_path / "search" / "kept"
    for folder in (gone, kept):
        folder.mkdir(parents=True)
        (folder / "snapshot").touch()
    with keeping.locked(kept) or pytest.fail("nobody else has it"):
        keeper = Keeper(shelf)
        keeper.keep()
        assert sorted(path.name for path in (tmp_path / "search").iterdir()) == sorted(
            ["kept", shelf.folder.name]
        )
        keeper.stop()


def test_a_builder_ends_with_a_keeper_that_was_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", KEEPS, str(tmp_path / "search")]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings"}
    keeper = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE)
    assert keeper.stdout is not None
    builder = int(keeper.stdout.readline())
    assert runs(builder)
    keeper.send_signal(signal.SIGKILL)
    keeper.communicate(timeout=20)
    assert eventually(lambda: not runs(builder))


class TestWithTheRealBuilder:
    pytestmark = NEEDS_SERVICES

    def test_it_follows_the_data_and_ends_when_its_input_does(
        self, country: None, vocabulary: None, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DATABASE_URL", database_url())
        monkeypatch.setenv("TUSSENTIJD_VAR", str(tmp_path))
        shelf = Shelf(tmp_path / "search")
        keeper = Keeper(shelf)

        def stands() -> bool:
            keeper.keep()
            label = shelf.label()
            return label is not None and label.token == DataVersion.objects.current()

        try:
            make_service()
            assert eventually(stands)
            make_service()
            assert eventually(stands)
            taken = shelf.take()
            assert taken is not None
            assert taken.snapshot.size == 2
        finally:
            keeper.stop()
