"""Writing published revisions into the live entries, many at a time, inside the caller's transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models
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
from directory.models.service import new_code
from directory.publishing.content import SCHEMA_VERSION, CleanContent, clean_content, upgrade
from directory.publishing.content_fields import Problems
from directory.publishing.content_rules import publishing_problems
from directory.publishing.errors import ContentError, RevisionConflict
from directory.publishing.indexing import save_words
from directory.publishing.lookups import Lookups
from directory.publishing.rows import CONTENT_FIELDS, Children, fill_service
from directory.publishing.slugs import Slugs
from directory.search.text_index import index_text

Status = Revision.Status
PUBLISHABLE = {Status.DRAFT, Status.SUBMITTED, Status.CHANGES_REQUESTED}
SERVICE_FIELDS = [
    *CONTENT_FIELDS, "organization", "slug", "is_example", "editorial_region", "live_revision", "updated_at",
    "stems",
]  # fmt: skip
REVISION_FIELDS = [
    "status", "service", "organization", "content", "schema_version", "decided_by", "decided_at",
]  # fmt: skip
LOCATION_FIELDS = [field.name for field in Location._meta.concrete_fields if not field.primary_key]
REWRITTEN: tuple[type[models.Model], ...] = (Attribute, Schedule, ServiceArea, Phone, Contact)


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an entry came from: said once, when it is first published."""

    source: str = ""
    external_id: str = ""
    source_note: str = ""
    is_example: bool = False


class Publication:
    """One run of publishing. ``write`` may be called for batch after batch within one transaction."""

    def __init__(
        self, lookups: Lookups, actor: User | None, provenance: Mapping[UUID, Provenance] | None = None
    ) -> None:
        self.lookups = lookups
        self.actor = actor
        self.provenance = {} if provenance is None else provenance
        self.now = timezone.now()
        self.slugs = Slugs(
            Service.objects.order_by().values_list("slug", "id"),
            ServiceSlug.objects.order_by().values_list("slug", "service_id"),
        )
        self.words: set[str] = set()

    def write(self, revisions: Sequence[Revision]) -> None:
        """Make these revisions live. Raises RevisionConflict or ContentError before anything is written."""
        entries = [revision.entry for revision in revisions]
        live = Service.objects.select_for_update().order_by("pk").in_bulk(entries)
        self._check_states(revisions, live)
        for revision in revisions:
            self._settle_content(revision)
        names = self._organizations(revisions)
        known = self._locations(revisions)
        self._slugs_and_codes(revisions, live)

        children, services, words = Children(), [], dict[str, str]()
        for revision in revisions:
            service = live[revision.entry]
            organization, is_example = names[revision.organization_id]
            fill_service(service, revision.content, self.lookups)
            indexed = index_text(revision.content, organization)
            service.stems, service.updated_at, service.live_revision_id = indexed.stems, self.now, revision.id
            service.is_example = service.is_example or is_example
            words |= indexed.words
            children.add(service.id, revision.content, self.lookups, known)
            services.append(service)
        self._save(revisions, services, children)
        save_words(words, self.words)

    def _check_states(self, revisions: Sequence[Revision], live: Mapping[UUID, Service]) -> None:
        stored = dict(
            Revision.objects.select_for_update()
            .filter(pk__in=[revision.pk for revision in revisions if not revision._state.adding])
            .values_list("pk", "status")
        )
        seen: set[UUID] = set()
        for revision in revisions:
            service = live.get(revision.entry)
            current = service.live_revision_id if service else None
            if stored.get(revision.pk, Status.DRAFT) not in PUBLISHABLE:
                raise RevisionConflict(revision.entry, current, _("Over deze versie is al besloten."))
            if revision.entry in seen or revision.base_revision_id != current:
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
        wanted = {revision.organization_id for revision in revisions}
        rows = Organization.objects.filter(pk__in=wanted).values_list("pk", "name", "is_example")
        found = {pk: (name, is_example) for pk, name, is_example in rows}
        for revision in revisions:
            if revision.organization_id not in found:
                raise ContentError(
                    {"organization": _("Deze organisatie kennen we niet.")}, subject=revision.content["name"]
                )
        return found

    def _locations(self, revisions: Iterable[Revision]) -> dict[UUID, Location]:
        """Return the locations as they are now; refuse one that belongs to another entry."""
        owners = {
            UUID(location["id"]): revision
            for revision in revisions
            for location in revision.content.get("locations", ())
        }
        places = ServiceAtLocation.objects.order_by().filter(location_id__in=owners)
        for location_id, service_id in places.values_list("location_id", "service_id"):
            if service_id != owners[location_id].entry:
                raise ContentError(
                    {"locations": _("Een van deze plekken hoort bij een ander aanbod.")},
                    subject=owners[location_id].content["name"],
                )
        return Location.objects.in_bulk(owners)

    def _slugs_and_codes(self, revisions: Sequence[Revision], live: dict[UUID, Service]) -> None:
        """Give every entry its slug and every new one its service and code; old slugs go on redirecting."""
        self.slugs.prepare(revision.content["name"] for revision in revisions)
        old: dict[str, UUID] = {}
        new: list[Service] = []
        for revision in revisions:
            service = live.get(revision.entry)
            if not service:
                service = live[revision.entry] = self._new_service(revision.entry)
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

    def _new_service(self, entry: UUID) -> Service:
        origin = self.provenance.get(entry, Provenance())
        return Service(
            id=entry,
            published_at=self.now,
            source=origin.source,
            external_id=origin.external_id,
            source_note=origin.source_note,
            is_example=origin.is_example,
        )

    def _save(self, revisions: Sequence[Revision], services: Sequence[Service], children: Children) -> None:
        entries = [service.id for service in services if not service._state.adding]
        before = clear_children(entries, children)
        upsert(Service, services, SERVICE_FIELDS)
        upsert(Revision, revisions, REVISION_FIELDS)
        upsert(Location, children.locations, LOCATION_FIELDS)
        upsert(ServiceAtLocation, children.at_locations, ["conditions", "position"])
        Attribute.objects.bulk_create(children.attributes)
        Schedule.objects.bulk_create(children.schedules)
        ServiceArea.objects.bulk_create(children.areas)
        Phone.objects.bulk_create(children.phones)
        Contact.objects.bulk_create(children.contacts)
        Event.objects.bulk_create(
            Event(
                service_id=revision.entry,
                kind="published",
                detail={"revision": str(revision.pk)},
                actor=self.actor,
            )
            for revision in revisions
        )
        Location.objects.filter(pk__in=before, at_services__isnull=True).delete()


def clear_children(entries: Sequence[UUID], children: Children) -> set[UUID]:
    """Delete what is written anew and places no longer named; returns the locations the entries had."""
    if not entries:
        return set()
    for model in REWRITTEN:
        model._default_manager.filter(service__in=entries).delete()
    at = ServiceAtLocation.objects.order_by().filter(service__in=entries)
    before = set(at.values_list("location_id", flat=True))
    at.exclude(pk__in=[row.pk for row in children.at_locations]).delete()
    return before - {location.pk for location in children.locations}


def give_fresh_codes(services: Sequence[Service]) -> None:
    """Replace the codes that another entry has already."""
    taken = set(
        Service.objects.order_by().filter(code__in=[s.code for s in services]).values_list("code", flat=True)
    )
    for service in services:
        while service.code in taken:
            service.code = new_code()
        taken.add(service.code)


def upsert(model: type[models.Model], rows: Sequence[Any], fields: Sequence[str]) -> None:
    """Insert rows, or change ``fields`` of those whose id is there already."""
    model._default_manager.bulk_create(
        rows, update_conflicts=True, unique_fields=[model._meta.pk.name], update_fields=fields
    )
