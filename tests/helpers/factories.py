"""Makes the things tests need, through the same functions as the site itself.

``make_service(name="Wandelgroep", concepts=["angst"], confirmed_on=date(2026, 11, 1))``: content goes through
``publish()``, the other words are state, set on the row. A small country and the vocabulary's concepts are
made on first use; ask for the fixture ``netherlands`` where all 4,071 postcodes matter.
"""

import itertools
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import transaction

from directory.models import Organization, Region, Revision, Role, Service, User
from directory.places import reference, reference_files
from directory.publishing.content.content import KEYS
from directory.publishing.content.lookups import Lookups
from directory.publishing.entries.organizations import save_organization
from directory.publishing.versions.revisions import Provenance, create_revision, publish, publish_all
from handreiking.models import Concept, ConceptScheme, DataVersion
from tests.helpers.written_once import written_once

SMALL_PC4S = {
    "1011", "1012", "1066", "1069", "1104", "1382", "1112", "3511", "3581", "9711", "9712", "3011", "1811",
}  # fmt: skip
CONCEPTS = ("angst", "volwassenen", "lotgenotengroep", "wachttijd")
PROVENANCE = {"source", "external_id", "source_note", "is_example"}

numbers = itertools.count(1)


def make_country() -> Region:
    """Make a small Netherlands if there is none: five gemeenten around Amsterdam, and Groningen."""
    country = Region.objects.filter(kind="country", code="NL")
    if not Region.objects.exists():
        write_country()
    elif not country.exists():
        reference.load(small_reference())
    return country.get()


@written_once
def write_country() -> None:
    reference.load(small_reference())


@lru_cache
def small_reference() -> reference_files.Reference:
    whole = reference_files.read()
    postcodes = tuple(row for row in whole.postcodes if row.pc4 in SMALL_PC4S)
    keys = {f"municipality:{row.municipality}" for row in postcodes}
    keys |= {f"district:{row.district}" for row in postcodes if row.district}
    inner = [row for row in whole.regions if row.key in keys]
    keys = keys.union(*(row.within for row in inner))
    return reference_files.Reference(tuple(row for row in whole.regions if row.key in keys), postcodes)


def make_vocabulary() -> None:
    """Make every scheme and concept of the vocabulary if there is none, without the other labels."""
    if not Concept.objects.exists():
        write_vocabulary()


@written_once
def write_vocabulary() -> None:
    schemes, concepts = vocabulary_rows()
    ConceptScheme.objects.bulk_create(ConceptScheme(**scheme) for scheme in schemes)
    by_slug = {scheme.slug: scheme for scheme in ConceptScheme.objects.all()}
    Concept.objects.bulk_create(Concept(scheme=by_slug[slug], **concept) for slug, concept in concepts)


@lru_cache
def vocabulary_rows() -> tuple[list[dict[str, Any]], list[tuple[str, dict[str, Any]]]]:
    schemes, concepts = [], []
    for path in sorted((Path(settings.BASE_DIR) / "handreiking" / "vocabulary").glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        schemes.append(data["scheme"])
        for position, concept in enumerate(data["concept"]):
            row = {key: concept[key] for key in ("slug", "label", "plain_label", "definition")}
            concepts.append((data["scheme"]["slug"], row | {"position": position}))
    return schemes, concepts


def make_organization(**values: Any) -> Organization:
    return save_organization(**{"name": f"Stichting Naast {next(numbers)}", "kind": "welzijn"} | values)


def make_user(**values: Any) -> User:
    return User.objects.create_user(values.pop("email", f"mens{next(numbers)}@example.nl"), **values)


def make_owner(organization: Organization | None = None) -> User:
    user = make_user()
    Role.objects.create(user=user, kind="owner", organization=organization or make_organization())
    return user


def make_editor(region: Region | None = None, **values: Any) -> User:
    """Return an editor of a region, or a national one; ``signing_in.sign_in`` gives the second factor."""
    user = make_user(**values)
    Role.objects.create(user=user, kind="regional_editor" if region else "national_editor", region=region)
    return user


def make_administrator() -> User:
    user = make_user(is_staff=True, is_superuser=True)
    Role.objects.create(user=user, kind="administrator")
    return user


def make_content(**content: Any) -> dict[str, Any]:
    """Return complete content of a group in Amsterdam; each keyword replaces a field, None leaves it out."""
    if "organization" not in content:
        content["organization"] = make_organization()
    if isinstance(content["organization"], Organization):
        content["organization"] = str(content["organization"].pk)
    plain = {
        "name": f"Samen wachten {next(numbers)}",
        "summary": "Een groep waar je naartoe kunt zolang je wacht.",
        "description": "We drinken koffie en praten. Luisteren is genoeg.",
        "delivery_modes": ["op-locatie"],
        "access": ["zelf-aanmelden"],
        "costs": ["gratis"],
        "languages": ["nl"],
        "concepts": list(CONCEPTS),
        "locations": [make_place()],
    }
    return {key: value for key, value in (plain | content).items() if value is not None}


def make_place(**place: Any) -> dict[str, Any]:
    """Return the content of one location, at a real postcode in a street that is not real."""
    plain = {"id": str(uuid4()), "address": "Voorbeeldlaan 1", "postal_code": "1066AB"}
    return plain | place


def make_schedule(**schedule: Any) -> dict[str, Any]:
    """Return the content of a schedule: every Tuesday evening."""
    return {"freq": "WEEKLY", "byday": "TU", "opens_at": "19:30", "closes_at": "21:00"} | schedule


def make_revision(service: Service | None = None, **content: Any) -> Revision:
    """Return a saved draft: of a new entry, or of what ``service`` says now with these changes."""
    make_country()
    make_vocabulary()
    if service:
        assert service.live_revision
        return create_revision({**service.live_revision.content, **content}, entry=service.pk)
    return create_revision(make_content(**content))


def make_service(**values: Any) -> Service:
    """Publish an entry. Words that are no content are provenance (source, ...) or state (visibility, ...)."""
    content = {key: values.pop(key) for key in list(values) if key in KEYS}
    provenance = Provenance(**{key: values.pop(key) for key in list(values) if key in PROVENANCE})
    make_country()
    make_vocabulary()
    lookups = Lookups.load()
    revision = create_revision(make_content(**content), lookups=lookups)
    with transaction.atomic():
        publish_all([revision], provenance={revision.entry: provenance}, lookups=lookups)
        service = Service.objects.get(pk=revision.entry)
        if values:
            for name, value in values.items():
                setattr(service, name, value)
            service.save(update_fields=list(values))
            DataVersion.objects.bump()
    return service


def change_service(service: Service, **content: Any) -> Service:
    """Publish a new revision of an entry with these changes."""
    service.refresh_from_db()
    return publish(make_revision(service, **content))


def make_services(contents: list[dict[str, Any]]) -> list[Service]:
    """Publish many entries at once, as the import does; they share one organisation unless they name theirs."""
    make_country()
    make_vocabulary()
    organization, lookups = make_organization(), Lookups.load()
    revisions = [
        create_revision(make_content(**{"organization": organization} | content), lookups=lookups)
        for content in contents
    ]
    publish_all(revisions, lookups=lookups)
    services = Service.objects.in_bulk([revision.entry for revision in revisions])
    return [services[revision.entry] for revision in revisions]
