import uuid
from collections.abc import Sequence
from typing import Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handreiking.models.concept import Concept

LEVELS = "onderbouwing"
"""The scheme whose concepts say how sure something is."""
NOT_STUDIED = "niet-onderzocht"
FROM_PRACTICE = "praktijkkennis"


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def shown(self) -> Self:
        """Keep what is on the site, with its level, in the order of a page."""
        return self.filter(shown=True).select_related("level")

    def of(self, concept: Concept) -> Self:
        """Keep what is known of a concept, under the names that earlier editions gave it too."""
        return self.filter(Q(concept=concept) | Q(concept__replaced_by=concept))

    def of_concepts(self, concepts: Sequence[uuid.UUID]) -> list["Evidence"]:
        """Return what comes first of each of these concepts as a whole, in their order; one query.

        What is known of one named method is left out: it says nothing of another that has the same form.
        """
        first: dict[uuid.UUID, Evidence] = {}
        known = self.filter(Q(concept__in=concepts) | Q(concept__replaced_by__in=concepts))
        for row in known.filter(general=True).shown().select_related("level", "concept__scheme"):
            first.setdefault(row.concept.replaced_by_id or row.concept_id, row)
        return [first[concept] for concept in concepts if concept in first]


class Evidence(models.Model):
    """What a named public source says of a concept, or that nobody studied it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    concept = models.ForeignKey(Concept, models.CASCADE, related_name="evidence", verbose_name="begrip")
    level = models.ForeignKey(
        Concept,
        models.PROTECT,
        related_name="+",
        verbose_name="hoe zeker",
        limit_choices_to={"scheme__slug": LEVELS},
    )
    no_difference = models.BooleanField(
        "onderzocht, geen duidelijk verschil",
        default=False,
        help_text="Alleen bij kennis uit de praktijk. Dan staat dit er in plaats van het niveau.",
    )
    recognised = models.CharField(
        "erkend door",
        max_length=60,
        blank=True,
        help_text="Het register en het jaar, zoals: NJi 2019. Leeg als het niveau onze eigen inschatting is.",
    )
    general = models.BooleanField(
        "gaat over de vorm als geheel",
        default=True,
        help_text="Alleen dan staat het bij aanbod met die vorm. Zet dit uit als het over één methode gaat.",
    )
    effect = models.CharField("wat we weten, in gewone taal", max_length=600)
    for_whom = models.CharField("voor wie", max_length=300, blank=True)
    source = models.CharField("bron", max_length=300, blank=True)
    year = models.PositiveSmallIntegerField(
        "jaar van de bron",
        null=True,
        blank=True,
        validators=[MinValueValidator(1900), MaxValueValidator(2100)],
    )
    url = models.URLField("adres van de bron", max_length=500, blank=True)
    checked_on = models.DateField("nagekeken op")
    position = models.PositiveSmallIntegerField("volgorde", default=0)
    shown = models.BooleanField("staat op de site", default=True)
    edited_at = models.DateTimeField("aangepast op", null=True, blank=True, editable=False)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = "wat we weten"
        verbose_name_plural = "wat we weten"
        ordering = ["concept", "position", "-year", "id"]

    def __str__(self) -> str:
        return self.effect

    @property
    def how_sure(self) -> str:
        """Say the level in plain words; of a study that found nothing, that it did."""
        return (
            gettext("Onderzocht, geen duidelijk verschil") if self.no_difference else self.level.plain_label
        )

    def clean(self) -> None:
        """Hold that a claim names its source and its year, and that what it says of its level agrees with it.

        Only "nobody studied it" can do without a source.
        """
        studied = self.level_id is not None and self.level.slug != NOT_STUDIED
        wrong = {}
        if studied and not self.source:
            wrong["source"] = _("Noem de bron. Alleen bij “niet onderzocht” mag de bron leeg blijven.")
        if self.source and not self.year:
            wrong["year"] = _("Vul in van welk jaar de bron is.")
        if self.no_difference and self.level_id is not None and self.level.slug != FROM_PRACTICE:
            wrong["no_difference"] = _("Kies hierbij het niveau praktijkkennis.")
        if self.recognised and self.general:
            wrong["general"] = _("Een erkenning gaat over één methode. Zet dit uit.")
        if wrong:
            raise ValidationError(wrong)
