"""The live register: built beside the old one, swapped in whole, honest about a build that failed."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection

from directory.search import state
from directory.search.engine import SnapshotRegister
from directory.search.membership import DatabaseRegister
from directory.search.state import Live
from handreiking.models import DataVersion
from tests.factories import make_service


@pytest.fixture
def live(country: None, vocabulary: None) -> Iterator[Live]:
    live = Live()
    yield live
    live.reset()


def broken(*_args: Any) -> None:
    raise RuntimeError("de schijf is vol")


def test_nothing_is_built_before_the_first_search(live: Live) -> None:
    assert live.status() == state.Status(size=None, built_at=None, seconds=0.0, building=False, error="")


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


def test_a_failed_build_keeps_the_old_snapshot_and_says_so_once(
    live: Live, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    make_service()
    live.refresh()
    old = live._register
    monkeypatch.setattr(state, "build_snapshot", broken)
    monkeypatch.setattr(connection, "close", lambda: None)
    DataVersion.objects.bump()
    live._try_to_refresh()
    live._try_to_refresh()
    assert live._register is old
    assert live.status().error == "RuntimeError: de schijf is vol"
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    monkeypatch.undo()
    monkeypatch.setattr(connection, "close", lambda: None)
    live._try_to_refresh()
    assert live.status().error == ""
    assert live._register is not old


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
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SEARCH_SNAPSHOT = "background"
    monkeypatch.setattr(state, "LARGE", 0)
    live = Live()
    make_service()
    try:
        assert isinstance(live.register(), SnapshotRegister)
    finally:
        live.reset()


@pytest.mark.django_db(transaction=True)
def test_a_failed_first_build_makes_nobody_wait(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.SEARCH_SNAPSHOT = "background"
    monkeypatch.setattr(state, "LARGE", 0)
    monkeypatch.setattr(state, "build_snapshot", lambda *_: 1 / 0)
    live = Live()
    make_service()
    try:
        assert isinstance(live.register(), DatabaseRegister)
    finally:
        live.reset()


@pytest.mark.django_db(transaction=True)
def test_a_thread_builds_and_follows_the_data(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.SEARCH_SNAPSHOT = "background"
    monkeypatch.setattr(state, "CHECK_EVERY", 0.01)
    live, built = Live(), threading.Event()
    refresh = live.refresh

    def refresh_and_tell(*args: Any, **kwargs: Any) -> bool:
        changed = refresh(*args, **kwargs)
        if changed:
            built.set()
        return changed

    monkeypatch.setattr(live, "refresh", refresh_and_tell)
    make_service()
    live.register()
    try:
        assert built.wait(20)
        assert live.status().size == 1
        built.clear()
        make_service()
        assert built.wait(20)
        assert live.status().size == 2
    finally:
        live.reset()


def test_a_reset_stops_the_thread(live: Live, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.SEARCH_SNAPSHOT = "background"
    monkeypatch.setattr(live, "_try_to_refresh", lambda: None)
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
