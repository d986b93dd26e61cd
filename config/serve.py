"""Serve the site: the production server and, beside it, the sweep in a loop.

``python -m config.serve``; HOST, PORT and WEB_WORKERS from the environment. ``--web-only`` leaves the sweep to a worker
elsewhere. Where the server ends or a signal comes, all ends within ten seconds.
"""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from types import FrameType
from urllib.parse import urlsplit

from config import children
from config import environment as env
from config.bodies import worker_threads

SWEEP = [sys.executable, "-m", "config.sweep"]
LOOK_EVERY = 1.0


def server_command(host: str, port: int, workers: int) -> list[str]:
    """Return the command line of the web server; it writes no access log."""
    return [
        sys.executable, "-m", "config.web",
        "--interface", "wsgi",
        "--host", host,
        "--port", str(port),
        "--workers", str(workers),
        "--blocking-threads", str(worker_threads()),
        "--backpressure", "64",
        "--respawn-failed-workers",
        "--workers-kill-timeout", "5",
        "--no-ws",
        "--log-level", "warning",
        "config.wsgi:application",
    ]  # fmt: skip


def main(arguments: list[str]) -> int:
    """Run the server until it ends or a signal comes; return its exit code. A sweep that ends starts again."""
    host, port = env.text("HOST", "127.0.0.1"), env.number("PORT", default=8000, minimum=1)
    workers = env.number("WEB_WORKERS", default=2, minimum=1)
    if not in_production():
        os.environ.setdefault("SITE_URL", f"http://{host}:{port}")
    stopping = stopping_on_signals()
    server = children.start(server_command(host, port, workers))
    sweep = None if "--web-only" in arguments else children.start(SWEEP)
    print(f"Tussentijd: http://{host}:{port}", flush=True)  # noqa: T201
    print(f"Mail: {where_mail_goes(host, port)}", flush=True)  # noqa: T201
    while server.poll() is None and not stopping.wait(LOOK_EVERY):
        if sweep and sweep.poll() is not None:
            sweep = children.start(SWEEP)
    children.stop(*[process for process in (server, sweep) if process])
    return exit_code(server, asked=stopping.is_set())


def stopping_on_signals() -> threading.Event:
    """Return what is set once somebody asks us to stop."""
    stopping = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopping.set()

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, stop)
    return stopping


def exit_code(server: subprocess.Popen[bytes], *, asked: bool) -> int:
    """Return 0 for an end that was asked for, else the server's own code and 1 where a signal ended it."""
    if asked:
        return 0
    return server.returncode if server.returncode >= 0 else 1


def in_production() -> bool:
    return env.text("TUSSENTIJD_ENV") == "production"


def where_mail_goes(host: str, port: int) -> str:
    """Say where the site's mails can be read, without a password that may stand in EMAIL_URL."""
    if env.text("EMAIL_URL") or in_production():
        return urlsplit(env.text("EMAIL_URL", "smtp://localhost")).hostname or ""
    folder = Path(env.text("TUSSENTIJD_VAR", str(Path(__file__).parent.parent / "var"))) / "mail"
    return f"{folder}, http://{host}:{port}/post/"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
