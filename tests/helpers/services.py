"""Real processes for the tests of ``make test-services``: a worker, a Redis and a PostgreSQL of their own."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from celery import Celery
from django.db import connection

from directory.publishing.queue import wake_worker

ROOT = Path(__file__).parents[2]
# Only what fails waits this long: on a busy machine a measured worker takes twenty seconds to begin.
PATIENCE = 120.0
NEEDS_SERVICES = [
    pytest.mark.services,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        not os.environ.get("TEST_SERVICES"), reason="needs Redis and a worker: make test-services"
    ),
]


def needs_postgresql[T: Callable[..., object]](test: T) -> T:
    """Mark a test of what SQLite does not do."""
    skip = pytest.mark.skipif(
        connection.vendor != "postgresql", reason="needs PostgreSQL: make test-services"
    )
    return pytest.mark.services(skip(test))


def eventually(true: Callable[[], bool], patience: float = PATIENCE) -> bool:
    """Ask again and again, for it is another process that does the work; False when it never came true."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.05)
    return False


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def database_url() -> str:
    """Return the address of the test's own database."""
    database = connection.settings_dict
    return f"postgresql://{database['USER']}@{database['HOST']}:{database['PORT']}/{database['NAME']}"


def listens(port: int) -> bool:
    with socket.socket() as client:
        client.settimeout(1)
        return client.connect_ex(("127.0.0.1", port)) == 0


class Redis:
    """A Redis that a test may stop; it keeps nothing, so what was in it is gone."""

    def __init__(self) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [
            "redis-server",
            "--port",
            str(self.port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--appendonly",
            "no",
        ]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        assert eventually(lambda: listens(self.port))

    def stop(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait(10)
            self.process = None


class Worker:
    """A Celery worker on the test's database, in a process group of its own so that ``kill`` leaves nothing."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        command = [sys.executable, "-m", "celery", "--app", "config.celery", "worker"]
        quiet = ["--pool", "solo", "--loglevel", "WARNING", "--without-gossip", "--without-mingle"]
        self.process = subprocess.Popen(
            [*command, *quiet, *arguments],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": database_url(), "GEOCODER_ENABLED": "false", **environment},
            start_new_session=True,
        )

    def kill(self) -> None:
        """End it as the power would: no goodbye, nothing tidied up."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()


Start = Callable[..., Worker]


class Cluster:
    """A PostgreSQL of the test's own, in a folder that goes with it, so that it may be restarted."""

    def __init__(self) -> None:
        self.bin = Path(
            sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))[-1]
        )
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="tussentijd-pg-"))
        if os.getuid() == 0:  # PostgreSQL refuses to run as root
            shutil.chown(self.folder, "postgres")
        self.run("initdb", "-D", f"{self.folder}/data", "-U", "postgres", "--auth", "trust", "--no-sync")
        self.control("start")

    def control(self, action: str) -> None:
        options = f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories={self.folder} -c fsync=off"
        self.run(
            "pg_ctl",
            "-D",
            f"{self.folder}/data",
            "-w",
            "-m",
            "immediate",
            "-l",
            f"{self.folder}/log",
            "-o",
            options,
            action,
        )

    def run(self, program: str, *arguments: str) -> None:
        user = "postgres" if os.getuid() == 0 else None
        subprocess.run(
            [str(self.bin / program), *arguments], check=True, stdout=subprocess.DEVNULL, user=user, cwd="/"
        )

    def remove(self) -> None:
        self.control("stop")
        shutil.rmtree(self.folder, ignore_errors=True)


def cut_connections() -> int:
    """End every other connection to the test's database, as a restart does; return how many."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return int(cursor.fetchone()[0])


def cut_our_own_connection() -> None:
    """Let the next statement of this process find that the database is gone."""
    with psycopg.connect(database_url(), autocommit=True) as other, connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        other.execute("SELECT pg_terminate_backend(%s)", cursor.fetchone())


def wake_through(monkeypatch: pytest.MonkeyPatch, settings: Any, url: str) -> None:
    """Let this process wake workers through that Redis, with the site's own options."""
    monkeypatch.setenv("CELERY_BROKER_URL", url)  # which Celery believes above all settings
    app = Celery("proef", set_as_current=False)
    app.conf.broker_transport_options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
    monkeypatch.setattr(wake_worker, "current_app", app)
    settings.CELERY_BROKER_URL = url
