"""Looking through what was sent in for what leads back to a person, and what an editor has still to settle.

The check runs in the sweep, never in a request: what waits is derived from the versions that were sent in and the
fingerprint of the texts that were looked through.
"""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from time import monotonic
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _

from directory.failures import named
from directory.models import Revision, TextCheck, TextHit
from directory.publishing.cases import deidentify
from directory.publishing.cases.content import KINDS
from directory.publishing.content.errors import ContentError
from directory.publishing.content.fingerprint import fingerprint_of

BATCH = 20
ENOUGH = 20
"""Seconds of looking through in one sweep."""
AGAIN_AFTER = timedelta(hours=1)
FAILED = ""
"""In place of the fingerprint: an attempt that failed."""
AROUND = 20
"""Signs before and after a piece by which it is known again."""
log = logging.getLogger(__name__)
Key = tuple[str, str, str, str]


def checked_fields(revision: Revision) -> tuple[str, ...]:
    return KINDS[revision.kind].checked


def texts_of(revision: Revision) -> dict[str, str]:
    """Return the texts that are looked through, by field."""
    content: Mapping[str, Any] = revision.content
    return {field: str(content[field]) for field in checked_fields(revision) if content.get(field)}


def mark_of(revision: Revision) -> str:
    """Return a fingerprint of the texts, by which it is known whether these were looked through."""
    return fingerprint_of(texts_of(revision))


def is_checked(revision: Revision) -> bool:
    """Say whether the texts as they are now were looked through."""
    return TextCheck.objects.filter(revision=revision.pk, mark=mark_of(revision)).exists()


def refuse_unsettled(revision: Revision) -> None:
    """Raise ContentError, by "decision", for texts that were not looked through and for hits that nobody settled."""
    if not is_checked(revision):
        raise ContentError({"decision": why_unchecked(revision)})
    if number := TextHit.objects.open().filter(revision=revision.pk).count():
        message = _("Er staan nog %(n)s gevonden gegevens open. Beslis daar eerst over.")
        raise ContentError({"decision": message % {"n": number}})


def why_unchecked(revision: Revision) -> str:
    """Return why texts were not looked through yet, as a sentence."""
    if has_failed(revision):
        return _(
            "De tekst kon niet worden gecontroleerd op gegevens van personen. Hij blijft daarom van de site. Over een "
            "uur proberen we het nog eens. Pas de tekst aan, vraag een andere tekst, of wijs hem af."
        )
    if deidentify.is_installed():
        return _(
            "De tekst wordt gecontroleerd op gegevens van personen. Dat duurt een paar minuten. Kijk daarna nog eens."
        )
    return _(
        "Deze site kan niet controleren of er namen in de tekst staan: het programma “deduce” is niet geïnstalleerd. "
        "Daarom kan hier niets worden geplaatst. De beheerder kan het installeren."
    )


def has_failed(revision: Revision) -> bool:
    """Say whether the last attempt to look the texts through failed and nothing was changed since."""
    attempts = TextCheck.objects.filter(revision=revision.pk, mark=FAILED)
    return attempts.filter(checked_at__gte=F("revision__updated_at")).exists()


def waiting() -> QuerySet[Revision]:
    """Return what was sent in, or changed, since it was last looked through or that was tried."""
    unchecked = Q(text_check=None) | Q(text_check__checked_at__lt=F("updated_at"))
    return Revision.every.filter(
        unchecked, kind__in=[Revision.Kind.CASE, Revision.Kind.REFLECTION], status=Revision.Status.SUBMITTED
    )


def is_waiting(revision: Revision) -> bool:
    """Say of a version read with its ``text_check`` whether its texts have yet to be looked through."""
    try:
        return revision.text_check.mark != mark_of(revision)
    except TextCheck.DoesNotExist:
        return True


def due_at(now: datetime) -> QuerySet[Revision]:
    """Return what is to be looked through: what was never tried first, then what was tried longest ago."""
    again = Q(text_check__mark=FAILED, text_check__checked_at__lt=now - AGAIN_AFTER)
    submitted = Revision.every.filter(status=Revision.Status.SUBMITTED).exclude(kind=Revision.Kind.OFFER)
    due = submitted.filter(Q(pk__in=waiting().values("pk")) | again)
    return due.order_by(F("text_check__checked_at").asc(nulls_first=True), "submitted_at", "pk")


def check_due(now: datetime) -> int:
    """Look through what waits, and return how many were; without ``deduce`` it goes on waiting. For the sweep.

    After ``ENOUGH`` seconds the rest is for the next sweep, so that mail never waits long. A version that cannot be
    looked through stops no other.
    """
    due = list(due_at(now).values_list("pk", flat=True)[:BATCH])
    if not due or not deidentify.is_installed():
        return 0
    reader = deidentify.load_reader()
    begin, checked = monotonic(), 0
    for pk in due:
        checked += attempt(pk, reader, now)
        if monotonic() - begin > ENOUGH:
            break
    return checked


def attempt(pk: UUID, reader: deidentify.Reader, now: datetime) -> bool:
    """Look through one version, and note where that cannot be done; the log tells no data."""
    try:
        return check(pk, reader, now)
    except Exception as error:  # one text must not stop the others
        log.warning("A text of a case could not be looked through: %s", named(error))
        for revision in Revision.every.filter(pk=pk):
            tried = {"mark": FAILED, "checked_at": max(now, revision.updated_at)}
            TextCheck.objects.update_or_create(revision=revision, defaults=tried)
        return False


def check(pk: UUID, reader: deidentify.Reader, now: datetime) -> bool:
    """Look through one version; False where it was changed or decided about meanwhile."""
    revision = Revision.every.get(pk=pk)
    texts, mark = texts_of(revision), mark_of(revision)
    found = {field: deidentify.found_in(text, reader) for field, text in texts.items()}
    with transaction.atomic():
        stored = Revision.every.select_for_update().get(pk=pk)
        if stored.status != Revision.Status.SUBMITTED or mark_of(stored) != mark:
            return False
        left = {key_of(hit): hit for hit in _left(stored)}
        TextHit.objects.filter(revision=stored).exclude(state=TextHit.State.REPLACED).delete()
        hits = [
            TextHit(
                revision=stored,
                field=field,
                start=each.start,
                end=each.end,
                text=texts[field][each.start : each.end],
                around=around(texts[field], each.start, each.end),
                kind=each.kind,
                proposal=each.proposal,
            )
            for field, several in found.items()
            for each in several
        ]
        for hit in hits:
            _as_before(hit, left.get(key_of(hit)))
        TextHit.objects.bulk_create(hits)
        TextCheck.objects.update_or_create(
            revision=stored, defaults={"mark": mark, "checked_at": max(now, stored.updated_at)}
        )
    return True


def around(text: str, start: int, end: int) -> str:
    return f"{text[max(start - AROUND, 0) : start]}|{text[end : end + AROUND]}"


def key_of(hit: TextHit) -> Key:
    return (hit.field, hit.kind, hit.text, hit.around)


def _left(revision: Revision) -> QuerySet[TextHit]:
    """Return what editors left in versions of the same entry."""
    return TextHit.objects.filter(revision__entry=revision.entry, state=TextHit.State.LEFT)


def _as_before(hit: TextHit, before: TextHit | None) -> None:
    if before:
        hit.state, hit.reason = before.state, before.reason
        hit.settled_by_id, hit.settled_at = before.settled_by_id, before.settled_at
