from django.db import models

from directory.models.service import Service
from handreiking.models import Case


class CaseOffer(models.Model):
    """An offer that a published case tells of."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="offers", verbose_name="casus")
    service = models.ForeignKey(Service, models.CASCADE, related_name="in_cases", verbose_name="aanbod")

    class Meta:
        verbose_name = "aanbod in een casus"
        verbose_name_plural = "aanbod in casussen"
        constraints = [models.UniqueConstraint(fields=["case", "service"], name="offer_once_per_case")]

    def __str__(self) -> str:
        return f"{self.case} · {self.service}"
