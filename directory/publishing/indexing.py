"""The words of live entries: their index text, and the register's own spelling."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from directory.models import Service, Word
from directory.publishing.content import upgrade
from directory.search.text_index import index_text

BATCH = 500


def save_words(words: Mapping[str, str], known: set[str]) -> None:
    """Store words (word to stem) that are not in ``known`` yet, and add them to it."""
    fresh = sorted(words.keys() - known)
    known.update(fresh)
    Word.objects.bulk_create([Word(word=word, stem=words[word]) for word in fresh], ignore_conflicts=True)


def reindex(organizations: Iterable[UUID]) -> None:
    """Write the index text of these organisations' entries anew. The caller gives the data its new version."""
    services = Service.objects.filter(organization__in=list(organizations), live_revision__isnull=False)
    known = set[str]()
    batch: list[Service] = []
    for service in services.select_related("organization", "live_revision").iterator(chunk_size=BATCH):
        assert service.live_revision is not None
        content = upgrade(service.live_revision.content, service.live_revision.schema_version)
        indexed = index_text(content, service.organization.name)
        service.stems = indexed.stems
        save_words(indexed.words, known)
        batch.append(service)
    Service.objects.bulk_update(batch, ["stems"], batch_size=BATCH)
