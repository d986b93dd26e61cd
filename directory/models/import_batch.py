import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportBatch(models.Model):
    """One uploaded file of offers, from upload to written, and back where it was undone.

    ``file`` is the upload itself, gone once the batch is written, undone or thrown away. ``report`` is the
    ``ImportReport`` as JSON, ``preview`` what would change (at most the first 200 rows).
    """

    class Status(models.TextChoices):
        WAITING = "waiting", _("wordt bekeken")
        CHECKED = "checked", _("klaar om in te lezen")
        CONFIRMED = "confirmed", _("wordt ingelezen")
        WRITTEN = "written", _("ingelezen")
        FAILED = "failed", _("mislukt")
        UNDOING = "undoing", _("wordt teruggedraaid")
        UNDONE = "undone", _("teruggedraaid")
        DISCARDED = "discarded", _("weggegooid")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.WAITING)
    name = models.CharField("bestand", max_length=120)
    file = models.BinaryField("inhoud", null=True, blank=True)
    source = models.CharField("herkomst", max_length=40)
    publish = models.BooleanField("meteen plaatsen", default=False)
    skip_invalid = models.BooleanField("foute regels overslaan", default=False)
    rows_total = models.PositiveIntegerField("regels", default=0)
    rows_done = models.PositiveIntegerField("regels bekeken", default=0)
    report = models.JSONField("verslag", default=dict, blank=True)
    preview = models.JSONField("voorbeeld", default=list, blank=True)
    problem = models.CharField("probleem", max_length=300, blank=True)
    leased_until = models.DateTimeField("in behandeling tot", null=True, blank=True)
    attempts = models.PositiveSmallIntegerField("keer begonnen", default=0)
    """How often the present step was begun; each step counts anew."""
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="in opdracht van",
    )
    """Who said to write it, or to undo it."""
    created_at = models.DateTimeField("geüpload", auto_now_add=True)
    written_at = models.DateTimeField("ingelezen", null=True, blank=True)
    undone_at = models.DateTimeField("teruggedraaid", null=True, blank=True)

    class Meta:
        verbose_name = "import"
        verbose_name_plural = "imports"
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.name} · {self.get_status_display()}"
