from django.conf import settings
from django.db import models

from directory.models.service import Service


class Event(models.Model):
    """A change of an entry's state: visibility, capacity, verification, point. One row each, never changed."""

    service = models.ForeignKey(
        Service, models.CASCADE, related_name="events", verbose_name="aanbod", db_index=False
    )
    """Looked up in the index with the day."""
    kind = models.CharField("soort", max_length=40)
    detail = models.JSONField("bijzonderheden", default=dict)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="door",
    )
    at = models.DateTimeField("op", auto_now_add=True)

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["service", "-at"])]

    def __str__(self) -> str:
        return f"{self.kind} · {self.at:%Y-%m-%d %H:%M}"
