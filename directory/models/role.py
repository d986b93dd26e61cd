from typing import Self
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q
from django.utils.translation import gettext_lazy as _

from directory.models.organization import Organization
from directory.models.region import Region
from directory.models.regional_list import RegionalList
from directory.models.user import User

EDITORS = ("regional_editor", "national_editor", "administrator")
NATIONAL = ("national_editor", "administrator")
GUIDELINE = ("guideline_editor", "administrator")
OF_CASES = (*NATIONAL, "guideline_editor")
"""Who decides about cases, which lie in no region."""


class RoleQuerySet(models.QuerySet["Role"]):
    def active(self) -> Self:
        """Keep the roles of people who can log in."""
        return self.filter(user__is_active=True)

    def owners_of(self, organization: UUID | OuterRef) -> Self:
        return self.active().filter(kind="owner", organization=organization)

    def keeping(self, organization: UUID | OuterRef) -> Self:
        """Keep who was given an organisation to keep, also who cannot log in any more."""
        return self.filter(kind="owner", organization=organization)

    def keepers_of(self, regional_list: UUID) -> Self:
        return self.active().filter(kind="list_keeper", regional_list=regional_list)

    def regional_editors_of(self, region: UUID | None) -> Self:
        return self.active().filter(kind="regional_editor", region=region)

    def national_editors(self) -> Self:
        """Keep who may decide everywhere; administrators too."""
        return self.active().filter(kind__in=NATIONAL)

    def deciding_about_cases(self) -> Self:
        return self.active().filter(kind__in=OF_CASES)

    def editors_of(self, region: UUID | None) -> Self:
        """Keep who decides about a region: its own editors, or the national ones where it has none."""
        own = self.regional_editors_of(region)
        return own if own.exists() else self.national_editors()

    def wanting_mail(self) -> Self:
        """Keep the editors who want to hear at once of what cannot wait."""
        return self.exclude(user__desk_mail=User.DeskMail.NONE)

    def edited_regions(self) -> set[UUID] | None:
        """Return the regions that these roles decide about; None for every region, an empty set for none."""
        own = list(self.filter(kind__in=EDITORS).values_list("kind", "region"))
        if any(kind in NATIONAL for kind, _region in own):
            return None
        return {region for _kind, region in own if region}

    def desk(self) -> tuple[set[UUID] | None, bool]:
        """Return what ``edited_regions`` says, and whether these roles decide about cases; one query."""
        own = list(self.values_list("kind", "region"))
        cases = any(kind in OF_CASES for kind, _region in own)
        if any(kind in NATIONAL for kind, _region in own):
            return None, cases
        return {region for kind, region in own if kind in EDITORS and region}, cases

    def emails(self) -> list[str]:
        """Return the addresses, once each, in order."""
        return sorted(set(self.values_list("user__email", flat=True)))


class Role(models.Model):
    """What a user may do, and for which organisation, region or list."""

    class Kind(models.TextChoices):
        OWNER = "owner", _("aanbieder")
        REGIONAL_EDITOR = "regional_editor", _("regionale redactie")
        NATIONAL_EDITOR = "national_editor", _("landelijke redactie")
        GUIDELINE_EDITOR = "guideline_editor", _("redactie van de handreiking")
        ADMINISTRATOR = "administrator", _("beheerder")
        LIST_KEEPER = "list_keeper", _("houdt een lijst bij")

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
    regional_list = models.ForeignKey(
        RegionalList, models.CASCADE, related_name="roles", null=True, blank=True, verbose_name="vaste lijst"
    )

    objects = RoleQuerySet.as_manager()

    class Meta:
        verbose_name = "rol"
        verbose_name_plural = "rollen"
        constraints = [
            models.CheckConstraint(
                name="role_scope_fits_kind",
                condition=(
                    (
                        Q(kind="list_keeper", regional_list__isnull=False)
                        & Q(organization__isnull=True, region__isnull=True)
                    )
                    | Q(regional_list__isnull=True)
                    & (
                        Q(kind="owner", organization__isnull=False, region__isnull=True)
                        | Q(kind="regional_editor", organization__isnull=True, region__isnull=False)
                        | (
                            Q(organization__isnull=True, region__isnull=True)
                            & Q(kind__in=["national_editor", "guideline_editor", "administrator"])
                        )
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
                fields=["user", "regional_list"],
                name="list_keeper_once",
                condition=Q(regional_list__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["user", "kind"],
                name="national_role_once",
                condition=Q(organization__isnull=True, region__isnull=True, regional_list__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_kind_display()}"


def is_part_of(organization: str, user: User) -> Q:
    """Return the condition that a user keeps an organisation or gets its mail; ``organization`` is the path to it."""
    kept = Role.objects.filter(user=user.pk, kind=Role.Kind.OWNER).values("organization")
    return Q(**{f"{organization}__in": kept}) | Q(**{f"{organization}__email__iexact": user.email})
