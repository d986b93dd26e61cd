"""What editors say of an entry outside its content: on the site or not, true by phone, with room, not the same as another."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language import cleaning
from directory.models import Event, HidingAnswer, Service, User, Verification
from directory.models.choices import CapacityStatus, Visibility
from directory.publishing.content.content_fields import at
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import state
from directory.publishing.mail.notices import owner_addresses
from directory.publishing.mail.outbox import post

BY_PHONE = "redactie, per telefoon"
LONGEST_SENTENCE = 300
NOT_A_DUPLICATE = "not_double"
CHOICES = {Visibility.LISTED, Visibility.ENDED, Visibility.HIDDEN}


@transaction.atomic
def change_visibility(
    service: Service, visibility: Visibility | str, reason: str, actor: User, *, note: str = ""
) -> Service:
    """Put an entry on the site, take it off or say that it ended, and tell its owners.

    ``reason`` is a sentence that the owners read; ``note`` stays with the editors. Taking it off needs both. An answer
    of its owner that waits is settled where it comes back. Raises StateError, and ContentError by "reason" and "note".
    """
    stored, is_other = _changed(service, visibility, reason, actor, note)
    if is_other:
        mail_visibility(stored)
    return stored


@transaction.atomic
def hide_together(services: Iterable[Service], reason: str, actor: User, *, note: str) -> None:
    """Take entries off the site for one reason; who owns several hears it in one mail. Raises what ``change_visibility`` does."""
    hidden: dict[str, list[Service]] = defaultdict(list)
    for service in services:
        stored, is_other = _changed(service, Visibility.HIDDEN, reason, actor, note)
        for address in owner_addresses(stored.organization) if is_other else ():
            hidden[address].append(stored)
    for address, theirs in hidden.items():
        if len(theirs) == 1:
            mail_visibility(theirs[0], [address])
        else:
            names = "\n".join(f"{each.name} ({each.organization.name})" for each in theirs)
            context = {"number": len(theirs), "names": names, "reason": theirs[0].visibility_reason}
            post("hidden_together", about=theirs[0].pk, round=_round(theirs[0]), to=address, context=context)


def _changed(
    service: Service, visibility: Visibility | str, reason: str, actor: User, note: str
) -> tuple[Service, bool]:
    """Return the entry as it stands now, and whether that is another way than before."""
    visibility = Visibility(visibility)
    if visibility not in CHOICES:
        raise StateError(_("Kies of het op de site staat, gestopt is of verborgen wordt."))
    reason, note = sentence("reason", reason), sentence("note", note)
    if visibility == Visibility.HIDDEN and not (reason and note):
        raise ContentError(
            ({} if note else {"note": _("Schrijf op waarom. Alleen de redactie leest dit.")})
            | ({} if reason else {"reason": _("Schrijf één zin. De aanbieder leest dit.")})
        )
    before = Service.objects.values_list("visibility", flat=True).get(pk=service.pk)
    stored = state.set_visibility(service, visibility, reason, actor=actor, note=note)
    if stored.visibility != Visibility.HIDDEN:
        waiting = HidingAnswer.objects.filter(service=stored, settled_at=None)
        waiting.update(settled_at=timezone.now(), settled_by=actor, reply=reason)
    return stored, stored.visibility != before


def sentence(field: str, text: str) -> str:
    """Return a sentence of an editor on one line. Raises ContentError at its field."""
    return at(field, cleaning.line, text, LONGEST_SENTENCE)


def mail_visibility(service: Service, to: Iterable[str] | None = None) -> None:
    """Mail an entry's owners, or these of them, how it stands now, and why."""
    post(
        "visibility",
        about=service.pk,
        round=_round(service),
        to=owner_addresses(service.organization) if to is None else to,
        context={
            "name": service.name,
            "organization": service.organization.name,
            "visibility": service.visibility,
            "reason": service.visibility_reason,
            "id": str(service.pk),
        },
    )


def _round(service: Service) -> str:
    event = service.events.filter(kind="visibility").first()
    return str(event.pk) if event else ""


def confirm_by_phone(service: Service, actor: User) -> Verification:
    """Record that an editor heard from the owner, just now, that the entry is true."""
    return state.confirm(service, BY_PHONE, actor=actor)


def state_capacity(service: Service, status: str, weeks: int | None, actor: User) -> None:
    """Say whether there is room, as an editor heard it; a waiting time goes with its weeks. Raises StateError."""
    if not service.is_on_site:
        raise StateError(_("Dit aanbod staat niet op de site. Zet het eerst weer op de site."))
    if status == CapacityStatus.WAITING and weeks is None:
        raise StateError(_("Vul in hoeveel weken iemand ongeveer wacht."))
    state.state_capacity(service, status, weeks=weeks, actor=actor)


def mark_not_a_duplicate(service: Service, other: Service, actor: User) -> None:
    """Say that two entries that look alike are two, so that nobody is asked again."""
    statement = Event.objects.filter(kind=NOT_A_DUPLICATE)
    if statement.filter(service=service, detail__other=str(other.pk)).exists():
        return
    if not statement.filter(service=other, detail__other=str(service.pk)).exists():
        Event.objects.create(
            service=service, kind=NOT_A_DUPLICATE, detail={"other": str(other.pk)}, actor=actor
        )
