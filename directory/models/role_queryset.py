"""Who does what for whom, in the words of the domain."""

from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.db import models
from django.db.models import OuterRef

if TYPE_CHECKING:
    from directory.models.role import Role  # noqa: F401

EDITORS = ("regional_editor", "national_editor", "administrator")
NATIONAL = ("national_editor", "administrator")


class RoleQuerySet(models.QuerySet["Role"]):
    def active(self) -> Self:
        """Keep the roles of people who can log in."""
        return self.filter(user__is_active=True)

    def owners_of(self, organization: UUID | OuterRef) -> Self:
        return self.active().filter(kind="owner", organization=organization)

    def keeping(self, organization: UUID | OuterRef) -> Self:
        """Keep who was given an organisation to keep, also who cannot log in any more."""
        return self.filter(kind="owner", organization=organization)

    def regional_editors_of(self, region: UUID | None) -> Self:
        return self.active().filter(kind="regional_editor", region=region)

    def national_editors(self) -> Self:
        """Keep who may decide everywhere; administrators too."""
        return self.active().filter(kind__in=NATIONAL)

    def editors_of(self, region: UUID | None) -> Self:
        """Keep who decides about a region: its own editors, or the national ones where it has none."""
        own = self.regional_editors_of(region)
        return own if own.exists() else self.national_editors()

    def emails(self) -> list[str]:
        """Return the addresses, once each, in order."""
        return sorted(set(self.values_list("user__email", flat=True)))
