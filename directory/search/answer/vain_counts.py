"""Counting what was searched in vain, in the database: a keyed hash a day, until enough have searched it to read it."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Count, Exists, F, OuterRef, Q, Sum
from django.utils import timezone
from django.utils.crypto import salted_hmac

from directory.models import VainCount, VainWord

SALT = "directory.search.vain"
ENOUGH_DAYS, ENOUGH_SEARCHES = 5, 20
"""From here on a word says nothing of one person; so many searches count from the second day, for one person can do them in one."""
MOST_NEW = 2_000
"""Terms a day that were never counted on it before: who searches nonsense fills no table with it."""
ONCE = timedelta(days=30)
"""So long a term is kept that nobody searched again."""
KEPT = timedelta(days=365)


def digest_of(term: str) -> str:
    """Return the keyed hash of a term; without the site's secret key nobody can try which word it is."""
    return salted_hmac(SALT, term, algorithm="sha256").hexdigest()[:32]


@transaction.atomic
def count(terms: Collection[str], day: date) -> None:
    """Count each term once on a day. One that passes the threshold with this is kept as it reads."""
    digests = {digest_of(term): term for term in terms}
    room = MOST_NEW - VainCount.objects.filter(day=day).count()
    for digest in sorted(
        digests
    ):  # always in the same order, so that two processes do not wait for each other
        room -= _count_one(digest, day, room > 0)
    since = day - KEPT
    totals = (
        VainCount.objects.filter(digest__in=digests, day__gt=since)
        .order_by()
        .values_list("digest")
        .annotate(days=Count("day"), searches=Sum("number"))
    )
    enough = [
        digest
        for digest, days, searches in totals
        if days >= ENOUGH_DAYS or (days > 1 and searches >= ENOUGH_SEARCHES)
    ]
    VainWord.objects.bulk_create(
        [VainWord(digest=digest, text=digests[digest][:80], since=day) for digest in enough],
        ignore_conflicts=True,
    )


def _count_one(digest: str, day: date, has_room: bool) -> int:
    """Count a term once more, or for the first time where there is room; return how many rows that made."""
    rows = VainCount.objects.filter(digest=digest, day=day)
    if rows.update(number=F("number") + 1) or not has_room:
        return 0
    try:
        with transaction.atomic():
            VainCount.objects.create(digest=digest, day=day, number=1)
    except IntegrityError:  # another process was first
        rows.update(number=F("number") + 1)
        return 0
    return 1


def forget_old(now: datetime) -> int:
    """Forget counts of more than a year ago, what was searched once in a month, and the words of which none is left.

    Returns how many counts. For the sweep.
    """
    today = timezone.localdate(now)
    with transaction.atomic():
        others = VainCount.objects.filter(digest=OuterRef("digest")).exclude(pk=OuterRef("pk"))
        once = Q(day__lte=today - ONCE, number=1) & ~Exists(others)
        gone, _by_kind = VainCount.objects.filter(Q(day__lte=today - KEPT) | once).delete()
        counted = VainCount.objects.filter(digest=OuterRef("digest"))
        VainWord.objects.filter(~Exists(counted)).delete()
    return gone
