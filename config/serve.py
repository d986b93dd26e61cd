"""Serve the embedded default: the production server and, beside it, the sweep in a loop.

``python -m config.serve``; HOST, PORT and WEB_WORKERS from the environment. Stops both when either stops.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType

from config import environment as env

BIN = Path(sys.executable).parent
GRACE_SECONDS = 10


def server_command(host: str, port: int, workers: int) -> list[str]:
    """Return the command line of the web server; it writes no access log."""
    granian = shutil.which("granian", path=str(BIN)) or "granian"
    return [
        granian,
        "--interface", "wsgi",
        "--host", host,
        "--port", str(port),
        "--workers", str(workers),
        "--blocking-threads", "2",
        "--backpressure", "64",
        "--respawn-failed-workers",
        "--no-ws",
        "--log-level", "warning",
        "config.wsgi:application",
    ]  # fmt: skip


def main() -> int:
    """Run server and sweep until one ends or a signal comes; return the exit code."""
    host, port = env.text("HOST", "127.0.0.1"), env.number("PORT", default=8000, minimum=1)
    workers = env.number("WEB_WORKERS", default=2, minimum=1)
    os.environ.setdefault("SITE_URL", f"http://{host}:{port}")
    server = subprocess.Popen(server_command(host, port, workers))  # noqa: S603
    sweep = subprocess.Popen([sys.executable, "manage.py", "sweep", "--loop"])
    children = (server, sweep)

    def stop(_signal: int, _frame: FrameType | None) -> None:
        for child in children:
            child.terminate()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    print(f"Tussentijd: http://{host}:{port}", flush=True)  # noqa: T201
    os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
    stop(0, None)
    for child in children:
        try:
            child.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
    return max(0, server.returncode or 0)


if __name__ == "__main__":
    sys.exit(main())
