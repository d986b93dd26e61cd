"""The outbox: a mail is written in the transaction of what it is about, and sent by the sweep."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from email.utils import make_msgid
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from directory.models import OutboxMessage
from directory.publishing.mails import render
from directory.publishing.nudges import nudge_after_commit

MAIL_DOMAIN = "tussentijd.invalid"


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
) -> int:
    """Put a mail of ``kind`` (a template in templates/mail/) in the outbox for each address; return how many were new.

    The same kind, ``about`` and ``round`` to the same address goes out once, however often it is asked for.
    """
    addresses = sorted(
        {address.strip().lower() for address in ([to] if isinstance(to, str) else to) if address}
    )
    if not addresses:
        return 0
    mail, now = render(kind, context), timezone.now()
    messages = [
        OutboxMessage(
            kind=kind,
            about=str(about),
            round=round,
            to=address,
            subject=mail.subject,
            text=mail.text,
            html=mail.html,
            message_id=make_msgid(domain=MAIL_DOMAIN),
            due_at=due_at or now,
            void_after=void_after,
        )
        for address in addresses
    ]
    known = set(
        OutboxMessage.objects.filter(kind=kind, about=str(about), round=round, to__in=addresses).values_list(
            "to", flat=True
        )
    )
    OutboxMessage.objects.bulk_create(
        [message for message in messages if message.to not in known], ignore_conflicts=True
    )
    nudge_after_commit()
    return len(messages) - len(known)
