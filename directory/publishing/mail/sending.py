"""Sending what stands in the outbox, one mail at a time.

A mail is leased in the database before the SMTP dialogue and marked as sent right after it. A sender that dies before
the dialogue costs the length of a lease; only one that dies within the dialogue can make a mail go out twice, and then
under the same Message-ID.
"""

import logging
import smtplib
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, mailers
from django.db import InterfaceError, OperationalError, connection
from django.db.models import F
from django.utils import timezone

from directory.models import OutboxMessage
from directory.models.outbox import VOID
from directory.publishing.queue import leasing

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 1440, 1440, 1440))
"""How long a mail waits after each failure; after one failure more, in about four and a half days, it is given up."""
LEASE_IN_TIMEOUTS = 10
"""A dialogue waits for the server fewer than ten times, each at most MAIL_TIMEOUT."""
ROUND_SECONDS = 60
KEPT = timedelta(days=100)
"""Longer than an entry without an answer stays listed after the first question: editors read how many mails went out."""
DATABASE_WAITS = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
GONE = {"text": "", "html": ""}
log = logging.getLogger(__name__)


class Verdict(Enum):
    """What a failure says: never, not now, or that the server is not there for any mail."""

    REFUSED = auto()
    LATER = auto()
    AWAY = auto()


@dataclass(slots=True)
class SendReport:
    """What became of the mails that were due."""

    sent: int = 0
    failed: int = 0
    given_up: int = 0
    void: int = 0
    away: bool = False


def send_due(_now: datetime | None = None) -> SendReport:
    """Send what is due, for about a minute at most, and say what became of it. The log names no address."""
    report = SendReport(void=void_what_is_late())
    mailer = mailers.default
    end = time.monotonic() + ROUND_SECONDS
    try:
        while not report.away and time.monotonic() < end and (message := claim(timezone.now())):
            send(message, mailer, report)
    finally:
        hang_up(mailer)
    if report.sent or report.failed or report.given_up or report.void:
        log.info(
            "Mail: %d sent, %d failed, %d given up, %d too late",
            report.sent, report.failed, report.given_up, report.void,
        )  # fmt: skip
    return report


def something_due() -> bool:
    """Say, with one cheap query, whether the outbox has work."""
    return OutboxMessage.objects.due(timezone.now()).exists()


def claim(now: datetime) -> OutboxMessage | None:
    """Take a due mail that nobody else has, for the time that a dialogue can last."""
    due = OutboxMessage.objects.due(now).order_by("due_at", "pk")
    until = now + LEASE_IN_TIMEOUTS * timedelta(seconds=settings.MAIL_TIMEOUT)
    message = leasing.claim(due, leased_until=until, attempts=F("attempts") + 1)
    if message:
        message.attempts += 1
    return message


def send(message: OutboxMessage, mailer: Any, report: SendReport) -> None:
    """Send one leased mail and note what became of it."""
    try:
        # Opened by us, because a backend that opens by itself also closes, and may fail at that after a success.
        mailer.open()
        mailer.send_messages([envelope(message)])
    except Exception as error:
        hang_up(mailer)
        note_failure(message, error, report)
        return
    report.sent += 1
    settle(message, sent_at=timezone.now(), leased_until=None, problem="", **GONE)


def envelope(message: OutboxMessage) -> EmailMultiAlternatives:
    """Return the mail as it goes out. Raises ValueError, here or when it is written, for what no header can hold."""
    mail = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        from_email=settings.MAIL_FROM,
        to=[message.to],
        reply_to=[settings.CONTACT_EMAIL],
        headers={"Message-ID": message.message_id, "Auto-Submitted": "auto-generated"},
    )
    mail.attach_alternative(message.html, "text/html")
    return mail


def note_failure(message: OutboxMessage, error: Exception, report: SendReport) -> None:
    """Let the mail wait longer, or give it up where the server refuses it for good or has failed too often."""
    verdict, now = verdict_of(error), timezone.now()
    problem = f"{type(error).__name__} {code_of(error) or ''}".strip()[:80]
    report.away = verdict is Verdict.AWAY
    if verdict is Verdict.REFUSED:
        report.given_up += 1
        # Nobody can do more with it, so what it says goes.
        settle(message, given_up_at=now, leased_until=None, problem=problem, **GONE)
    elif message.attempts > len(WAITS):
        report.given_up += 1
        settle(message, given_up_at=now, leased_until=None, problem=problem)
    else:
        report.failed += 1
        again = now + WAITS[message.attempts - 1]
        settle(message, leased_until=min(again, message.void_after or again), problem=problem)
    log.warning("Mail %s was not sent: %s", message.kind, problem)


def verdict_of(error: Exception) -> Verdict:
    """Say what a failure means. What the server holds against us, such as our password, is no fault of the mail."""
    match error:
        case smtplib.SMTPRecipientsRefused() | smtplib.SMTPDataError():
            return Verdict.REFUSED if code_of(error) >= 500 else Verdict.LATER
        case OSError():
            return Verdict.AWAY
        case ValueError():
            return Verdict.REFUSED
    return Verdict.LATER


def code_of(error: Exception) -> int:
    """Return the server's answer, the mildest where it gave several; 0 when it gave none."""
    match error:
        case smtplib.SMTPRecipientsRefused(recipients=recipients):
            return min((int(code) for code, _text in recipients.values()), default=0)
        case smtplib.SMTPResponseException(smtp_code=code):
            return int(code)
    return 0


def hang_up(mailer: Any) -> None:
    """Close the connection. What goes wrong in saying goodbye changes nothing for the mails."""
    try:
        mailer.close()
    except OSError as error:
        log.debug("The mail server left without goodbye: %s", type(error).__name__)


def settle(message: OutboxMessage, **values: Any) -> None:
    """Write down what became of a mail, also when the database restarts just then: the server has it already."""
    patiently(lambda: OutboxMessage.objects.waiting().filter(pk=message.pk).update(**values))


def patiently(write: Callable[[], object]) -> None:
    """Do a write that matters; where the connection broke, try again on a new one for some seconds."""
    for wait in DATABASE_WAITS:
        time.sleep(wait)
        try:
            write()
            return
        except (OperationalError, InterfaceError):
            if connection.in_atomic_block:
                raise
            connection.close()
    write()


def void_what_is_late() -> int:
    """Give up, without sending, what nobody needs any more, and return how many."""
    now = timezone.now()
    return OutboxMessage.objects.too_late(now).update(
        given_up_at=now, leased_until=None, problem=VOID, **GONE
    )


def forget_old(now: datetime) -> int:
    """Delete what ended more than 100 days ago, and return how many."""
    return OutboxMessage.objects.ended_before(now - KEPT).delete()[0]


def try_again() -> int:
    """Put back in the outbox what failed too often, where its text is still there; return how many."""
    again = OutboxMessage.objects.given_up().exclude(text="")
    return again.update(given_up_at=None, attempts=0, problem="")
