import uuid
from typing import Self

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

OWN_PAGES = ("alles", "veranderd")
"""What stands behind an edition in an address and is no chapter of it."""
EDITION_SLUG, CHAPTER_SLUG = r"[0-9][0-9a-z-]{0,19}", r"[a-z][0-9a-z-]{0,59}"
"""An edition begins with a figure and a chapter with a letter: one address never means both."""


def no_page_of_ours(slug: str) -> None:
    """Raise ValidationError for a chapter that would hide a page of its edition."""
    if slug in OWN_PAGES:
        raise ValidationError(_("Dit woord is al een pagina van de editie zelf. Kies een ander."))


class EditionQuerySet(models.QuerySet["Edition"]):
    def published(self) -> Self:
        """Keep what anybody may read; a draft is for who edits the guideline."""
        return self.filter(published_on__isnull=False)

    def drafts(self) -> Self:
        return self.filter(published_on__isnull=True)

    def current(self) -> "Edition | None":
        """Return the edition that holds now, None before the first one; one query."""
        return self.filter(is_current=True).first()


class Edition(models.Model):
    """One text of the handreiking, with its chapters. What is published stays readable at its own address.

    ``status`` is what its partners say of it, ``published_on`` whether people may read it: a working text can be
    published without being settled.
    """

    class Status(models.TextChoices):
        CONCEPT = "concept", _("werktekst")
        SETTLED = "vastgesteld", _("vastgesteld")
        REPLACED = "vervangen", _("vervangen")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(
        "kenmerk in het adres",
        max_length=20,
        unique=True,
        validators=[
            RegexValidator(
                rf"^{EDITION_SLUG}\Z", _("Begin met een cijfer, zoals 2026-2. Gebruik kleine letters.")
            )
        ],
    )
    label = models.CharField("naam", max_length=80)
    status = models.CharField("status", max_length=11, choices=Status, default=Status.CONCEPT)
    published_on = models.DateField("te lezen sinds", null=True, blank=True, editable=False)
    is_current = models.BooleanField("geldt nu", default=False, editable=False)
    replaced_on = models.DateField("vervangen op", null=True, blank=True, editable=False)
    follows = models.ForeignKey(
        "self",
        models.SET_NULL,
        related_name="followers",
        null=True,
        blank=True,
        editable=False,
        verbose_name="kwam na",
    )
    """The edition that held before this one; for a draft the one it was begun from."""
    settled_by = models.CharField("vastgesteld door", max_length=200, blank=True)
    settled_on = models.DateField("vastgesteld op", null=True, blank=True)
    source = models.CharField("bron", max_length=300, blank=True)
    source_url = models.URLField("adres van de bron", max_length=300, blank=True)
    changes = models.TextField("wat is er veranderd, in het kort", max_length=2000, blank=True)
    edited_at = models.DateTimeField("aangepast op", null=True, blank=True, editable=False)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = "editie"
        verbose_name_plural = "edities"
        ordering = ["-published_on", "-slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_current"], name="one_current_edition", condition=Q(is_current=True)
            ),
            models.CheckConstraint(
                name="current_edition_is_published",
                condition=Q(is_current=False) | Q(published_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def is_draft(self) -> bool:
        return self.published_on is None

    def clean(self) -> None:
        if self.status == self.Status.SETTLED and not (self.settled_by and self.settled_on):
            raise ValidationError({"settled_by": _("Vul in wie deze editie vaststelde, en wanneer.")})


class ChapterQuerySet(models.QuerySet["Chapter"]):
    def about(self, scheme: str, slug: str, also: str) -> list[tuple[str, str, bool]]:
        """Return slug, title and whether it leads to this concept, of what holds now; one query.

        Chapters that do not lead there are left out, but the one with the slug ``also``.
        """
        leads = Q(text__contains=f"(begrip:{scheme}/{slug})")
        found = self.filter(leads | Q(slug=also), edition__is_current=True).annotate(
            leads=models.Case(models.When(leads, then=True), default=False)
        )
        return [(row.slug, row.title, row.leads) for row in found.defer("text")]  # type: ignore[attr-defined]


class Chapter(models.Model):
    """One chapter of an edition, in Markdown. Its slug is fixed: it stands in the address."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="chapters", verbose_name="editie")
    slug = models.SlugField(
        "kenmerk in het adres",
        max_length=60,
        validators=[
            RegexValidator(
                rf"^{CHAPTER_SLUG}\Z", _("Begin met een letter. Gebruik kleine letters en streepjes.")
            ),
            no_page_of_ours,
        ],
    )
    title = models.CharField("titel", max_length=120)
    summary = models.CharField("in één zin", max_length=300, blank=True)
    text = models.TextField("tekst (Markdown)", max_length=60_000)
    position = models.PositiveSmallIntegerField("volgorde", default=0)
    edited_at = models.DateTimeField("aangepast op", null=True, blank=True, editable=False)

    objects = ChapterQuerySet.as_manager()

    class Meta:
        verbose_name = "hoofdstuk"
        verbose_name_plural = "hoofdstukken"
        ordering = ["edition", "position", "slug"]
        constraints = [models.UniqueConstraint(fields=["edition", "slug"], name="chapter_once_per_edition")]

    def __str__(self) -> str:
        return self.title
