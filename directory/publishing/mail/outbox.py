"""The outbox: a mail is written in the transaction of what it is about, and sent by the sweep."""

import logging
from collections.abc import Iterable, Mapping
from datetime import datetime
from email.utils import make_msgid, parseaddr
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from directory.models import OutboxMessage, VerificationRound
from directory.models.outbox import VOID
from directory.publishing.mail.mails import render
from directory.publishing.queue.wake_worker import wake_after_commit

LONGEST_ADDRESS = 254
log = logging.getLogger(__name__)


@transaction.atomic
def post(
    kind: str,
    *,
    about: UUID | str,
    to: str | Iterable[str],
    context: Mapping[str, Any],
    round: str = "",
    due_at: datetime | None = None,
    void_after: datetime | None = None,
    asks: VerificationRound | None = None,
) -> int:
    """Put a mail of ``kind`` (a template in templates/mail/) in the outbox for each address; return how many were new.

    The same kind, ``about`` and ``round`` to the same address goes out once, however often it is asked for. One that
    would be void before it is due, or whose address cannot be one, is left out.
    """
    addresses, due_at = usable(to), due_at or timezone.now()
    if not addresses or (void_after and void_after <= due_at):
        return 0
    mail, domain = render(kind, context), parseaddr(settings.MAIL_FROM)[1].rpartition("@")[2]
    messages = [
        OutboxMessage(
            kind=kind,
            about=str(about),
            round=round,
            to=address,
            subject=mail.subject,
            text=mail.text,
            html=mail.html,
            message_id=make_msgid(domain=domain),
            due_at=due_at,
            void_after=void_after,
            asks=asks,
        )
        for address in addresses
    ]
    OutboxMessage.objects.bulk_create(messages, ignore_conflicts=True)
    new = OutboxMessage.objects.filter(pk__in=[message.pk for message in messages]).count()
    if new:
        wake_after_commit()
    return new


def write_again(message: OutboxMessage, context: Mapping[str, Any]) -> None:
    """Let a mail that still has its text say what it would say now, because it quotes what may not be told any more."""
    mail = render(message.kind, context)
    kept = OutboxMessage.objects.filter(pk=message.pk).exclude(text="")
    kept.update(subject=mail.subject, text=mail.text, html=mail.html)


def forget(about: UUID) -> None:
    """Let nothing of what the mails about something said be kept; one that still waits never goes out."""
    told = OutboxMessage.objects.filter(about=str(about))
    told.waiting().update(given_up_at=timezone.now(), leased_until=None, problem=VOID)
    told.update(subject="", text="", html="")


def usable(to: str | Iterable[str]) -> list[str]:
    """Return the addresses that mail can go to, each once; the log tells how many cannot, not which."""
    wanted = {address.strip().lower() for address in ([to] if isinstance(to, str) else to)} - {""}
    good = sorted(address for address in wanted if is_address(address))
    if len(good) < len(wanted):
        log.warning("%d addresses cannot get mail", len(wanted) - len(good))
    return good


def is_address(text: str) -> bool:
    """Say whether mail can be sent there: an address by Django's rules whose part before the @ is plain ASCII."""
    try:
        validate_email(text)
    except ValidationError:
        return False
    return text.rpartition("@")[0].isascii() and len(text) <= LONGEST_ADDRESS
