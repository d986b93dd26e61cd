"""What the tests of the search share: how to ask, and how to read the answer."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.http import QueryDict

from directory.models import Service
from directory.search.answer.filters import parse_query
from directory.search.answer.results import Card, Results
from directory.search.answer.search import search
from directory.search.answer.state import live
from directory.search.engine.engine import SnapshotRegister
from directory.search.snapshot.snapshot import Snapshot
from tests.helpers.factories import make_place, make_service

NOW = datetime(2026, 11, 21, 14, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
Find = Callable[..., Results]


def find_now(text: str = "", now: datetime = NOW) -> Results:
    query, errors = parse_query(QueryDict(text))
    return search(query, now, errors)


def snapshot_now() -> Snapshot:
    """Return the snapshot of the register as it is, that answers searches in a test."""
    register = live.register()
    assert isinstance(register, SnapshotRegister)
    return register.snapshot


def cards(results: Results, group: str = "") -> list[Card]:
    return [card for each in results.groups if group in ("", each.key) for card in each.cards]


def names(results: Results, group: str = "") -> list[str]:
    return [card.name for card in cards(results, group)]


def count(results: Results, facet: str, value: str) -> int:
    return next(
        choice.count
        for each in results.facets
        if each.name == facet
        for choice in each.choices
        if choice.value == value
    )


def online(name: str, **content: Any) -> Service:
    return make_service(**{"name": name, "delivery_modes": ["online"], "locations": []} | content)


def at(postal_code: str) -> list[dict[str, Any]]:
    return [make_place(postal_code=postal_code)]
