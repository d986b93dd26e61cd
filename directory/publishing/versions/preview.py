"""An entry as it would be, built from content without a database row of its own."""

from typing import Any
from uuid import uuid4

from django.utils import timezone

from directory.models import Attribute, Location, Organization, Region, Service
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.rows import Children, fill_service
from handreiking.models import Concept

SLUG = "voorbeeld"


def service_as_it_would_be(
    content: dict[str, Any], organization: Organization, live: Service | None = None
) -> Service:
    """Return an unsaved service with everything a page reads of it, in six queries; ``live`` lends its state.

    Only what is public is on it. Content is clean, and may be incomplete.
    """
    lookups = Lookups.load()
    service = Service(
        id=live.pk if live else uuid4(), slug=live.slug if live else SLUG, code=live.code if live else ""
    )
    for name in ("confirmed_on", "confirmed_by", "capacity_status", "capacity_weeks", "capacity_until",
                 "capacity_stated_on", "paused_from", "paused_to"):  # fmt: skip
        if live:
            setattr(service, name, getattr(live, name))
    if live is None:
        service.confirmed_on, service.confirmed_by = timezone.localdate(), organization.name
    fill_service(service, content | {"organization": str(organization.pk)}, lookups)
    service.organization = organization
    children = Children()
    children.add(service.id, content, lookups, {})
    attach(service, children)
    return service


def attach(service: Service, children: Children) -> None:
    """Hang the unsaved rows on the service as if they had been fetched."""
    locations: dict[Any, Location] = {location.pk: location for location in children.locations}
    for at in children.at_locations:
        at.location = locations[at.location_id]
    by_at = {at.pk: at for at in children.at_locations}
    for schedule in children.schedules:
        schedule.at_location = by_at.get(schedule.at_location_id) if schedule.at_location_id else None
    regions = Region.objects.in_bulk([area.region_id for area in children.areas])
    for area in children.areas:
        area.region = regions[area.region_id]
    fetched: dict[str, list[Any]] = {
        "attributes": with_concepts(children.attributes),
        "at_locations": children.at_locations,
        "schedules": children.schedules,
        "areas": children.areas,
        "phones": [phone for phone in children.phones if phone.public],
        "contacts": [contact for contact in children.contacts if contact.public],
    }
    for name, rows in fetched.items():
        related = getattr(service, name).get_queryset()
        related._result_cache = rows
        service._prefetched_objects_cache = {  # type: ignore[attr-defined]
            **getattr(service, "_prefetched_objects_cache", {}),
            name: related,
        }


def with_concepts(attributes: list[Attribute]) -> list[Attribute]:
    """Give each attribute its concept and scheme; in the vocabulary's order."""
    concepts = Concept.objects.select_related("scheme").in_bulk([each.concept_id for each in attributes])
    for each in attributes:
        each.concept = concepts[each.concept_id]
    return sorted(attributes, key=lambda each: (each.concept.scheme.position, each.concept.position))
