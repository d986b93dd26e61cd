"""PostgreSQL goes away, comes back, and has no connection left for us."""

import contextlib
from collections.abc import Iterator

import psycopg

from tests.drill.processes import before_long
from tests.drill.production import Production

CONNECTIONS = 25


def test_postgresql_restarted_again_and_again_loses_no_mail_and_no_answer(production: Production) -> None:
    answers = production.reader.answers()
    for _ in range(3):
        production.somebody_logs_in()
        production.cluster.control("restart")
        assert production.reader.get("/").status in (200, 500)
        assert before_long(production.is_well)
    assert production.reader.answers() == answers


def test_postgresql_away_is_told_and_over_when_it_is_back(production: Production) -> None:
    began = production.processes.mark()
    production.somebody_logs_in()
    production.cluster.control("stop")
    assert before_long(lambda: all_down(production))
    page = production.reader.get("/zoeken/?q=rouw")
    assert page.status == 500
    assert "113" in page.body
    assert production.reader.ask_code("niemand@example.nl") == 500
    assert production.processes.said("The database does not answer", began)
    assert production.processes.said("Sweep: .* failed: OperationalError ECONNREFUSED", began)
    production.cluster.control("start")


def test_no_connection_left_is_told_and_over_when_there_is_one(production: Production) -> None:
    production.sql(f"ALTER SYSTEM SET max_connections = {CONNECTIONS}")
    production.cluster.control("restart")
    production.settled()
    began = production.processes.mark()
    with all_connections_taken(production):
        assert before_long(lambda: all_down(production))
        assert production.reader.ask_code("niemand@example.nl") == 500
        assert production.processes.said("The database does not answer", began)
        assert production.processes.said("OperationalError TOO_MANY_CONNECTIONS", began)
    production.somebody_logs_in()


def all_down(production: Production) -> bool:
    return all(
        health["database"] == health["status"] == "down" for health in production.reader.healths() if health
    )


@contextlib.contextmanager
def all_connections_taken(production: Production) -> Iterator[None]:
    """Take every connection that the site could have, those that it has too."""
    ours: list[psycopg.Connection] = []
    cut = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE usename = 'tussentijd' AND application_name <> 'greedy'"
    )

    def greedy() -> bool:
        production.sql(cut)
        with contextlib.suppress(psycopg.OperationalError):
            while True:
                ours.append(psycopg.connect(f"{production.url}?application_name=greedy", autocommit=True))
        left = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'tussentijd' AND application_name <> 'greedy'"
        return production.sql(left) == [(0,)]

    try:
        assert before_long(greedy)
        yield
    finally:
        for connection in ours:
            connection.close()
