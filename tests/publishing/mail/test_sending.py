"""Sending: leased, sent once, marked and emptied; failures wait longer each time; what is too late stays here."""

import logging
import smtplib
import ssl
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone

from directory.models import OutboxMessage
from directory.models.outbox import VOID
from directory.publishing.mail import sending
from directory.publishing.mail.sending import claim, forget_old, send_due
from tests.helpers.mailing import make_mail

pytestmark = pytest.mark.django_db
A_MAIL_WAITS = [
    timedelta(**{unit: number})
    for unit, numbers in (("minutes", (1, 5, 15)), ("hours", (1, 3, 6, 12)), ("days", (1, 1, 1)))
    for number in numbers
]
"""After each failure; after one more it is given up."""
REFUSED = [
    smtplib.SMTPRecipientsRefused({"mila@example.nl": (550, b"no such user mila@example.nl")}),
    smtplib.SMTPDataError(554, b"no"),
    ValueError("Invalid address 'mila@example.nl'"),
]
LATER = [
    smtplib.SMTPRecipientsRefused({"mila@example.nl": (450, b"greylisted")}),
    smtplib.SMTPDataError(451, b"later"),
    RuntimeError("mila@example.nl"),
]
AWAY = [
    ConnectionRefusedError("mail.example.nl"),
    TimeoutError(),
    smtplib.SMTPServerDisconnected("bye"),
    smtplib.SMTPConnectError(554, b"closed"),
    smtplib.SMTPAuthenticationError(535, b"who are you"),
    smtplib.SMTPSenderRefused(550, b"not you", "post@example.nl"),
    ssl.SSLCertVerificationError("old"),
]


class Mailer:
    """A mail server that does as it is told: ``answers`` are raised one by one, then it takes everything.

    A connection on which something went wrong takes no mail any more; sending one takes ``seconds`` of the clock.
    """

    def __init__(self) -> None:
        self.answers: list[Exception] = []
        self.seen: list[str] = []
        self.taken: list[str] = []
        self.goodbye: Exception | None = None
        self.line = "closed"
        self.now, self.seconds = 0.0, 0.0
        self.slept: list[float] = []

    def open(self) -> None:
        self.line = "open" if self.line == "closed" else self.line

    def close(self) -> None:
        self.line = "closed"
        if self.goodbye:
            raise self.goodbye

    def send_messages(self, messages: list[mail.EmailMessage]) -> int:
        assert self.line == "open"
        for message in messages:
            self.seen.append(message.to[0])
            self.now += self.seconds
            if self.answers:
                self.line = "broken"
                raise self.answers.pop(0)
            self.taken.append(message.to[0])
        return len(messages)

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


@pytest.fixture
def mailer(monkeypatch: pytest.MonkeyPatch) -> Mailer:
    mailer = Mailer()
    monkeypatch.setattr(sending, "mailers", type("Mailers", (), {"default": mailer}))
    monkeypatch.setattr(sending, "time", mailer)
    return mailer


def test_a_mail_goes_out_once_as_it_was_written_and_its_text_goes(settings: Any) -> None:
    settings.MAIL_FROM, settings.CONTACT_EMAIL = "Tussentijd <post@site.example>", "hulp@site.example"
    message = make_mail()
    assert send_due().sent == 1
    assert send_due().sent == 0
    [sent] = mail.outbox
    written = sent.message()
    assert sent.to == [message.to]
    assert written["From"] == "Tussentijd <post@site.example>"
    assert written["Reply-To"] == "hulp@site.example"
    assert written["Message-ID"] == message.message_id
    assert written["Auto-Submitted"] == "auto-generated"
    assert [part.get_content_type() for part in written.iter_parts()] == ["text/plain", "text/html"]
    message.refresh_from_db()
    assert message.sent_at
    assert (message.text, message.html, message.problem, message.leased_until) == ("", "", "", None)


def test_nothing_goes_out_before_its_time_or_after_it() -> None:
    now = timezone.now()
    make_mail(due_at=now + timedelta(hours=1))
    late = make_mail(void_after=now - timedelta(seconds=1))
    report = send_due()
    assert (report.sent, report.void) == (0, 1)
    late.refresh_from_db()
    assert (late.sent_at, late.text, late.html, late.problem) == (None, "", "", VOID)
    assert late.given_up_at
    assert not OutboxMessage.objects.given_up().exists()
    assert mail.outbox == []


def test_the_oldest_goes_first() -> None:
    now = timezone.now()
    make_mail(to="b@example.nl", due_at=now - timedelta(minutes=1))
    make_mail(to="a@example.nl", due_at=now - timedelta(minutes=2))
    send_due()
    assert [message.to for message in mail.outbox] == [["a@example.nl"], ["b@example.nl"]]


def test_a_sender_that_died_before_the_dialogue_costs_one_lease(settings: Any) -> None:
    make_mail()
    now = timezone.now()
    lease = 10 * timedelta(seconds=settings.MAIL_TIMEOUT)
    assert claim(now)
    assert not claim(now)
    with time_machine.travel(now + lease - timedelta(seconds=1), tick=False):
        assert send_due().sent == 0
    with time_machine.travel(now + lease, tick=False):
        assert send_due().sent == 1


@pytest.mark.parametrize("error", LATER + AWAY, ids=repr)
def test_what_fails_waits_longer_each_time_and_is_given_up_in_the_end(
    mailer: Mailer, error: Exception
) -> None:
    message, now = make_mail(), timezone.now()
    for wait in A_MAIL_WAITS:
        mailer.answers = [error]
        with time_machine.travel(now, tick=False):
            assert send_due().failed == 1
            assert send_due().failed == 0
        now += wait
        with time_machine.travel(now - timedelta(seconds=1), tick=False):
            assert send_due().failed == 0
        message.refresh_from_db()
        assert message.problem.startswith(type(error).__name__)
    mailer.answers = [error]
    with time_machine.travel(now, tick=False):
        assert send_due().given_up == 1
    with time_machine.travel(now + timedelta(days=30), tick=False):
        assert send_due().sent == 0
    message.refresh_from_db()
    assert (message.given_up_at, message.leased_until) == (now, None)
    assert message.problem.startswith(type(error).__name__)
    assert message.text
    assert len(mailer.seen) == len(A_MAIL_WAITS) + 1
    assert sending.try_again() == 1
    message.refresh_from_db()
    assert (message.attempts, message.problem) == (0, "")
    call_command("sweep", retry_mail=True)
    assert mailer.taken == [message.to]


@pytest.mark.parametrize("error", REFUSED, ids=repr)
def test_what_is_refused_for_good_is_given_up_at_once(mailer: Mailer, error: Exception) -> None:
    message = make_mail()
    mailer.answers = [error]
    assert send_due().given_up == 1
    message.refresh_from_db()
    assert message.given_up_at
    assert (message.text, message.html, message.leased_until) == ("", "", None)
    assert message.problem.startswith(type(error).__name__)
    assert sending.try_again() == 0


def test_one_mail_that_fails_does_not_keep_the_others(mailer: Mailer) -> None:
    for name in "abc":
        make_mail(to=f"{name}@example.nl", due_at=timezone.now() - timedelta(minutes=9 - ord(name) % 9))
    mailer.answers = [LATER[0]]
    report = send_due()
    assert (report.failed, report.sent) == (1, 2)
    assert mailer.line == "closed"


def test_what_failed_before_and_is_sent_now_has_no_problem_any_more(mailer: Mailer) -> None:
    message, now = make_mail(), timezone.now()
    mailer.answers = [LATER[1]]
    send_due()
    with time_machine.travel(now + timedelta(minutes=2), tick=False):
        assert send_due().sent == 1
    message.refresh_from_db()
    assert (message.problem, message.attempts) == ("", 2)


def test_a_round_takes_about_a_minute_and_leaves_the_rest_to_the_next(mailer: Mailer) -> None:
    for _ in range(5):
        make_mail()
    mailer.seconds = 25
    assert [send_due().sent, send_due().sent] == [3, 2]


def test_what_a_round_did_is_one_line_in_the_log(mailer: Mailer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    send_due()
    assert caplog.text == ""
    for answers, told in (
        ([], "1 sent, 0 failed, 0 given up, 0 too late"),
        ([LATER[0]], "0 sent, 1 failed, 0 given up, 0 too late"),
        ([REFUSED[0]], "0 sent, 0 failed, 1 given up, 0 too late"),
    ):
        make_mail()
        mailer.answers = list(answers)
        send_due()
        assert told in caplog.text
    make_mail(void_after=timezone.now())
    send_due()
    assert "0 sent, 0 failed, 0 given up, 1 too late" in caplog.text


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (smtplib.SMTPRecipientsRefused({"a": (550, b""), "b": (450, b"")}), 450),
        (smtplib.SMTPRecipientsRefused({}), 0),
        (smtplib.SMTPDataError(500, b"no"), 500),
        (ValueError("a"), 0),
    ],
)
def test_of_several_answers_the_mildest_counts(error: Exception, code: int) -> None:
    assert sending.code_of(error) == code


@pytest.mark.parametrize(("code", "verdict"), [(499, "LATER"), (500, "REFUSED")])
def test_from_500_on_a_server_refuses_for_good(code: int, verdict: str) -> None:
    assert sending.verdict_of(smtplib.SMTPDataError(code, b"")).name == verdict


def test_a_problem_with_a_long_name_fits_its_column(mailer: Mailer) -> None:
    message = make_mail()
    mailer.answers = [type("Very" * 40, (Exception,), {})()]
    send_due()
    message.refresh_from_db()
    assert len(message.problem) == 80


@pytest.mark.parametrize("error", AWAY, ids=repr)
def test_a_server_that_is_away_is_left_alone(mailer: Mailer, error: Exception) -> None:
    for _ in range(3):
        make_mail()
    mailer.answers = [error]
    assert send_due().away
    assert len(mailer.seen) == 1


def test_a_code_that_failed_is_void_when_its_time_is_over(mailer: Mailer) -> None:
    now = timezone.now()
    message = make_mail(void_after=now + timedelta(seconds=30))
    mailer.answers = [AWAY[0]]
    send_due()
    with time_machine.travel(now + timedelta(seconds=31), tick=False):
        assert send_due().void == 1
    message.refresh_from_db()
    assert (message.text, message.leased_until) == ("", None)


def test_the_log_names_nobody(mailer: Mailer, caplog: pytest.LogCaptureFixture) -> None:
    make_mail(), make_mail()
    mailer.answers = [REFUSED[0], REFUSED[2]]
    with caplog.at_level(logging.DEBUG):
        send_due()
    assert "SMTPRecipientsRefused 550" in caplog.text
    assert "mila" not in caplog.text
    assert not any("mila" in problem for problem in OutboxMessage.objects.values_list("problem", flat=True))


@pytest.mark.parametrize("error", [ConnectionResetError(), smtplib.SMTPResponseException(421, b"bye")])
def test_a_bad_goodbye_sends_nothing_again(
    mailer: Mailer, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    make_mail()
    mailer.goodbye = error
    with caplog.at_level(logging.DEBUG):
        assert send_due().sent == 1
    assert f"without goodbye: {type(error).__name__}" in caplog.text
    assert send_due().sent == 0


def test_a_mail_that_no_header_can_hold_is_given_up(settings: Any) -> None:
    make_mail(subject="Hallo\nBcc: iedereen@example.nl")
    make_mail(to="míla@example.nl")
    settings.MAILERS = {
        "default": {
            "BACKEND": "directory.publishing.mail.mail_folder.MailFolder",
            "OPTIONS": {"folder": settings.VAR_DIR / "never"},
        }
    }
    assert send_due().given_up >= 1
    assert not OutboxMessage.objects.filter(subject__contains="Bcc", sent_at__isnull=False).exists()


class Restarting:
    """A database that breaks the connection so many times; it counts what was tried and what was closed."""

    def __init__(
        self, breaks: int, *, in_atomic_block: bool = False, error: type[Exception] = OperationalError
    ) -> None:
        self.breaks, self.in_atomic_block, self.error = breaks, in_atomic_block, error
        self.tried = self.closed = 0

    def close(self) -> None:
        self.closed += 1

    def write(self) -> None:
        self.tried += 1
        if self.tried <= self.breaks:
            raise self.error


A_DATABASE_RESTARTS = [0.0, 0.5, 1.0, 2.0, 4.0, 8.0]


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
@pytest.mark.parametrize("breaks", [0, 2, 6])
def test_what_was_sent_is_written_down_when_the_database_comes_back(
    mailer: Mailer, monkeypatch: pytest.MonkeyPatch, breaks: int, error: type[Exception]
) -> None:
    database = Restarting(breaks, error=error)
    monkeypatch.setattr(sending, "connection", database)
    sending.patiently(database.write)
    assert (database.tried, database.closed) == (breaks + 1, breaks)
    assert mailer.slept == A_DATABASE_RESTARTS[: breaks + 1]


@pytest.mark.parametrize(("breaks", "in_atomic_block", "tried"), [(9, False, 7), (1, True, 1)])
def test_a_database_that_stays_away_and_a_transaction_that_broke_are_told(
    mailer: Mailer, monkeypatch: pytest.MonkeyPatch, breaks: int, in_atomic_block: bool, tried: int
) -> None:
    database = Restarting(breaks, in_atomic_block=in_atomic_block)
    monkeypatch.setattr(sending, "connection", database)
    with pytest.raises(OperationalError):
        sending.patiently(database.write)
    assert database.tried == tried


def test_what_ended_long_ago_is_deleted() -> None:
    now: datetime = timezone.now()
    old = now - timedelta(days=100, seconds=1)
    (
        make_mail(sent_at=old),
        make_mail(given_up_at=old, problem="void"),
        make_mail(given_up_at=old, problem="x"),
    )
    young = now - timedelta(days=100)
    kept = {make_mail(sent_at=young).pk, make_mail(due_at=old).pk, make_mail(given_up_at=young).pk}
    assert forget_old(now) == 3
    assert set(OutboxMessage.objects.values_list("pk", flat=True)) == kept


def test_a_look_at_an_empty_outbox_is_one_query(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        assert not sending.something_due()


def test_a_mail_is_claimed_by_one(django_assert_num_queries: Any) -> None:
    make_mail()
    with transaction.atomic():
        assert claim(timezone.now())
        assert not claim(timezone.now())
