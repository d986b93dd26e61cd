"""What live entries are found by, written anew when what made it has changed: index text and main themes."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import batched
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction

from directory.language import stemming, text
from directory.models import Attribute, Service
from directory.models.service_queryset import ServiceQuerySet
from directory.publishing.content import main_themes
from directory.publishing.content.content import upgrade
from directory.publishing.content.lookups import Lookups
from directory.search.ask import text_index
from handreiking.models import DataVersion

BATCH = 500
RULES = (stemming.__file__, text.__file__, text_index.__file__, main_themes.__file__)


def reindex(organizations: Iterable[UUID]) -> None:
    """Write the index text of these organisations' entries anew. The caller gives the data its new version."""
    rewrite(Service.objects.filter(organization__in=list(organizations)))


def reindex_if_rules_changed() -> int:
    """Write it all anew if another version of the rules made it; return how many entries that took."""
    rules = fingerprint()
    with transaction.atomic():
        if DataVersion.objects.rules() == rules:
            return 0
        count = rewrite(Service.objects.all())
        mark_main_themes(Service.objects.all())
        DataVersion.objects.bump(rules=rules)
    return count


def fingerprint() -> str:
    """Return what tells one version of the text rules from another."""
    return blake2b(b"".join(Path(file).read_bytes() for file in RULES), digest_size=16).hexdigest()


def rewrite(services: ServiceQuerySet) -> int:
    count = 0
    for batch in _batches(services):
        for service in batch:
            service.stems = text_index.index_text(_content(service), service.organization.name)
        count += Service.objects.bulk_update(batch, ["stems"])
    return count


def mark_main_themes(services: ServiceQuerySet) -> None:
    """Mark the themes that these entries are mostly about."""
    themes = main_themes.MainThemes(Lookups.load())
    for batch in _batches(services):
        main = {service.pk: themes.of(_content(service)) for service in batch}
        carried = list(Attribute.objects.filter(service__in=batch).select_related("concept"))
        for attribute in carried:
            attribute.main = attribute.concept.slug in main[attribute.service_id]
        Attribute.objects.bulk_update(carried, ["main"])


def _batches(services: ServiceQuerySet) -> Iterator[tuple[Service, ...]]:
    live = services.filter(live_revision__isnull=False).select_related("organization", "live_revision")
    return batched(live.iterator(chunk_size=BATCH), BATCH)


def _content(service: Service) -> Mapping[str, Any]:
    assert service.live_revision is not None
    return upgrade(service.live_revision.content, service.live_revision.schema_version)
