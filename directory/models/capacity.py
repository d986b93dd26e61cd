from datetime import date, timedelta

from django.db import models

from directory.models.choices import CapacityStatus

CAPACITY_VALID_FOR = timedelta(weeks=8)


class CapacityMixin(models.Model):
    """Whether there is room, with the day it was said; after eight weeks it counts as unknown."""

    capacity_status = models.CharField("plek", max_length=10, choices=CapacityStatus, blank=True, default="")
    capacity_weeks = models.PositiveSmallIntegerField("wachttijd in weken", null=True, blank=True)
    capacity_until = models.DateField("vol tot", null=True, blank=True)
    capacity_stated_on = models.DateField("doorgegeven op", null=True, blank=True)
    capacity_asked_on = models.DateField("plek nagevraagd op", null=True, blank=True, editable=False)
    """When we asked whether what was stated still holds; empty again with each statement."""

    class Meta:
        abstract = True

    def capacity_on(self, day: date) -> str:
        """Return the status that still holds on ``day``: 'plek', 'wachttijd', 'vol', or '' for unknown."""
        stated = self.capacity_stated_on
        if not stated or day > stated + CAPACITY_VALID_FOR:
            return ""
        if self.capacity_until and day > self.capacity_until:
            return ""
        return self.capacity_status
