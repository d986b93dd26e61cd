from typing import Self

from django.db import models
from django.db.models import OuterRef, Subquery, Sum

from directory.models.choices import Outcome
from directory.models.service import Service

ENOUGH = 5
"""Answers in a month from which they say nothing of one person."""


class OutcomeCountQuerySet(models.QuerySet["OutcomeCount"]):
    def readable(self) -> Self:
        """Keep the months of each offer of which there are enough answers to be read, the newest first."""
        same = OutcomeCount.objects.filter(service=OuterRef("service"), month=OuterRef("month")).order_by()
        total = same.values("service").annotate(total=Sum("number")).values("total")
        return self.annotate(total=Subquery(total)).filter(total__gte=ENOUGH).order_by("-month", "outcome")


class OutcomeCount(models.Model):
    """How often people said in a month what came of an offer on their list; nothing says who."""

    service = models.ForeignKey(Service, models.CASCADE, related_name="outcomes", verbose_name="aanbod")
    month = models.DateField("maand")
    outcome = models.CharField("hoe het ging", max_length=12, choices=Outcome)
    number = models.PositiveIntegerField("aantal", default=0)
    last_on = models.DateField("laatst gezegd op")

    objects = OutcomeCountQuerySet.as_manager()

    class Meta:
        verbose_name = "telling van hoe het ging"
        verbose_name_plural = "tellingen van hoe het ging"
        constraints = [
            models.UniqueConstraint(fields=["service", "month", "outcome"], name="outcome_once_per_month")
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.outcome}: {self.number}"


class OutcomeMark(models.Model):
    """That a list said something of an offer on a day: a keyed hash, kept until the day is over."""

    digest = models.CharField("kenmerk", max_length=64, unique=True)
    day = models.DateField("dag", db_index=True)

    class Meta:
        verbose_name = "gegeven antwoord"
        verbose_name_plural = "gegeven antwoorden"

    def __str__(self) -> str:
        return str(self.day)
