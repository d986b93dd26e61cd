"""The ten things that matter most to an editor now: safety, ended offers and wrong numbers first, then what waits longest.

Everything counts its days of waiting, at most 90, plus what its kind weighs (``waiting_sources``): a report 60, a claim
40, a change 30, a new offer 25, down to what waits by nature, such as an expired room, which weighs less than nothing;
and 1,000 for a wrong number, 2,000 for "stopped", 3,000 for what may be about safety.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count

from directory.models import Claim, Event, Report, ReviewNote
from directory.publishing.desk.duplicate_pairs import pair_items
from directory.publishing.desk.waiting import EVERYTHING, Cut, Desk, Item, Source
from directory.publishing.desk.waiting_sources import BY_KIND, SOURCES, URGENT, urgent

MOST = 10
MOST_OF_A_KIND = 200
DECISIONS = ["question", "published", "rejected", "handed_over"]
WORDS = ["visibility", "verification", "capacity", "handed_over", "not_double"]


@dataclass(frozen=True, slots=True)
class Hour:
    """``items`` are what is left of the ten, ``done`` how many this editor decided in the last hour.

    What cannot wait is among the items, however many were done. ``left``: how many things lie there once the ten
    are done, those among the items too. ``next`` is the first of those. ``going_on``: the editor asked for more than ten.
    """

    items: tuple[Item, ...]
    done: int
    left: int = 0
    going_on: bool = False
    next: Item | None = None

    @property
    def total(self) -> int:
        return len(self.items) + self.done

    @property
    def ten_done(self) -> bool:
        return self.done >= MOST

    def find(self, wanted: str) -> Item | None:
        """Return the item with this key or this id."""
        return next((item for item in self.items if wanted in names_of(item)), None)

    def after(self, key: str) -> Item | None:
        """Return the item below the one with this key, the first where there is none below."""
        keys = [item.key for item in self.items]
        place = keys.index(key) + 1 if key in keys else 0
        return self.items[place % len(keys)] if keys else None


def this_hour(desk: Desk, now: datetime, wanted: str = "") -> Hour:
    """Return the editor's hour, in a fixed number of queries until the ten are done.

    Who then wants an item by its key goes on with ten more.
    """
    done = decided(desk, now - timedelta(hours=1))
    twins = pair_items(desk)
    reports = BY_KIND["melding"]
    pressing = [reports.item(row) for row in urgent(reports.rows(desk, now))[:MOST]]
    if done < MOST:
        found = [item for source in SOURCES for item in _first(source, desk, now, MOST)]
        items = in_order([*found, *pressing, *twins[:MOST]], now)[:MOST]
        cannot_wait = sum(item.weight >= URGENT for item in items)
        return Hour(tuple(items[: max(MOST - done, cannot_wait)]), done)
    left = in_order([*everything(desk, now, twins), *pressing], now)
    asked = [item for item in left if wanted in names_of(item)]
    if not asked:
        pressing = [item for item in left if item.weight >= URGENT]
        return Hour(tuple(pressing[:MOST]), done, len(left), next=left[0] if left else None)
    shown = left[:MOST] if asked[0] in left[:MOST] else [asked[0], *left[: MOST - 1]]
    return Hour(tuple(shown), done, len(left), going_on=True)


def names_of(item: Item) -> tuple[str, str]:
    """Return by what an item can be asked for."""
    return item.key, item.id


def everything(desk: Desk, now: datetime, twins: Iterable[Item], cut: Cut = EVERYTHING) -> list[Item]:
    """Return what waits and is within the cut, of each kind at most the 200 oldest, in order of weight.

    ``twins`` are the desk's pairs (``double_items``), which take the longest to find.
    """
    found = [item for source in SOURCES for item in _first(source, desk, now, MOST_OF_A_KIND, cut)]
    return in_order([*found, *within(twins, cut)], now)


def within(twins: Iterable[Item], cut: Cut) -> list[Item]:
    """Return the pairs that are within the cut."""
    q = cut.q.casefold()
    return [
        twin
        for twin in twins
        if (cut.until is None or twin.since <= cut.until) and q in f"{twin.name} {twin.why}".casefold()
    ]


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
        + int(words.aggregate(number=Count("service", distinct=True))["number"])
        + Report.objects.filter(settled_by=user, settled_at__gte=since).count()
        + Claim.objects.filter(settled_by=user, settled_at__gte=since).count()
    )


def _first(source: Source, desk: Desk, now: datetime, most: int, cut: Cut = EVERYTHING) -> list[Item]:
    rows = list(source.rows(desk, now, cut)[:most])
    return [source.item(row) for row in rows]
