"""The live register: what the builder puts in the store is taken whole, and a build that failed is told."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from directory.search.answer import state
from directory.search.answer.state import Live
from directory.search.build.builder import Builder
from directory.search.database.register import DatabaseRegister
from directory.search.engine.engine import SnapshotRegister
from directory.search.snapshot.store import SnapshotStore
from handreiking.models import DataVersion
from tests.helpers.factories import make_service


class NoProcess:
    """A supervisor whose builder is the test itself."""

    def __init__(self, _store: SnapshotStore) -> None:
        pass

    def keep(self) -> None:
        pass

    def stop(self) -> None:
        pass


class Refused(NoProcess):
    def keep(self) -> None:
        raise PermissionError("lock")


@pytest.fixture
def live(country: None, vocabulary: None) -> Iterator[Live]:
    live = Live()
    yield live
    live.reset()


@pytest.fixture
def store(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SnapshotStore:
    """The empty store at which a process in the background looks."""
    settings.SEARCH_SNAPSHOT, settings.SEARCH_FOLDER = "background", tmp_path / "search"
    monkeypatch.setattr(state, "Supervisor", NoProcess)
    return SnapshotStore(settings.SEARCH_FOLDER)


def look(live: Live, store: SnapshotStore, supervisor: type[NoProcess] = NoProcess) -> None:
    """Let ``live`` look at the store once, as its thread does, but over the test's own connection."""
    with pytest.MonkeyPatch.context() as here:
        here.setattr(connection, "close", lambda: None)
        live._look(store, supervisor(store))  # type: ignore[arg-type]


def test_nothing_is_built_before_the_first_search(live: Live) -> None:
    assert live.status() == state.Status(size=None, built_at=None, seconds=0.0, error="")


def test_a_refresh_builds_once_and_again_when_the_data_has_a_new_version(live: Live) -> None:
    assert live.refresh()
    assert not live.refresh()
    make_service()
    assert live.refresh()
    assert live.status().size == 1
    assert not live.refresh()


def test_a_new_day_is_a_reason_to_build(live: Live, time_machine: Any) -> None:
    time_machine.move_to("2026-11-21T22:59:00Z", tick=False)
    live.refresh()
    time_machine.move_to("2026-11-21T23:01:00Z", tick=False)
    assert live.refresh(), "it is past midnight in Amsterdam"


def test_what_is_new_in_the_store_is_taken_once(live: Live, store: SnapshotStore) -> None:
    make_service()
    Builder(store).look()
    look(live, store)
    assert live.status().size == 1
    taken = live._register
    look(live, store)
    assert live._register is taken, "nothing changed"
    make_service()
    look(live, store)
    assert live.status().size == 1, "the builder has not looked yet"
    Builder(store).look()
    look(live, store)
    assert live.status().size == 2


def test_a_failed_build_keeps_the_old_snapshot_and_says_so(live: Live, store: SnapshotStore) -> None:
    make_service()
    Builder(store).look()
    look(live, store)
    old = live._register
    store.fail("RuntimeError: de schijf is vol")
    look(live, store)
    assert live._register is old
    assert live.status().error == "RuntimeError: de schijf is vol"
    DataVersion.objects.bump()
    Builder(store).look()
    look(live, store)
    assert live.status().error == ""
    assert live._register is not old


def test_who_cannot_keep_a_builder_says_so_and_takes_what_stands(live: Live, store: SnapshotStore) -> None:
    make_service()
    Builder(store).look()
    look(live, store, Refused)
    assert live.status().error == "PermissionError: lock"
    assert live.status().size == 1
    look(live, store)
    assert live.status().error == ""


def test_a_snapshot_that_cannot_be_taken_is_logged_once(
    live: Live, store: SnapshotStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    make_service()
    Builder(store).look()
    caplog.clear()
    monkeypatch.setattr(store, "take", lambda: 1 / 0)
    look(live, store)
    look(live, store)
    assert live.status().error == "ZeroDivisionError: division by zero"
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_what_an_earlier_run_left_is_not_begun_with_when_the_data_changed_since(
    live: Live, store: SnapshotStore
) -> None:
    make_service()
    Builder(store).look()
    live._began = store.mark()[1] + 1  # type: ignore[index]
    make_service()
    look(live, store)
    assert live.status().size is None
    assert isinstance(live.register(), DatabaseRegister)


def test_what_was_left_on_another_day_is_not_begun_with(
    live: Live, store: SnapshotStore, time_machine: Any
) -> None:
    time_machine.move_to("2026-11-13T12:00:00Z", tick=False)
    make_service()
    Builder(store).look()
    time_machine.move_to("2026-11-22T12:00:00Z", tick=False)
    live._began = store.mark()[1] + 1  # type: ignore[index]
    look(live, store)
    assert live.status().size is None


def test_what_an_earlier_run_left_of_the_data_as_it_is_serves_at_once(
    live: Live, store: SnapshotStore
) -> None:
    make_service()
    Builder(store).look()
    live._began = store.mark()[1] + 1  # type: ignore[index]
    look(live, store)
    assert live.status().size == 1


def test_until_the_first_snapshot_stands_the_database_answers(
    live: Live, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SEARCH_SNAPSHOT = "background"
    started = []
    monkeypatch.setattr(live, "_start", lambda: started.append(True))
    register = live.register()
    assert isinstance(register, DatabaseRegister)
    assert started
    assert live.register() is register, "its vocabulary is read once for each version"
    live.refresh()
    assert isinstance(live.register(), SnapshotRegister)


@pytest.mark.django_db(transaction=True)
def test_a_large_register_waits_for_its_first_snapshot(
    store: SnapshotStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "LARGE", 0)
    make_service()
    Builder(store).look()
    live = Live()
    try:
        assert isinstance(live.register(), SnapshotRegister)
    finally:
        live.reset()


def test_a_failed_first_build_makes_nobody_wait(
    live: Live, store: SnapshotStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "LARGE", 0)
    make_service()
    store.fail("RuntimeError: de schijf is vol")
    assert isinstance(live.register(), DatabaseRegister)


def test_a_reset_stops_the_thread(live: Live, store: SnapshotStore) -> None:
    live.register()
    thread = live._thread
    live.reset()
    assert thread is not None
    assert not thread.is_alive()


def test_a_server_begins_before_its_first_search(
    live: Live, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []
    monkeypatch.setattr(live, "_start", lambda: started.append(True))
    live.begin()
    assert not started, "a process that builds inline has no thread"
    settings.SEARCH_SNAPSHOT = "background"
    live.begin()
    assert started
