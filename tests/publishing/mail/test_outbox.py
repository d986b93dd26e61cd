"""The outbox: a mail is written with what it is about, once, and only to what can be an address."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from django.db import connections, transaction
from django.utils import timezone

from directory.models import OutboxMessage
from directory.publishing.mail import outbox
from directory.publishing.mail.outbox import post
from tests.helpers import mailing
from tests.helpers.services import needs_postgresql

pytestmark = pytest.mark.django_db
NOW_AND_LATER = ("", "2")


@pytest.fixture(autouse=True)
def template(monkeypatch: pytest.MonkeyPatch) -> None:
    mailing.use_template(monkeypatch, mailing.PLAIN)


def write(to: Any = "mila@example.nl", name: str = "Mila", **values: Any) -> int:
    return post("proef", **{"about": "1", "to": to, "context": {"name": name}} | values)


def test_the_same_mail_is_written_once() -> None:
    assert [write(), write(), write(to="Mila@Example.nl ")] == [1, 0, 0]
    assert [write(round="2"), write(about="2"), write(to="noor@example.nl")] == [1, 1, 1]
    assert OutboxMessage.objects.count() == 4


def test_each_address_gets_a_mail_of_its_own() -> None:
    assert write(to=["mila@example.nl", "noor@example.nl", "MILA@example.nl", ""]) == 2
    assert OutboxMessage.objects.values("message_id").distinct().count() == 2


def test_the_mails_name_the_sites_own_domain(settings: Any) -> None:
    settings.MAIL_FROM = "Tussentijd <post@site.example>"
    write()
    assert OutboxMessage.objects.get().message_id.endswith("@site.example>")


@pytest.mark.parametrize(
    "address",
    [
        "", " ", "geen adres", "a@b", "a@example.nl\nBcc: b@example.nl", "a@example.nl,b@example.nl",
        "mila\x00@example.nl", "míla@example.nl", "Mila <mila@example.nl>", f"{'a' * 300}@example.nl",
        "a@" + "b" * 60 + ("." + "c" * 60) * 4 + ".nl", "\ud800@example.nl",
    ],
)  # fmt: skip
def test_what_cannot_be_an_address_is_left_out(address: str, caplog: pytest.LogCaptureFixture) -> None:
    assert write(to=[address, "noor@example.nl"]) == 1
    assert OutboxMessage.objects.get().to == "noor@example.nl"
    assert not address.strip() or address not in caplog.text


@pytest.mark.parametrize("address", ["a.b+c@example.nl", "o'brien@example.nl", "mila@groep.amsterdam"])
def test_odd_addresses_are_addresses(address: str) -> None:
    assert write(to=address) == 1


def test_a_mail_that_would_be_void_before_it_is_due_is_not_written() -> None:
    now = timezone.now()
    assert write(void_after=now - timedelta(minutes=1)) == 0
    assert write(due_at=now + timedelta(days=1), void_after=now + timedelta(hours=1)) == 0
    assert write(due_at=now, void_after=now + timedelta(hours=1)) == 1


def test_a_mail_goes_with_what_it_is_about() -> None:
    with transaction.atomic():
        write()
        transaction.set_rollback(True)
    assert not OutboxMessage.objects.exists()


def test_the_worker_is_woken_for_new_mail_only(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    calls: list[str] = []
    monkeypatch.setattr(outbox, "wake_after_commit", lambda: calls.append("wake"))
    write()
    write()
    assert calls == ["wake"]


@pytest.mark.django_db(transaction=True)
@needs_postgresql
def test_two_writers_at_once_write_it_once() -> None:
    together, counts = threading.Barrier(2, timeout=60), list[int]()

    def writer() -> None:
        together.wait()
        with transaction.atomic():
            counts.append(write())
        connections.close_all()

    writers = [threading.Thread(target=writer) for _ in range(2)]
    for thread in writers:
        thread.start()
    for thread in writers:
        thread.join(60)
    assert sorted(counts) == [0, 1]
    assert OutboxMessage.objects.count() == 1
