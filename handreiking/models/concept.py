import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

NOT_IN_AN_IRI = set('<>"{}|\\^`')


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

    def living(self) -> "ConceptQuerySet":
        """Keep what may be chosen; what an edition retired stays for old addresses, files and entries."""
        return self.filter(retired_on__isnull=True)


class Concept(models.Model):
    """One word of the shared language (SKOS Concept). The slug is fixed: it stands in URLs and files.

    An edition may retire it (``lifecycle``). Then ``heirs`` are the living concepts that say now what it said: one, which is
    also ``replaced_by``, after a merge or a new name; several after a split; none where it simply went.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    scheme = models.ForeignKey(ConceptScheme, models.PROTECT, related_name="concepts", verbose_name="schema")
    slug = models.SlugField("slug", max_length=60, unique=True)
    label = models.CharField("naam voor verwijzers", max_length=120)
    plain_label = models.CharField("naam in gewone taal", max_length=120)
    definition = models.CharField("omschrijving", max_length=400)
    exact_match = models.URLField("externe code", max_length=300, blank=True)
    position = models.PositiveSmallIntegerField("volgorde", default=0)
    edited_at = models.DateTimeField("aangepast op", null=True, blank=True, editable=False)
    introduced_on = models.DateField("nieuw sinds", null=True, blank=True, editable=False)
    """The day of the edition that made it; None for what the files made."""
    retired_on = models.DateField("vervallen op", null=True, blank=True, editable=False)
    replaced_by = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="replaces",
        verbose_name="heet nu",
        editable=False,
    )
    heirs = models.ManyToManyField(
        "self", through="ConceptHeir", symmetrical=False, related_name="ancestors", editable=False
    )

    objects = ConceptQuerySet.as_manager()

    class Meta:
        verbose_name = "begrip"
        verbose_name_plural = "begrippen"
        ordering = ["scheme__position", "position", "slug"]
        constraints = [
            models.CheckConstraint(
                name="replaced_concept_is_retired",
                condition=Q(replaced_by__isnull=True) | Q(retired_on__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.plain_label

    def clean(self) -> None:
        if self.exact_match and not is_iri(self.exact_match):
            raise ValidationError({"exact_match": _("In dit adres staat een teken dat er niet in kan.")})


def is_iri(address: str) -> bool:
    """Say whether linked data can name this address: without the signs that end or break one (RFC 3987)."""
    return not any(sign in NOT_IN_AN_IRI or sign.isspace() for sign in address)


class ConceptHeir(models.Model):
    """A living concept that says now what a retired one said, however many editions lie between.

    ``is_proposal``: what an editor is proposed for an entry that carried the old one, where there are several.
    """

    concept = models.ForeignKey(Concept, models.CASCADE, related_name="succession")
    heir = models.ForeignKey(Concept, models.CASCADE, related_name="inheritance")
    is_proposal = models.BooleanField(default=False)

    class Meta:
        verbose_name = "opvolger van een begrip"
        verbose_name_plural = "opvolgers van begrippen"
        ordering = ["concept", "heir__scheme__position", "heir__position", "heir__slug"]
        constraints = [models.UniqueConstraint(fields=["concept", "heir"], name="heir_once_per_concept")]

    def __str__(self) -> str:
        return f"{self.concept} → {self.heir}"


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
