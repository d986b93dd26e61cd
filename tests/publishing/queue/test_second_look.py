"""What was chosen is looked at again when it is taken: meanwhile it may have been sent, hidden, answered, thrown away."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from directory.models import AddressCheck, ImportBatch, LinkCheck, Location, OutboxMessage, Service
from directory.publishing.addresses import address_checks, geocoding
from directory.publishing.entries.state import set_visibility
from directory.publishing.imports import import_batches, import_undo
from directory.publishing.links import link_checks
from directory.publishing.links.link_visit import Found
from directory.publishing.mail import sending
from directory.publishing.versions import drafting, resuming
from directory.publishing.versions.merging import merge
from directory.publishing.versions.revisions import submit
from tests.helpers import factories, importing, owners
from tests.helpers.mailing import make_mail
from tests.helpers.meanwhile import Meanwhile

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
Change = Callable[[Service], object]


def hidden(service: Service) -> None:
    set_visibility(service, "hidden", "Even.")


def sent(rows: Any) -> None:
    rows.update(sent_at=timezone.now(), text="", html="")


def leased(rows: Any) -> None:
    rows.update(leased_until=timezone.now() + timedelta(minutes=5))


def given_up(rows: Any) -> None:
    rows.update(given_up_at=timezone.now())


def too_late(rows: Any) -> None:
    rows.update(void_after=timezone.now() - timedelta(seconds=1))


@pytest.mark.parametrize("happen", [sent, leased, given_up, too_late, lambda rows: rows.delete()])
def test_a_mail_that_another_took_in_the_same_moment_is_not_taken(meanwhile: Meanwhile, happen: Any) -> None:
    make_mail()
    meanwhile.once_chosen(OutboxMessage, happen)
    assert sending.claim(timezone.now()) is None
    assert not OutboxMessage.objects.exclude(attempts=0).exists()


def test_a_failure_does_not_undo_what_another_sender_wrote_down() -> None:
    message = make_mail()
    claimed = sending.claim(timezone.now())
    assert claimed
    sent(OutboxMessage.objects.filter(pk=message.pk))
    sending.note_failure(claimed, TimeoutError(), sending.SendReport())
    message.refresh_from_db()
    assert message.sent_at
    assert (message.problem, message.text, message.given_up_at) == ("", "", None)


def has_no_street(rows: Any) -> None:
    rows.update(address="")


def tried(rows: Any) -> None:
    rows.update(geocode_attempts=1, geocode_tried_at=timezone.now())


def found(rows: Any) -> None:
    rows.update(point_source="address")


@pytest.mark.parametrize("happen", [has_no_street, tried, found, lambda rows: rows.delete()])
def test_an_address_that_is_none_any_more_is_not_looked_up(meanwhile: Meanwhile, happen: Any) -> None:
    factories.make_service()
    meanwhile.once_chosen(Location, happen)
    assert geocoding.claim(timezone.now()) is None


def answered(rows: Any) -> None:
    rows.update(state="found")


@pytest.mark.parametrize("happen", [answered, lambda rows: rows.delete()])
def test_a_typed_address_that_is_gone_is_not_asked_about(meanwhile: Meanwhile, happen: Any) -> None:
    AddressCheck.objects.create(
        entry=factories.make_service().pk,
        key="a",
        address="Kerkstraat 12",
        used_at=timezone.now(),
        state="waiting",
    )
    meanwhile.once_chosen(AddressCheck, happen)
    assert address_checks.claim(timezone.now()) is None


class Visitor:
    def __init__(self) -> None:
        self.visited: list[str] = []

    def visit(self, url: str) -> Found:
        self.visited.append(url)
        return Found(LinkCheck.Outcome.FINE)


def taken_by_another(service: Service) -> None:
    service.link_checks.update(due_at=timezone.now() + timedelta(hours=1))


def no_link_any_more(service: Service) -> None:
    service.link_checks.all().delete()


@pytest.mark.parametrize("change", [hidden, taken_by_another, no_link_any_more])
def test_a_link_of_what_was_hidden_in_the_same_moment_is_not_visited(
    meanwhile: Meanwhile, change: Change
) -> None:
    service, visitor = factories.make_service(), Visitor()
    LinkCheck.objects.create(service=service, url="https://naast.example/", due_at=timezone.now())
    meanwhile.before(link_checks, "_claim", lambda: change(service))
    assert link_checks.check(visitor, timezone.now()) == 0  # type: ignore[arg-type]
    assert visitor.visited == []


def thrown_away(rows: Any) -> None:
    rows.update(status="discarded", file=None)


@pytest.mark.parametrize("happen", [thrown_away, leased])
def test_a_file_that_was_thrown_away_in_the_same_moment_is_not_read(
    meanwhile: Meanwhile, happen: Any
) -> None:
    import_batches.receive(b"kenmerk", name="a.csv", source="csv", author=factories.make_editor())
    meanwhile.once_chosen(ImportBatch, happen)
    assert import_batches.take(timezone.now()) is None


def test_a_file_that_was_thrown_away_while_it_was_looked_at_stays_so(meanwhile: Meanwhile) -> None:
    editor = factories.make_editor()
    content = f"{importing.HEADER}\n{importing.ROW}".encode()
    batch = import_batches.receive(content, name="a.csv", source="csv", author=editor)
    meanwhile.before(import_batches, "_note", lambda: import_batches.discard(batch))
    importing.work()
    batch.refresh_from_db()
    assert (batch.status, batch.preview) == ("discarded", [])


def test_a_file_that_another_wrote_while_it_was_checked_is_written_once(meanwhile: Meanwhile) -> None:
    editor = factories.make_editor()
    batch = importing.uploaded(editor, importing.HEADER, importing.ROW)
    import_batches.confirm(batch, editor)
    rows = ImportBatch.objects.filter(pk=batch.pk)
    meanwhile.before(import_batches, "import_offers", lambda: rows.update(status="written"))
    importing.work()
    assert not Service.objects.exists()


def merged(service: Service) -> None:
    merge(service, factories.make_service(), factories.make_user())


def changed(service: Service) -> None:
    factories.change_service(service, summary="Van de aanbieder zelf.")


@pytest.mark.parametrize("change", [changed, merged])
def test_undoing_a_file_keeps_what_was_changed_in_the_same_moment(
    meanwhile: Meanwhile, change: Change
) -> None:
    editor = factories.make_editor()
    batch = importing.written(editor, importing.HEADER, importing.ROW)
    service = Service.objects.get(external_id="A-1")
    meanwhile.before(import_undo, "_hide", lambda: change(service))
    report = importing.undone(batch, editor).report["undone"]
    assert (report["hidden"], report["kept_count"]) == (0, 1)
    assert [each["name"] for each in report["kept"]] == [service.name]
    service.refresh_from_db()
    assert service.visibility == ("merged" if change is merged else "listed")


@pytest.mark.parametrize("taken_up", [True, False])
def test_who_goes_on_with_a_draft_in_the_same_moment_is_not_reminded_of_it(
    meanwhile: Meanwhile, taken_up: bool
) -> None:
    author = factories.make_user()
    draft = owners.complete(author)

    def go_on() -> None:
        if taken_up:
            drafting.answer(draft, lambda content, _lookups: content | {"summary": "Verder."})
        else:
            submit(draft, actor=author)

    type(draft).objects.filter(pk=draft.pk).update(updated_at=timezone.now() - timedelta(days=3))
    meanwhile.before(resuming, "_remind", go_on)
    assert resuming.remind_quiet(timezone.now()) == 0
    assert not OutboxMessage.objects.filter(kind="resume").exists()
