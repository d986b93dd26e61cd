"""Once a week, by mail, what waits at an editor's desk: how much of each kind, the names of entries, nothing of people."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.models import Region, Role, User
from directory.models.role import EDITORS
from directory.publishing.desk.counting import COUNTED, LABELS, national, totals
from directory.publishing.desk.duplicate_pairs import KIND as DOUBLE
from directory.publishing.desk.duplicate_pairs import DuplicatePair, duplicate_pairs
from directory.publishing.desk.this_hour import this_hour
from directory.publishing.desk.waiting import Desk
from directory.publishing.mail.outbox import post

KIND = "digest"
BATCH = 10
WEEK = timedelta(weeks=1)
FROM = time(7)
"""On Mondays, Dutch time."""
SOMEBODY_WAITS = 25
"""What a kind weighs of which somebody waits for the answer: it is told every week until it is given."""


def mail_due(now: datetime) -> int:
    """Mail the editors who were not mailed this week and have something to do; return how many."""
    monday = week_of(now)
    found = _untold(monday).order_by("pk").values_list("pk", flat=True).distinct()
    return sum(_mail(pk, monday, now) for pk in list(found[:BATCH]))


def week_of(now: datetime) -> date:
    """Return the Monday of the week that has begun for editors: at seven in the morning."""
    local = timezone.localtime(now) - timedelta(hours=FROM.hour)
    return local.date() - timedelta(days=local.weekday())


def _untold(monday: date) -> QuerySet[User]:
    """Return the editors who want a mail a week and whose week nobody looked at yet."""
    before = Q(digested_on=None) | Q(digested_on__lt=monday)
    return User.objects.filter(before, is_active=True, desk_mail=User.DeskMail.WEEK, roles__kind__in=EDITORS)


@transaction.atomic
def _mail(pk: Any, monday: date, now: datetime) -> bool:
    """Note that an editor's week was looked at, and mail what waits; nothing in a week without work."""
    User.objects.select_for_update().filter(pk=pk).values_list("pk").first()
    user = _untold(monday).filter(pk=pk).first()
    if user is None:
        return False
    user.digested_on = monday
    user.save(update_fields=["digested_on"])
    desk = Desk(user, Role.objects.active().filter(user=user).edited_regions())
    pairs = duplicate_pairs(desk)
    waiting, fresh = totals(desk, now, pairs), _since(desk, now, pairs)
    waited_for = any(waiting[kind] for kind, source in COUNTED.items() if source.weight >= SOMEBODY_WAITS)
    if not (waited_for or any(fresh.values())):
        return False
    context = {
        "fresh": sum(fresh.values()),
        "sections": _sections(desk, now, pairs, waiting, fresh),
        "names": "\n".join(dict.fromkeys(item.name for item in this_hour(desk, now).items)),
    }
    over = timezone.make_aware(datetime.combine(monday + WEEK, FROM))
    return bool(
        post(
            KIND,
            about=str(user.pk),
            round=monday.isoformat(),
            to=user.email,
            void_after=over,
            context=context,
        )
    )


def _since(desk: Desk, now: datetime, pairs: Sequence[DuplicatePair]) -> dict[str, int]:
    """Return how many of each kind came within the last week."""
    begin = now - WEEK
    found = {
        kind: source.rows(desk, now).filter(**{f"{source.since}__gte": begin}).count()
        for kind, source in COUNTED.items()
    }
    return found | {DOUBLE: sum(pair.entry.published_at >= begin for pair in pairs)}


def _sections(
    desk: Desk,
    now: datetime,
    pairs: Sequence[DuplicatePair],
    waiting: Mapping[str, int],
    fresh: Mapping[str, int],
) -> list[dict[str, str]]:
    """Return a title and lines for each of an editor's regions; for who decides everywhere the whole, and what is national."""
    if desk.regions is None:
        here = Desk(desk.user, national(), nowhere=True)
        parts = [(_("Heel Nederland"), waiting, fresh), (_("Landelijk"), *_numbers(here, now))]
    elif len(desk.regions) == 1:
        parts = [("", waiting, fresh)]
    else:
        regions = Region.objects.filter(pk__in=desk.regions)
        parts = [(each.name, *_numbers(Desk(desk.user, {each.pk}), now)) for each in regions]
    sections = [{"title": title, "lines": _lines(number, new)} for title, number, new in parts]
    return [section for section in sections if section["lines"]]


def _numbers(desk: Desk, now: datetime) -> tuple[Mapping[str, int], Mapping[str, int]]:
    pairs = duplicate_pairs(desk)
    return totals(desk, now, pairs), _since(desk, now, pairs)


def _lines(waiting: Mapping[str, int], fresh: Mapping[str, int]) -> str:
    """Return lines such as "Nieuw aanbod: 3, waarvan 2 van deze week", for what there is."""
    lines = []
    for kind, label in LABELS.items():
        about = {"label": label, "number": waiting[kind], "fresh": fresh[kind]}
        if fresh[kind]:
            lines.append(_("%(label)s: %(number)s, waarvan %(fresh)s van deze week") % about)
        elif waiting[kind]:
            lines.append(_("%(label)s: %(number)s") % about)
    return "\n".join(lines)


def choose_mail(user: User, choice: User.DeskMail | str) -> None:
    """Store which mail an editor wants."""
    user.desk_mail = User.DeskMail(choice)
    user.save(update_fields=["desk_mail"])
