"""The keeper: one builder a machine, which ends with who keeps it and starts again when it falls."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from directory.search import keeper as keeping
from directory.search.keeper import Keeper
from directory.search.shelf import Shelf
from handreiking.models import DataVersion
from tests.factories import make_service
from tests.services import NEEDS_SERVICES, ROOT, database_url, eventually

PATIENT = [sys.executable, "-c", "import sys; sys.stdin.read()"]
FALLEN = [sys.executable, "-c", "raise SystemExit(3)"]
KEEPS = """
import sys, time
from pathlib import Path
from directory.search import keeper
keeper.COMMAND = [sys.executable, "-c", "import sys; sys.stdin.read()"]
kept = keeper.Keeper(Path(sys.argv[1]))
kept.keep()
print(kept._builder.pid, flush=True)
time.sleep(600)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(keeping, "COMMAND", PATIENT)
    return tmp_path / "search"


def runs(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2]
    except FileNotFoundError:
        return False


def pid_of(keeper: Keeper) -> int:
    assert keeper._builder is not None
    return keeper._builder.pid


def test_one_of_them_keeps_the_builder_and_the_next_takes_over(folder: Path) -> None:
    first, second = Keeper(folder), Keeper(folder)
    assert (first.keep(), second.keep(), first.keep()) == ("", "", "")
    builder = pid_of(first)
    assert second._builder is None
    first.stop()
    assert not runs(builder)
    assert second.keep() == ""
    assert runs(pid_of(second))
    second.stop()


def test_a_builder_that_ends_is_told_and_started_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(keeping, "COMMAND", FALLEN)
    keeper = Keeper(folder)
    keeper.keep()
    assert keeper._builder is not None
    keeper._builder.wait(20)
    assert keeper.keep() == "BuilderEnded: exit code 3"
    assert caplog.records == [], "too soon to start it again"
    monkeypatch.setattr(keeping, "COMMAND", PATIENT)
    monkeypatch.setattr(keeping, "START_AGAIN_AFTER", 0)
    keeper.keep()
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert keeper.keep() == ""
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
        shelf, keeper = Shelf(tmp_path / "search"), Keeper(tmp_path / "search")

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
