import uuid
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from handreiking.models import Case


class ReflectionQuerySet(models.QuerySet["Reflection"]):
    def published(self) -> Self:
        """Keep what anybody may read."""
        return self.filter(hidden_at__isnull=True)


class Reflection(models.Model):
    """What a professional says of a published case, as it stands on the site. ``work`` is what they do: "POH-GGZ"."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="reflections", verbose_name="casus")
    text = models.TextField(_("reactie"), max_length=1500)
    work = models.CharField(_("werk"), max_length=80)
    published_on = models.DateField(_("geplaatst op"))
    hidden_at = models.DateTimeField(_("van de site gehaald"), null=True, blank=True)

    objects = ReflectionQuerySet.as_manager()

    class Meta:
        verbose_name = "reactie op een casus"
        verbose_name_plural = "reacties op casussen"
        ordering = ["published_on", "id"]

    def __str__(self) -> str:
        return f"{self.work} · {self.case}"
