import uuid

from django.db import models

from directory.models.choices import OrganizationKind


class Organization(models.Model):
    """Who offers something (HSDS organization)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField("naam", max_length=160)
    slug = models.SlugField("slug", max_length=180, unique=True)
    kind = models.CharField("soort organisatie", max_length=24, choices=OrganizationKind, blank=True)
    description = models.TextField("over de organisatie", max_length=2000, blank=True)
    url = models.URLField("website", max_length=300, blank=True)
    email = models.EmailField("e-mailadres (niet openbaar)", blank=True)
    is_example = models.BooleanField("voorbeeld", default=False)
    source = models.CharField("herkomst", max_length=40, blank=True)
    external_id = models.CharField("kenmerk bij de herkomst", max_length=120, blank=True)
    created_at = models.DateTimeField("aangemaakt", auto_now_add=True)
    updated_at = models.DateTimeField("gewijzigd", auto_now=True)

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "external_id"],
                name="organization_external_once",
                condition=~models.Q(external_id=""),
            )
        ]

    def __str__(self) -> str:
        return self.name
