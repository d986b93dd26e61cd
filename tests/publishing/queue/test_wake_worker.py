"""The worker hears that there is something to do, and nobody waits for it."""

import threading
from typing import Any

import pytest

from directory.publishing.queue import wake_worker
from tests.helpers.factories import make_service

pytestmark = pytest.mark.django_db


def test_the_worker_is_woken_after_the_commit(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    sent: list[str] = []
    monkeypatch.setattr(wake_worker, "wake", lambda: sent.append("wake"))
    with django_capture_on_commit_callbacks(execute=True):
        make_service()
        assert not sent
    assert sent


def test_a_broker_that_is_down_costs_one_line_in_the_log(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def down(*args: Any, **kwargs: Any) -> None:
        raise ConnectionError("redis://user:secret@127.0.0.1")

    monkeypatch.setattr("directory.publishing.queue.wake_worker.current_app.send_task", down)
    wake_worker.send()
    assert [record.getMessage() for record in caplog.records] == [
        "No wake-up call to the worker: ConnectionError"
    ]


def test_nobody_waits_for_a_slow_broker(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"
    answered, sent, done = threading.Event(), list[str](), threading.Event()

    def slow(task: str, **kwargs: Any) -> None:
        answered.wait(10)
        sent.append(task)
        done.set()

    monkeypatch.setattr("directory.publishing.queue.wake_worker.current_app.send_task", slow)
    for _ in range(3):
        wake_worker.wake()
    assert not sent
    answered.set()
    assert done.wait(10)
    assert sent == ["directory.sweep"]


def test_without_a_broker_nobody_is_woken(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.CELERY_BROKER_URL = ""
    monkeypatch.setattr(wake_worker, "Thread", pytest.fail)
    wake_worker.wake()
