"""Looking at the links of what is listed, once a week, a few at a time. Nothing here changes what a search finds."""

import logging
import time
from datetime import datetime, timedelta
from random import uniform

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q

from directory.models import LinkCheck, Service
from directory.models.link_check import BROKEN, LinkCheckQuerySet
from directory.publishing.links.link_addresses import site_of
from directory.publishing.links.link_fetch import Fetcher
from directory.publishing.links.link_visit import Found, Visitor
from directory.web_addresses import whole_url

LINK_FIELDS = ("url", "signup_url", "chat_url", "evidence_url")
BATCH, CANDIDATES, ENTRIES = 20, 200, 500
SECONDS_A_SWEEP = 60
log = logging.getLogger(__name__)
WEEK, AGAIN, LEASE = timedelta(days=7), timedelta(days=1), timedelta(hours=1)


def check_due(now: datetime) -> int:
    """Look at the links whose week is over, at most one of each site; return how many were looked at."""
    if not settings.LINK_CHECK_ENABLED:
        return 0
    follow_content(now)
    return check(Visitor(Fetcher(agent())), now)


def check(visitor: Visitor, now: datetime) -> int:
    """Look at a batch of due links; no transaction is open while a site is asked."""
    started, done = time.monotonic(), 0
    for row in one_a_site(LinkCheck.objects.of_listed().filter(due_at__lte=now).order_by("due_at", "pk")):
        if time.monotonic() - started > SECONDS_A_SWEEP:
            break
        if not _claim(row, now):
            continue
        note(row, visited(visitor, row.url), now)
        done += 1
    return done


def visited(visitor: Visitor, url: str) -> Found:
    """Return how a link stands. What a site can do to us that we did not foresee is that site's failure only."""
    try:
        return visitor.visit(url)
    except Exception as error:  # one link must not stop the others, nor come first again
        log.warning("Looking at a link failed: %s", type(error).__name__)
        return Found(LinkCheck.Outcome.UNREACHABLE)


def note(row: LinkCheck, found: Found, now: datetime) -> None:
    """Write down how a link stood. A first failure is looked at again the next day."""
    failed = found.outcome in BROKEN
    failures = min(row.failures + 1, 1000) if failed else 0
    soon = AGAIN if failures == 1 else WEEK
    LinkCheck.objects.filter(pk=row.pk).update(
        outcome=found.outcome,
        moved_to=found.moved_to,
        failures=failures,
        checked_at=now,
        due_at=now + soon,
    )


def follow_content(now: datetime) -> int:
    """Make and remove rows so that they are the links of the live entries; return how many entries were new to us."""
    changed = Q(links_of=None) | ~Q(links_of=F("live_revision"))
    due = Service.objects.filter(changed, is_example=False, live_revision__isnull=False)
    services = list(due.only("pk", "live_revision_id", *LINK_FIELDS).order_by("pk")[:ENTRIES])
    if not services:
        return 0
    wanted = {
        (service.pk, getattr(service, name)): None
        for service in services
        for name in LINK_FIELDS
        if getattr(service, name)
    }
    with transaction.atomic():
        rows = LinkCheck.objects.filter(service__in=services)
        gone = [pk for pk, *key in rows.values_list("pk", "service_id", "url") if tuple(key) not in wanted]
        LinkCheck.objects.filter(pk__in=gone).delete()
        # Spread over the week, so that a large import does not come back all on one day.
        LinkCheck.objects.bulk_create(
            [
                LinkCheck(service_id=service, url=url, due_at=now + WEEK * uniform(0, 1))
                for service, url in wanted
            ],
            ignore_conflicts=True,
        )
        for service in services:
            service.links_of = service.live_revision_id
        Service.objects.bulk_update(services, ["links_of"], batch_size=100)
    return len(services)


def one_a_site(rows: LinkCheckQuerySet) -> list[LinkCheck]:
    """Return at most a batch, of which no two are of the same site."""
    found: dict[str, LinkCheck] = {}
    for row in list(rows[:CANDIDATES]):
        found.setdefault(site_of(row.url), row)
        if len(found) == BATCH:
            break
    return list(found.values())


def agent() -> str:
    """Return who we say we are."""
    return f"TussentijdLinkcontrole/1.0 (+{whole_url('about')})"


def _claim(row: LinkCheck, now: datetime) -> bool:
    """Take a link of what is listed that nobody else has; a crash costs it an hour and no more."""
    mine = LinkCheck.objects.of_listed().filter(pk=row.pk, due_at=row.due_at)
    return bool(mine.update(due_at=now + LEASE))
