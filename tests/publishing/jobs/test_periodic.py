"""Work is found in the database: a lost message is found again, a repeated one changes nothing."""

import logging
import os
import signal
import threading
from datetime import datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection, connections
from django.utils import timezone

from directory.management.commands import sweep as command
from directory.publishing.content.errors import StateError
from directory.publishing.jobs import periodic as sweeps
from directory.publishing.jobs import tasks
from directory.publishing.jobs.periodic import Work, sweep
from directory.publishing.mail import sending
from tests.helpers import addresses, mailing
from tests.helpers.locatieserver import Service
from tests.helpers.services import needs_postgresql

pytestmark = pytest.mark.django_db


@pytest.fixture
def rounds(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """Two pieces of work, of which the first fails; each round of the second leaves its time."""
    rounds: list[datetime] = []

    def broken(_now: datetime) -> None:
        raise OperationalError("postgresql://user:secret@host, Stille Straat 8")

    monkeypatch.setattr(sweeps, "WORK", [Work("broken", broken), Work("whole", rounds.append)])
    return rounds


def test_one_piece_of_work_that_fails_never_stops_the_others(
    rounds: list[datetime], caplog: pytest.LogCaptureFixture
) -> None:
    before = timezone.now()
    with caplog.at_level(logging.INFO):
        assert sweep() == ["broken"]
    assert len(rounds) == 1
    assert before <= rounds[0] <= timezone.now()
    assert [record.getMessage() for record in caplog.records] == ["Sweep: broken failed: OperationalError"]


def test_the_workers_task_is_the_same_sweep(rounds: list[datetime]) -> None:
    tasks.sweep()
    assert len(rounds) == 1
    assert tasks.sweep.name == "directory.sweep"


def test_the_command_sweeps_once(rounds: list[datetime]) -> None:
    call_command("sweep")
    assert len(rounds) == 1


def test_every_piece_of_work_has_a_name_of_its_own_and_may_run_twice() -> None:
    assert len({work.name for work in sweeps.WORK}) == len(sweeps.WORK)
    assert sweep() == sweep() == []


@pytest.mark.django_db(transaction=True)
@needs_postgresql
def test_who_sweeps_leaves_alone_what_somebody_else_is_at(rounds: list[datetime]) -> None:
    taken, finish = threading.Event(), threading.Event()

    def hold() -> None:
        with sweeps.alone(Work("whole", print)) as free:
            assert free
            taken.set()
            finish.wait(10)
        connections.close_all()

    other = threading.Thread(target=hold)
    other.start()
    assert taken.wait(10)
    sweep()
    assert not rounds
    finish.set()
    other.join(10)
    sweep()
    assert len(rounds) == 1


@pytest.mark.django_db(transaction=True)
@needs_postgresql
def test_a_connection_that_breaks_amid_its_work_takes_its_lock_along(monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(_now: datetime) -> None:
        connection.connection.close()

    work = Work("cut", cut)
    monkeypatch.setattr(sweeps, "WORK", [work])
    assert sweep() == []
    connection.close()
    with sweeps.alone(work) as free:
        assert free


@pytest.fixture
def stops(monkeypatch: pytest.MonkeyPatch, settings: Any) -> list[str]:
    """A loop whose waits are short and whose sweep does what the test says; it never runs longer than 10 seconds."""
    settings.SWEEP_INTERVAL = 0
    monkeypatch.setattr(command, "close_old_connections", lambda: None)
    monkeypatch.setattr(command, "watch", lambda _look, stop: stop.wait())
    return []


@pytest.mark.parametrize("kind", [OperationalError, StateError, RuntimeError])
def test_the_loop_survives_whatever_goes_wrong_and_stops_when_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, stops: list[str], kind: type[Exception]
) -> None:
    def flaky() -> None:
        stops.append("round")
        if len(stops) == 1:
            raise kind("postgresql://user:secret@host")
        os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(command, "sweep", flaky)
    handler = signal.getsignal(signal.SIGTERM)
    guard = threading.Timer(10, os.kill, (os.getpid(), signal.SIGINT))
    guard.start()
    call_command("sweep", loop=True)
    guard.cancel()
    assert len(stops) == 2
    assert f"No sweep: {kind.__name__}" in caplog.text
    assert "secret" not in caplog.text
    assert signal.getsignal(signal.SIGTERM) == handler


class Looks:
    """Stands for the event that stops the loop: counts the waits, and stops after the last."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.waits: list[float] = []

    def wait(self, seconds: float) -> bool:
        self.waits.append(seconds)
        return len(self.waits) > self.most


def test_the_loop_looks_at_the_mail_every_second(
    monkeypatch: pytest.MonkeyPatch, mailoutbox: list[Any]
) -> None:
    monkeypatch.setattr(command.connection, "close", lambda: None)
    mailing.make_mail()
    looks = Looks(2)
    command.watch(command.mail_is_out, looks)  # type: ignore[arg-type]
    assert looks.waits == [command.LOOK_SECONDS] * 3
    assert command.LOOK_SECONDS <= 2
    assert len(mailoutbox) == 1


def test_the_loop_leaves_a_mail_server_that_is_away_alone_for_a_while(
    monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.SWEEP_INTERVAL = 60
    monkeypatch.setattr(command.connection, "close", lambda: None)
    monkeypatch.setattr(sending, "send_due", lambda _now: sending.SendReport(away=True))
    mailing.make_mail()
    looks = Looks(1)
    command.watch(command.mail_is_out, looks)  # type: ignore[arg-type]
    assert looks.waits == [1.0, 60.0]


def test_the_loop_looks_at_typed_addresses_every_second(
    monkeypatch: pytest.MonkeyPatch, pdok: Service
) -> None:
    monkeypatch.setattr(command.connection, "close", lambda: None)
    revision = addresses.draft(addresses.place())
    looks = Looks(1)
    command.watch(command.addresses_are_known, looks)  # type: ignore[arg-type]
    assert addresses.only(revision).state == "found"
    assert looks.waits == [command.LOOK_SECONDS] * 2


def test_looking_at_addresses_costs_one_query_and_none_where_nobody_looks(
    pdok: Service, settings: Any, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(1):
        command.addresses_are_known()
    settings.GEOCODER_ENABLED = False
    with django_assert_num_queries(0):
        command.addresses_are_known()


def test_mail_and_addresses_do_not_wait_for_each_other(
    monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.SWEEP_INTERVAL = 10
    first, second = threading.Event(), threading.Event()
    met = []

    def meeting(mine: threading.Event, other: threading.Event) -> Any:
        def look() -> bool:
            mine.set()
            met.append(other.wait(10))
            os.kill(os.getpid(), signal.SIGTERM)
            return True

        return look

    monkeypatch.setattr(command, "WATCHED", (meeting(first, second), meeting(second, first)))
    monkeypatch.setattr(command, "LOOK_SECONDS", 0.001)
    monkeypatch.setattr(command, "round_of_work", lambda: None)
    call_command("sweep", loop=True)
    assert met[:2] == [True, True]
