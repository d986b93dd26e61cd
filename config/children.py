"""Processes of ours that end when we do: asked, asked again, and then ended with all that they started."""

import multiprocessing
import os
import signal
import subprocess
import threading
import time
from collections.abc import Sequence

STOP_WITHIN = 10.0
ASK_AGAIN_AFTER = 2.0
LOOK_EVERY = 1.0
PARENT = "TUSSENTIJD_PARENT"
"""Names the process that started this one: asked of the system, it could have ended before the first look."""


def start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a process in a group of its own, so that ``stop`` can end all that it starts, and tell it who we are."""
    environment = os.environ | {PARENT: str(os.getpid())}
    return subprocess.Popen(command, start_new_session=True, env=environment)  # noqa: S603


def stop(*processes: subprocess.Popen[bytes], within: float = STOP_WITHIN) -> None:
    """End processes that ``start`` started: SIGTERM, again every two seconds, SIGKILL for their groups in the end.

    One request may be lost: a server whose workers end in the same moment is busy replacing them, and forgets it.
    """
    deadline = time.monotonic() + within
    while (left := deadline - time.monotonic()) > 0:
        alive = [process for process in processes if process.poll() is None]
        if not alive:
            break
        for process in alive:
            process.terminate()
        ended(alive[0], min(ASK_AGAIN_AFTER, left))
    for process in processes:
        kill_group(process)


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """End what is left of a process and of all that it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait()


def ended(process: subprocess.Popen[bytes], seconds: float) -> int | None:
    """Wait at most ``seconds`` and return the exit code, or None while it runs."""
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        return None


def end_with_parent() -> None:
    """End this process and its group when the process that started it is gone, however that ended.

    A worker of the server knows its parent from multiprocessing, what ``start`` started from its environment.
    """
    server = multiprocessing.parent_process()
    parent = server.pid if server else int(os.environ.get(PARENT, os.getppid()))
    threading.Thread(target=_watch, args=(parent,), name="parent", daemon=True).start()


def _watch(parent: int | None) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(STOP_WITHIN / 2)
    os.killpg(0, signal.SIGKILL)
