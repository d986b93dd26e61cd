"""A list of offers that a network or a practice keeps and everybody may read."""

import uuid
from collections.abc import Collection
from datetime import date
from typing import Self
from uuid import UUID

from django.db import models
from django.db.models import Q

from directory.models.region import Region
from directory.models.service import Service


class RegionalListQuerySet(models.QuerySet["RegionalList"]):
    def public(self) -> Self:
        """Keep what everybody may read."""
        return self.filter(withdrawn_on=None)

    def of_regions(self, regions: Collection[UUID] | None) -> Self:
        """Keep what editors of these regions may take over; None for all of them."""
        return self if regions is None else self.filter(region__in=regions)

    def not_looked_at(self, today: date) -> Self:
        """Keep what is read by people and was not compared with its offers ``today``."""
        return self.public().filter(Q(looked_on=None) | Q(looked_on__lt=today))


class RegionalList(models.Model):
    """Offers that somebody chose, under a name: "Onze plekken bij angst". Whoever keeps it has a role for it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField("slug", max_length=180, unique=True)
    """Stays when the name changes: it stands on paper."""
    name = models.CharField("naam", max_length=80)
    kept_by = models.CharField("van wie", max_length=120)
    about = models.CharField("waarvoor", max_length=300, blank=True)
    region = models.ForeignKey(
        Region, models.PROTECT, related_name="lists", null=True, blank=True, verbose_name="redactieregio"
    )
    """Whose editors may take it over; None for the national ones."""
    withdrawn_on = models.DateField("weggehaald op", null=True, blank=True)
    looked_on = models.DateField("vergeleken op", null=True, blank=True, editable=False)
    """The last day on which it was seen whether its keepers had to hear of anything."""
    created_at = models.DateTimeField("aangemaakt", auto_now_add=True)
    changed_at = models.DateTimeField("gewijzigd", auto_now=True)

    objects = RegionalListQuerySet.as_manager()

    class Meta:
        verbose_name = "vaste lijst"
        verbose_name_plural = "vaste lijsten"
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


class RegionalListItem(models.Model):
    """An offer on a list, in its order, and what its keepers know of it already."""

    regional_list = models.ForeignKey(
        RegionalList, models.CASCADE, related_name="items", verbose_name="vaste lijst", db_index=False
    )
    service = models.ForeignKey(Service, models.CASCADE, related_name="+", verbose_name="aanbod")
    position = models.PositiveSmallIntegerField("plaats")
    told_standing = models.CharField("hoe het stond", max_length=8, editable=False)
    told_revision = models.UUIDField("versie toen", null=True, editable=False)

    class Meta:
        verbose_name = "aanbod op een vaste lijst"
        verbose_name_plural = "aanbod op vaste lijsten"
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["regional_list", "service"], name="regional_list_has_offer_once")
        ]

    def __str__(self) -> str:
        return f"{self.regional_list} · {self.position}"
