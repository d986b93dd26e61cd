"""A site on one machine, without services: ``make run`` on SQLite, with the disk full under all that it keeps."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.drill.conftest import ASKED
from tests.drill.disks import Disk
from tests.drill.processes import Processes, Reader, before_long

pytestmark = pytest.mark.skipif(not ASKED, reason="starts a whole site: make drill")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    disk = Disk(tmp_path / "var")
    disk.needed()
    yield disk
    disk.remove()


@pytest.fixture
def site(disk: Disk, tmp_path: Path) -> Iterator[Processes]:
    site = Processes(tmp_path, {"TUSSENTIJD_VAR": str(disk.folder), "SWEEP_INTERVAL": "1"})
    site.run("setup", "--without-examples")
    site.begin("config.serve")
    yield site
    site.stop()


def test_a_full_disk_loses_nothing_and_is_over_when_there_is_room(site: Processes, disk: Disk) -> None:
    reader = Reader(site.port, host="localhost")
    assert before_long(lambda: all(stands(health) for health in reader.healths()))
    assert reader.ask_code("vooraf@example.nl") == 302
    assert before_long(lambda: mailed(disk) == 1)
    answers, began = reader.answers(), site.mark()
    with disk.full():
        assert reader.health()["storage"] == "full"
        assert reader.ask_code("midden@example.nl") == 500
        assert reader.get("/").status == 200
        assert reader.answers() == answers
        assert site.said("CountsNotWrittenError|SQLITE_FULL", began), site.log(began)[-2000:]
    assert reader.health()["storage"] == "ok"
    assert reader.ask_code("achteraf@example.nl") == 302
    assert before_long(lambda: mailed(disk) == 2)
    assert before_long(lambda: all(stands(health) for health in reader.healths()))
    assert reader.answers() == answers
    with sqlite3.connect(disk.folder / "tussentijd.sqlite3") as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        mails = 'SELECT "to", sent_at IS NOT NULL FROM directory_outboxmessage ORDER BY created_at'
        assert database.execute(mails).fetchall() == [("vooraf@example.nl", 1), ("achteraf@example.nl", 1)]


def stands(health: dict[str, object]) -> bool:
    snapshot = health.get("snapshot")
    return isinstance(snapshot, dict) and snapshot["state"] == "ready" and not snapshot["behind"]


def mailed(disk: Disk) -> int:
    return len(list((disk.folder / "mail").glob("*.eml")))
