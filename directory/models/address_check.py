import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class AddressCheck(models.Model):
    """What the address register says of one address that somebody typed in a draft of an entry.

    ``key`` is the same for spellings that ask the same. Entries share nothing: what one owner types says nothing to another. ``answers`` holds the address itself where it was found, else
    up to three that may be meant, each {"address", "postal_code", "place", "lat", "lon"}.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("wordt nagekeken")
        FOUND = "found", _("gevonden")
        OTHER = "other", _("lijkt op een ander adres")
        UNKNOWN = "unknown", _("niet gevonden")
        NO_ANSWER = "no_answer", _("geen antwoord")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    entry = models.UUIDField("aanbod (UUID)")
    key = models.CharField("sleutel", max_length=32)
    address = models.CharField("straat en huisnummer", max_length=160)
    postal_code = models.CharField("postcode", max_length=6, blank=True)
    place = models.CharField("plaats", max_length=80, blank=True)
    state = models.CharField("uitkomst", max_length=9, choices=State, default=State.WAITING)
    answers = models.JSONField("antwoorden", default=list, blank=True)
    attempts = models.PositiveSmallIntegerField("keer gevraagd", default=0)
    tried_at = models.DateTimeField("laatst gevraagd", null=True, blank=True)
    used_at = models.DateTimeField("laatst bewaard", db_index=True)

    class Meta:
        verbose_name = "nagekeken adres"
        verbose_name_plural = "nagekeken adressen"
        constraints = [models.UniqueConstraint(fields=["entry", "key"], name="address_once")]
        indexes = [models.Index(fields=["key"], name="address_key")]

    def __str__(self) -> str:
        return self.get_state_display()
