"""What the worker runs. Every task derives its work from the database, so a lost message loses nothing."""

from celery import shared_task

from directory.publishing.jobs import periodic as sweeps
from directory.publishing.queue.wake_worker import SWEEP_TASK


@shared_task(name=SWEEP_TASK, ignore_result=True)  # type: ignore[untyped-decorator]
def sweep() -> None:
    sweeps.sweep()
