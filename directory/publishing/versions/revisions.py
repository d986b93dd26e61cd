"""The life of owner-editable content: draft, submitted, published, restored, redacted."""

from collections.abc import Collection, Iterable, Mapping
from copy import copy
from itertools import batched
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language import cleaning
from directory.models import Event, ReviewNote, Revision, Service, User
from directory.publishing.addresses import address_checks
from directory.publishing.cases.erasing import forget_everywhere
from directory.publishing.content.content import SCHEMA_VERSION, CleanContent, clean_content, upgrade
from directory.publishing.content.content_fields import at
from directory.publishing.content.errors import ContentError, RevisionConflict, StateError
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.rows import editorial_region
from directory.publishing.mail.notices import tell
from directory.publishing.queue.wake_worker import wake_after_commit
from directory.publishing.versions.confidential import withhold_what_is_confidential_now
from directory.publishing.versions.kinds import is_live, shape_of
from directory.publishing.versions.publication import Provenance, Publication
from handreiking.models import DataVersion

__all__ = [
    "Provenance",
    "create_revision",
    "new_revision",
    "publish",
    "publish_all",
    "redact",
    "restore",
    "save_draft",
    "submit",
]

BATCH = 500
ATTEMPTS = 3
STATED = {Revision.Source.FORM, Revision.Source.API}
"""Ways in after which the owner's side gets a receipt; a file of a thousand rows sends no thousand mails."""
MESSAGE_LENGTH = 2000
MOST_SENT_IN = 10
"""Cases and reflections of one writer that lie with the editors at once."""


def new_revision(
    raw: Mapping[str, Any],
    lookups: Lookups | None = None,
    *,
    entry: UUID | None = None,
    base: UUID | None = None,
    source: Revision.Source = Revision.Source.FORM,
    author: User | None = None,
) -> Revision:
    """Return an unsaved draft of ``entry`` (a new one by default), for publish_all. Raises ContentError.

    ``base`` is the live revision's id, None for an entry that is not on the site. What is CleanContent already
    is taken as it is.
    """
    content = raw if isinstance(raw, CleanContent) else clean_content(raw, lookups or Lookups.load())
    if "organization" not in content:
        raise ContentError({"organization": _("Kies van welke organisatie dit is.")})
    return Revision(
        entry=entry or uuid4(),
        organization_id=UUID(content["organization"]),
        source=source,
        schema_version=SCHEMA_VERSION,
        content=content,
        base_revision_id=base,
        author=author,
    )


def create_revision(
    raw: Mapping[str, Any],
    *,
    entry: UUID | None = None,
    source: Revision.Source = Revision.Source.FORM,
    author: User | None = None,
    lookups: Lookups | None = None,
) -> Revision:
    """Save a draft of ``entry`` that is based on what is live now. Raises ContentError."""
    live = Service.objects.filter(pk=entry).values_list("pk", "live_revision_id").first() if entry else None
    revision = new_revision(
        raw,
        lookups,
        entry=entry,
        base=live[1] if live else None,
        source=source,
        author=author,
    )
    revision.service_id = live[0] if live else None
    revision.save()
    return revision


def save_draft(revision: Revision, raw: Mapping[str, Any], lookups: Lookups | None = None) -> Revision:
    """Replace the content of a revision that is still open; the same content is no new word of its writer.

    Raises ContentError or RevisionConflict.
    """
    shape = shape_of(revision)
    content = shape.clean(raw, lookups or Lookups.load(), False)
    with transaction.atomic():
        revision = _locked(revision)
        statement = ["updated_at"] if content != revision.content else []
        if revision.is_offer:
            address_checks.follow(revision.entry, revision.content, content)
        revision.content, revision.schema_version = content, shape.version
        if "organization" in content:
            revision.organization_id = UUID(content["organization"])
        revision.save(update_fields=["content", "schema_version", "organization", *statement])
    return revision


def submit(
    revision: Revision, *, actor: User | None = None, message: str = "", lookups: Lookups | None = None
) -> Revision:
    """Hand a revision to the editors of its region, and tell the owner's side that it came in.

    ``message`` is what the owner says to the editors, an answer where they had asked something. Raises
    ContentError with everything that is still missing, RevisionConflict when it is submitted or decided already.
    """
    lookups = lookups or Lookups.load()
    with transaction.atomic():
        revision = _locked(revision)
        message = message_of(message)
        _refuse_too_many(revision)
        answered = revision.status == Revision.Status.CHANGES_REQUESTED
        shape = shape_of(revision)
        content = shape.upgrade(revision.content, revision.schema_version)
        revision.content = shape.clean(content, lookups, True)
        revision.schema_version = shape.version
        revision.status = Revision.Status.SUBMITTED
        revision.submitted_at, revision.escalated_at = timezone.now(), None
        if not revision.region_chosen:
            revision.editorial_region_id = _region_of(revision, lookups)
        revision.save(
            update_fields=[
                "content", "schema_version", "status", "submitted_at", "escalated_at", "editorial_region",
                "updated_at",
            ]
        )  # fmt: skip
        kind = ReviewNote.Kind.ANSWER if answered else ReviewNote.Kind.SUBMITTED
        note = ReviewNote.objects.create(revision=revision, kind=kind, text=message, author=actor)
        if revision.source in STATED:
            tell("submitted", revision, round=str(note.pk), again=answered)
    return revision


def _refuse_too_many(revision: Revision) -> None:
    """Raise ContentError where somebody has as many cases and reflections with the editors as one may have."""
    if revision.is_offer or revision.status != Revision.Status.DRAFT:
        return
    mine = Revision.every.exclude(kind=Revision.Kind.OFFER).filter(author=revision.author_id)
    if mine.filter(status__in=Revision.SENT_IN).count() >= MOST_SENT_IN:
        message = _(
            "Er liggen al %(n)s casussen of reacties van je bij de redactie. Dit is bewaard. "
            "Stuur het in als over een ervan is besloten."
        )
        raise ContentError({"": message % {"n": MOST_SENT_IN}})


def message_of(text: str) -> str:
    """Return what somebody wrote beside a revision, made regular. Raises ContentError at "message"."""
    return at("message", cleaning.text, text, MESSAGE_LENGTH)


def _region_of(revision: Revision, lookups: Lookups) -> UUID | None:
    """Return whose editors decide: those of the live entry, else those of where it is; of a case, no region's."""
    if not revision.is_offer:
        return None
    live = Service.objects.filter(pk=revision.entry).values_list("editorial_region_id", flat=True).first()
    return live or editorial_region(revision.content, lookups)


def publish(revision: Revision, actor: User | None = None, provenance: Provenance | None = None) -> Service:
    """Make a revision the live entry and return it; one that is live already changes nothing.

    Raises RevisionConflict when the entry or the revision itself changed since it was read, ContentError when the
    content cannot be shown. ``revision`` stays as it was read.
    """
    live = Service.objects.filter(pk=revision.entry, live_revision=revision.pk).first()
    if live:
        return live
    origins = {revision.entry: provenance} if provenance else None
    attempt = 0
    while True:
        attempt += 1
        try:
            write_all([copy(revision)], actor, origins, Lookups.load())
            return Service.objects.get(pk=revision.entry)
        except IntegrityError as error:  # somebody took the same slug, place or entry in the same moment
            if attempt == ATTEMPTS:
                raise RevisionConflict(revision.entry, None) from error


def publish_all(
    revisions: Iterable[Revision],
    actor: User | None = None,
    provenance: Mapping[UUID, Provenance] | None = None,
    lookups: Lookups | None = None,
) -> int:
    """Publish saved or unsaved revisions in one transaction with one bump, and return how many.

    ``provenance`` says by entry where a new one came from. All or nothing: raises RevisionConflict or
    ContentError, whose ``subject`` is the entry's name.
    """
    try:
        return write_all(revisions, actor, provenance, lookups or Lookups.load())
    except IntegrityError as error:
        message = _(
            "De database nam dit niet aan: twee dingen zitten elkaar in de weg, of iemand anders sloeg op hetzelfde "
            "moment iets op. Probeer het nog een keer. Lukt het weer niet, mail dan de beheerder."
        )
        raise RevisionConflict(None, None, message) from error


def write_all(
    revisions: Iterable[Revision],
    actor: User | None,
    provenance: Mapping[UUID, Provenance] | None,
    lookups: Lookups,
) -> int:
    """Do what ``publish_all`` says. Raises IntegrityError when somebody wrote the same thing in the same moment."""
    count = 0
    publication = Publication(lookups, actor, provenance)
    with transaction.atomic():
        for batch in batched(revisions, BATCH):
            publication.write(batch)
            count += len(batch)
        if count:
            DataVersion.objects.bump()
            wake_after_commit()
    return count


def restore(revision: Revision, author: User | None = None) -> Revision:
    """Return a new draft with the content of an older revision, based on what is live now.

    A location that is confidential now stays so. Raises StateError for a revision that was redacted.
    """
    stored = Revision.objects.get(pk=revision.pk)
    if not stored.content:
        raise StateError(_("De inhoud van deze versie is verwijderd."))
    content = withhold_what_is_confidential_now(upgrade(stored.content, stored.schema_version))
    return create_revision(content, entry=revision.entry, source=Revision.Source.EDITOR, author=author)


def redact(revision: Revision, actor: User | None = None, keys: Collection[str] | None = None) -> Revision:
    """Take content out of history for ever: the given keys of an offer, or everything.

    Raises StateError for the live revision and for one that is not decided about.
    """
    with transaction.atomic():
        stored = Revision.every.select_for_update().get(pk=revision.pk)
        if stored.status in Revision.UNDECIDED:
            raise StateError(_("Over deze versie is nog niet besloten. Besluit eerst."))
        if is_live(stored):
            raise StateError(_("Deze versie staat op de site. Publiceer eerst een nieuwe versie."))
        if not stored.is_offer:
            return _erase_text(stored, actor)
        gone = set(stored.content) if keys is None else set(keys) & set(stored.content)
        kept = {key: value for key, value in stored.content.items() if key not in gone}
        address_checks.forget_gone(stored.entry, stored.content, kept)
        stored.content = kept
        stored.save(update_fields=["content"])
        if stored.service_id:
            Event.objects.create(
                service_id=stored.service_id,
                kind="redacted",
                detail={"revision": str(stored.pk), "keys": sorted(gone)},
                actor=actor,
            )
    return stored


def _erase_text(stored: Revision, actor: User | None) -> Revision:
    """Take a case or a reflection out of history with everything that was said of it; a note tells who did."""
    forget_everywhere(stored)
    ReviewNote.objects.create(revision=stored, kind=ReviewNote.Kind.ERASED, author=actor)
    return stored


def _locked(revision: Revision) -> Revision:
    """Return the stored revision, locked. Raises RevisionConflict when its owner may no longer change it."""
    stored = Revision.every.select_for_update().get(pk=revision.pk)
    if stored.status not in Revision.EDITABLE:
        raise RevisionConflict(stored.entry, None, _("Deze versie is al ingestuurd of beoordeeld."))
    return stored
