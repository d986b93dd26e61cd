import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from directory.models.service import Service


class Contact(models.Model):
    """A person or desk to ask (HSDS contact). Only public ones are ever shown or exported."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="contacts", verbose_name="aanbod")
    name = models.CharField("naam", max_length=120, blank=True)
    role = models.CharField("rol", max_length=120, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    public = models.BooleanField("openbaar", default=False)
    position = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "contact"
        verbose_name_plural = "contacten"
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name or self.email


class Phone(models.Model):
    """A number to call or to message (HSDS phone)."""

    class Kind(models.TextChoices):
        VOICE = "voice", _("bellen")
        APP = "app", _("appen")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="phones", verbose_name="aanbod")
    number = models.CharField("nummer", max_length=24)
    kind = models.CharField("soort", max_length=5, choices=Kind, default=Kind.VOICE)
    hours = models.CharField("wanneer bereikbaar", max_length=160, blank=True)
    public = models.BooleanField("openbaar", default=True)
    position = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "telefoonnummer"
        verbose_name_plural = "telefoonnummers"
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["number", "public", "service"], name="phone_shared")]

    def __str__(self) -> str:
        return self.number
