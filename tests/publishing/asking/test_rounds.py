"""What belongs to one round and to one entry, and what a mail about it says; with others beside it."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from directory.models import OutboxMessage, Service, Verification, VerificationRound
from directory.publishing.asking import freshness
from directory.publishing.asking.signed_links import VALID_FOR
from directory.publishing.content.errors import StateError
from directory.publishing.entries.state import confirm, set_visibility
from tests.helpers import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
NOW = datetime(2027, 6, 1, 10, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture(autouse=True)
def june(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)


def make(**values: Any) -> Service:
    return factories.make_service(
        organization=factories.make_organization(email="info@naast.example"), **values
    )


def asked(service: Service, weeks: int) -> VerificationRound:
    return VerificationRound.objects.create(service=service, opened_on=TODAY - timedelta(weeks=weeks))


def old() -> Service:
    """Return an entry that is to be asked about."""
    return make(confirmed_on=TODAY - timedelta(days=200))


def mail_of(round: VerificationRound) -> OutboxMessage:
    return OutboxMessage.objects.get(about=str(round.pk))


def test_a_mail_is_worth_as_much_as_its_links() -> None:
    service = old()
    freshness.open_due_rounds(NOW)
    mail = mail_of(service.rounds.get())
    assert mail.void_after == NOW + VALID_FOR
    assert service.organization.name in mail.text


def test_what_got_a_word_lately_is_not_asked_about_although_others_are() -> None:
    lately, silent = make(confirmed_on=TODAY), old()
    assert not freshness._open(lately.pk, TODAY)
    assert not freshness._step_back(lately.pk, TODAY + timedelta(days=100))
    assert freshness._open(silent.pk, TODAY)
    assert list(VerificationRound.objects.values_list("service", "opened_on")) == [(silent.pk, TODAY)]


def test_a_reminder_is_of_its_own_round() -> None:
    first, second = asked(old(), 3), asked(old(), 2)
    assert freshness._remind(second.pk, second.service_id, 1, TODAY - timedelta(weeks=2))
    assert OutboxMessage.objects.get().about == str(second.pk)
    assert set(VerificationRound.objects.values_list("pk", "reminders")) == {(first.pk, 0), (second.pk, 1)}
    assert not freshness._remind(second.pk, second.service_id, 1, TODAY - timedelta(weeks=2))


@pytest.mark.parametrize("mail", ["verify_reminder", "stale"])
def test_what_could_not_be_mailed_is_done_again(monkeypatch: pytest.MonkeyPatch, mail: str) -> None:
    service = make(confirmed_on=TODAY - timedelta(days=200 if mail == "verify_reminder" else 300))
    round = asked(service, 2)

    def breaks(*_args: Any, **_options: Any) -> int:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(freshness, "post", breaks)
        for work in (freshness.remind_due, freshness.step_back):
            with suppress(RuntimeError):
                work(NOW)
    round.refresh_from_db()
    service.refresh_from_db()
    assert (round.reminders, service.visibility) == (0, "listed")
    assert freshness.remind_due(NOW) + freshness.step_back(NOW) >= 1
    assert mail in OutboxMessage.objects.values_list("kind", flat=True)


def test_what_steps_back_keeps_its_own_open_round() -> None:
    beside = asked(old(), 1)
    service = make(confirmed_on=TODAY - timedelta(days=300))
    closed = VerificationRound.objects.create(
        service=service, opened_on=TODAY - timedelta(days=400), closed_on=TODAY - timedelta(days=300)
    )
    own = asked(service, 3)
    assert freshness.step_back(NOW) == 1
    assert OutboxMessage.objects.get(kind="stale").about == str(own.pk)
    reminders = dict(VerificationRound.objects.values_list("pk", "reminders"))
    assert reminders == {beside.pk: 0, closed.pk: 0, own.pk: 2}


def test_what_steps_back_without_a_round_gets_one_of_today() -> None:
    asked(old(), 1)
    service = make(confirmed_on=TODAY - timedelta(days=300))
    VerificationRound.objects.create(
        service=service, opened_on=TODAY - timedelta(days=400), closed_on=TODAY - timedelta(days=300)
    )
    freshness.step_back(NOW)
    round = service.rounds.get(closed_on=None)
    assert (round.opened_on, round.reminders) == (TODAY, 2)
    assert OutboxMessage.objects.get(kind="stale").about == str(round.pk)


def test_what_editors_list_again_is_not_reminded_of_the_old_question() -> None:
    service = make(confirmed_on=TODAY - timedelta(days=300))
    asked(service, 2)
    freshness.step_back(NOW)
    set_visibility(Service.objects.get(pk=service.pk), "listed")
    assert freshness.remind_due(NOW + timedelta(weeks=3)) == 0


def test_who_asks_for_new_links_gets_them_once_a_day_and_no_reminder() -> None:
    asked(old(), 1)
    service = make()
    VerificationRound.objects.create(service=service, opened_on=TODAY, closed_on=TODAY)
    assert [freshness.request_link(service) for _ in range(2)] == [1, 0]
    round = service.rounds.get(closed_on=None)
    assert (round.opened_on, round.reminders) == (TODAY, 2)
    assert mail_of(round).kind == "verify_link"


def test_new_links_answer_the_question_that_is_open() -> None:
    service = old()
    round = asked(service, 1)
    assert freshness.request_link(service) == 1
    assert mail_of(round).kind == "verify_link"
    round.refresh_from_db()
    assert (service.rounds.count(), round.reminders) == (1, 0)


def test_a_question_waits_a_quarter_for_others_and_links_that_were_asked_for_do_not() -> None:
    service = old()
    freshness.open_due_rounds(NOW)
    assert mail_of(service.rounds.get()).due_at == NOW + timedelta(minutes=15)
    freshness.request_link(service)
    assert OutboxMessage.objects.get(kind="verify_link").due_at == NOW


def test_what_is_not_on_the_site_gets_no_links() -> None:
    service = make(visibility="hidden")
    assert freshness.request_link(service) == 0
    assert not service.rounds.exists()


def test_an_answer_by_link_is_taken_once_with_what_it_says() -> None:
    service = old()
    other, round = asked(old(), 1), asked(service, 1)
    taken = freshness.confirm_by_link(round, service.organization.email, "ended", "Geen geld meer.")
    assert (taken.service, taken.outcome) == (service, Verification.Outcome.ENDED)
    assert taken.by == service.organization.name
    service.refresh_from_db()
    assert (service.visibility, service.visibility_reason) == ("ended", "Geen geld meer.")
    with pytest.raises(freshness.AlreadyAnswered):
        freshness.confirm_by_link(round, service.organization.email, "confirmed")
    assert VerificationRound.objects.open().get() == other
    assert issubclass(freshness.AlreadyAnswered, StateError)


def test_a_mail_that_is_written_again_stays_the_same_reminder_with_links_that_work() -> None:
    service = old()
    round = asked(service, 5)
    freshness.remind_due(NOW)
    before = mail_of(round)
    Service.objects.filter(pk=service.pk).update(summary="Ander verhaal.")
    freshness.quote_again({service.pk})
    after = mail_of(round)
    assert after.subject == before.subject
    assert after.text == before.text.replace(service.summary, "Ander verhaal.") != before.text


def test_only_waiting_mails_about_these_entries_are_written_again() -> None:
    beside, service = old(), old()
    freshness.open_due_rounds(NOW)
    Service.objects.update(name="Nieuwe naam")
    freshness.quote_again({service.pk})
    assert "Nieuwe naam" in mail_of(service.rounds.get()).text
    assert "Nieuwe naam" not in mail_of(beside.rounds.get()).text


def test_a_mail_that_went_out_is_not_written_again() -> None:
    service = old()
    freshness.open_due_rounds(NOW)
    OutboxMessage.objects.update(sent_at=NOW, text="", html="")
    freshness.quote_again({service.pk})
    assert mail_of(service.rounds.get()).text == ""


@pytest.mark.parametrize("kind", ["verify", "verify_reminder", "verify_link", "stale"])
def test_every_mail_about_a_round_is_written_again(kind: str) -> None:
    service = old()
    round = asked(service, 1)
    number = {"verify_reminder": "2"}.get(kind, "")
    assert freshness._mail(kind, round, number) == 1
    Service.objects.update(name="Nieuwe naam")
    freshness.quote_again({service.pk})
    assert "Nieuwe naam" in mail_of(round).text


def test_a_confirmed_entry_is_asked_again_half_a_year_later() -> None:
    service = old()
    freshness.open_due_rounds(NOW)
    confirm(service, "Mila")
    later = NOW + timedelta(days=184)
    assert freshness.open_due_rounds(later) == 1
    assert service.rounds.count() == 2
