import uuid
from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class RegionQuerySet(models.QuerySet["Region"]):
    def valid_on(self, day: date) -> "RegionQuerySet":
        """Keep the regions that exist on ``day`` (``valid_to`` is the last day)."""
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day),
            Q(valid_to__isnull=True) | Q(valid_to__gte=day),
        )


class Region(models.Model):
    """An area with a code: country, province, GGD region, gemeente, stadsdeel, ... Codes change every year."""

    class Kind(models.TextChoices):
        COUNTRY = "country", _("land")
        PROVINCE = "province", _("provincie")
        GGD = "ggd", _("GGD-regio")
        YOUTH = "youth", _("jeugdhulpregio")
        MUNICIPALITY = "municipality", _("gemeente")
        DISTRICT = "district", _("stadsdeel")
        NEIGHBOURHOOD = "neighbourhood", _("wijk")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField("soort", max_length=14, choices=Kind)
    code = models.CharField("code", max_length=40)
    name = models.CharField("naam", max_length=120)
    slug = models.SlugField("slug", max_length=120)
    lat = models.FloatField("breedtegraad")
    lon = models.FloatField("lengtegraad")
    within = models.ManyToManyField(
        "self", symmetrical=False, related_name="contains", blank=True, verbose_name="ligt in (alle lagen)"
    )
    valid_from = models.DateField("geldig vanaf", null=True, blank=True)
    valid_to = models.DateField("geldig tot en met", null=True, blank=True)
    replaced_by = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="replaces", verbose_name="vervangen door"
    )

    objects = RegionQuerySet.as_manager()

    class Meta:
        verbose_name = "regio"
        verbose_name_plural = "regio's"
        ordering = ["kind", "name"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "code", "valid_from"], name="region_once"),
            models.UniqueConstraint(
                fields=["kind", "code"], name="region_once_undated", condition=Q(valid_from__isnull=True)
            ),
            models.CheckConstraint(
                name="region_validity_forwards",
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_to__gte=models.F("valid_from")),
            ),
        ]
        indexes = [models.Index(fields=["kind", "slug"])]

    def __str__(self) -> str:
        return self.name


class Postcode(models.Model):
    """The four digits of a Dutch postcode ("PC4") and a point inside it."""

    pc4 = models.CharField("postcode (4 cijfers)", max_length=4, primary_key=True)
    place = models.CharField("woonplaats", max_length=80, db_index=True)
    municipality = models.ForeignKey(
        Region, models.PROTECT, related_name="postcodes", verbose_name="gemeente"
    )
    district = models.ForeignKey(
        Region,
        models.PROTECT,
        related_name="district_postcodes",
        null=True,
        blank=True,
        verbose_name="stadsdeel",
    )
    lat = models.FloatField("breedtegraad")
    lon = models.FloatField("lengtegraad")

    class Meta:
        verbose_name = "postcode"
        verbose_name_plural = "postcodes"
        ordering = ["pc4"]

    def __str__(self) -> str:
        return f"{self.pc4} {self.place}"
