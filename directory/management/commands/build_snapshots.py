"""Keep the search's snapshot up to date, for the web process that started this."""

import gc
import os
import select
import signal
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from directory.search.build.builder import Builder
from directory.search.build.memory import keep_arrays_apart
from directory.search.snapshot.store import SnapshotStore

CHECK_EVERY = 0.1
"""Seconds between two looks at the data's version."""
TRY_AGAIN_AFTER = 1.0


class Command(BaseCommand):
    help = "Houd het zoekregister bij zolang de invoer open is. De webserver start dit zelf; met de hand hoeft het niet."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        # Ctrl-C reaches the whole group; the web process that ends closes the input.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        keep_arrays_apart()
        gc.freeze()
        builder = Builder(SnapshotStore(settings.SEARCH_FOLDER))
        wait = 0.0
        while not input_ended(wait):
            wait = CHECK_EVERY if builder.look() else TRY_AGAIN_AFTER


def input_ended(wait: float) -> bool:
    """Wait so many seconds; say whether the input was closed meanwhile."""
    readable, _, _ = select.select([sys.stdin], [], [], wait)
    return bool(readable) and not os.read(sys.stdin.fileno(), 1024)
