"""What waits for an editor: whose desk, one thing on it, and how a kind of work is found (``waiting_sources``)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.db.models.expressions import Combinable
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directory.language.cleaning import single_spaced
from directory.models import User

Regions = set[UUID] | None
"""The regions an editor decides about; None is every one."""
SHORT = 90
LONGEST = 90
"""Days of waiting that count: what was left for a year weighs no more, or nothing new is ever seen."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose work it is. ``nowhere``: also what lies in no region, where the regions are not all there are.

    ``cases``: they decide about cases, which lie in no region; who decides everywhere does so too.
    """

    user: User
    regions: Regions
    nowhere: bool = False
    cases: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """Less than everything: what waits since before ``until``, and has ``q`` in its name or its organisation's."""

    until: datetime | None = None
    q: str = ""


EVERYTHING = Cut()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to decide; ``weight`` counts as days of waiting. How its kind is shown is for the pages to say."""

    kind: str
    id: str
    name: str
    why: str
    since: datetime
    weight: int
    codes: tuple[str, ...] = ()
    """Of the entries at which it is decided: one, or two that look alike; none where it has a page of its own."""
    is_example: bool = False
    escalated: bool = False

    @property
    def key(self) -> str:
        """By what it is asked for: "melding:0190…"."""
        return f"{self.kind}:{self.id}"

    def score(self, now: datetime) -> float:
        return self.weight + min((now - self.since) / timedelta(days=1), LONGEST)

    def age(self, now: datetime) -> str:
        """Return "vandaag", "3 dagen oud", "2 weken oud" or "4 maanden oud"."""
        days = max((timezone.localdate(now) - timezone.localdate(self.since)).days, 0)
        if days == 0:
            return _("vandaag")
        if days < 7:
            return ngettext("%(n)s dag oud", "%(n)s dagen oud", days) % {"n": days}
        if days < 70:
            return ngettext("%(n)s week oud", "%(n)s weken oud", days // 7) % {"n": days // 7}
        return _("%(n)s maanden oud") % {"n": days // 30}


class Shown(NamedTuple):
    """What an item says of its row."""

    name: str
    why: str
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of work. ``since`` is the field that says since when; ``scope`` keeps what lies in some regions."""

    kind: str
    weight: int
    since: str
    find: Callable[[datetime], QuerySet[Any]]
    show: Callable[[Any], Shown]
    scope: Callable[[set[UUID]], Q]
    urgent: Callable[[Any], int] = field(default=lambda row: 0)
    code: Callable[[Any], str] | None = None
    """The code of the entry at which a row is decided, where rows have no page of their own."""
    region: Combinable = field(default_factory=lambda: F("service__editorial_region"))
    """Where a row lies, for counting by region; null for what lies in none."""
    named: tuple[str, ...] = ("service__name", "service__organization__name")
    """What a search by name looks in."""
    nowhere: Q = field(default_factory=lambda: Q(pk__in=[]))
    """What keeps the rows that lie in no region."""
    of_cases: bool = False
    """It lies in no region and is for who decides about cases."""
    besides: Callable[[User], Q] | None = None
    """What an editor does not get to see, in whatever region it lies."""

    def rows(self, desk: Desk, now: datetime, cut: Cut = EVERYTHING) -> QuerySet[Any]:
        """Return what waits at this desk and is within the cut, oldest first."""
        found = self.find(now)
        if self.of_cases:
            found = found if desk.regions is None or desk.nowhere or desk.cases else found.none()
        elif desk.regions is not None:
            here = self.scope(desk.regions)
            found = found.filter(here | self.nowhere if desk.nowhere else here)
        if self.besides:
            found = found.exclude(self.besides(desk.user))
        if cut.until:
            found = found.filter(**{f"{self.since}__lte": cut.until})
        if cut.q:
            words = Q()
            for name in self.named:
                words |= Q(**{f"{name}__icontains": cut.q})
            found = found.filter(words)
        return found.order_by(self.since, "pk")

    def item(self, row: Any) -> Item:
        shown, code = self.show(row), self.code(row) if self.code else ""
        return Item(
            kind=self.kind,
            id=code or str(row.pk),
            name=shown.name,
            why=shortened(shown.why),
            since=moment(getattr(row, self.since)),
            weight=self.weight + self.urgent(row),
            codes=(code,) if code else (),
            is_example=shown.is_example,
            escalated=bool(getattr(row, "escalated_at", None)),
        )


def moment(since: date | datetime) -> datetime:
    if isinstance(since, datetime):
        return since
    return timezone.make_aware(datetime.combine(since, time()))


def shortened(text: str) -> str:
    text = single_spaced(text)
    return text if len(text) <= SHORT else f"{text[:SHORT].rsplit(' ', 1)[0]}…"
