"""Nothing is lost and no mail goes twice: a worker that is killed, two workers at once, a Redis that is away."""

import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from directory.models import OutboxMessage, Revision, Service
from directory.publishing.mail.outbox import post
from directory.publishing.queue.wake_worker import send, wake
from directory.publishing.versions.revisions import publish, submit
from tests.helpers import factories, mailing
from tests.helpers.mailserver import MailServer
from tests.helpers.services import NEEDS_SERVICES, PATIENCE, Redis, Start, eventually

pytestmark = NEEDS_SERVICES


def let_the_lease_pass() -> None:
    now = timezone.now()
    assert OutboxMessage.objects.filter(leased_until__gt=now, attempts=1).update(leased_until=now) == 1


def all_sent() -> bool:
    return not OutboxMessage.objects.filter(sent_at__isnull=True).exists()


@pytest.mark.parametrize(("place", "times"), [("connect", 1), ("data", 1), ("end", 2)])
def test_a_worker_killed_while_it_mails_loses_nothing(
    start: Start, server: MailServer, place: str, times: int
) -> None:
    """Only where it dies between the server's having the mail and our knowing that, the mail goes twice."""
    message, hold = mailing.make_mail(), server.hold(place)
    first, second = start(), None
    wake()
    assert hold.reached.wait(PATIENCE)
    first.kill()
    hold.go_on.set()
    if place == "end":
        assert eventually(lambda: len(server.mails) == 1)
    second = start()
    witness = mailing.make_mail(to="noor@example.nl")
    wake()
    assert eventually(lambda: OutboxMessage.objects.filter(pk=witness.pk, sent_at__isnull=False).exists())
    assert server.got().count(message.to) == times - 1, "the lease holds while it lasts"

    let_the_lease_pass()
    wake()
    assert eventually(all_sent)
    sent = [mail for mail in server.mails if mail["To"] == message.to]
    assert len(sent) == times
    assert {mail["Message-ID"] for mail in sent} == {message.message_id}
    assert second.process.poll() is None


def test_two_workers_and_many_calls_do_everything_once(start: Start, server: MailServer) -> None:
    names = sorted(f"mens{number}@example.nl" for number in range(12))
    for name in names:
        mailing.make_mail(to=name)
    service = factories.make_service()
    before = service.events.count()
    hold = server.hold("data")
    for _ in range(4):
        send()
    start(), start()
    # One of the two stands still in its first dialogue: the other does the rest, and not that one.
    assert hold.reached.wait(PATIENCE)
    assert eventually(lambda: OutboxMessage.objects.filter(sent_at__isnull=False).count() == len(names) - 1)
    hold.go_on.set()
    assert eventually(all_sent)
    for _ in range(4):
        send()
    mailing.make_mail(to="zz@example.nl")
    wake()
    assert eventually(all_sent)
    assert server.got() == [*names, "zz@example.nl"]
    assert set(OutboxMessage.objects.values_list("attempts", flat=True)) == {1}
    assert service.events.count() == before


def test_redis_away_while_publishing_and_submitting_costs_nothing_but_time(
    start: Start,
    redis: Redis,
    server: MailServer,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> None:
    mailing.use_template(monkeypatch, mailing.PLAIN)
    published, submitted = factories.make_revision(), factories.make_revision()
    witness = mailing.make_mail(to="eerst@example.nl")
    start("--beat", "--schedule", str(tmp_path / "beat"), SWEEP_INTERVAL="1")
    assert eventually(lambda: server.got() == [witness.to])

    redis.stop()
    began = time.monotonic()
    publish(published)
    post("proef", about=published.entry, to="mila@example.nl", context={"name": "Mila"})
    submit(submitted)
    post("proef", about=submitted.entry, to="noor@example.nl", context={"name": "Noor"})
    assert time.monotonic() - began < 30, "nobody waits for a broker"
    assert eventually(lambda: "No wake-up call to the worker" in caplog.text)
    assert Service.objects.listed().filter(pk=published.entry).exists()
    assert Revision.objects.get(pk=submitted.pk).status == Revision.Status.SUBMITTED

    redis.start()
    assert eventually(all_sent)
    assert sum(server.got().count(name) for name in ("mila@example.nl", "noor@example.nl")) == 2
    assert OutboxMessage.objects.filter(created_at__gte=timezone.now() - timedelta(hours=1)).count() >= 3
