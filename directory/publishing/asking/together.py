"""All that is asked of one person at once: one mail with a list, and one link to a page where all of it is answered.

The questions are put one by one (``freshness``, ``capacity_asks``) and wait a quarter of an hour; who is asked more
than one thing in that time gets one mail, of which those become parts. Who is asked one thing gets the mail of that.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from directory.models import OutboxMessage, Service, ServiceAtLocation, Verification, VerificationRound
from directory.models.choices import ON_SITE, CapacityStatus, Visibility
from directory.publishing.asking.capacity_asks import state_by_link
from directory.publishing.asking.freshness import AlreadyAnswered, confirm_by_link
from directory.publishing.asking.signed_links import (
    CapacityLink,
    LinkWrong,
    Subject,
    TogetherLink,
    together_token,
)
from directory.publishing.mail.outbox import post, write_again

KIND = "asked_together"
ASKED, REMINDED, STALE, ROOM = "verify", "verify_reminder", "stale", "capacity"
PARTS = (ASKED, REMINDED, STALE, ROOM)
BATCH, MOST_NAMES, MOST = 100, 25, 100
"""People a sweep; names a mail lists; questions a page shows, the others come after those."""


class Questions(NamedTuple):
    """What somebody can answer now: whole entries, and entries or places of which room was asked."""

    rounds: Sequence[VerificationRound]
    rooms: Sequence[Subject]

    @property
    def number(self) -> int:
        return len(self.rounds) + len(self.rooms)


def join_due(now: datetime) -> int:
    """Make one mail of the questions to one person that wait to go out; return of how many people."""
    waiting = OutboxMessage.objects.free(now).filter(kind__in=(*PARTS, KIND)).order_by().values("to")
    questions = Count("pk", filter=Q(kind__in=PARTS))
    several = waiting.annotate(number=Count("pk"), questions=questions).filter(number__gt=1, questions__gt=0)
    return sum(_join(to, now) for to in list(several.order_by("to").values_list("to", flat=True)[:BATCH]))


@transaction.atomic
def _join(to: str, now: datetime) -> bool:
    """Put what waits for one address in one mail, where it is still there to be put."""
    free = OutboxMessage.objects.free(now).filter(to=to).select_for_update().order_by("due_at", "pk")
    parts = list(free.filter(kind__in=PARTS))
    whole = free.filter(kind=KIND).first()
    if not parts or (len(parts) < 2 and whole is None) or not together_token(to):
        return False
    if whole is None:
        first = parts[0]
        about, void_after = first.pk, min(part.void_after or now for part in parts)
        post(
            KIND, about=about, to=to, due_at=first.due_at, void_after=void_after, context=_context(to, parts)
        )
        whole = OutboxMessage.objects.get(kind=KIND, about=str(about), to=to)
    OutboxMessage.objects.filter(pk__in=[part.pk for part in parts]).update(within=whole, text="", html="")
    write_again(whole, _context(to, whole.parts.order_by("due_at", "pk")))
    return True


def _context(to: str, parts: Iterable[OutboxMessage]) -> dict[str, Any]:
    """Return what the mail says: the names of the entries, by what is asked of them."""
    ids: dict[str, list[UUID]] = {kind: [] for kind in PARTS}
    for part in parts:
        ids[part.kind].append(UUID(part.about))
    entries = {kind: list(_entries(kind, wanted)) for kind, wanted in ids.items()}
    owners = {entry.organization.name for found in entries.values() for entry in found}
    return {
        "number": sum(map(len, ids.values())),
        "token": together_token(to),
        "organization": owners.pop() if len(owners) == 1 else "",
    } | {f"{kind}_names": _listed([entry.name for entry in found]) for kind, found in entries.items()}


def _entries(kind: str, ids: Collection[UUID]) -> QuerySet[Service]:
    """Return the entries that mails of this kind with these ``about`` ask of, once each."""
    about = Q(pk__in=ids) | Q(at_locations__pk__in=ids) if kind == ROOM else Q(rounds__pk__in=ids)
    return Service.objects.filter(about).select_related("organization").order_by("name", "pk").distinct()


def _listed(names: Sequence[str]) -> dict[str, Any]:
    return {"lines": "\n".join(names[:MOST_NAMES]), "more": max(len(names) - MOST_NAMES, 0)}


def questions_of(link: TogetherLink) -> Questions:
    """Return what is asked now of who has the link, by name."""
    rounds = (
        VerificationRound.objects.open()
        .filter(
            service__organization__in=link.organizations,
            service__visibility__in=ON_SITE,
        )
        .select_related("service__organization")
        .prefetch_related("service__schedules", "service__at_locations__location", "service__phones")
        .order_by("service__name", "pk")
    )
    asked = Q(capacity_asked_on__isnull=False) & ~Q(capacity_status=CapacityStatus.UNKNOWN)
    services = Service.objects.listed().filter(asked, organization__in=link.organizations)
    places = ServiceAtLocation.objects.filter(
        asked, service__visibility=Visibility.LISTED, service__organization__in=link.organizations
    ).select_related("service__organization", "location")
    rooms: list[Subject] = [
        *services.select_related("organization").order_by("name", "pk")[:MOST],
        *places.order_by("service__name", "pk")[:MOST],
    ]
    return Questions(list(rounds[:MOST]), rooms[:MOST])


def answer(link: TogetherLink, rounds: Collection[str], rooms: Collection[str]) -> int:
    """Take somebody's word that what they ticked is still so; return of how many that was taken.

    ``rounds`` and ``rooms`` are ids as the page sent them. Each counts only if it is still asked and still theirs in
    the moment of writing; the others are left out.
    """
    asked, done = questions_of(link), 0
    for round in asked.rounds:
        if str(round.pk) in rounds:
            done += _confirm(round, link.to)
    for subject in asked.rooms:
        if str(subject.pk) in rooms:
            done += _same_room(subject, link)
    return done


def _confirm(round: VerificationRound, to: str) -> bool:
    try:
        confirm_by_link(round, to, Verification.Outcome.CONFIRMED)
    except (AlreadyAnswered, LinkWrong):
        return False
    return True


def _same_room(subject: Subject, link: TogetherLink) -> bool:
    """Say again of an entry or place what was said of its room. What was full until a day that is over is no longer so."""
    service = subject if isinstance(subject, Service) else subject.service
    room, until = CapacityLink(subject, service, link.to, link.made), subject.capacity_until
    if until and until < timezone.localdate():
        until = None
    try:
        state_by_link(
            room, CapacityStatus(subject.capacity_status), weeks=subject.capacity_weeks, until=until
        )
    except (AlreadyAnswered, LinkWrong):
        return False
    return True
