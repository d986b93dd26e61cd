import uuid
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handreiking.models.concept import Concept
from handreiking.models.edition import Edition


class ConceptChangeQuerySet(models.QuerySet["ConceptChange"]):
    def planned(self) -> Self:
        """Keep what waits for its edition to be published."""
        return self.filter(applied_at__isnull=True)

    def applied(self) -> Self:
        return self.filter(applied_at__isnull=False)


class ConceptChange(models.Model):
    """What an edition does to one concept. What becomes of it stands in ``targets``: one for a new name and for a merge,
    two or more for a split, none for what goes. Nothing happens before the edition is published (``lifecycle``).
    """

    class Kind(models.TextChoices):
        RENAME = "rename", _("andere naam")
        MERGE = "merge", _("samengevoegd")
        SPLIT = "split", _("gesplitst")
        RETIRE = "retire", _("vervallen")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    edition = models.ForeignKey(
        Edition, models.CASCADE, related_name="concept_changes", verbose_name="editie"
    )
    concept = models.ForeignKey(Concept, models.PROTECT, related_name="changes", verbose_name="begrip")
    kind = models.CharField("wat er gebeurt", max_length=6, choices=Kind)
    note = models.CharField("waarom", max_length=300, blank=True)
    applied_at = models.DateTimeField("doorgevoerd op", null=True, blank=True, editable=False)

    objects = ConceptChangeQuerySet.as_manager()

    class Meta:
        verbose_name = "verandering van een begrip"
        verbose_name_plural = "veranderingen van begrippen"
        ordering = ["concept__scheme__position", "concept__position", "concept__slug"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "concept"], name="concept_changes_once_per_edition")
        ]

    def __str__(self) -> str:
        return f"{self.concept} · {self.get_kind_display()}"


class ConceptChangeTarget(models.Model):
    """What a concept becomes: a concept that there is (only its slug), or one that the edition makes (with its texts).

    ``is_proposal``: of the heirs of a split, what an editor is proposed for an entry that carried the old one.
    """

    change = models.ForeignKey(ConceptChange, models.CASCADE, related_name="targets")
    slug = models.SlugField("kenmerk in het adres", max_length=60)
    label = models.CharField("naam voor verwijzers", max_length=120, blank=True)
    plain_label = models.CharField("naam in gewone taal", max_length=120, blank=True)
    definition = models.CharField("omschrijving", max_length=400, blank=True)
    is_proposal = models.BooleanField("voorstel aan de redactie", default=False)
    position = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "wat het wordt"
        verbose_name_plural = "wat het wordt"
        ordering = ["change", "position", "slug"]
        constraints = [
            models.UniqueConstraint(fields=["change", "slug"], name="target_once_per_change"),
            models.CheckConstraint(
                name="new_concept_has_all_its_texts",
                condition=Q(label="", plain_label="", definition="")
                | (~Q(label="") & ~Q(plain_label="") & ~Q(definition="")),
            ),
        ]

    def __str__(self) -> str:
        return self.plain_label or self.slug

    @property
    def has_texts(self) -> bool:
        return bool(self.plain_label)
