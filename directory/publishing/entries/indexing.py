"""The index text of live entries, written anew when what it was made with has changed."""

from collections.abc import Iterable
from hashlib import blake2b
from itertools import batched
from pathlib import Path
from uuid import UUID

from django.db import transaction

from directory.language import stemming, text
from directory.models import Service
from directory.models.service_queryset import ServiceQuerySet
from directory.publishing.content.content import upgrade
from directory.search.ask import text_index
from handreiking.models import DataVersion

BATCH = 500
RULES = (stemming.__file__, text.__file__, text_index.__file__)


def reindex(organizations: Iterable[UUID]) -> None:
    """Write the index text of these organisations' entries anew. The caller gives the data its new version."""
    rewrite(Service.objects.filter(organization__in=list(organizations)))


def reindex_if_rules_changed() -> int:
    """Write every index text anew if another version of the rules made it; return how many entries that took."""
    rules = fingerprint()
    with transaction.atomic():
        if DataVersion.objects.rules() == rules:
            return 0
        count = rewrite(Service.objects.all())
        DataVersion.objects.bump(rules=rules)
    return count


def fingerprint() -> str:
    """Return what tells one version of the text rules from another."""
    return blake2b(b"".join(Path(file).read_bytes() for file in RULES), digest_size=16).hexdigest()


def rewrite(services: ServiceQuerySet) -> int:
    count = 0
    live = services.filter(live_revision__isnull=False).select_related("organization", "live_revision")
    for batch in batched(live.iterator(chunk_size=BATCH), BATCH):
        for service in batch:
            assert service.live_revision is not None
            content = upgrade(service.live_revision.content, service.live_revision.schema_version)
            service.stems = text_index.index_text(content, service.organization.name)
        count += Service.objects.bulk_update(batch, ["stems"])
    return count
