"""How the builder reads: rows in short strokes, and keys as the database's own text."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from itertools import batched
from typing import Any

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast

from directory.models.choices import Visibility

STROKE = 100
"""Rows handled between two rests: about a millisecond."""
FETCHED = 500
LISTED = {"service__visibility": Visibility.LISTED}


def key(column: str) -> Cast:
    """Return a UUID, day or time column as text: a million objects would take seconds to make."""
    return Cast(column, CharField())


@lru_cache(maxsize=10_000)
def day(text: str | None) -> date | None:
    """Return the day that ``key`` read."""
    return date.fromisoformat(text) if text else None


class Reader:
    """Reads querysets; ``rest`` is called between strokes."""

    def __init__(self, rest: Callable[[], None]) -> None:
        self.rest = rest

    def batches(self, queryset: QuerySet[Any, Any]) -> Iterator[tuple[tuple[Any, ...], ...]]:
        """Yield the rows of a values_list, at most STROKE at a time."""
        for rows in batched(queryset.iterator(chunk_size=FETCHED), STROKE):
            yield rows
            self.rest()

    def rows(self, queryset: QuerySet[Any, Any]) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a values_list one by one."""
        for rows in self.batches(queryset):
            yield from rows
