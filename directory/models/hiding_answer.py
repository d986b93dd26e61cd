import uuid
from typing import Self

from django.conf import settings
from django.db import models

from directory.models.service import Service
from directory.models.settled import SettledMixin


class HidingAnswerQuerySet(models.QuerySet["HidingAnswer"]):
    def open(self) -> Self:
        """Keep what editors must still read, of what is still hidden."""
        return self.filter(settled_at=None, service__visibility="hidden")


class HidingAnswer(SettledMixin):
    """What an owner says to the editors who took an entry off the site; ``reply`` is what the owner reads of it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="hiding_answers", verbose_name="aanbod")
    text = models.TextField("antwoord", max_length=2000)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="van"
    )
    created_at = models.DateTimeField("op", auto_now_add=True)
    reply = models.CharField("antwoord van de redactie", max_length=300, blank=True)

    objects = HidingAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = "antwoord op verbergen"
        verbose_name_plural = "antwoorden op verbergen"
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.service} · {self.created_at:%Y-%m-%d}"
