"""What may be asked of locations."""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from directory.models.location import Location  # noqa: F401

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
