"""What is kept for a while only: sessions, counts of tries, codes."""

from datetime import datetime

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection

from directory.models import Claim
from directory.publishing.entries.claims import VALID

TABLE_CACHE = "config.counts.CountsTable"


def forget_expired(now: datetime) -> None:
    """Delete sessions and counts that have expired, and close claims whose code has."""
    Session.objects.filter(expire_date__lt=now).delete()
    Claim.objects.filter(status=Claim.Status.CODE_SENT, created_at__lt=now - VALID).update(
        status=Claim.Status.EXPIRED, settled_at=now
    )
    cache = settings.CACHES["default"]
    if cache["BACKEND"] == TABLE_CACHE:
        table = connection.ops.quote_name(str(cache["LOCATION"]))
        with connection.cursor() as cursor:
            expires = connection.ops.adapt_datetimefield_value(now)
            cursor.execute(f"DELETE FROM {table} WHERE expires < %s", [expires])  # noqa: S608 - a name of ours
