"""The one query of a results page: the words of what is still listed at this moment."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Case, OuterRef, Q, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce

from directory.models import Phone, Service
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
AT = "at_locations__location"
ADDRESS = (f"{AT}__lat", f"{AT}__lon", f"{AT}__name", f"{AT}__address", f"{AT}__place")


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
    addresses: defaultdict[str, list[Address]] = defaultdict(list)
    for row in rows:
        if row[-1]:
            addresses[row[0]].append(_address(*row[-6:-1]))
    return {row[0].replace("-", ""): _words(tuple(addresses.get(row[0], ())), *row[1:-6]) for row in rows}


@cache
def _statement(number: int, _vendor: str) -> tuple[str, tuple[Any, ...]]:
    """Return the SQL for so many ids and the parameters before them; writing it anew costs more than running it.

    A row is a service and one of its places: joined in one go, which is cheaper than gathering places for each service.
    The last column says whether the place has an address that may be shown.
    """
    placeholders = [UUID(int=each) for each in range(number)]
    rows = Service.objects.listed().filter(pk__in=placeholders).order_by()
    columns: list[Any] = [text("pk"), *OWN_COLUMNS, text("confirmed_on"), _phone(), *ADDRESS, _has_address()]
    sql, parameters = rows.values_list(*columns).query.sql_with_params()
    return sql, tuple(parameters[:-number])


def _phone() -> Coalesce:
    public = Phone.objects.filter(service=OuterRef("pk"), public=True).order_by("-kind", "position")
    return Coalesce(Subquery(public.values("number")[:1]), Value(""), output_field=TextField())


def _has_address() -> Case:
    shown = Q(**{f"{AT}__confidential": False}) & ~Q(**{f"{AT}__address": ""})
    return Case(When(shown, then=Value(1)), default=Value(0))


def _words(
    addresses: tuple[Address, ...],
    code: str,
    slug: str,
    name: str,
    summary: str,
    when_note: str,
    anonymous: Any,
    is_example: Any,
    confirmed: str,
    phone: str,
) -> CardTexts:
    # SQLite has no booleans: it gives 0 and 1.
    known = None if anonymous is None else bool(anonymous)
    return CardTexts(
        code, slug, name, summary, when_note, known, bool(is_example), day(confirmed), phone, addresses
    )


def _address(lat: float, lon: float, *words: str) -> Address:
    return Address(lat, lon, ", ".join(filter(None, words)))
