"""What is kept for a while only, and where."""

from typing import Any

import pytest
from django.db import connection
from django.test import RequestFactory
from django.utils import timezone

from directory.accounts.limits import within_limit
from directory.publishing.versions.expiry import forget_expired

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fresh_counts")]


def counted() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cache")
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize(
    ("backend", "left"),
    [("config.counts.CountsTable", 0), ("django.core.cache.backends.redis.RedisCache", 1)],
)
def test_counts_are_forgotten_in_the_database_and_by_redis_itself(
    settings: Any, time_machine: Any, backend: str, left: int
) -> None:
    time_machine.move_to("2026-11-22T12:00:00+01:00", tick=False)
    within_limit(RequestFactory().get("/"), "melden", 3, 60)
    assert counted() == 1
    time_machine.move_to("2026-11-22T13:00:00+01:00", tick=False)
    settings.CACHES = {"default": settings.CACHES["default"] | {"BACKEND": backend}}
    forget_expired(timezone.now())
    assert counted() == left
