import uuid
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from directory.models.service import Service

BROKEN = ("gone", "unreachable", "unsafe")
FAILURES_IN_A_ROW = 2
"""A site may be down for a day: a link counts as broken when two looks in a row failed."""


class LinkCheckQuerySet(models.QuerySet["LinkCheck"]):
    def of_listed(self) -> Self:
        """Keep the links of what is in the search and is no example."""
        return self.filter(service__visibility="listed", service__is_example=False)

    def failing(self) -> Self:
        """Keep what failed twice in a row."""
        return self.filter(outcome__in=BROKEN, failures__gte=FAILURES_IN_A_ROW)

    def broken(self) -> Self:
        """Keep what an editor should look at: failing links of listed entries."""
        return self.of_listed().failing()


class LinkCheck(models.Model):
    """How one link of an entry stood when it was last looked at. ``failures`` counts looks in a row that failed."""

    class Outcome(models.TextChoices):
        UNKNOWN = "", _("nog niet bekeken")
        FINE = "fine", _("werkt")
        MOVED = "moved", _("is verhuisd")
        GONE = "gone", _("bestaat niet meer")
        REFUSED = "refused", _("laat zich niet bekijken")
        UNREACHABLE = "unreachable", _("geeft geen antwoord")
        UNSAFE = "unsafe", _("mag niet bezocht worden")

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
