"""The work that the database's own state says is to be done. Doing it twice changes nothing.

Each piece of work runs by itself, so that one that fails never stops the others. On PostgreSQL a piece runs once at a
time, whoever sweeps; on SQLite one process sweeps.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple
from zlib import crc32

from django.db import Error, connection
from django.utils import timezone

from directory.failures import named
from directory.publishing.addresses import address_checks, geocoding
from directory.publishing.asking import capacity_asks, freshness, together
from directory.publishing.asking.escalation import escalate_due
from directory.publishing.cases import checking
from directory.publishing.desk import digest
from directory.publishing.entries import outcomes, table_counts
from directory.publishing.imports import import_batches
from directory.publishing.links import link_checks
from directory.publishing.lists import changes
from directory.publishing.mail import sending
from directory.publishing.versions import expiry, following, questions, resuming
from directory.search.answer import vain_counts

LOCK_FAMILY = 0x7757
log = logging.getLogger(__name__)


class Work(NamedTuple):
    """A name for the log, and a function of the time that finds its own work and may run at any moment.

    ``together``: several processes may do it at once, because each thing it does has a lease of its own.
    """

    name: str
    do: Callable[[datetime], object]
    together: bool = False


MAIL = Work("mail", sending.send_due, together=True)
ADDRESSES = Work("typed addresses", address_checks.check_due, together=True)

# One line a piece of work, each a small batch.
WORK = [
    # First, because an owner may be looking at it.
    ADDRESSES,
    Work("geocoding", geocoding.look_up_due),
    Work("old typed addresses", address_checks.forget_old),
    Work("old mail", sending.forget_old),
    Work("expired", expiry.forget_expired),
    Work("escalation", escalate_due),
    Work("rounds", freshness.open_due_rounds),
    Work("reminders", freshness.remind_due),
    Work("stepping back", freshness.step_back),
    Work("capacity", capacity_asks.ask_due),
    Work("questions together", together.join_due),
    Work("digest", digest.mail_due),
    Work("kept lists", changes.tell_due),
    Work("questions", questions.remind_due),
    Work("links", link_checks.check_due),
    Work("quiet drafts", resuming.remind_quiet),
    Work("table counts", table_counts.count_due),
    Work("imports", import_batches.work_due),
    Work("words searched in vain", vain_counts.forget_old),
    Work("answers of a day", outcomes.forget_marks),
    Work("words of a new edition", following.follow_due),
    # Last: the first time ever it takes two minutes.
    Work("texts of cases", checking.check_due),
]


def sweep() -> list[str]:
    """Do one round of due work and return the names of what failed.

    Mail goes first and after each piece, because somebody may be waiting for a login code.
    """
    failed = [] if done(MAIL) else [MAIL.name]
    for work in WORK:
        if not done(work):
            failed.append(work.name)
        done(MAIL)
    return failed


def done(work: Work) -> bool:
    """Run one piece of work, unless somebody else is at it; False when it failed. The log tells no data."""
    try:
        with alone(work) as free:
            if free:
                work.do(timezone.now())
    except Exception as error:  # one piece of work must not stop the others
        log.warning("Sweep: %s failed: %s", work.name, named(error))
        if not connection.in_atomic_block:
            connection.close()
        return False
    return True


@contextmanager
def alone(work: Work) -> Iterator[bool]:
    """Give True to one process at a time. A process or connection that ends lets go by itself."""
    if work.together or connection.vendor != "postgresql":
        yield True
        return
    key = [LOCK_FAMILY, crc32(work.name.encode()) & 0x7FFFFFFF]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", key)
        free = bool(cursor.fetchone()[0])
    try:
        yield free
    finally:
        if free:
            let_go(key)


def let_go(key: list[int]) -> None:
    """Release the lock; where the connection broke, the lock went with it."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", key)
    except Error as error:
        log.debug("No lock to release: %s", type(error).__name__)
