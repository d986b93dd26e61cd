import uuid
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class WordHintQuerySet(models.QuerySet["WordHint"]):
    def in_use(self) -> Self:
        """Keep the words of which writers hear."""
        return self.filter(is_used=True)


class WordHint(models.Model):
    """A word that hurts or that few people know, and what may stand there instead. Writers get it as a hint.

    ``forms`` and ``instead`` hold one word or phrase a line.
    """

    class Kind(models.TextChoices):
        STIGMA = "stigma", _("kan kwetsen")
        JARGON = "jargon", _("vaktaal")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    text = models.CharField("woord of woorden", max_length=80, unique=True)
    kind = models.CharField("soort", max_length=6, choices=Kind)
    forms = models.TextField(
        "andere vormen",
        max_length=1000,
        blank=True,
        help_text=_("Eén vorm op een regel, zoals het meervoud."),
    )
    instead = models.TextField(
        "zo kan het ook", max_length=1000, help_text=_("Eén woord of zin op een regel, het beste bovenaan.")
    )
    reason = models.CharField("waarom", max_length=300, help_text=_("Eén zin die een schrijver overtuigt."))
    is_used = models.BooleanField(
        "in gebruik", default=True, help_text=_("Zonder vinkje zegt de site niets meer van dit woord.")
    )
    edited_at = models.DateTimeField("aangepast op", null=True, blank=True, editable=False)

    objects = WordHintQuerySet.as_manager()

    class Meta:
        verbose_name = "woord van de schrijfhulp"
        verbose_name_plural = "woorden van de schrijfhulp"
        ordering = ["kind", "text"]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        if not self.ways:
            raise ValidationError({"instead": _("Schrijf minstens één woord dat er beter past.")})

    @property
    def spellings(self) -> list[str]:
        """The word and its other forms."""
        return [self.text, *_lines(self.forms)]

    @property
    def ways(self) -> list[str]:
        """What may stand there instead, the best first."""
        return _lines(self.instead)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
