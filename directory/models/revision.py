import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from directory.models.import_batch import ImportBatch
from directory.models.organization import Organization
from directory.models.region import Region
from directory.models.role import Role
from directory.models.service import Service
from handreiking.models import Case


class RevisionQuerySet(models.QuerySet["Revision"]):
    def nobodys_yet(self) -> Self:
        """Keep versions of what was never on the site, of organisations that nobody was given to keep.

        By the entry, because a version that was turned down before the first one was published names no service.
        """
        live = Service.objects.filter(pk=OuterRef("entry")).order_by()
        kept = Role.objects.keeping(OuterRef("organization"))
        return self.filter(~Exists(live), ~Exists(kept))


class OfferManager(models.Manager["Revision"]):
    """The versions of offers and of nothing else, so that no list of offers shows a case by oversight."""

    def get_queryset(self) -> RevisionQuerySet:
        return RevisionQuerySet(self.model, using=self._db).filter(kind="offer")


class Revision(models.Model):
    """A draft, proposed or published state of what somebody writes: an offer, a case, or a reflection on a case.

    ``entry`` is the UUID of what it becomes, known before that exists. ``content`` refers by UUID and slug only, in
    the shape of its kind (``publishing.versions.kinds``) at ``schema_version``. ``objects`` are those of offers,
    ``every`` also those of cases and reflections. ``case`` is the published case, or what a reflection is about.
    """

    class Kind(models.TextChoices):
        OFFER = "offer", _("aanbod")
        CASE = "case", _("casus")
        REFLECTION = "reflection", _("reactie op een casus")

    class Status(models.TextChoices):
        DRAFT = "draft", _("concept")
        SUBMITTED = "submitted", _("ingestuurd")
        CHANGES_REQUESTED = "changes_requested", _("vraag aan de aanbieder")
        REJECTED = "rejected", _("afgewezen")
        PUBLISHED = "published", _("gepubliceerd")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    class Source(models.TextChoices):
        FORM = "form", _("formulier")
        EDITOR = "editor", _("redactie")
        IMPORT = "import", _("import")
        STARTER = "starter", _("startgegevens")
        EXAMPLE = "example", _("voorbeeld")
        API = "api", _("API")
        SYSTEM = "system", _("nieuwe editie van de handreiking")

    EDITABLE = (Status.DRAFT, Status.CHANGES_REQUESTED)
    """Being written: may be saved and sent in."""
    SENT_IN = (Status.SUBMITTED, Status.CHANGES_REQUESTED)
    """With the editors, also while they wait for an answer."""
    UNDECIDED = (Status.DRAFT, Status.SUBMITTED, Status.CHANGES_REQUESTED)
    """May yet be published, turned down or thrown away."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField("soort", max_length=10, choices=Kind, default=Kind.OFFER)
    entry = models.UUIDField("aanbod of casus (UUID)", default=uuid.uuid4, db_index=True)
    service = models.ForeignKey(
        Service, models.CASCADE, null=True, blank=True, related_name="revisions", verbose_name="aanbod"
    )
    case = models.ForeignKey(
        Case, models.CASCADE, null=True, blank=True, related_name="revisions", verbose_name="casus"
    )
    organization: models.ForeignKey[Organization, Organization] = models.ForeignKey(  # type: ignore[misc]
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="revisions",
        verbose_name="organisatie",
    )
    """Of an offer, always; a case and a reflection have none, and nothing asks it of them."""
    status = models.CharField("status", max_length=18, choices=Status, default=Status.DRAFT)
    source = models.CharField("via", max_length=8, choices=Source, default=Source.FORM)
    schema_version = models.PositiveSmallIntegerField("versie van het schema")
    content = models.JSONField("inhoud")
    unfinished = models.JSONField("nog niet goed ingevuld", default=dict, blank=True, editable=False)
    """What somebody typed and could not be taken yet, by question and then by field of its form: lists of lines."""
    base_revision = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="proposals", verbose_name="gebaseerd op"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="auteur",
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="besloten door",
    )
    reason = models.TextField("reden of vraag", blank=True)
    editorial_region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="redactieregio"
    )
    """Whose editors decide; set when it is submitted."""
    region_chosen = models.BooleanField("regio gekozen door de redactie", default=False)
    """Handed over by an editor: submitting again and publishing leave the region alone."""
    escalated_at = models.DateTimeField("naar de landelijke redactie", null=True, blank=True)
    import_batch = models.ForeignKey(
        ImportBatch, models.SET_NULL, null=True, blank=True, related_name="revisions", verbose_name="import"
    )
    external_id = models.CharField("kenmerk bij de herkomst", max_length=120, blank=True)
    row_fingerprint = models.CharField(max_length=24, blank=True, editable=False)
    """Fingerprint of an imported row, by which the row is known again after an editor mended its content."""
    created_at = models.DateTimeField("aangemaakt", auto_now_add=True)
    updated_at = models.DateTimeField("bewaard", auto_now=True)
    submitted_at = models.DateTimeField("ingestuurd", null=True, blank=True)
    decided_at = models.DateTimeField("besloten", null=True, blank=True)

    every = RevisionQuerySet.as_manager()
    objects = OfferManager()

    class Meta:
        verbose_name = "versie"
        verbose_name_plural = "versies"
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["status", "submitted_at"])]
        constraints = [
            models.CheckConstraint(
                name="revision_fits_its_kind",
                condition=(
                    Q(kind="offer", organization__isnull=False, case__isnull=True)
                    | Q(kind="case", organization__isnull=True, service__isnull=True)
                    | Q(
                        kind="reflection",
                        organization__isnull=True,
                        service__isnull=True,
                        case__isnull=False,
                    )
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.content.get('name', '')} · {self.get_status_display()}"

    @property
    def is_offer(self) -> bool:
        return self.kind == self.Kind.OFFER
