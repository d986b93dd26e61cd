"""Rows that test after test begins with: made by the site's own function once, later put back as they were written."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import connection, transaction

from handreiking.models import DataVersion


def written_once(make: Callable[[], None]) -> Callable[[], None]:
    """Let ``make`` fill its tables the first time; after that its INSERT statements do, without their preparation.

    It finds those tables empty. The data gets a new version each time, as no two tests share one.
    """
    written: list[tuple[str, Any]] = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith("INSERT") and DataVersion._meta.db_table not in sql:
            written.append((sql, params))
        return execute(sql, params, many, context)

    @wraps(make)
    @transaction.atomic
    def write() -> None:
        if written:
            with connection.cursor() as cursor:
                for sql, params in written:
                    cursor.execute(sql, params)
        else:
            with connection.execute_wrapper(note):
                make()
        DataVersion.objects.bump()

    return write
