"""Who offers something: the one way to write it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language import cleaning
from directory.models import Organization
from directory.models.choices import OrganizationKind
from directory.publishing.content import content_fields as fields
from directory.publishing.content.errors import ContentError
from directory.publishing.content.slugs import Slugs
from directory.publishing.entries.indexing import reindex
from handreiking.models import DataVersion

CLEAN: dict[str, Callable[[Any], Any]] = {
    "name": lambda value: cleaning.line(value, 160),
    "kind": lambda value: fields.one_of(value, OrganizationKind.values),
    "description": cleaning.text,
    "url": fields.url,
    "email": fields.email,
    "is_example": fields.flag,
    "source": lambda value: cleaning.line(value, 40),
    "external_id": lambda value: cleaning.line(value, 120),
}


def clean_organization(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Return the given fields normalised. Raises ContentError with every problem by field."""
    problems = fields.Problems()
    cleaned = {
        key: problems.take(key, CLEAN[key], value, default=None) for key, value in raw.items() if key in CLEAN
    }
    for key in raw.keys() - CLEAN.keys():
        problems.add(key, _("Dit veld kennen we niet."))
    if cleaned.get("name") == "":
        problems.add("name", _("Vul de naam van de organisatie in."))
    if problems.found:
        raise ContentError(problems.found)
    return cleaned


def save_organization(id: UUID | None = None, **values: Any) -> Organization:
    """Create an organisation, or change the given fields of the one with this ``id``.

    Fields: name, kind, description, url, email, is_example, source, external_id. The slug is made from the
    first name and stays. Raises ContentError.
    """
    return save_organizations([(id or uuid4(), values)])[0]


def save_organizations(wanted: Sequence[tuple[UUID, Mapping[str, Any]]]) -> list[Organization]:
    """Create or change many organisations, (id, fields) each, in one transaction; returns them in order."""
    cleaned = [(id, clean_organization(values)) for id, values in wanted]
    with transaction.atomic():
        found = Organization.objects.select_for_update().in_bulk([id for id, _values in cleaned])
        new = {id: values for id, values in cleaned if id not in found}
        slugs = Slugs(Organization.objects.values_list("slug", "id"))
        slugs.prepare(str(values.get("name", "")) for values in new.values())
        for id, values in new.items():
            if not values.get("name"):
                raise ContentError({"name": _("Vul de naam van de organisatie in.")})
            found[id] = Organization(id=id, slug=slugs.give(values["name"], id), **values)
        Organization.objects.bulk_create([found[id] for id in new])
        renamed = [
            id
            for id, values in cleaned
            if id not in new and values.get("name", "") not in ("", found[id].name)
        ]
        changed = [_apply(found[id], values) for id, values in cleaned if id not in new]
        Organization.objects.bulk_update(changed, [*CLEAN, "updated_at"], batch_size=200)
        if renamed:
            reindex(renamed)
        if cleaned:
            DataVersion.objects.bump()
    return [found[id] for id, _values in cleaned]


def _apply(organization: Organization, values: Mapping[str, Any]) -> Organization:
    for key, value in values.items():
        setattr(organization, key, value)
    organization.updated_at = timezone.now()
    return organization
