"""Serve the embedded default: the production server and, beside it, the sweep in a loop.

``python -m config.serve``; HOST, PORT and WEB_WORKERS from the environment. Where the server ends, both end.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType
from urllib.parse import urlsplit

from config import environment as env
from config.bodies import worker_threads

BIN = Path(sys.executable).parent
GRACE_SECONDS = 10.0
LOOK_EVERY_SECONDS = 5.0


def server_command(host: str, port: int, workers: int) -> list[str]:
    """Return the command line of the web server; it writes no access log."""
    granian = shutil.which("granian", path=str(BIN)) or "granian"
    return [
        granian,
        "--interface", "wsgi",
        "--host", host,
        "--port", str(port),
        "--workers", str(workers),
        "--blocking-threads", str(worker_threads()),
        "--backpressure", "64",
        "--respawn-failed-workers",
        "--no-ws",
        "--log-level", "warning",
        "config.wsgi:application",
    ]  # fmt: skip


def start_sweep() -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "manage.py", "sweep", "--loop"])


def main() -> int:
    """Run the server until it ends or a signal comes; return its exit code. A sweep that ends starts again."""
    host, port = env.text("HOST", "127.0.0.1"), env.number("PORT", default=8000, minimum=1)
    workers = env.number("WEB_WORKERS", default=2, minimum=1)
    os.environ.setdefault("SITE_URL", f"http://{host}:{port}")
    server, sweep = subprocess.Popen(server_command(host, port, workers)), start_sweep()  # noqa: S603

    def stop(_signal: int, _frame: FrameType | None) -> None:
        server.terminate()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    print(f"Tussentijd: http://{host}:{port}", flush=True)  # noqa: T201
    print(f"Mail: {where_mail_goes(host, port)}", flush=True)  # noqa: T201
    while ended(server, LOOK_EVERY_SECONDS) is None:
        if sweep.poll() is not None:
            sweep = start_sweep()
    sweep.terminate()
    if ended(sweep, GRACE_SECONDS) is None:
        sweep.kill()
    return max(0, server.returncode or 0)


def where_mail_goes(host: str, port: int) -> str:
    """Say where the site's mails can be read, without a password that may stand in EMAIL_URL."""
    if env.text("EMAIL_URL") or env.text("TUSSENTIJD_ENV") == "production":
        return urlsplit(env.text("EMAIL_URL", "smtp://localhost")).hostname or ""
    folder = Path(env.text("TUSSENTIJD_VAR", str(Path(__file__).parent.parent / "var"))) / "mail"
    return f"{folder}, http://{host}:{port}/post/"


def ended(process: subprocess.Popen[bytes], seconds: float) -> int | None:
    """Wait at most ``seconds`` and return the exit code, or None while it runs."""
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        return None


if __name__ == "__main__":
    sys.exit(main())
