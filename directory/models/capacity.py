from datetime import date

from django.db import models

from directory.language.capacity import last_day, statement
from directory.models.choices import CapacityStatus


class CapacityMixin(models.Model):
    """Whether there is room, with the day it was said (see ``language.capacity`` for how long it holds)."""

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
        return self.capacity_status if stated and day <= last_day(stated, self.capacity_until) else ""

    @property
    def capacity_statement(self) -> str:
        """What was last stated in one line, also when it holds no longer."""
        return statement(self.capacity_status, self.capacity_weeks, self.capacity_until)
