"""The health page for probes: is the database there, the broker, and how do snapshot and outbox stand."""

import logging
import os
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import Error, connection
from django.db.models import Count, Min
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from directory.models import OutboxMessage
from directory.search.answer.state import live
from directory.views.shared.broker import watch
from handreiking.models import DataVersion

ROOM = 32 << 20
"""Bytes that a snapshot, or a day of a small site, may need."""
log = logging.getLogger(__name__)


@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Answer 200, or 503 when the database is gone. A broker or build that fails is said, and costs no reader."""
    database = database_state()
    report = {
        "status": "ok" if database == "ok" else "down",
        "database": database,
        "broker": watch.current(),
        "storage": storage_state(),
        "outbox": outbox_state(timezone.now()) if database == "ok" else None,
        "snapshot": snapshot_state(timezone.now()) | ({"behind": behind()} if database == "ok" else {}),
    }
    response = JsonResponse(report, status=200 if database == "ok" else 503)
    response.headers["Cache-Control"] = "no-store"
    return response


def database_state() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        log.exception("The database does not answer")
        return "down"
    return "ok"


def storage_state() -> str:
    """Say whether snapshots (and a local site's data and mails) can be written: "ok", "full", "read-only" or "gone"."""
    try:
        room = os.statvfs(settings.VAR_DIR)
    except OSError:
        return "gone"
    if room.f_flag & os.ST_RDONLY or not os.access(settings.VAR_DIR, os.W_OK):
        return "read-only"
    return "ok" if room.f_bavail * room.f_frsize >= ROOM else "full"


def outbox_state(now: datetime) -> dict[str, Any]:
    """Return how many mails should be out, how long the oldest of them waits, and how many were given up."""
    overdue = OutboxMessage.objects.overdue(now).aggregate(waiting=Count("pk"), since=Min("due_at"))
    since = overdue["since"]
    return {
        "waiting": overdue["waiting"],
        "age_seconds": round((now - since).total_seconds()) if since else 0,
        "given_up": OutboxMessage.objects.given_up().count(),
    }


def behind() -> bool:
    """Say whether the data changed since the snapshot of this process was begun; for seconds that is as it should be."""
    return live.status().token != DataVersion.objects.current()


def snapshot_state(now: datetime) -> dict[str, Any]:
    """Return how the search stands: "ready", "stale" after a failed build, or "database" until a snapshot stands."""
    status = live.status()
    state = "database" if status.built_at is None else "stale" if status.error else "ready"
    return {
        "state": state,
        "offers": status.size,
        "built_at": status.built_at.isoformat() if status.built_at else None,
        "age_seconds": round((now - status.built_at).total_seconds()) if status.built_at else None,
        "build_seconds": round(status.seconds, 2),
        # The kind of error only: its text may name hosts and accounts.
        "failed_build": status.error.partition(":")[0],
    }
