"""Asking a service about rows of ours: a few at a time, one asker a row, and not on and on when it is out of reach."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Model, Q, QuerySet

FAILURES_IN_A_ROW = 3


def lease_each[Row](claim: Callable[[], Row | None], ask: Callable[[Row], bool], most: int) -> None:
    """Claim a row and ask, ``most`` times at most; stop when nothing waits, or after three failures in a row.

    ``ask`` says whether there was an answer; no transaction is open while it does.
    """
    failures = 0
    for _round in range(most):
        row = claim()
        if row is None:
            return
        failures = 0 if ask(row) else failures + 1
        if failures == FAILURES_IN_A_ROW:
            return


def waited(attempts: str, tried_at: str, waits: Sequence[timedelta], now: datetime) -> Q:
    """Return which rows were never tried, or tried ``n`` times and that longer ago than wait number ``n``."""
    ready = Q(**{attempts: 0})
    for tries, wait in enumerate(waits, start=1):
        ready |= Q(**{attempts: tries, f"{tried_at}__lte": now - wait})
    return ready


@transaction.atomic
def claim[Row: Model](waiting: QuerySet[Row], **noted: Any) -> Row | None:
    """Take the first row that nobody else has and note the attempt, so that a crash costs a wait and no more.

    None also where the row that was chosen waits no longer when it is taken.
    """
    row = waiting.select_for_update(
        skip_locked=True
    ).first()  # on SQLite, which has one writer, it locks nothing
    return row if row and waiting.filter(pk=row.pk).update(**noted) else None
