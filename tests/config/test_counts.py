"""What is counted in the database says when it cannot be counted, and never that there were too many."""

from typing import Any

import pytest
from django.core.cache import cache
from django.db import DatabaseError, OperationalError
from django.test import Client

from config import counts

pytestmark = pytest.mark.django_db


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any) -> bool:
        return False  # Django's answer to any DatabaseError

    monkeypatch.setattr(counts.DatabaseCache, "_base_set", fails)


def test_it_counts_as_django_does(fresh_counts: None) -> None:
    assert cache.add("a", 1)
    assert not cache.add("a", 2)
    assert cache.get("a") == 1
    cache.set("a", 3)
    assert cache.get("a") == 3


@pytest.mark.usefixtures("fresh_counts", "full_disk")
def test_what_cannot_be_written_is_said() -> None:
    with pytest.raises(OperationalError):
        cache.add("a", 1)
    with pytest.raises(DatabaseError):
        cache.set("a", 1)


def test_what_is_there_is_no_failure(fresh_counts: None, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.set("a", 1)
    monkeypatch.setattr(counts.DatabaseCache, "_base_set", lambda *_: False)
    assert not cache.add("a", 2)


def test_what_somebody_else_wrote_or_deleted_just_then_is_tried_again(
    fresh_counts: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, failures = counts.DatabaseCache._base_set, [1, 1]

    def fails_first(*arguments: Any) -> bool:
        return False if failures and failures.pop() else bool(real(*arguments))

    monkeypatch.setattr(counts.DatabaseCache, "_base_set", fails_first)
    assert cache.add("a", 1)
    failures.append(1)
    cache.set("a", 2)
    assert cache.get("a") == 2


@pytest.mark.usefixtures("fresh_counts", "full_disk", "country", "vocabulary")
def test_a_full_disk_is_our_fault_and_not_the_readers(client: Client) -> None:
    client.raise_request_exception = False
    answer = client.post("/inloggen/", {"email": "mila@example.nl"})
    assert answer.status_code == 500
    assert "te vaak" not in answer.content.decode()
