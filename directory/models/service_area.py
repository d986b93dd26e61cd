from django.db import models

from directory.models.region import Region
from directory.models.service import Service


class ServiceArea(models.Model):
    """A region that a service serves (HSDS service_area)."""

    service = models.ForeignKey(Service, models.CASCADE, related_name="areas", verbose_name="aanbod")
    region = models.ForeignKey(Region, models.PROTECT, related_name="service_areas", verbose_name="regio")
    residents_only = models.BooleanField("alleen voor inwoners", default=False)
    position = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "werkgebied"
        verbose_name_plural = "werkgebieden"
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["service", "region"], name="service_area_once")]

    def __str__(self) -> str:
        return str(self.region)
