"""Asking owners once whether there is still room, a week before what they said expires."""

from collections.abc import Callable, Collection
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language.capacity import last_day, oldest_that_holds
from directory.language.dates import date_text
from directory.models import OutboxMessage, Service, ServiceAtLocation, VerificationRound
from directory.models.choices import CapacityStatus, Visibility
from directory.models.freshness import asked_from
from directory.publishing.asking.freshness import TOGETHER_WITHIN, AlreadyAnswered
from directory.publishing.asking.signed_links import (
    VALID_FOR,
    CapacityLink,
    Subject,
    capacity_token,
    still_kept_by,
)
from directory.publishing.entries.state import state_capacity
from directory.publishing.mail.notices import owner_addresses
from directory.publishing.mail.outbox import post, write_again

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
    services = _services(today).order_by("capacity_stated_on", "pk").values_list("pk", "pk")[:BATCH]
    places = _places(today).order_by("capacity_stated_on", "pk").values_list("pk", "service_id")[:BATCH]
    asked = [_ask(_services, pk, service, today) for pk, service in list(services)]
    return sum(asked) + sum(_ask(_places, pk, service, today) for pk, service in list(places))


def _services(today: date) -> QuerySet[Any]:
    """Return the entries that are about to expire, with what a mail says of them."""
    listed = Service.objects.listed().filter(_expiring(today), is_example=False)
    return listed.select_related("organization")


def _places(today: date) -> QuerySet[Any]:
    """Return the single places that are about to expire, with what a mail says of them."""
    listed = ServiceAtLocation.objects.filter(
        _expiring(today), service__visibility=Visibility.LISTED, service__is_example=False
    )
    return listed.select_related("service__organization", "location")


def _expiring(today: date) -> Q:
    """Return what was said seven to eight weeks ago and was not asked after since."""
    statement = Q(capacity_stated_on__lte=today - ASK_AFTER, capacity_stated_on__gte=oldest_that_holds(today))
    return statement & ~Q(capacity_status="") & Q(capacity_asked_on=None)


@transaction.atomic
def _ask(expiring: Callable[[date], QuerySet[Any]], pk: UUID, service: UUID, today: date) -> bool:
    """Note that it was asked and mail it, where it still has to be and nobody else did in the same moment."""
    Service.objects.select_for_update().filter(pk=service).values_list("pk").get()
    subject: Subject | None = expiring(today).filter(pk=pk).first()
    if subject is None:
        return False
    subject.capacity_asked_on = today
    subject.save(update_fields=["capacity_asked_on"])
    entry = subject if isinstance(subject, Service) else subject.service
    if not _mails_about_the_whole(entry, today):
        _mail(subject, entry)
    return True


def _mails_about_the_whole(service: Service, today: date) -> bool:
    """Say whether the owner hears of us these days anyway: asked lately, or within a week."""
    word = service.confirmed_on or timezone.localdate(service.published_at)
    if word <= asked_from(today + ONE_MAIL_WITHIN):
        return True
    return VerificationRound.objects.filter(service=service, opened_on__gt=today - ROUND_KEEPS_BUSY).exists()


def _mail(subject: Subject, service: Service) -> None:
    assert subject.capacity_stated_on is not None  # _expiring
    for address in owner_addresses(service.organization):
        post(
            "capacity",
            about=subject.pk,
            to=address,
            round=subject.capacity_stated_on.isoformat(),
            due_at=timezone.now() + TOGETHER_WITHIN,
            void_after=timezone.now() + VALID_FOR,
            context=_context(subject, service, subject.capacity_stated_on, address),
        )


def _context(subject: Subject, service: Service, stated: date, address: str) -> dict[str, Any]:
    place = "" if isinstance(subject, Service) else subject.location.name or subject.location.place
    return {
        "name": service.name,
        "organization": service.organization.name,
        "place": place,
        "stated_on": date_text(stated),
        "until": date_text(last_day(stated, None)),
        "said": subject.capacity_statement,
        "token": capacity_token(subject, address),
    }


@transaction.atomic
def state_by_link(link: CapacityLink, status: CapacityStatus, **values: Any) -> None:
    """Take an answer about room of who got the link.

    Raises LinkWrong where its address keeps the entry no longer, AlreadyAnswered where something newer was said, and
    StateError.
    """
    services = Service.objects.select_for_update(of=("self",)).select_related("organization")
    service = services.get(pk=link.service.pk)
    still_kept_by(link.to, service)
    subject: Subject = service
    if isinstance(link.subject, ServiceAtLocation):
        subject = ServiceAtLocation.objects.select_related("service").get(pk=link.subject.pk)
    if subject.capacity_stated_on != link.subject.capacity_stated_on or not service.is_on_site:
        raise AlreadyAnswered(_("Hier is al antwoord op gegeven."))
    state_capacity(subject, status, **values)
    link.subject.refresh_from_db()


def quote_again(entries: Collection[UUID]) -> None:
    """Let every mail about places of these entries that was not sent yet call them as they are now. Part of publishing."""
    places = ServiceAtLocation.objects.filter(service__in=entries)
    by_id = {str(place.pk): place for place in places.select_related("service__organization", "location")}
    for message in OutboxMessage.objects.filter(kind="capacity", about__in=by_id).exclude(text=""):
        place, stated = by_id[message.about], date.fromisoformat(message.round)
        place.capacity_stated_on = stated  # as when it was asked: a link to what was answered since stays one
        write_again(message, _context(place, place.service, stated, message.to))
