import uuid

from django.db import models

from directory.models.service import Service


class Verification(models.Model):
    """Somebody's word, on a day, that an entry is (still) true."""

    class Outcome(models.TextChoices):
        CONFIRMED = "confirmed", "klopt nog"
        CHANGED = "changed", "gewijzigd"
        ENDED = "ended", "gestopt"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="verifications", verbose_name="aanbod")
    outcome = models.CharField("antwoord", max_length=10, choices=Outcome)
    by = models.CharField("door", max_length=160)
    on = models.DateField("op")

    class Meta:
        verbose_name = "controle"
        verbose_name_plural = "controles"
        ordering = ["-on"]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} · {self.on}"
