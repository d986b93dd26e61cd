"""What the vocabulary of an edition does to the entries and the cases, told before it is published and while they follow."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet

from directory.models import Attribute, Service
from directory.models.service_queryset import ServiceQuerySet
from directory.publishing.versions.following import following
from directory.publishing.versions.settling_words import unsettled
from handreiking.models import Case, Concept, ConceptChange, Edition
from handreiking.models.case import CaseQuerySet

ALONE = (ConceptChange.Kind.RENAME, ConceptChange.Kind.MERGE)
LOOKED_AT = (ConceptChange.Kind.SPLIT, ConceptChange.Kind.RETIRE)


@dataclass(frozen=True, slots=True)
class Effect:
    """How many entries follow by themselves, and which need a look; an entry of both kinds needs a look.

    ``carriers`` says by concept how many entries carry it. Of a published edition it is what is left to do. ``cases`` keep
    the word that was split or went, and are found at its page.
    """

    follow: int
    look: ServiceQuerySet
    carriers: dict[UUID, int]
    cases: CaseQuerySet

    @property
    def looks(self) -> int:
        return self.look.count()


def effect_of(edition: Edition) -> Effect:
    """Return what publishing a draft edition does to the entries and cases on the site; seven queries with its lists."""
    changes = list(edition.concept_changes.select_related("concept").prefetch_related("targets"))
    carriers = _carriers([change.concept_id for change in changes])
    if not edition.is_draft:
        cases = Case.objects.published().in_former_words()
        return Effect(following().with_page().count(), unsettled(), carriers, cases)
    looked_at = [each for each in changes if each.kind in LOOKED_AT]
    look = Service.objects.with_page().filter(_carries([each.concept_id for each in looked_at]))
    cases = Case.objects.published().about_any([each.concept.slug for each in looked_at])
    alone = [
        each.concept_id
        for each in changes
        if each.kind in ALONE and each.concept.slug not in {target.slug for target in each.targets.all()}
    ]
    follow = Service.objects.with_page().filter(_carries(alone)).exclude(pk__in=look.values("pk"))
    return Effect(follow.count(), look, carriers, cases)


def _carries(concepts: list[UUID]) -> Exists:
    return Exists(Attribute.objects.filter(service=OuterRef("pk"), concept__in=concepts))


def _carriers(concepts: list[UUID]) -> dict[UUID, int]:
    pages = Service.objects.with_page().values("pk")
    rows: QuerySet[Attribute] = Attribute.objects.filter(concept__in=concepts, service__in=pages).order_by()
    return dict(rows.values_list("concept_id").annotate(Count("pk")))


def words_of_a_draft(service: Service, edition: Edition) -> list[Concept]:
    """Return which concepts of an entry an edition splits or drops."""
    concepts = Concept.objects.filter(
        attributes__service=service, changes__edition=edition, changes__kind__in=LOOKED_AT
    )
    return list(concepts.order_by("scheme__position", "position"))
