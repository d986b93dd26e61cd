"""Asking owners whether an entry is still true, and letting it step back when nobody says so.

Each function finds its own work in the database and may run at any moment, twice, or in two places: a round is open
once, a reminder is counted on its round, a mail stands once in the outbox.
"""

from collections.abc import Callable, Collection
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.models import OutboxMessage, Service, Verification, VerificationRound
from directory.models.choices import Visibility
from directory.models.freshness import asked_from, stale_from
from directory.models.service_queryset import ServiceQuerySet
from directory.models.verification import RoundQuerySet
from directory.publishing.asking.owner_lines import owner_lines
from directory.publishing.asking.signed_links import VALID_FOR, round_token, still_kept_by
from directory.publishing.content.errors import StateError
from directory.publishing.entries.state import confirm, set_visibility
from directory.publishing.mail.notices import owner_addresses
from directory.publishing.mail.outbox import post, write_again

BATCH = 200
REMIND_AFTER = (timedelta(weeks=2), timedelta(weeks=4))
KINDS = ("verify", "verify_reminder", "verify_link", "stale")
TOGETHER_WITHIN = timedelta(minutes=15)
"""How long a question waits for the others to the same person, to go out as one mail (``together``)."""


class AlreadyAnswered(StateError):  # noqa: N818
    """Somebody gave an answer to this round before."""


def open_due_rounds(now: datetime) -> int:
    """Ask the owners of what had no word for six months; return how many rounds were opened.

    What is so old that it steps back is asked about by ``step_back``.
    """
    today = timezone.localdate(now)
    due = Service.objects.without_word_since(asked_from(today)).with_word_after(stale_from(today)).unasked()
    return _each(due, lambda pk: _open(pk, today))


def remind_due(now: datetime) -> int:
    """Remind owners two and four weeks after they were asked, once each; return how many rounds.

    Who has a change in the making is at it already and is left in peace.
    """
    today = timezone.localdate(now)
    done = 0
    for number, wait in reversed(list(enumerate(REMIND_AFTER, start=1))):
        due = _waiting_for_reminder(number, today - wait)
        found = due.order_by("opened_on", "pk").values_list("pk", "service_id")[:BATCH]
        done += sum(_remind(pk, service, number, today - wait) for pk, service in list(found))
    return done


def _waiting_for_reminder(number: int, asked_by: date) -> RoundQuerySet:
    due = VerificationRound.objects.open().of_listed().filter(opened_on__lte=asked_by, reminders__lt=number)
    return due.without_change_in_the_making()


def step_back(now: datetime) -> int:
    """Take what had no word for nine months out of the search and tell the owner; return how many entries."""
    today = timezone.localdate(now)
    return _each(Service.objects.without_word_since(stale_from(today)), lambda pk: _step_back(pk, today))


def request_link(service: Service) -> int:
    """Mail new links to the known addresses of who keeps an entry; return how many mails. Once a day at most."""
    today = timezone.localdate()
    with transaction.atomic():
        locked = _locked(service.pk)
        if not locked.is_on_site:
            return 0
        round, _created = VerificationRound.objects.get_or_create(
            service=locked, closed_on=None, defaults={"opened_on": today, "reminders": len(REMIND_AFTER)}
        )
        return _mail("verify_link", round, today.isoformat(), at_once=True)


def confirm_by_link(
    round: VerificationRound, to: str, outcome: Verification.Outcome | str, reason: str = ""
) -> Verification:
    """Take the answer to a round of who got its link at the address ``to``.

    Raises LinkWrong where that address keeps the entry no longer, AlreadyAnswered, or StateError for a reason that
    cannot be.
    """
    with transaction.atomic():
        service = _locked(round.service_id)
        still_kept_by(to, service)
        if not VerificationRound.objects.open().filter(pk=round.pk).exists():
            raise AlreadyAnswered(_("Hier is al antwoord op gegeven."))
        return confirm(service, service.organization.name, outcome=outcome, reason=reason)


def _each(due: ServiceQuerySet, do: Callable[[UUID], bool]) -> int:
    """Do one piece of work for each of a batch, each in a transaction of its own."""
    found = due.order_by("pk").values_list("pk", flat=True)[:BATCH]
    return sum(do(pk) for pk in list(found))


def _open(pk: UUID, today: date) -> bool:
    try:
        with transaction.atomic():
            service = _locked(pk)
            if not Service.objects.filter(pk=pk).without_word_since(asked_from(today)).exists():
                return False
            round = VerificationRound.objects.create(service=service, opened_on=today)
            _mail("verify", round)
    except IntegrityError:  # somebody else opened it in the same moment
        return False
    return True


@transaction.atomic
def _remind(pk: UUID, service: UUID, number: int, asked_by: date) -> bool:
    """Count a reminder on its round, and mail it where it is still waited for and nobody counted it before."""
    locked = _locked(service)
    round = _waiting_for_reminder(number, asked_by).filter(pk=pk).first()
    if round is None:
        return False
    round.service, round.reminders = locked, number
    round.save(update_fields=["reminders"])
    _mail("verify_reminder", round, str(number))
    return True


@transaction.atomic
def _step_back(pk: UUID, today: date) -> bool:
    service = _locked(pk)
    if not Service.objects.filter(pk=pk).without_word_since(stale_from(today)).exists():
        return False
    set_visibility(service, Visibility.STALE, _("te lang niet gecontroleerd"))
    round, _created = VerificationRound.objects.get_or_create(
        service=service, closed_on=None, defaults={"opened_on": today}
    )
    VerificationRound.objects.filter(pk=round.pk).update(reminders=len(REMIND_AFTER))
    _mail("stale", round)
    return True


def _locked(pk: UUID) -> Service:
    return Service.objects.select_for_update(of=("self",)).select_related("organization").get(pk=pk)


def _mail(kind: str, round: VerificationRound, number: str = "", *, at_once: bool = False) -> int:
    """Post a mail with links of their own to everybody who keeps the entry; return how many."""
    addresses = owner_addresses(round.service.organization)
    facts, now = _facts(round.service), timezone.now()
    return sum(
        post(
            kind,
            about=round.pk,
            to=address,
            context=facts | {"number": number, "token": round_token(round, address)},
            round=number,
            due_at=now if at_once else now + TOGETHER_WITHIN,
            void_after=now + VALID_FOR,
            asks=round,
        )
        for address in addresses
    )


def _facts(service: Service) -> dict[str, str]:
    return {
        "name": service.name,
        "organization": service.organization.name,
        "lines": owner_lines(service),
    }


def quote_again(entries: Collection[UUID]) -> None:
    """Let every mail about these entries that was not sent yet quote what is on the site now. Part of publishing."""
    rounds = VerificationRound.objects.filter(service__in=entries).select_related("service__organization")
    by_id = {str(round.pk): round for round in rounds}
    for message in OutboxMessage.objects.filter(kind__in=KINDS, about__in=by_id).exclude(text=""):
        round = by_id[message.about]
        context = {"number": message.round, "token": round_token(round, message.to)}
        write_again(message, _facts(round.service) | context)
