"""Asking owners once whether there is still room, a week before what they said expires."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from directory.language.capacity import last_day, oldest_that_holds
from directory.language.dates import date_text
from directory.models import Service, ServiceAtLocation, VerificationRound
from directory.models.choices import Visibility
from directory.models.freshness import asked_from
from directory.publishing.asking.signed_links import VALID_FOR, Subject, capacity_token
from directory.publishing.mail.notices import owner_addresses
from directory.publishing.mail.outbox import post

BATCH = 50
ASK_AFTER = timedelta(weeks=7)
ONE_MAIL_WITHIN = timedelta(weeks=1)
ROUND_KEEPS_BUSY = timedelta(weeks=5)
"""As long as mails of a round may fall in the same week: the last reminder goes out after four."""


def ask_due(now: datetime) -> int:
    """Ask what is about to expire, of entries and of single places; return how many were seen to.

    Where the owner is asked about the whole entry in these weeks, that mail leads to the same question.
    """
    today = timezone.localdate(now)
    services = Service.objects.filter(_expiring(today), visibility=Visibility.LISTED, is_example=False)
    places = ServiceAtLocation.objects.filter(
        _expiring(today), service__visibility=Visibility.LISTED, service__is_example=False
    )
    found: list[Subject] = [
        *services.select_related("organization").order_by("capacity_stated_on", "pk")[:BATCH],
        *places.select_related("service__organization", "location").order_by("capacity_stated_on", "pk")[
            :BATCH
        ],
    ]
    return sum(_ask(subject, today) for subject in found)


def _expiring(today: date) -> Q:
    """Return what was said seven to eight weeks ago and was not asked after since."""
    said = Q(capacity_stated_on__lte=today - ASK_AFTER, capacity_stated_on__gte=oldest_that_holds(today))
    return said & ~Q(capacity_status="") & Q(capacity_asked_on=None)


@transaction.atomic
def _ask(subject: Subject, today: date) -> bool:
    """Note that it was asked and mail it, where nobody else did in the same moment."""
    rows = type(subject)._default_manager.filter(_expiring(today), pk=subject.pk)
    if not rows.update(capacity_asked_on=today):
        return False
    service = subject if isinstance(subject, Service) else subject.service
    if not _mails_about_the_whole(service, today):
        _mail(subject, service)
    return True


def _mails_about_the_whole(service: Service, today: date) -> bool:
    """Say whether the owner hears of us these days anyway: asked lately, or within a week."""
    word = service.confirmed_on or timezone.localdate(service.published_at)
    if word <= asked_from(today + ONE_MAIL_WITHIN):
        return True
    return VerificationRound.objects.filter(service=service, opened_on__gt=today - ROUND_KEEPS_BUSY).exists()


def _mail(subject: Subject, service: Service) -> None:
    stated = subject.capacity_stated_on
    assert stated is not None  # _expiring
    place = "" if isinstance(subject, Service) else subject.location.name or subject.location.place
    for address in owner_addresses(service.organization):
        post(
            "capacity",
            about=subject.pk,
            to=address,
            round=stated.isoformat(),
            void_after=timezone.now() + VALID_FOR,
            context={
                "name": service.name,
                "organization": service.organization.name,
                "place": place,
                "stated_on": date_text(stated),
                "until": date_text(last_day(stated, None)),
                "said": subject.capacity_statement,
                "token": capacity_token(subject, address),
            },
        )
