"""What a worker finds when it starts."""

import subprocess
import sys

from directory.publishing.queue.wake_worker import SWEEP_TASK
from tests.helpers.services import ROOT

STARTED = "from config.celery import app; app.loader.import_default_modules(); print(*app.tasks)"


def test_a_worker_knows_the_sweep_that_it_is_woken_for() -> None:
    """In a process of its own, for here another test may have loaded it."""
    done = subprocess.run(
        [sys.executable, "-c", STARTED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert SWEEP_TASK in done.stdout.split()
