"""Do the work that waits in the database: once, or in a loop beside the server."""

import logging
import signal
import threading
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections, connection

from directory.publishing.sweeps import sweep

log = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Doe het werk dat klaarstaat, zoals adressen opzoeken."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--loop", action="store_true", help="blijf draaien en kijk elke SWEEP_INTERVAL seconden opnieuw"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["loop"]:
            self.loop()
        else:
            sweep()

    def loop(self) -> None:
        """Sweep until SIGTERM or SIGINT; what fails is tried again the next time."""
        stop = threading.Event()

        def stopping(_signal: int, _frame: FrameType | None) -> None:
            stop.set()

        before = {number: signal.signal(number, stopping) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            while not stop.is_set():
                round_of_work()
                stop.wait(settings.SWEEP_INTERVAL)
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def round_of_work() -> None:
    """Sweep once; whatever fails is one line in the log, without the data that it failed on."""
    try:
        close_old_connections()
        sweep()
    except Exception as error:  # one bad round must not end the loop
        log.warning("No sweep: %s", type(error).__name__)
        if not connection.in_atomic_block:
            connection.close()
