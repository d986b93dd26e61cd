"""The database goes away in the middle: nothing half-published, nothing lost, no mail twice."""

import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from django.db import Error, connection

from directory.models import Event, OutboxMessage, Revision, Service
from directory.publishing.mail.outbox import post
from directory.publishing.queue.wake_worker import wake
from directory.publishing.versions import publication
from directory.publishing.versions.revisions import publish, submit
from handreiking.models import DataVersion
from tests.helpers import factories, mailing
from tests.helpers.mailserver import MailServer
from tests.helpers.services import (
    NEEDS_SERVICES,
    PATIENCE,
    Cluster,
    Start,
    cut_connections,
    cut_our_own_connection,
    database_url,
    eventually,
)

pytestmark = NEEDS_SERVICES


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    cluster = Cluster()
    yield cluster
    cluster.remove()


def sent(url: str) -> list[tuple[bool, int]]:
    """Return which mails are marked as sent, with the number of attempts, from any database."""
    with psycopg.connect(url) as other:
        return other.execute("SELECT sent_at IS NOT NULL, attempts FROM directory_outboxmessage").fetchall()


def test_a_restart_between_the_mail_and_its_mark_sends_nothing_twice(
    start: Start, server: MailServer, cluster: Cluster
) -> None:
    mailing.make_mail()
    url = copy_of_our_database(cluster)
    start(DATABASE_URL=url)
    hold = server.hold("end")
    wake()
    assert hold.reached.wait(PATIENCE)
    cluster.control("restart")
    hold.go_on.set()
    assert eventually(lambda: sent(url) == [(True, 1)])
    wake()
    with psycopg.connect(url) as other:
        other.execute(
            "INSERT INTO directory_outboxmessage SELECT gen_random_uuid(), kind, 'tweede', round, \"to\", subject, 'x',"
            " 'x', '<2@x.nl>', created_at, due_at, NULL, NULL, 0, NULL, NULL, '' FROM directory_outboxmessage"
        )
    wake()
    assert eventually(lambda: sent(url) == [(True, 1)] * 2)
    assert len(server.mails) == 2


def test_connections_cut_while_the_worker_mails_send_nothing_twice(start: Start, server: MailServer) -> None:
    mailing.make_mail()
    hold = server.hold("data")
    start()
    wake()
    assert hold.reached.wait(PATIENCE)
    assert cut_connections() >= 1
    hold.go_on.set()
    assert eventually(lambda: OutboxMessage.objects.get().sent_at is not None)
    mailing.make_mail(to="noor@example.nl")
    wake()
    assert eventually(lambda: server.got() == ["mila@example.nl", "noor@example.nl"])


@pytest.mark.parametrize(("owner", "name"), [(DataVersion.objects, "bump"), (publication, "insert")])
def test_a_connection_cut_while_publishing_leaves_nothing_half(
    monkeypatch: pytest.MonkeyPatch, owner: Any, name: str
) -> None:
    service = factories.make_service(name="Wandelgroep", concepts=["angst"])
    revision = factories.make_revision(service, name="Wandelen", concepts=["slaap"])
    before = picture(service)
    restore = break_at(monkeypatch, owner, name)
    with pytest.raises(Error):
        publish(revision)
    restore()
    connection.close()
    assert picture(Service.objects.get(pk=service.pk)) == before
    assert Revision.objects.get(pk=revision.pk).status == Revision.Status.DRAFT

    publish(revision)
    assert Service.objects.get(pk=service.pk).name == "Wandelen"
    assert Event.objects.filter(service_id=service.pk, kind="published").count() == 2


def test_a_connection_cut_while_submitting_loses_no_draft_and_mails_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mailing.use_template(monkeypatch, mailing.PLAIN)
    revision = factories.make_revision()
    restore = break_at(monkeypatch, Revision, "save")
    with pytest.raises(Error):
        submit(revision)
    restore()
    connection.close()
    stored = Revision.objects.get(pk=revision.pk)
    assert (stored.status, stored.content) == (Revision.Status.DRAFT, revision.content)
    assert not OutboxMessage.objects.exists()

    submit(stored)
    assert Revision.objects.get(pk=revision.pk).status == Revision.Status.SUBMITTED


def test_a_connection_cut_while_a_mail_is_written_leaves_none(monkeypatch: pytest.MonkeyPatch) -> None:
    mailing.use_template(monkeypatch, mailing.PLAIN)
    restore = break_at(monkeypatch, OutboxMessage.objects, "bulk_create")
    with pytest.raises(Error):
        post("proef", about="1", to="mila@example.nl", context={"name": "Mila"})
    restore()
    connection.close()
    assert not OutboxMessage.objects.exists()
    assert post("proef", about="1", to="mila@example.nl", context={"name": "Mila"}) == 1


def break_at(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str) -> Callable[[], None]:
    """Cut the connection right before that write; the returned function stops doing so."""
    real = getattr(owner, name)

    def cut_first(*args: Any, **kwargs: Any) -> Any:
        cut_our_own_connection()
        return real(*args, **kwargs)

    monkeypatch.setattr(owner, name, cut_first)
    return lambda: monkeypatch.setattr(owner, name, real)


def picture(service: Service) -> tuple[Any, ...]:
    """Return what people see of an entry, and how many times it was published."""
    return (
        service.name,
        service.slug,
        service.live_revision_id,
        sorted(service.attributes.values_list("concept__slug", flat=True)),
        service.events.count(),
        DataVersion.objects.current(),
    )


def copy_of_our_database(cluster: Cluster) -> str:
    """Copy the test's database to a cluster that may be restarted, and return its address there."""
    url = f"postgresql://postgres@127.0.0.1:{cluster.port}/postgres"
    dump = subprocess.run(["pg_dump", "--no-owner", database_url()], check=True, capture_output=True).stdout
    subprocess.run(["psql", "--quiet", url], input=dump, check=True, stdout=subprocess.DEVNULL)
    return url
