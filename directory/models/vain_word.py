from typing import Self

from django.db import models
from django.db.models import Sum


class VainCount(models.Model):
    """How often on a day something was searched in vain. ``digest`` is a keyed hash: nobody reads from it what it was."""

    day = models.DateField("dag")
    digest = models.CharField("kenmerk", max_length=32, db_index=True)
    number = models.PositiveIntegerField("aantal", default=0)

    class Meta:
        verbose_name = "telling van een woord"
        verbose_name_plural = "tellingen van woorden"
        constraints = [models.UniqueConstraint(fields=["day", "digest"], name="vain_once_per_day")]

    def __str__(self) -> str:
        return f"{self.day}: {self.number}"


class VainWordQuerySet(models.QuerySet["VainWord"]):
    def to_look_at(self) -> Self:
        """Keep what no editor put aside, the most searched first; annotates ``number``."""
        counts = VainCount.objects.filter(digest=models.OuterRef("digest")).order_by().values("digest")
        total = counts.annotate(total=Sum("number")).values("total")
        return (
            self.filter(put_aside=False)
            .annotate(number=models.Subquery(total))
            .filter(number__isnull=False)
            .order_by("-number", "text")
        )


class VainWord(models.Model):
    """What enough people searched in vain that it says nothing of any of them: five days, or twenty searches."""

    digest = models.CharField("kenmerk", max_length=32, unique=True)
    text = models.CharField("woord of woorden", max_length=80)
    since = models.DateField("sinds")
    put_aside = models.BooleanField("niet meer tonen", default=False)

    objects = VainWordQuerySet.as_manager()

    class Meta:
        verbose_name = "woord dat niets opleverde"
        verbose_name_plural = "woorden die niets opleverden"
        ordering = ["text"]

    def __str__(self) -> str:
        return self.text
