"""Writing many rows of one model."""

from collections.abc import Collection, Sequence
from itertools import batched
from typing import Any
from uuid import UUID

from django.db import connection, models

CHUNK = 200


def insert(rows: Sequence[models.Model]) -> None:
    """Insert new rows of one model; one that is there already raises IntegrityError.

    Does what ``bulk_create`` does for a model without parents and expressions, in a third of its time: the
    statement is the same for every chunk and is not put together value by value. Automatic ids are not read back.
    """
    if not rows:
        return
    model = type(rows[0])
    fields: list[Any] = [
        field for field in model._meta.concrete_fields if not isinstance(field, models.AutoField)
    ]
    quote = connection.ops.quote_name
    head = f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(quote(field.column) for field in fields)})"
    marks = f"({', '.join(['%s'] * len(fields))})"
    with connection.cursor() as cursor:
        for chunk in batched(rows, CHUNK):
            values = [
                field.get_db_prep_save(field.pre_save(row, add=True), connection)
                for row in chunk
                for field in fields
            ]
            cursor.execute(f"{head} VALUES {', '.join([marks] * len(chunk))}", values)
    for row in rows:
        row._state.adding = False


def save(rows: Sequence[models.Model], fields: Sequence[str], stored: Collection[UUID]) -> None:
    """Insert the rows that are new and write ``fields`` of those that are ``stored``, which the caller has locked."""
    insert([row for row in rows if row.pk not in stored])
    old: list[Any] = [row for row in rows if row.pk in stored]
    if old:
        model = type(old[0])
        model._default_manager.bulk_create(
            old, update_conflicts=True, unique_fields=[model._meta.pk.name], update_fields=fields
        )
