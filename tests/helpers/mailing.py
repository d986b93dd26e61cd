"""Mails of the tests: a template of their own, and messages in the outbox."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone
from jinja2 import DictLoader

from directory.models import OutboxMessage
from directory.publishing.mail import mails

PLAIN = "Dag {{ name }}\n\nEr is nieuws.\n\n=> Bekijk het | {{ url('service', 'x') }}\n"


def use_template(monkeypatch: pytest.MonkeyPatch, body: str, kind: str = "proef") -> None:
    """Let mails of ``kind`` say this."""
    own = mails.environment().overlay(loader=DictLoader({f"{kind}.txt": body}))
    monkeypatch.setattr(mails, "environment", lambda: own)


def mailed(kind: str) -> list[str]:
    """Return to whom mails of this kind went, in order."""
    return sorted(OutboxMessage.objects.filter(kind=kind).values_list("to", flat=True))


def paths_in(kind: str, under: str) -> list[str]:
    """Return the paths of the buttons in the latest mail of this kind that lead under an address."""
    mail = OutboxMessage.objects.filter(kind=kind).latest("created_at")
    return re.findall(rf"^http://[^/]+({under}\S+)$", mail.text, re.MULTILINE)


def make_mail(**values: Any) -> OutboxMessage:
    """Put a mail in the outbox, due since a minute unless the values say otherwise."""
    id = uuid4()
    plain = {
        "kind": "proef",
        "about": str(id),
        "to": "mila@example.nl",
        "subject": "Je code",
        "text": "Je code is 1234.\n",
        "html": "<p>Je code is 1234.</p>",
        "message_id": f"<{id}@tussentijd.example>",
        "due_at": timezone.now() - timedelta(minutes=1),
    }
    return OutboxMessage.objects.create(**plain | values)
