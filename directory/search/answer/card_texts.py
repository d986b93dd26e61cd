"""The one query of a results page: the words of what is still listed at this moment."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from directory.models import Service
from directory.search.ask.reading import day, text


class CardTexts(NamedTuple):
    """What a card takes from the row itself."""

    code: str
    slug: str
    name: str
    summary: str
    when_note: str
    anonymous: bool | None
    is_example: bool
    confirmed_on: date | None


def card_texts(ids: Iterable[str]) -> dict[str, CardTexts]:
    """Return the words of those that are still listed; what was hidden since the snapshot is not among them.

    Ids are 32 hexadecimal digits, which both databases take for a UUID.
    """
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    statement, (visibility, *_ids) = _statement(len(wanted), connection.vendor)
    with connection.cursor() as cursor:
        cursor.execute(statement, [visibility, *wanted])
        rows = cursor.fetchall()
    return {row[0].replace("-", ""): _words(*row[1:]) for row in rows}


@cache
def _statement(number: int, _vendor: str) -> tuple[str, tuple[Any, ...]]:
    """Return the SQL for so many ids with its parameters; writing it anew costs more than running it."""
    placeholders = [UUID(int=each) for each in range(number)]
    rows = Service.objects.listed().filter(pk__in=placeholders).order_by()
    plain = [name for name in CardTexts._fields if name != "confirmed_on"]
    sql, parameters = rows.values_list(text("pk"), *plain, text("confirmed_on")).query.sql_with_params()
    return sql, tuple(parameters)


def _words(
    code: str,
    slug: str,
    name: str,
    summary: str,
    when_note: str,
    anonymous: Any,
    is_example: Any,
    confirmed: str,
) -> CardTexts:
    # SQLite has no booleans: it gives 0 and 1.
    known = None if anonymous is None else bool(anonymous)
    return CardTexts(code, slug, name, summary, when_note, known, bool(is_example), day(confirmed))
