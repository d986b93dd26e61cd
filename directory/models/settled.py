from django.conf import settings
from django.db import models


class SettledMixin(models.Model):
    """Something that waits until somebody settles it: when, and who; nobody where it went by itself."""

    settled_at = models.DateTimeField("afgehandeld", null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="door",
    )

    class Meta:
        abstract = True
