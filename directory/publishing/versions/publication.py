"""Writing published revisions into the live entries, many at a time, inside the caller's transaction."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from directory.models import (
    Attribute,
    Contact,
    Event,
    Location,
    Organization,
    Phone,
    Revision,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceSlug,
    User,
)
from directory.public_codes import new_code
from directory.publishing.content.content import SCHEMA_VERSION, CleanContent, clean_content, upgrade
from directory.publishing.content.content_fields import Problems
from directory.publishing.content.content_rules import publishing_problems
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.main_themes import MainThemes
from directory.publishing.content.rows import CONTENT_FIELDS, Children, fill_service
from directory.publishing.content.slugs import Slugs
from directory.publishing.entries.confirmed_fields import contents_before, note_changed_fields
from directory.publishing.versions.answers import answer_rounds
from directory.publishing.versions.bulk import insert, save
from directory.publishing.versions.confidential import forget_addresses
from directory.search.ask.text_index import index_text

Status = Revision.Status
SERVICE_FIELDS = [
    *CONTENT_FIELDS, "organization", "slug", "is_example", "editorial_region", "live_revision", "updated_at",
    "stems", "confirmed_fields",
]  # fmt: skip
REVISION_FIELDS = [
    "status", "service", "organization", "content", "schema_version", "decided_by", "decided_at",
]  # fmt: skip
LOCATION_FIELDS = [field.name for field in Location._meta.concrete_fields if not field.primary_key]
REWRITTEN = (Attribute, Schedule, ServiceArea, Phone, Contact)


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an entry came from: said once, when it is first published."""

    source: str = ""
    external_id: str = ""
    source_note: str = ""
    is_example: bool = False


class Stored(NamedTuple):
    """What the database says of a revision, locked."""

    status: str
    base: UUID | None
    schema_version: int


class Publication:
    """One run of publishing. ``write`` may be called for batch after batch within one transaction."""

    def __init__(
        self, lookups: Lookups, actor: User | None, provenance: Mapping[UUID, Provenance] | None = None
    ) -> None:
        self.lookups = lookups
        self.actor = actor
        self.provenance = {} if provenance is None else provenance
        self.now = timezone.now()
        self.main_themes = MainThemes(lookups)
        self.slugs = Slugs(
            Service.objects.order_by().values_list("slug", "id"),
            ServiceSlug.objects.order_by().values_list("slug", "service_id"),
        )

    def write(self, revisions: Sequence[Revision]) -> None:
        """Make these revisions live. Raises RevisionConflict or ContentError before anything is written."""
        entries = [revision.entry for revision in revisions]
        stored = lock_revisions(entries)
        live = Service.objects.select_for_update().order_by("pk").in_bulk(entries)
        self._check_states(revisions, stored, live)
        before = contents_before(revisions, live)
        for revision in revisions:
            self._settle_content(revision)
        names = self._organizations(revisions)
        known = self._locations(revisions)
        self._slugs_and_codes(revisions, live)

        children, services = Children(), []
        for revision in revisions:
            service = live[revision.entry]
            organization, is_example = names[UUID(revision.content["organization"])]
            fill_service(service, revision.content, self.lookups)
            service.stems = index_text(revision.content, organization)
            service.updated_at, service.live_revision_id = self.now, revision.id
            service.is_example = service.is_example or is_example
            if revision.entry in before:
                note_changed_fields(service, revision, before[revision.entry], organization)
            main = self.main_themes.of(revision.content)
            children.add(service.id, revision.content, self.lookups, known, main)
            services.append(service)
        self._save(revisions, stored, services, children, known)
        answer_rounds(revisions, live, self.actor)
        forget_addresses(revisions, self.actor)

    def _check_states(
        self, revisions: Sequence[Revision], stored: Mapping[UUID, Stored], live: Mapping[UUID, Service]
    ) -> None:
        saved = [revision.pk for revision in revisions if not revision._state.adding]
        contents = dict(Revision.objects.filter(pk__in=saved).values_list("pk", "content")) if saved else {}
        seen: set[UUID] = set()
        for revision in revisions:
            service = live.get(revision.entry)
            current = service.live_revision_id if service else None
            base = revision.base_revision_id
            if not revision._state.adding:
                now = stored.get(revision.pk)
                if not now or now.status not in Revision.UNDECIDED:
                    raise RevisionConflict(revision.entry, current, _("Over deze versie is al besloten."))
                if contents[revision.pk] != revision.content:
                    message = _("Deze versie is intussen aangepast. Bekijk de versie opnieuw.")
                    raise RevisionConflict(revision.entry, current, message)
                base, revision.schema_version = now.base, now.schema_version
            if revision.entry in seen or base != current:
                raise RevisionConflict(revision.entry, current)
            seen.add(revision.entry)

    def _settle_content(self, revision: Revision) -> None:
        """Bring the content up to today: its shape, and what it refers to."""
        problems = Problems()
        content = revision.content
        if not isinstance(content, CleanContent):
            content = clean_content(upgrade(content, revision.schema_version), self.lookups)
        publishing_problems(content, problems)
        if problems.found:
            raise ContentError(problems.found, subject=str(content.get("name", "")))
        revision.content, revision.schema_version = content, SCHEMA_VERSION
        revision.organization_id = UUID(content["organization"])
        revision.service_id = revision.entry
        revision.status = Status.PUBLISHED
        revision.decided_at, revision.decided_by = self.now, self.actor

    def _organizations(self, revisions: Iterable[Revision]) -> dict[UUID, tuple[str, bool]]:
        wanted = {UUID(revision.content["organization"]) for revision in revisions}
        rows = Organization.objects.filter(pk__in=wanted).values_list("pk", "name", "is_example")
        found = {pk: (name, is_example) for pk, name, is_example in rows}
        for revision in revisions:
            if revision.organization_id not in found:
                raise ContentError(
                    {"organization": _("Deze organisatie kennen we niet.")}, subject=revision.content["name"]
                )
        return found

    def _locations(self, revisions: Iterable[Revision]) -> dict[UUID, Location]:
        """Return the locations as they are now, locked; refuse one that belongs to another entry."""
        owners: dict[UUID, Revision] = {}
        for revision in revisions:
            for location in revision.content.get("locations", ()):
                if (id := UUID(location["id"])) in owners:
                    raise not_yours(revision)
                owners[id] = revision
        places = ServiceAtLocation.objects.order_by().filter(location_id__in=owners)
        for location_id, service_id in places.values_list("location_id", "service_id"):
            if service_id != owners[location_id].entry:
                raise not_yours(owners[location_id])
        return Location.objects.select_for_update().order_by("pk").in_bulk(owners)

    def _slugs_and_codes(self, revisions: Sequence[Revision], live: dict[UUID, Service]) -> None:
        """Give every entry its slug and every new one its service and code; old slugs go on redirecting."""
        self.slugs.prepare(revision.content["name"] for revision in revisions)
        old: dict[str, UUID] = {}
        new: list[Service] = []
        for revision in revisions:
            service = live.get(revision.entry)
            if not service:
                service = live[revision.entry] = self._new_service(revision)
                new.append(service)
            slug = self.slugs.give(revision.content["name"], revision.entry, service.slug)
            if service.slug and service.slug != slug:
                old[service.slug] = service.id
            service.slug = slug
        give_fresh_codes(new)
        if old:
            ServiceSlug.objects.filter(slug__in=[live[entry].slug for entry in old.values()]).delete()
            ServiceSlug.objects.bulk_create(
                [ServiceSlug(slug=slug, service_id=entry) for slug, entry in old.items()],
                ignore_conflicts=True,
            )

    def _new_service(self, revision: Revision) -> Service:
        origin = self.provenance.get(revision.entry) or imported_from(revision)
        return Service(
            id=revision.entry,
            published_at=self.now,
            source=origin.source,
            external_id=origin.external_id,
            source_note=origin.source_note,
            is_example=origin.is_example,
        )

    def _save(
        self,
        revisions: Sequence[Revision],
        stored: Mapping[UUID, Stored],
        services: Sequence[Service],
        children: Children,
        known: Mapping[UUID, Location],
    ) -> None:
        entries = {service.id for service in services if not service._state.adding}
        before = clear_children(entries, children)
        save(services, SERVICE_FIELDS, entries)
        save(revisions, REVISION_FIELDS, stored)
        save(children.locations, LOCATION_FIELDS, known)
        save(children.at_locations, ["conditions", "position"], before)
        for rows in (
            children.attributes,
            children.schedules,
            children.areas,
            children.phones,
            children.contacts,
        ):
            insert(rows)
        insert(
            [
                Event(
                    service_id=revision.entry,
                    kind="published",
                    detail={"revision": str(revision.pk)},
                    actor=self.actor,
                )
                for revision in revisions
            ]
        )
        gone = set(before.values()) - {location.id for location in children.locations}
        if gone:
            Location.objects.filter(pk__in=gone, at_services__isnull=True).delete()


def imported_from(revision: Revision) -> Provenance:
    """Return where a revision of an import came from; nothing for another."""
    batch = revision.import_batch if revision.external_id else None
    return Provenance(batch.source, revision.external_id) if batch else Provenance()


def lock_revisions(entries: Sequence[UUID]) -> dict[UUID, Stored]:
    """Lock every revision of these entries, also those that are not published now, and say how they are stored.

    Who publishes another revision of the same entry waits here, before either has written anything.
    """
    rows = (
        Revision.every.select_for_update()
        .filter(entry__in=entries)
        .order_by("pk")
        .values_list("pk", "status", "base_revision_id", "schema_version")
    )
    return {row[0]: Stored(row[1], row[2], row[3]) for row in rows}


def not_yours(revision: Revision) -> ContentError:
    message = _("Een van deze plekken staat er twee keer in, of hoort bij een ander aanbod.")
    return ContentError({"locations": message}, subject=revision.content["name"])


def clear_children(entries: Collection[UUID], children: Children) -> dict[UUID, UUID]:
    """Delete what is written anew and places no longer named; returns the places the entries had, with the location."""
    if not entries:
        return {}
    for model in REWRITTEN:
        model._default_manager.filter(service__in=entries).delete()
    at = ServiceAtLocation.objects.order_by().filter(service__in=entries)
    before = dict(at.values_list("pk", "location_id"))
    at.exclude(pk__in=[row.pk for row in children.at_locations]).delete()
    return before


def give_fresh_codes(services: Sequence[Service]) -> None:
    """Replace the codes that another entry has already."""
    taken = set(
        Service.objects.order_by().filter(code__in=[s.code for s in services]).values_list("code", flat=True)
    )
    for service in services:
        while service.code in taken:
            service.code = new_code()
        taken.add(service.code)
