"""Production on this machine: web with several workers, worker, beat, PostgreSQL, Redis, a mail server, the builder."""

import itertools
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import psycopg

from tests.drill.disks import Disk
from tests.drill.processes import HOST, Processes, Reader, before_long, family, named
from tests.helpers.mailserver import MailServer
from tests.helpers.services import Cluster, Redis

WEB_WORKERS = 2
PEOPLE = itertools.count(1)
DATABASE = "tussentijd"


class Production:
    """The whole site. ``settled`` waits until it stands as it should: the same question after every drill."""

    def __init__(self, folder: Path) -> None:
        self.var = folder / "var"
        self.disk = Disk(self.var)
        self.cluster, self.redis, self.mail = Cluster(), Redis(), MailServer()
        self.redis.start()
        self.sql("CREATE ROLE tussentijd LOGIN", database="postgres")
        self.sql(f"CREATE DATABASE {DATABASE} OWNER tussentijd", database="postgres")
        self.processes = Processes(folder, self._environment())
        self.reader = Reader(self.processes.port)
        self.processes.run("setup")
        self.expected: list[str] = []

    def _environment(self) -> dict[str, str]:
        return {
            "TUSSENTIJD_ENV": "production",
            "TUSSENTIJD_VAR": str(self.var),
            "SECRET_KEY": "drill" * 12,
            "ALLOWED_HOSTS": HOST,
            "DATABASE_URL": self.url,
            "CELERY_BROKER_URL": self.redis.url,
            "EMAIL_URL": self.mail.url,
            "MAIL_TIMEOUT": "2",
            "TRUSTED_PROXIES": "1",
            "SWEEP_INTERVAL": "1",
            "WEB_WORKERS": str(WEB_WORKERS),
            "GEOCODER_ENABLED": "false",
            "LINK_CHECK_ENABLED": "false",
            # Vectors take the builder longer to make than a drill waits beside a suite.
            "SEARCH_MEANING": "false",
        }

    @property
    def url(self) -> str:
        return f"postgresql://tussentijd@127.0.0.1:{self.cluster.port}/{DATABASE}"

    def start_web(self) -> None:
        self.processes.begin("config.serve", "--web-only")

    def start(self) -> None:
        """Start what ``docs/running.md`` names, and wait until it stands."""
        self.start_web()
        self.processes.begin(
            "celery", "--app", "config.celery", "worker", "--loglevel", "WARNING", "--concurrency", "2"
        )
        schedule = str(self.processes.folder / "beat")
        self.processes.begin(
            "celery", "--app", "config.celery", "beat", "--loglevel", "WARNING", "--schedule", schedule
        )
        self.settled()

    def end(self) -> None:
        """End everything, for good."""
        self.processes.stop()
        self.mail.stop()
        self.redis.stop()
        self.cluster.remove()
        self.disk.remove()

    def settled(self) -> None:
        """Wait until every web process is well, the search is of now, and no mail waits; and none went out twice."""
        assert before_long(self.is_well), (self.reader.healths(), self.processes.log()[-3000:])
        assert before_long(lambda: self.mail.got() == sorted(self.expected)), (
            f"lost {Counter(self.expected) - Counter(self.mail.got())}, doubled {Counter(self.mail.got()) - Counter(self.expected)}"
        )
        assert self.sql("SELECT count(*) FROM directory_outboxmessage WHERE sent_at IS NULL") == [(0,)]
        assert all(process.poll() is None for process in self.processes.running), "a process ended"

    def is_well(self) -> bool:
        return all(well(health) for health in self.reader.healths())

    def somebody_logs_in(self) -> str:
        """Let somebody ask for a login code; return their address. From then on one mail to them is expected."""
        address = f"mens{next(PEOPLE)}@example.nl"
        assert self.reader.ask_code(address) == 302
        self.expected.append(address)
        return address

    def somebody_changes(self) -> None:
        """Give the data another version, as every publication does."""
        self.sql("UPDATE handreiking_dataversion SET token = md5(random()::text)")

    def wait_no_longer(self) -> None:
        """Let the time pass that a mail waits after a failure."""
        self.sql("UPDATE directory_outboxmessage SET leased_until = NULL WHERE sent_at IS NULL")

    def counts(self) -> dict[str, int]:
        """Return how many rows each table has, of what is to be kept."""
        tables = self.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        return {name: self.sql(f'SELECT count(*) FROM "{name}"')[0][0] for (name,) in tables}

    def builders(self) -> list[int]:
        below = [pid for process in self.processes.running for pid in family(process.pid)]
        return list(named(below, "build_snapshots"))

    def sql(self, statement: str, database: str = DATABASE) -> list[tuple[Any, ...]]:
        """Do a statement as the database's superuser."""
        address = f"postgresql://postgres@127.0.0.1:{self.cluster.port}/{database}"
        with psycopg.connect(address, autocommit=True) as other:
            done = other.execute(statement.encode())
            return done.fetchall() if done.description else []

    def tool(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a program of PostgreSQL as the database's superuser."""
        where = ["--host", "127.0.0.1", "--port", str(self.cluster.port), "--username", "postgres"]
        return subprocess.run(
            [str(self.cluster.bin / program), *where, *arguments], capture_output=True, text=True, check=False
        )


def well(health: dict[str, Any]) -> bool:
    return bool(
        health
        and health["status"] == health["database"] == health["broker"] == "ok"
        and health["outbox"]["waiting"] == 0
        and health["snapshot"]["state"] == "ready"
        and not health["snapshot"]["behind"]
        and not health["snapshot"]["failed_build"]
        and health["storage"] == "ok"
    )
