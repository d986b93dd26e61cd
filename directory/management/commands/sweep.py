"""Do the work that waits in the database: once, or in a loop beside the server."""

import logging
import signal
import threading
from collections.abc import Callable
from datetime import datetime
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections, connection

from directory.failures import named
from directory.publishing.addresses import address_checks
from directory.publishing.jobs.periodic import ADDRESSES, MAIL, done, sweep
from directory.publishing.mail import sending

LOOK_SECONDS = 1.0
STOPPING_SECONDS = 5.0
log = logging.getLogger(__name__)


class Command(BaseCommand):
    help = (
        "Doe het werk dat klaarstaat: mail versturen, adressen opzoeken en wat er verder op zijn tijd moet."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--loop",
            action="store_true",
            help="blijf draaien: kijk elke seconde naar de mail en naar getypte adressen, en doe elke SWEEP_INTERVAL seconden al het werk",
        )
        parser.add_argument(
            "--retry-mail",
            action="store_true",
            help="zet opgegeven mails eerst opnieuw klaar om te versturen",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["retry_mail"]:
            self.stdout.write(f"{sending.try_again()} mails staan weer klaar.")
        if options["loop"]:
            self.loop()
        else:
            sweep()

    def loop(self) -> None:
        """Work until SIGTERM or SIGINT; what fails is tried again the next time.

        What somebody waits for has threads of its own, so that a login code never waits for an address, nor either
        of them for slow work.
        """
        stop = threading.Event()

        def stopping(_signal: int, _frame: FrameType | None) -> None:
            stop.set()

        before = {number: signal.signal(number, stopping) for number in (signal.SIGTERM, signal.SIGINT)}
        watchers = [threading.Thread(target=watch, args=(look, stop), daemon=True) for look in WATCHED]
        for watcher in watchers:
            watcher.start()
        try:
            while not stop.is_set():
                round_of_work()
                stop.wait(settings.SWEEP_INTERVAL)
        finally:
            stop.set()
            for watcher in watchers:
                watcher.join(STOPPING_SECONDS)
            for number, handler in before.items():
                signal.signal(number, handler)


def watch(look: Callable[[], bool], stop: threading.Event) -> None:
    """Look every second; after a look that says False leave what did not answer alone for a while."""
    wait = LOOK_SECONDS
    while not stop.wait(wait):
        wait = LOOK_SECONDS if look() else float(settings.SWEEP_INTERVAL)
    connection.close()


def mail_is_out() -> bool:
    """Send what is due; False when the database or the mail server did not answer."""
    report = sending.SendReport()

    def send_if_due(now: datetime) -> None:
        nonlocal report
        if sending.something_due():
            report = sending.send_due(now)

    return done(MAIL._replace(do=send_if_due)) and not report.away


def addresses_are_known() -> bool:
    """Look up the typed addresses that are due; False when the database did not answer."""

    def check_if_due(now: datetime) -> None:
        if address_checks.something_due(now):
            address_checks.check_due(now)

    return done(ADDRESSES._replace(do=check_if_due))


WATCHED = (mail_is_out, addresses_are_known)


def round_of_work() -> None:
    """Sweep once; whatever fails is one line in the log, without the data that it failed on."""
    try:
        close_old_connections()
        sweep()
    except Exception as error:  # one bad round must not end the loop
        log.warning("No sweep: %s", named(error))
        if not connection.in_atomic_block:
            connection.close()
