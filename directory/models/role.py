from django.conf import settings
from django.db import models
from django.db.models import Q

from directory.models.organization import Organization
from directory.models.region import Region
from directory.models.role_queryset import RoleQuerySet


class Role(models.Model):
    """What a user may do, and for which organisation or region."""

    class Kind(models.TextChoices):
        OWNER = "owner", "aanbieder"
        REGIONAL_EDITOR = "regional_editor", "regionale redactie"
        NATIONAL_EDITOR = "national_editor", "landelijke redactie"
        GUIDELINE_EDITOR = "guideline_editor", "redactie van de handreiking"
        ADMINISTRATOR = "administrator", "beheerder"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="roles", verbose_name="gebruiker"
    )
    kind = models.CharField("rol", max_length=20, choices=Kind)
    organization = models.ForeignKey(
        Organization, models.CASCADE, related_name="roles", null=True, blank=True, verbose_name="organisatie"
    )
    region = models.ForeignKey(
        Region, models.PROTECT, related_name="roles", null=True, blank=True, verbose_name="regio"
    )

    objects = RoleQuerySet.as_manager()

    class Meta:
        verbose_name = "rol"
        verbose_name_plural = "rollen"
        constraints = [
            models.CheckConstraint(
                name="role_scope_fits_kind",
                condition=(
                    Q(kind="owner", organization__isnull=False, region__isnull=True)
                    | Q(kind="regional_editor", organization__isnull=True, region__isnull=False)
                    | (
                        Q(organization__isnull=True, region__isnull=True)
                        & Q(kind__in=["national_editor", "guideline_editor", "administrator"])
                    )
                ),
            ),
            models.UniqueConstraint(
                fields=["user", "organization"], name="owner_once", condition=Q(organization__isnull=False)
            ),
            models.UniqueConstraint(
                fields=["user", "region"], name="editor_once", condition=Q(region__isnull=False)
            ),
            models.UniqueConstraint(
                fields=["user", "kind"],
                name="national_role_once",
                condition=Q(organization__isnull=True, region__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_kind_display()}"
