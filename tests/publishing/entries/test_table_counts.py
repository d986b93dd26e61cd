"""SQLite picks its indexes by how much there is: that is counted once, and again when the register grew."""

import pytest
from django.db import connection
from django.utils import timezone

from directory.publishing.entries import table_counts
from tests.helpers.factories import make_service
from tests.helpers.services import needs_postgresql

pytestmark = pytest.mark.django_db
on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL counts by itself")


def count() -> bool:
    return table_counts.count_due(timezone.now())


@on_sqlite
def test_tables_are_counted_once_and_again_when_the_register_grew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_counts, "SMALL", 3)
    for _n in range(4):
        make_service()
    assert count()
    assert table_counts.counted_before() == 4
    assert not count()
    make_service()
    assert count()
    assert not count()


@on_sqlite
def test_a_small_register_needs_no_counting() -> None:
    make_service()
    assert not count()
    assert table_counts.counted_before() == 0


@needs_postgresql
def test_nothing_is_asked_of_a_database_that_counts_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_counts, "SMALL", -1)
    assert not count()
