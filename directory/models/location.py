import uuid
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from directory.models.capacity import CapacityMixin
from directory.models.region import Postcode, Region
from directory.models.service import Service

NO_POINT = ("pending", "postcode")


class LocationQuerySet(models.QuerySet["Location"]):
    def without_own_point(self) -> Self:
        """Keep the addresses whose point is not known: they stand at the middle of their postcode for now.

        A confidential location has no address to look up.
        """
        return self.filter(confidential=False, point_source__in=NO_POINT).exclude(address="")

    def not_found(self) -> Self:
        """Keep the addresses that were looked up without finding their point."""
        # In the words of the index "location_not_found": SQLite does not see that they follow from the first.
        tried = self.filter(geocode_attempts__gt=0).exclude(point_source="address")
        return tried.without_own_point()


class Location(models.Model):
    """A place where people come (HSDS location).

    A confidential location holds no street or postcode at all: only its place, and the public centroid
    of that place as its point.
    """

    class PointSource(models.TextChoices):
        PENDING = "pending", _("nog op te zoeken")
        ADDRESS = "address", _("adres gevonden")
        POSTCODE = "postcode", _("punt van de postcode")
        PLACE = "place", _("punt van de plaats")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField("naam van de plek", max_length=160, blank=True)
    address = models.CharField("straat en huisnummer", max_length=160, blank=True)
    postal_code = models.CharField("postcode", max_length=6, blank=True)
    place = models.CharField("plaats", max_length=80)
    postcode = models.ForeignKey(
        Postcode, models.PROTECT, related_name="locations", null=True, blank=True, verbose_name="PC4"
    )
    municipality = models.ForeignKey(
        Region, models.PROTECT, related_name="locations", verbose_name="gemeente"
    )
    district = models.ForeignKey(
        Region,
        models.PROTECT,
        related_name="district_locations",
        null=True,
        blank=True,
        verbose_name="stadsdeel",
    )
    lat = models.FloatField("breedtegraad")
    lon = models.FloatField("lengtegraad")
    point_source = models.CharField(
        "herkomst van het punt", max_length=8, choices=PointSource, default=PointSource.PENDING
    )
    geocode_tried_at = models.DateTimeField("laatst opgezocht", null=True, blank=True)
    geocode_attempts = models.PositiveSmallIntegerField("keer opgezocht", default=0)
    confidential = models.BooleanField("adres geheim", default=False)
    route_note = models.CharField("hoe kom je er", max_length=300, blank=True)

    objects = LocationQuerySet.as_manager()

    class Meta:
        verbose_name = "locatie"
        verbose_name_plural = "locaties"
        indexes = [
            models.Index(fields=["lat", "lon"]),
            models.Index(
                fields=["id"],
                name="location_not_found",
                condition=Q(geocode_attempts__gt=0) & ~Q(point_source="address"),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="location_confidential_keeps_no_address",
                condition=Q(confidential=False)
                | Q(
                    address="",
                    postal_code="",
                    postcode__isnull=True,
                    name="",
                    route_note="",
                    district__isnull=True,
                    point_source="place",
                ),
            ),
            models.CheckConstraint(
                name="location_point_on_earth", condition=Q(lat__range=(-90, 90), lon__range=(-180, 180))
            ),
        ]

    def __str__(self) -> str:
        return ", ".join(filter(None, [self.name, self.address, self.place]))

    @property
    def is_found(self) -> bool:
        """Whether its point is that of its address, where people can be sent; else it is the middle of somewhere."""
        return not self.confidential and self.point_source == self.PointSource.ADDRESS


class ServiceAtLocation(CapacityMixin):
    """A service at one of its locations, with that place's schedule, capacity and conditions.

    A location belongs to one service, so that what is said of it is said by whom it concerns.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="at_locations", verbose_name="aanbod")
    location = models.ForeignKey(
        Location, models.CASCADE, related_name="at_services", verbose_name="locatie", db_index=False
    )
    """Looked up in the index of "location_of_one_service"."""
    conditions = models.CharField("bijzonderheden van deze plek", max_length=300, blank=True)
    position = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "aanbod op een plek"
        verbose_name_plural = "aanbod op een plek"
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["location"], name="location_of_one_service"),
        ]
        indexes = [
            models.Index(
                fields=["capacity_stated_on"],
                name="place_room_stated",
                condition=Q(capacity_stated_on__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.service} · {self.location}"
