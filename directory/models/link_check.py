import uuid

from django.db import models

from directory.models.link_check_queryset import FAILURES_IN_A_ROW, LinkCheckQuerySet
from directory.models.service import Service


class LinkCheck(models.Model):
    """How one link of an entry stood when it was last looked at. ``failures`` counts looks in a row that failed."""

    class Outcome(models.TextChoices):
        UNKNOWN = "", "nog niet bekeken"
        FINE = "fine", "werkt"
        MOVED = "moved", "is verhuisd"
        GONE = "gone", "bestaat niet meer"
        REFUSED = "refused", "laat zich niet bekijken"
        UNREACHABLE = "unreachable", "geeft geen antwoord"
        UNSAFE = "unsafe", "mag niet bezocht worden"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(
        Service, models.CASCADE, related_name="link_checks", verbose_name="aanbod", db_index=False
    )
    """Looked up in the index of "link_once"."""
    url = models.URLField("link", max_length=300)
    outcome = models.CharField("uitkomst", max_length=12, choices=Outcome, blank=True, default="")
    moved_to = models.URLField("verhuisd naar", max_length=300, blank=True)
    failures = models.PositiveSmallIntegerField("keer mislukt", default=0)
    checked_at = models.DateTimeField("bekeken", null=True, blank=True)
    due_at = models.DateTimeField("opnieuw vanaf", db_index=True)

    objects = LinkCheckQuerySet.as_manager()

    class Meta:
        verbose_name = "linkcontrole"
        verbose_name_plural = "linkcontroles"
        constraints = [models.UniqueConstraint(fields=["service", "url"], name="link_once")]
        indexes = [
            models.Index(
                fields=["checked_at"],
                name="link_broken",
                condition=models.Q(failures__gte=FAILURES_IN_A_ROW),
            )
        ]

    def __str__(self) -> str:
        return f"{self.url} · {self.get_outcome_display()}"
