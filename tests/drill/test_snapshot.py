"""The search's snapshot: its builder killed, its file cut short, its folder full or closed."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.drill.processes import before_long
from tests.drill.production import Production

KILLS = 4
TRIES, A_BUILD = 5, 40
"""Changes until no room is left for a build at all, and the seconds that a build takes at most beside the suite."""


def test_a_builder_killed_again_and_again_starts_again_and_the_search_follows(production: Production) -> None:
    began = production.processes.mark()
    for _ in range(KILLS):
        assert before_long(lambda: len(production.builders()) == 1)
        (builder,) = production.builders()
        production.somebody_changes()
        os.kill(builder, signal.SIGKILL)
        assert before_long(
            some(production, lambda health: health["snapshot"]["failed_build"] == "BuilderEnded")
        )
        assert production.reader.get("/zoeken/?q=rouw").status == 200
        production.settled()
    assert production.processes.said("The builder of snapshots ended with exit code -9", began)
    assert len(production.builders()) == 1


def test_a_snapshot_that_was_cut_short_is_not_read_at_the_start(production: Production) -> None:
    answers = production.reader.answers()
    production.processes.stop()
    file = snapshot_of(production)
    os.truncate(file, file.stat().st_size // 2)
    production.start()
    assert production.reader.answers() == answers


def test_a_snapshot_cut_short_while_it_is_read_is_built_anew(production: Production) -> None:
    """Who reads a page that is gone is killed by the system: the server starts another worker."""
    answers = production.reader.answers()
    os.truncate(snapshot_of(production), 4096)
    assert before_long(lambda: production.reader.answers() == answers)


def test_a_disk_full_under_the_snapshots_leaves_the_old_one(production: Production) -> None:
    production.disk.needed()
    answers, began = production.reader.answers(), production.processes.mark()
    with production.disk.full():
        assert before_long(every(production, lambda health: health["storage"] == "full"))
        assert any(refused(production) for _try in range(TRIES)), production.reader.healths()
        assert production.reader.answers() == answers
        assert production.processes.said("snapshot could not be|builder of snapshots ended", began)


def test_a_folder_that_is_read_only_leaves_the_old_one_and_keeps_nobody_from_starting(
    production: Production,
) -> None:
    production.disk.needed()
    answers = production.reader.answers()
    with production.disk.read_only():
        production.somebody_changes()
        assert before_long(every(production, lambda health: health["storage"] == "read-only"))
        assert before_long(every(production, is_stale))
        assert production.reader.answers() == answers
        production.processes.stop()
        production.start_web()
        assert before_long(
            every(production, lambda health: health["snapshot"]["failed_build"].startswith("OSError"))
        )
        assert found(production.reader.answers()) == found(answers), "by the database, in its own order"
        production.processes.stop()
    production.start()


def found(answers: dict[str, list[str]]) -> dict[str, set[str]]:
    return {search: set(offers) for search, offers in answers.items()}


def refused(production: Production) -> bool:
    """Change something, and say whether every process lost the build of it: one may still fit where an old snapshot just went."""
    production.somebody_changes()
    return before_long(every(production, is_stale), A_BUILD)


def is_stale(health: dict[str, Any]) -> bool:
    return bool(health["snapshot"]["state"] == "stale" and health["snapshot"]["behind"])


def snapshot_of(production: Production) -> Path:
    (file,) = (production.var / "search").glob("*/snapshot")
    return file


def some(production: Production, true: Callable[[dict[str, Any]], bool]) -> Callable[[], bool]:
    return lambda: any(health and true(health) for health in production.reader.healths())


def every(production: Production, true: Callable[[dict[str, Any]], bool]) -> Callable[[], bool]:
    return lambda: all(health and true(health) for health in production.reader.healths())
