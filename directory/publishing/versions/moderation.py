"""What editors decide about a revision. Each function locks, decides once, notes it and mails the owner's side.

``seen`` is the ``fingerprint`` of the revision as the editor read it: what changed meanwhile is not decided unseen.
Every function raises RevisionConflict where somebody else was first, ContentError for words that cannot be taken.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.models import Event, Reflection, Region, ReviewNote, Revision, Role, Service, User
from directory.publishing.cases import live
from directory.publishing.content.content import upgrade
from directory.publishing.content.content_fields import needed
from directory.publishing.content.errors import ContentError, RevisionConflict, StateError
from directory.publishing.content.field_labels import changed_labels
from directory.publishing.content.fingerprint import fingerprint_of
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.rules import rule as rule_numbered
from directory.publishing.entries.maintainers import invite, keep
from directory.publishing.entries.state import confirm
from directory.publishing.mail.notices import tell
from directory.publishing.versions.confidential import refuse_disclosure
from directory.publishing.versions.kinds import shape_of
from directory.publishing.versions.publication import lock_revisions
from directory.publishing.versions.questions import asked
from directory.publishing.versions.revisions import MESSAGE_LENGTH, message_of, publish
from handreiking.models import Case

Kind, Status = ReviewNote.Kind, Revision.Status
TO_DECIDE = {Status.SUBMITTED}
NOBODY_TO_ASK = gettext_lazy(
    "Niemand houdt dit aanbod bij, dus je vraag komt bij niemand aan. Bel, nodig iemand uit om het bij te houden, of pas "
    "het zelf aan."
)
REGIONS = {Region.Kind.GGD, Region.Kind.COUNTRY}
"""Regions with editors of their own: what the national ones keep belongs to the country."""


def fingerprint(revision: Revision) -> str:
    """Return a fingerprint of what an editor decides about: the content and where it stands."""
    return fingerprint_of([revision.status, revision.content])


def request_changes(revision: Revision, actor: User, message: str, *, seen: str = "") -> Revision:
    """Send a revision back with a question, which the owner answers by mending and submitting it again.

    Refused where the question would reach nobody.
    """
    message = needed(
        "message", message, MESSAGE_LENGTH, _("Schrijf op wat je wilt weten. De aanbieder leest dit.")
    )
    with transaction.atomic():
        revision = _open(revision, seen)
        note = _decide(revision, Status.CHANGES_REQUESTED, Kind.QUESTION, actor, message)
        if not tell("changes_requested", revision, round=str(note.pk), message=message):
            raise ContentError({"decision": str(NOBODY_TO_ASK)})
    return revision


def take_back_question(revision: Revision, actor: User, *, seen: str = "") -> Revision:
    """Let the editors decide again about what an owner was asked: somebody called, or nobody is there to answer."""
    with transaction.atomic():
        revision = _open(revision, seen, also=Status.CHANGES_REQUESTED)
        if revision.status == Status.CHANGES_REQUESTED:
            revision.status = Status.SUBMITTED
            revision.save(update_fields=["status", "updated_at"])
            ReviewNote.objects.create(revision=revision, kind=Kind.TAKEN_BACK, author=actor)
    return revision


def invite_keeper(revision: Revision, email: str) -> None:
    """Let somebody keep the entries of a revision's organisation, and ask them what waits for an answer.

    Raises ContentError by "email".
    """
    with transaction.atomic():
        invite(email, revision.organization, by=_("De redactie van Tussentijd"))
        note = asked(revision)
        if note:
            tell("changes_requested", revision, round=str(note.pk), message=note.text)


def reject(revision: Revision, actor: User, rule: int, reason: str, *, seen: str = "") -> Revision:
    """Turn a revision down, an offer by the plaatsingsregel of this number. What is live stays as it is."""
    cited = rule_numbered(rule) if revision.is_offer else None
    if cited is None and revision.is_offer:
        raise ContentError({"rule": _("Kies de regel waardoor dit niet kan.")})
    reason = needed("message", reason, MESSAGE_LENGTH, _("Schrijf op waarom. De aanbieder leest dit."))
    with transaction.atomic():
        revision = _open(revision, seen, also=Status.CHANGES_REQUESTED)
        note = _decide(
            revision, Status.REJECTED, Kind.REJECTED, actor, reason, cited.number if cited else None
        )
        tell(
            "rejected",
            revision,
            round=str(note.pk),
            reason=reason,
            rule=cited.number if cited else 0,
            rule_title=str(cited.title) if cited else "",
        )
    return revision


def approve(revision: Revision, actor: User, message: str = "", *, seen: str = "") -> Service:
    """Put a revision on the site and return the entry; a new one from its owner counts as the owner's word.

    Who offers the first entry of an organisation that nobody keeps becomes its maintainer. Raises ContentError where
    the content cannot be shown.
    """
    message = message_of(message)
    with transaction.atomic():
        revision = _open(revision, seen, also=_own_draft(revision))
        first = not Service.objects.filter(pk=revision.entry).exists()
        reported = _what_the_editors_did(revision)
        service = publish(revision, actor)
        if first and revision.region_chosen and revision.editorial_region_id:
            service.editorial_region_id, service.region_chosen = revision.editorial_region_id, True
            service.save(update_fields=["editorial_region", "region_chosen"])
        if first:
            _welcome(revision, service)
        note = ReviewNote.objects.create(revision=revision, kind=Kind.PUBLISHED, text=message, author=actor)
        about = {"message": message, "slug": service.slug}
        if reported and not first:
            tell("editor_changed", revision, round=str(note.pk), **about, **reported)
        else:
            asked = first and not service.first_steps  # kindly, and once
            tell(
                "published",
                revision,
                round=str(note.pk),
                first=first,
                asks=asked,
                id=str(service.pk),
                **about,
            )
    return service


def approve_text(revision: Revision, actor: User, message: str = "", *, seen: str = "") -> Case | Reflection:
    """Put a case or a reflection on the site and return it; every hit in it has to be settled.

    Raises ContentError where that is not so.
    """
    message = message_of(message)
    with transaction.atomic():
        revision = _open(revision, seen)
        shown = live.publish(revision, actor)
        note = ReviewNote.objects.create(revision=revision, kind=Kind.PUBLISHED, text=message, author=actor)
        case = shown if isinstance(shown, Case) else shown.case
        tell("published", revision, round=str(note.pk), message=message, slug=case.slug)
    return shown


def save_edited(revision: Revision, raw: Mapping[str, Any], actor: User, *, seen: str = "") -> Revision:
    """Let an editor mend a submitted revision before it is published; the organisation stays what it was.

    A secret address stays secret, also for who read the revision before it became so. Raises ContentError with everything that is wrong, by path.
    """
    lookups = Lookups.load()
    with transaction.atomic():
        revision = _open(revision, seen, also=_own_draft(revision))
        shape = shape_of(revision)
        before = shape.upgrade(revision.content, revision.schema_version)
        kept = {"organization": str(revision.organization_id)} if revision.is_offer else {}
        content = shape.clean(dict(raw) | kept, lookups, True)
        if revision.is_offer:
            refuse_disclosure(before, content, ())
        changed = shape.changed_labels(before, content)
        if not changed:
            return revision
        revision.content, revision.schema_version = content, shape.version
        revision.save(update_fields=["content", "schema_version", "updated_at"])
        ReviewNote.objects.create(
            revision=revision, kind=Kind.EDITED, text=", ".join(changed)[:2000], author=actor
        )
        if revision.status == Status.SUBMITTED:
            submitted = revision.submitted_at.isoformat() if revision.submitted_at else ""
            tell("editor_edited", revision, round=submitted, fields=", ".join(changed))
    return revision


def hand_over(subject: Service | Revision, region: Region, actor: User, reason: str = "") -> None:
    """Give an entry, or a revision of a new one, to the editors of another region; publishing leaves it there.

    Raises StateError for a region that has no editors of its own.
    """
    if region.kind not in REGIONS:
        raise StateError(_("Kies een GGD-regio of Nederland."))
    reason = message_of(reason)
    with transaction.atomic():
        entry = subject.pk if isinstance(subject, Service) else subject.entry
        lock_revisions([entry])
        open_ones = Revision.objects.filter(entry=entry, status__in=Revision.SENT_IN)
        service = Service.objects.select_for_update().filter(pk=entry).first()
        if service:
            service.editorial_region, service.region_chosen = region, True
            service.save(update_fields=["editorial_region", "region_chosen"])
            detail = {"region": f"{region.kind}:{region.code}", "reason": reason}
            Event.objects.create(service=service, kind="handed_over", detail=detail, actor=actor)
        for revision in open_ones:
            ReviewNote.objects.create(
                revision=revision, kind=Kind.HANDED_OVER, text=reason or region.name, author=actor
            )
        open_ones.update(editorial_region=region, region_chosen=True, escalated_at=None)


def _open(revision: Revision, seen: str, also: Revision.Status | None = None) -> Revision:
    """Return the stored revision with every version of its entry locked, if it may still be decided about."""
    lock_revisions([revision.entry])
    stored = Revision.every.select_related("organization", "author", "case").get(pk=revision.pk)
    if stored.status not in TO_DECIDE | ({also} if also else set()):
        raise RevisionConflict(stored.entry, _live(stored), _("Over deze versie is al besloten."))
    if seen and seen != fingerprint(stored):
        message = _("Deze versie is intussen aangepast. Bekijk de versie opnieuw.")
        raise RevisionConflict(stored.entry, _live(stored), message)
    return stored


def _own_draft(revision: Revision) -> Revision.Status | None:
    """Editors' own drafts, such as a restored version, are decided about without having been submitted."""
    return Status.DRAFT if revision.source == Revision.Source.EDITOR else None


def _decide(
    revision: Revision,
    status: Revision.Status,
    kind: ReviewNote.Kind,
    actor: User,
    text: str,
    rule: int | None = None,
) -> ReviewNote:
    revision.status, revision.reason = status, text
    revision.decided_by, revision.decided_at = actor, timezone.now()
    revision.save(update_fields=["status", "reason", "decided_by", "decided_at", "updated_at"])
    return ReviewNote.objects.create(revision=revision, kind=kind, text=text, rule=rule, author=actor)


def _what_the_editors_did(revision: Revision) -> dict[str, Any]:
    """Return which fields a draft of the editors changes on the site, and whether it is an older version come back."""
    base = revision.base_revision
    if revision.source != Revision.Source.EDITOR or base is None:
        return {}
    older = Revision.objects.filter(entry=revision.entry, status=Status.PUBLISHED).exclude(pk=base.pk)
    content = upgrade(revision.content, revision.schema_version)
    back = any(upgrade(one.content, one.schema_version) == content for one in older if one.content)
    fields = changed_labels(upgrade(base.content, base.schema_version), content)
    return {"fields": ", ".join(fields), "restored": back}


def _welcome(revision: Revision, service: Service) -> None:
    """Take a new entry as its owner's word, and its author as maintainer of an organisation that came with it.

    An organisation that has entries or maintainers already must be claimed.
    """
    if revision.source == Revision.Source.FORM and revision.submitted_at:
        confirm(service, revision.organization.name, on=timezone.localdate(revision.submitted_at))
    organization, author = revision.organization, revision.author
    others = organization.services.exclude(pk=revision.entry).exists()
    kept = Role.objects.filter(organization=organization).exists()
    if author and author.is_active and revision.source == Revision.Source.FORM and not (others or kept):
        keep(author, organization)


def _live(revision: Revision) -> UUID | None:
    return Service.objects.filter(pk=revision.entry).values_list("live_revision_id", flat=True).first()
