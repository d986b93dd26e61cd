from django.db import models

from directory.models.service import Service
from handreiking.models import Concept


class Attribute(models.Model):
    """A service carries a concept (HSDS attribute); ``exclusive`` is "alleen", as in "alleen vrouwen".

    ``main`` marks the themes that it is mostly about: those its owner chose, or what its text speaks of.
    """

    service = models.ForeignKey(Service, models.CASCADE, related_name="attributes", verbose_name="aanbod")
    concept = models.ForeignKey(Concept, models.PROTECT, related_name="attributes", verbose_name="begrip")
    exclusive = models.BooleanField("alleen", default=False)
    main = models.BooleanField("vooral", default=False)

    class Meta:
        verbose_name = "kenmerk"
        verbose_name_plural = "kenmerken"
        constraints = [models.UniqueConstraint(fields=["service", "concept"], name="attribute_once")]

    def __str__(self) -> str:
        return str(self.concept)
