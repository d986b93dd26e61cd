"""Backups: what comes back is what went in, also where an old one is put back under the feet of the site."""

from pathlib import Path

from tests.drill.processes import before_long
from tests.drill.production import DATABASE, Production

OFTEN_WRITTEN = {"django_session", "cache"}


def test_dump_drop_and_restore_give_the_same_counts_and_answers(
    production: Production, tmp_path: Path
) -> None:
    production.somebody_logs_in()
    production.settled()
    answers = production.reader.answers()
    production.processes.stop()
    counts, dump = production.counts(), dumped(production, tmp_path)
    production.sql(f"DROP DATABASE {DATABASE}", database="postgres")
    production.sql(f"CREATE DATABASE {DATABASE} OWNER tussentijd", database="postgres")
    restored(production, dump)
    assert production.counts() == counts
    assert counts["directory_service"] > 10
    production.start()
    assert production.reader.answers() == answers
    assert any(answers.values())


def test_an_old_dump_put_back_while_the_site_runs_gives_what_it_held(
    production: Production, tmp_path: Path
) -> None:
    answers, counts = production.reader.answers(), production.counts()
    dump = dumped(production, tmp_path)
    production.sql("UPDATE directory_service SET visibility = 'hidden'")
    production.somebody_changes()
    production.somebody_logs_in()
    assert before_long(lambda: not any(production.reader.answers().values()))
    production.settled()
    restored(production, dump)
    production.settled()
    assert production.reader.answers() == answers
    assert (
        production.counts().items()
        >= {name: count for name, count in counts.items() if name not in OFTEN_WRITTEN}.items()
    )


def dumped(production: Production, folder: Path) -> Path:
    file = folder / "tussentijd.dump"
    done = production.tool("pg_dump", "--format", "custom", "--file", str(file), DATABASE)
    assert done.returncode == 0, done.stderr
    return file


def restored(production: Production, dump: Path) -> None:
    """Put a dump back as ``docs/running.md`` says: all or nothing, so that one that failed is simply done again."""
    options = ["--clean", "--if-exists", "--single-transaction"]
    said: list[str] = []

    def done() -> bool:
        result = production.tool("pg_restore", *options, "--dbname", DATABASE, str(dump))
        said.append(result.stderr)
        return result.returncode == 0

    assert before_long(done, 60), said
