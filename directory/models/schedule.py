import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from directory.models.location import ServiceAtLocation
from directory.models.service import Service


class Schedule(models.Model):
    """When it is (HSDS schedule, RRULE fields), in wall time Europe/Amsterdam.

    ``byday`` is RRULE text: "TU", "MO,WE" or, for a month, "1TU" and "-1FR".
    ``exceptions`` is a list of {"from": "2026-07-11", "to": "2026-08-23", "reason": "zomerstop"}.
    """

    class Frequency(models.TextChoices):
        ONCE = "", _("eenmalig")
        DAILY = "DAILY", _("elke dag")
        WEEKLY = "WEEKLY", _("elke week")
        MONTHLY = "MONTHLY", _("elke maand")

    on_holidays: bool | None = None
    """No column: what its offer says of public holidays, where ``keeping.as_kept`` filled it in."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="schedules", verbose_name="aanbod")
    at_location = models.ForeignKey(
        ServiceAtLocation,
        models.CASCADE,
        related_name="schedules",
        null=True,
        blank=True,
        verbose_name="op plek",
    )
    freq = models.CharField("herhaling", max_length=8, choices=Frequency, blank=True)
    interval = models.PositiveSmallIntegerField("om de hoeveel", default=1)
    byday = models.CharField("dagen", max_length=40, blank=True)
    dtstart = models.DateField("eerste keer", null=True, blank=True)
    until = models.DateField("laatste keer", null=True, blank=True)
    opens_at = models.TimeField("van", null=True, blank=True)
    closes_at = models.TimeField("tot", null=True, blank=True)
    exceptions = models.JSONField("uitzonderingen", default=list, blank=True)
    note = models.CharField("uitleg", max_length=200, blank=True)
    position = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "rooster"
        verbose_name_plural = "roosters"
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                name="schedule_dates_forwards",
                condition=Q(dtstart__isnull=True) | Q(until__isnull=True) | Q(until__gte=models.F("dtstart")),
            ),
            models.CheckConstraint(name="schedule_interval_positive", condition=Q(interval__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.freq} {self.byday} {self.opens_at}"
