import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class ConceptScheme(models.Model):
    """One of the shared definition fields (SKOS ConceptScheme), such as *thema*."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField("slug", max_length=40, unique=True)
    label = models.CharField("naam voor verwijzers", max_length=80)
    plain_label = models.CharField("naam in gewone taal", max_length=80)
    definition = models.CharField("omschrijving", max_length=300)
    referrer_only = models.BooleanField("alleen voor verwijzers", default=False)
    position = models.PositiveSmallIntegerField("volgorde", default=0)
    edited_at = models.DateTimeField("aangepast op", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "schema"
        verbose_name_plural = "schema's"
        ordering = ["position", "slug"]

    def __str__(self) -> str:
        return self.label


class ConceptQuerySet(models.QuerySet["Concept"]):
    def in_scheme(self, slug: str) -> "ConceptQuerySet":
        return self.filter(scheme__slug=slug)


class Concept(models.Model):
    """One word of the shared language (SKOS Concept). The slug is fixed: it stands in URLs and files."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    scheme = models.ForeignKey(ConceptScheme, models.PROTECT, related_name="concepts", verbose_name="schema")
    slug = models.SlugField("slug", max_length=60, unique=True)
    label = models.CharField("naam voor verwijzers", max_length=120)
    plain_label = models.CharField("naam in gewone taal", max_length=120)
    definition = models.CharField("omschrijving", max_length=400)
    exact_match = models.URLField("externe code", max_length=300, blank=True)
    position = models.PositiveSmallIntegerField("volgorde", default=0)
    edited_at = models.DateTimeField("aangepast op", null=True, blank=True, editable=False)

    objects = ConceptQuerySet.as_manager()

    class Meta:
        verbose_name = "begrip"
        verbose_name_plural = "begrippen"
        ordering = ["scheme__position", "position", "slug"]

    def __str__(self) -> str:
        return self.plain_label


class Label(models.Model):
    """Another way to say a concept: SKOS altLabel (synonym, abbreviation) or hiddenLabel (everyday, misspelling)."""

    class Kind(models.TextChoices):
        SYNONYM = "synonym", _("vakwoord")
        ABBREVIATION = "abbreviation", _("afkorting")
        EVERYDAY = "everyday", _("alledaags woord")
        MISSPELLING = "misspelling", _("schrijffout")

    class Source(models.TextChoices):
        FILE = "file", _("uit de bestanden")
        EDITOR = "editor", _("door de redactie")

    concept = models.ForeignKey(Concept, models.CASCADE, related_name="labels", verbose_name="begrip")
    text = models.CharField("woord of woorden", max_length=80)
    kind = models.CharField("soort", max_length=12, choices=Kind, default=Kind.EVERYDAY)
    source = models.CharField("herkomst", max_length=6, choices=Source, default=Source.EDITOR, editable=False)

    class Meta:
        verbose_name = "ander woord"
        verbose_name_plural = "andere woorden"
        ordering = ["concept", "text"]
        constraints = [models.UniqueConstraint(fields=["concept", "text"], name="label_once_per_concept")]

    def __str__(self) -> str:
        return self.text
