"""Writing published versions of cases and reflections into what people read, and taking that off again."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from directory.models import CaseOffer, Reflection, ReviewNote, Revision, TextHit, User
from directory.publishing.cases.checking import refuse_unsettled
from directory.publishing.cases.content import KINDS, VERSION
from directory.publishing.content.content_fields import needed
from directory.publishing.content.errors import RevisionConflict
from directory.publishing.content.lookups import Lookups
from handreiking.models import Case, Concept, DataVersion

Status = Revision.Status
CODE, SIGNS = 4, "23456789bcdfghjkmnpqrstvwxz"
"""Of the code in an address: no vowels, so that it makes no word."""
LONGEST = 60
REASON = 2000


def live_revision(entry: UUID) -> Revision | None:
    """Return the version of a case or reflection that was published last."""
    return Revision.every.filter(entry=entry, status=Status.PUBLISHED).order_by("-decided_at", "-pk").first()


def is_shown(revision: Revision) -> bool:
    """Say whether this version is what people read now; a reflection goes with the case that it is about."""
    newest = live_revision(revision.entry)
    if newest is None or newest.pk != revision.pk:
        return False
    if revision.kind == Revision.Kind.REFLECTION:
        return Reflection.objects.published().filter(pk=revision.entry, case__hidden_at=None).exists()
    return Case.objects.published().filter(pk=revision.entry).exists()


@transaction.atomic
def publish(revision: Revision, actor: User | None = None) -> Case | Reflection:
    """Put a case or reflection on the site and return it; the caller holds its versions locked.

    Raises ContentError where its texts were not looked through, where a hit is open, or where it is not complete;
    RevisionConflict where another version was published since this one was begun.
    """
    refuse_unsettled(revision)
    live = live_revision(revision.entry)
    if (live.pk if live else None) != revision.base_revision_id:
        message = _("Deze tekst is intussen opnieuw geplaatst. Begin met wat er nu staat.")
        raise RevisionConflict(revision.entry, live.pk if live else None, message)
    reflection = revision.kind == Revision.Kind.REFLECTION
    clean = KINDS[revision.kind].clean(revision.content, Lookups.load(), True)
    shown = _reflection(revision, clean) if reflection else _case(revision, clean)
    revision.content, revision.schema_version, revision.status = clean, VERSION, Status.PUBLISHED
    revision.case = shown if isinstance(shown, Case) else shown.case
    revision.decided_at, revision.decided_by = timezone.now(), actor
    revision.save(
        update_fields=[
            "content",
            "schema_version",
            "status",
            "case",
            "decided_at",
            "decided_by",
            "updated_at",
        ]
    )
    TextHit.objects.filter(revision=revision, state=TextHit.State.REPLACED).delete()
    DataVersion.objects.bump()
    return shown


def _case(revision: Revision, content: Mapping[str, Any]) -> Case:
    case = Case.objects.select_for_update().filter(pk=revision.entry).first()
    if case is None:
        case = Case(pk=revision.entry, published_on=timezone.localdate(), slug=_slug(content["concepts"][0]))
    case.title, case.role, case.hidden_at = content["name"], content["role"], None
    for name in Case.TEXTS:
        setattr(case, name, content.get(name, ""))
    case.index()
    case.save()
    case.concepts.set(Concept.objects.filter(slug__in=content["concepts"]))
    CaseOffer.objects.filter(case=case).delete()
    CaseOffer.objects.bulk_create([CaseOffer(case=case, service_id=pk) for pk in content.get("offers", ())])
    return case


def _slug(concept: str) -> str:
    """Return the address of a new case: what it is about and a code.

    Never from its title: an address stays for ever, and a name may be found in a title afterwards.
    """
    while True:
        slug = f"{concept[:LONGEST]}-{get_random_string(CODE, SIGNS)}"
        if not Case.objects.filter(slug=slug).exists():
            return slug


def _reflection(revision: Revision, content: Mapping[str, Any]) -> Reflection:
    assert revision.case is not None, "a reflection is about a case"
    shown, _new = Reflection.objects.update_or_create(
        pk=revision.entry,
        defaults={"case": revision.case, "text": content["text"], "work": content["work"], "hidden_at": None},
        create_defaults={
            "case": revision.case,
            "text": content["text"],
            "work": content["work"],
            "published_on": timezone.localdate(),
        },
    )
    return shown


@transaction.atomic
def take_off(revision: Revision, actor: User, reason: str) -> None:
    """Take what a published version put on the site off it, at once; twice changes nothing. Raises ContentError.

    The version stays in history; only a new one puts it back.
    """
    reason = needed("reason", reason, REASON, _("Schrijf op waarom dit van de site gaat."))
    model = Reflection if revision.kind == Revision.Kind.REFLECTION else Case
    shown = model._default_manager.select_for_update().get(pk=revision.entry)
    if shown.hidden_at is not None:
        return
    shown.hidden_at = timezone.now()
    shown.save(update_fields=["hidden_at"])
    ReviewNote.objects.create(revision=revision, kind=ReviewNote.Kind.TAKEN_OFF, text=reason, author=actor)
    DataVersion.objects.bump()
