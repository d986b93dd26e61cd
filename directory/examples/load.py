"""Writing the starter and example offers: through publishing, and nothing where nothing changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from directory.examples.archetypes import towns
from directory.examples.generate import Example, generate
from directory.examples.offer import Offer
from directory.examples.starter import StarterOffer, starter_offers
from directory.models import Organization, Revision, Service
from directory.models.choices import CapacityStatus
from directory.publishing.content.content import CleanContent, clean_content, upgrade
from directory.publishing.content.lookups import Lookups
from directory.publishing.entries.organizations import save_organizations
from directory.publishing.entries.state import confirm, state_capacity
from directory.publishing.versions.revisions import Provenance, new_revision, publish_all

Source = Revision.Source


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many offers there are, how many were written now, and how many were laid before the editors."""

    offers: int
    written: int
    queued: int = 0


@transaction.atomic
def load_starter() -> Loaded:
    """Publish the real offers, unconfirmed, and queue the doubtful ones. Raises ContentError."""
    offers = starter_offers()
    lookups = Lookups.load()
    _save_organizations(offers, "starter")
    shown = [offer for offer in offers if not offer.queue]
    provenance = {offer.entry: Provenance("starter", offer.key, source_note=offer.source) for offer in shown}
    written = publish_all(_changed(shown, lookups, Source.STARTER), None, provenance, lookups)
    return Loaded(len(offers), written, _queue([offer for offer in offers if offer.queue], lookups))


@transaction.atomic
def load_examples() -> Loaded:
    """Publish the fictional offers and give them a believable state as of today. Raises ContentError."""
    examples = list(generate(towns()))
    lookups = Lookups.load()
    _save_organizations(examples, "voorbeeld")
    provenance = {
        example.entry: Provenance("voorbeeld", example.key, is_example=True) for example in examples
    }
    written = publish_all(
        _changed(examples, lookups, Source.EXAMPLE, complete=True), None, provenance, lookups
    )
    _state(examples, timezone.localdate())
    return Loaded(len(examples), written)


def _save_organizations(offers: Sequence[Offer], source: str) -> None:
    """Create or change what differs, each organisation once."""
    wanted = {offer.organization_id: offer.organization | {"source": source} for offer in offers}
    stored = Organization.objects.in_bulk(list(wanted))
    save_organizations(
        [
            (id, values)
            for id, values in wanted.items()
            if id not in stored or any(getattr(stored[id], key) != value for key, value in values.items())
        ]
    )


def _changed(
    offers: Iterable[Offer], lookups: Lookups, source: Source, *, complete: bool = False
) -> list[Revision]:
    """Return a revision for each offer that is new or differs; what somebody edited on the site is left alone."""
    offers = list(offers)
    live = Service.objects.select_related("live_revision").in_bulk([offer.entry for offer in offers])
    revisions = []
    for offer in offers:
        content = clean_content(offer.content, lookups, complete)
        service = live.get(offer.entry)
        now = service.live_revision if service else None
        if now and (now.source != source or upgrade(now.content, now.schema_version) == content):
            continue
        revisions.append(_revision(offer, content, lookups, source, now))
    return revisions


def _revision(
    offer: Offer, content: CleanContent, lookups: Lookups, source: Source, now: Revision | None = None
) -> Revision:
    return new_revision(content, lookups, entry=offer.entry, base=now.pk if now else None, source=source)


def _queue(offers: Iterable[StarterOffer], lookups: Lookups) -> int:
    """Lay offers before the editors, incomplete as they are, once; returns how many."""
    queued = 0
    for offer in offers:
        if Revision.objects.filter(entry=offer.entry).exists():
            continue
        revision = _revision(offer, clean_content(offer.content, lookups), lookups, Source.STARTER)
        revision.status, revision.submitted_at = Revision.Status.SUBMITTED, timezone.now()
        revision.reason = f"{offer.queue} Bron: {offer.source}."
        revision.save()
        queued += 1
    return queued


def _state(examples: Sequence[Example], today: date) -> None:
    """Say for each example whether there is room, where that was never said or has expired; confirm it once."""
    services = Service.objects.in_bulk([example.entry for example in examples])
    for example in examples:
        service, state = services[example.entry], example.state
        if state.capacity and not service.capacity_on(today):
            statement = today - timedelta(days=state.statement)
            weeks = state.weeks if state.capacity == CapacityStatus.WAITING else None
            state_capacity(service, state.capacity, weeks=weeks, on=statement)
        if state.confirmed is not None and service.confirmed_on is None:
            confirm(service, state.by, on=today - timedelta(days=state.confirmed))
