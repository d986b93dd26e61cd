"""How the builder reads: raw rows in batches, without an object made for each value.

A hundred thousand services have two million values; Django's converters alone would take longer than all the rest.
So every column must come as text or a number: ``text`` for ids, days, times and JSON, ``flag`` for yes and no,
``tokens`` for what people filter on. What hangs on a service is read whole and what belongs to an unlisted one left
out here: asking the database to join a million rows with the services takes longer than reading the few too many.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Case, CharField, IntegerField, QuerySet, Value, When
from django.db.models.functions import Cast

from directory.models.fields import token
from directory.search.ask.fields import PlainFacet

BATCH = 1_000
"""Rows read at once: their texts stay in the processor's cache until they are handled."""
Rows = list[tuple[Any, ...]]


def text(column: str) -> Cast:
    """Return a column as the database's own text."""
    return Cast(column, CharField())


def flag(column: str) -> Cast:
    """Return a boolean column as 0 or 1."""
    return Cast(column, IntegerField())


def tokens(facet: PlainFacet) -> Cast | Case:
    """Return the column of a facet as the text of a tokens field, "" where it is not filled in."""
    if not facet.yes_no:
        return text(facet.column)
    yes, no = (When(**{facet.column: each}, then=Value(token(*facet.held(each)))) for each in (True, False))
    return Case(yes, no, default=Value(""), output_field=CharField())


@lru_cache(maxsize=10_000)
def day(text: str | None) -> date | None:
    """Return the day that ``text`` read."""
    return date.fromisoformat(text) if text else None


def batches(queryset: QuerySet[Any, Any]) -> Iterator[Rows]:
    """Yield the rows of a values_list, at most BATCH at a time."""
    statement, parameters = queryset.query.sql_with_params()
    with connection.chunked_cursor() as cursor:
        cursor.execute(statement, parameters)
        while rows := cursor.fetchmany(BATCH):
            yield rows


def rows_of(queryset: QuerySet[Any, Any]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a values_list one by one."""
    for rows in batches(queryset):
        yield from rows
