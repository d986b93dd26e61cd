"""Entries that carry a concept which an edition split or dropped: somebody has to look, and is proposed what to say."""

from collections.abc import Collection
from datetime import timedelta
from typing import NamedTuple

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.models import Attribute, Event, Revision, Service, User
from directory.models.service_queryset import ServiceQuerySet
from directory.publishing.content.content import upgrade
from directory.publishing.content.errors import RevisionConflict
from directory.publishing.content.lookups import Lookups
from directory.publishing.versions.following import carry_along, in_other_words
from directory.publishing.versions.publication import lock_revisions
from directory.publishing.versions.revisions import new_revision, publish_all
from handreiking.models import Concept, ConceptHeir

STUCK_AFTER = timedelta(days=1)
"""After this long what should have followed by itself is looked at by an editor too."""


class Choice(NamedTuple):
    """One of the concepts that took the place of another."""

    slug: str
    label: str
    definition: str
    proposed: bool


class Word(NamedTuple):
    """A retired concept of an entry, and what may be said instead: nothing at all where there are no heirs."""

    concept: Concept
    choices: tuple[Choice, ...]


def unsettled() -> ServiceQuerySet:
    """Return the entries on the site that need a look.

    Annotates ``words_since``, the day of the edition, with ``old_word`` and ``proposed_word`` as people read them.
    """
    carried = old_words().filter(service=OuterRef("pk")).order_by("concept__retired_on", "concept__slug")
    proposals = ConceptHeir.objects.filter(
        is_proposal=True, concept__attributes__service=OuterRef("pk"), concept__replaced_by__isnull=True
    ).order_by("concept__retired_on", "concept__slug", "heir__position")
    return (
        Service.objects.with_page()
        .filter(Exists(carried), live_revision__isnull=False)
        .annotate(
            words_since=Subquery(carried.values("concept__retired_on")[:1]),
            old_word=Subquery(carried.values("concept__plain_label")[:1]),
            proposed_word=Subquery(proposals.values("heir__plain_label")[:1]),
        )
    )


def old_words() -> QuerySet[Attribute]:
    """Return what entries say in words that no edition gave exactly one successor, or that should have followed by now."""
    late = Q(concept__retired_on__lt=timezone.localdate() - STUCK_AFTER)
    return Attribute.objects.filter(
        Q(concept__replaced_by__isnull=True) | late, concept__retired_on__isnull=False
    )


def words_of(service: Service) -> tuple[Word, ...]:
    """Return the retired concepts of an entry, each with what may be said instead; three queries."""
    carried = (
        Concept.objects.filter(attributes__in=old_words().filter(service=service))
        .prefetch_related("succession__heir")
        .order_by("scheme__position", "position", "slug")
    )
    return tuple(Word(concept, choices_of(concept)) for concept in carried)


def choices_of(concept: Concept) -> tuple[Choice, ...]:
    return tuple(
        Choice(row.heir.slug, row.heir.plain_label, row.heir.definition, row.is_proposal)
        for row in concept.succession.all()
    )


def settle(service: Service, chosen: Collection[str], actor: User) -> Service:
    """Put an entry in the words of today: each retired concept becomes those of its heirs that are in ``chosen``.

    An editor stands for it, so that is what the new version says. Raises ContentError, and RevisionConflict where the
    entry changed meanwhile.
    """
    with transaction.atomic():
        lock_revisions([service.pk])
        stored = (
            Service.objects.select_for_update(of=("self",)).select_related("live_revision").get(pk=service.pk)
        )
        live, lookups = stored.live_revision, Lookups.load()
        if live is None or live.pk != service.live_revision_id:
            raise RevisionConflict(stored.pk, stored.live_revision_id)
        heirs = {
            word.concept.slug: [each.slug for each in word.choices if each.slug in chosen]
            for word in words_of(stored)
        }
        if not heirs:
            raise RevisionConflict(stored.pk, live.pk, _("Over deze woorden is al besloten."))

        def meaning(slug: str) -> list[str]:
            return heirs.get(slug, [lookups.succession.today(slug)])

        content = in_other_words(upgrade(live.content, live.schema_version), meaning)
        revision = new_revision(
            content, lookups, entry=stored.pk, base=live.pk, source=Revision.Source.EDITOR, author=actor
        )
        publish_all([revision], actor, lookups=lookups)
        carry_along(live, revision, meaning)
        Event.objects.create(
            service=stored, kind="words_settled", detail={"words": sorted(heirs)}, actor=actor
        )
    stored.refresh_from_db()
    return stored
