"""The ten things that matter most to an editor now: ended offers and wrong numbers first, then what waits longest.

Everything counts its days of waiting, at most 90, plus what its kind weighs (``waiting.SOURCES``): a report 60, a claim
40, a change 30, a new offer 25, down to what waits by nature, such as an expired room, which weighs less than nothing;
and 1,000 for a wrong number, 2,000 for "stopped".
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from directory.models import Claim, Event, Report, ReviewNote
from directory.publishing.doubles import KIND as DOUBLE
from directory.publishing.doubles import double_items
from directory.publishing.waiting import SOURCES, Desk, Item, Source

MOST = 10
MOST_OF_A_KIND = 200
KINDS = (*(source.kind for source in SOURCES), DOUBLE)
DECISIONS = ["question", "published", "rejected", "handed_over"]
WORDS = ["visibility", "verification", "capacity", "handed_over", "not_double"]


@dataclass(frozen=True, slots=True)
class Hour:
    """``items`` are what is left of the ten, ``done`` how many this editor decided in the last hour."""

    items: tuple[Item, ...]
    done: int

    @property
    def total(self) -> int:
        return len(self.items) + self.done

    def after(self, key: str) -> Item | None:
        """Return the item below the one with this key, the first where there is none below."""
        keys = [item.key for item in self.items]
        place = keys.index(key) + 1 if key in keys else 0
        return self.items[place % len(keys)] if keys else None


def this_hour(desk: Desk, now: datetime) -> Hour:
    """Return the editor's hour, in a fixed number of queries."""
    done = min(decided(desk, now - timedelta(hours=1)), MOST)
    found = [item for source in SOURCES for item in _first(source, desk, now, MOST)]
    found += double_items(desk)[:MOST]
    return Hour(tuple(in_order(found, now)[: MOST - done]), done)


def everything(desk: Desk, now: datetime, twins: Iterable[Item], until: datetime | None = None) -> list[Item]:
    """Return what waits since before ``until``, of each kind at most the 200 oldest, in order of weight.

    ``twins`` are the desk's pairs (``double_items``), which take the longest to find.
    """
    found = [item for source in SOURCES for item in _first(source, desk, now, MOST_OF_A_KIND, until)]
    return in_order([*found, *(twin for twin in twins if until is None or twin.since <= until)], now)


def counts(desk: Desk, now: datetime, twins: Sequence[Item]) -> Mapping[str, int]:
    """Return how many wait of each kind, a query a kind."""
    return {source.kind: source.rows(desk, now).count() for source in SOURCES} | {DOUBLE: len(twins)}


def in_order(items: Iterable[Item], now: datetime) -> list[Item]:
    """Sort by weight; the same entry twice for the same reason is one."""
    once = {item.key: item for item in items}
    return sorted(once.values(), key=lambda item: (-item.score(now), item.key))


def decided(desk: Desk, since: datetime) -> int:
    """Return how many things the editor decided since then."""
    user = desk.user
    words = Event.objects.filter(actor=user, at__gte=since, kind__in=WORDS)
    return (
        ReviewNote.objects.filter(author=user, at__gte=since, kind__in=DECISIONS).count()
        + words.order_by().values("service").distinct().count()
        + Report.objects.filter(settled_by=user, settled_at__gte=since).count()
        + Claim.objects.filter(settled_by=user, settled_at__gte=since).count()
    )


def _first(source: Source, desk: Desk, now: datetime, most: int, until: datetime | None = None) -> list[Item]:
    rows = list(source.rows(desk, now, until)[:most])
    return [source.item(row) for row in rows]
