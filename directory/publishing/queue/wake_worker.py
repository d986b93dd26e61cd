"""Telling the worker that there is something to do. Only a hint: the sweep finds all work by itself."""

import logging
from threading import Lock, Thread

from celery import current_app
from django.conf import settings
from django.db import transaction

SWEEP_TASK = "directory.sweep"
log = logging.getLogger(__name__)
_sending = Lock()


def wake_after_commit() -> None:
    """Wake the worker once what is written now is there for all to see."""
    transaction.on_commit(wake, robust=True)


def wake() -> None:
    """Ask the worker for a sweep, from a thread, because a broker that is down may take seconds to say so.

    One wake-up call is under way at a time; what comes meanwhile, the same sweep or the next one finds.
    """
    if settings.CELERY_BROKER_URL and _sending.acquire(blocking=False):
        Thread(target=_send_and_release, name="wake-worker", daemon=True).start()


def _send_and_release() -> None:
    try:
        send()
    finally:
        _sending.release()


def send() -> None:
    """Send the message. A broker that is down costs one log line."""
    try:
        current_app.send_task(SWEEP_TASK, retry=False, ignore_result=True)
    except Exception as error:  # whatever the broker's client raises, the write itself has succeeded
        log.warning("No wake-up call to the worker: %s", type(error).__name__)
