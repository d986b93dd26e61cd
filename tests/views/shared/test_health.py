"""The health page: how database, snapshot and broker stand, and no secret."""

import os
from datetime import timedelta
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from directory.search.answer.state import live
from directory.views.shared import broker, health
from tests.helpers import factories, mailing

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


def test_the_health_page_says_how_it_stands(client: Client) -> None:
    factories.make_service()
    client.get("/zoeken/")
    report = client.get("/gezondheid/").json()
    assert report["status"] == report["database"] == "ok"
    assert report["snapshot"]["state"] == "ready"
    assert report["snapshot"]["offers"] == 1


def test_without_a_database_the_health_page_answers_503(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gone:
        def cursor(self) -> None:
            raise OperationalError("host secret-host password hunter2")

    monkeypatch.setattr(health, "connection", Gone())
    response = client.get("/gezondheid/")
    assert response.status_code == 503
    assert response.json()["database"] == "down"
    assert b"hunter2" not in response.content


def test_the_health_page_says_how_long_mail_waits_and_what_was_given_up(client: Client) -> None:
    now = timezone.now()
    assert client.get("/gezondheid/").json()["outbox"] == {"waiting": 0, "age_seconds": 0, "given_up": 0}
    mailing.make_mail(due_at=now - timedelta(minutes=10), leased_until=now + timedelta(hours=1), attempts=3)
    mailing.make_mail(due_at=now + timedelta(minutes=10))
    mailing.make_mail(sent_at=now, due_at=now - timedelta(days=1))
    mailing.make_mail(given_up_at=now, problem="SMTPDataError 554")
    mailing.make_mail(given_up_at=now, problem="void")
    outbox = client.get("/gezondheid/").json()["outbox"]
    assert (outbox["waiting"], outbox["given_up"]) == (1, 1)
    assert 600 <= outbox["age_seconds"] < 660


@pytest.mark.parametrize(
    ("flag", "free", "says"),
    [(0, 1 << 20, "ok"), (0, 1, "full"), (os.ST_RDONLY, 1 << 20, "read-only")],
)
def test_the_health_page_says_whether_there_is_room(
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    settings: Any,
    tmp_path: Path,
    flag: int,
    free: int,
    says: str,
) -> None:
    settings.VAR_DIR = tmp_path
    room = SimpleNamespace(f_flag=flag, f_bavail=free, f_frsize=4096)
    monkeypatch.setattr(health.os, "statvfs", lambda _path: room)
    report = client.get("/gezondheid/").json()
    assert (report["storage"], report["status"]) == (says, "ok")


def test_the_health_page_says_that_the_folder_is_gone(client: Client, settings: Any, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path / "nowhere"
    assert client.get("/gezondheid/").json()["storage"] == "gone"


def test_a_failed_build_is_told_without_its_secrets(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.get("/zoeken/")
    monkeypatch.setattr(live, "_error", "OperationalError: password hunter2")
    response = client.get("/gezondheid/")
    assert response.status_code == 200
    assert response.json()["snapshot"]["state"] == "stale"
    assert response.json()["snapshot"]["failed_build"] == "OperationalError"
    assert b"hunter2" not in response.content


def test_a_broker_that_is_down_is_told_and_costs_nobody_the_page(client: Client, settings: Any) -> None:
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"
    assert broker.look() == "down"
    assert client.get("/gezondheid/").status_code == 200


def test_a_broker_that_hangs_is_looked_at_by_one_thread_beside_the_requests(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"
    hanging, looks = Event(), []

    def hang() -> str:
        looks.append(1)
        hanging.wait(20)
        return "down"

    monkeypatch.setattr(broker, "look", hang)
    watch = broker.BrokerWatch()
    assert [watch.current() for _ in range(5)] == ["unknown"] * 5
    hanging.set()
    assert len(looks) == 1
