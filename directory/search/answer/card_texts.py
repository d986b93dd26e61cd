"""The one query of a results page: the words of what is still listed at this moment."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import F, OuterRef, StringAgg, Subquery, TextField, Value
from django.db.models.functions import Coalesce, Concat

from directory.models import Phone, Service, ServiceAtLocation
from directory.search.ask.reading import day, text


class Address(NamedTuple):
    """A place where people come, in words, and its point: never a confidential one."""

    lat: float
    lon: float
    text: str


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
    phone: str
    """The number to call, else the one to message, as it is stored; "" for none."""
    addresses: tuple[Address, ...]


OWN_COLUMNS = CardTexts._fields[:7]
ADDRESS = ("location__name", "location__address", "location__place")
BETWEEN_PARTS, BETWEEN_PLACES = "\x1f", "\x1e"


def card_texts(ids: Iterable[str]) -> dict[str, CardTexts]:
    """Return the words of those that are still listed; what was hidden since the snapshot is not among them.

    Ids are 32 hexadecimal digits, which both databases take for a UUID.
    """
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    statement, parameters = _statement(len(wanted), connection.vendor)
    with connection.cursor() as cursor:
        cursor.execute(statement, [*parameters, *wanted])
        rows = cursor.fetchall()
    return {row[0].replace("-", ""): _words(*row[1:]) for row in rows}


@cache
def _statement(number: int, _vendor: str) -> tuple[str, tuple[Any, ...]]:
    """Return the SQL for so many ids and the parameters before them; writing it anew costs more than running it."""
    placeholders = [UUID(int=each) for each in range(number)]
    rows = Service.objects.listed().filter(pk__in=placeholders).order_by()
    columns: list[Any] = [text("pk"), *OWN_COLUMNS, text("confirmed_on"), _phone(), _addresses()]
    sql, parameters = rows.values_list(*columns).query.sql_with_params()
    return sql, tuple(parameters[:-number])


def _phone() -> Coalesce:
    public = Phone.objects.filter(service=OuterRef("pk"), public=True).order_by("-kind", "position")
    return Coalesce(Subquery(public.values("number")[:1]), Value(""), output_field=TextField())


def _addresses() -> Coalesce:
    """Return point, name, street and town of every place with an address, as one text."""
    columns = [text("location__lat"), text("location__lon"), *map(F, ADDRESS)]
    parts = [part for column in columns for part in (column, Value(BETWEEN_PARTS))][:-1]
    places = ServiceAtLocation.objects.order_by().filter(service=OuterRef("pk"), location__confidential=False)
    all_of_them = StringAgg(
        Concat(*parts, output_field=TextField()), Value(BETWEEN_PLACES), output_field=TextField()
    )
    listed = places.exclude(location__address="").values("service").annotate(listed=all_of_them)
    return Coalesce(Subquery(listed.values("listed")), Value(""), output_field=TextField())


def _words(
    code: str,
    slug: str,
    name: str,
    summary: str,
    when_note: str,
    anonymous: Any,
    is_example: Any,
    confirmed: str,
    phone: str,
    places: str,
) -> CardTexts:
    # SQLite has no booleans: it gives 0 and 1.
    known = None if anonymous is None else bool(anonymous)
    addresses = tuple(map(_address, places.split(BETWEEN_PLACES))) if places else ()
    return CardTexts(
        code, slug, name, summary, when_note, known, bool(is_example), day(confirmed), phone, addresses
    )


def _address(stored: str) -> Address:
    lat, lon, *words = stored.split(BETWEEN_PARTS)
    return Address(float(lat), float(lon), ", ".join(filter(None, words)))
