import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from directory.models.revision import Revision


class TextCheck(models.Model):
    """That the texts of a case or reflection were looked through for what leads back to a person.

    ``mark`` is the fingerprint of the texts as they were: other texts ask another check.
    """

    revision = models.OneToOneField(
        Revision, models.CASCADE, primary_key=True, related_name="text_check", verbose_name="versie"
    )
    mark = models.CharField("kenmerk van de teksten", max_length=24)
    checked_at = models.DateTimeField("gecontroleerd")

    class Meta:
        verbose_name = "controle van teksten"
        verbose_name_plural = "controles van teksten"

    def __str__(self) -> str:
        return f"{self.revision} · {self.checked_at:%Y-%m-%d %H:%M}"


class TextHitQuerySet(models.QuerySet["TextHit"]):
    def open(self) -> Self:
        """Keep what an editor has still to settle."""
        return self.filter(state="open")


class TextHit(models.Model):
    """A piece of a text that may lead back to a person, from ``start`` up to ``end`` (signs) of ``field``.

    Once other words stand there, ``text`` and ``around`` are empty: what was taken out is kept nowhere.
    """

    class Kind(models.TextChoices):
        NAME = "naam", _("naam")
        PLACE = "plaats", _("plaats of adres")
        ORGANIZATION = "instelling", _("instelling")
        DATE = "datum", _("datum")
        NUMBER = "nummer", _("nummer")
        CONTACT = "contact", _("mail- of webadres")
        AGE = "leeftijd", _("leeftijd")
        RARE = "combinatie", _("zeldzame combinatie")

    class State(models.TextChoices):
        OPEN = "open", _("nog te beslissen")
        REPLACED = "replaced", _("vervangen")
        LEFT = "left", _("blijft staan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="hits", verbose_name="versie")
    field = models.CharField("veld", max_length=20)
    start = models.PositiveIntegerField("van")
    end = models.PositiveIntegerField("tot")
    text = models.TextField("tekst", blank=True)
    kind = models.CharField("soort", max_length=10, choices=Kind)
    around = models.TextField("ervoor en erna", blank=True)
    """What stands beside it, by which a piece that was left is known again in the next check."""
    proposal = models.TextField("voorstel", blank=True)
    state = models.CharField("stand", max_length=8, choices=State, default=State.OPEN)
    reason = models.CharField("reden", max_length=200, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="door",
    )
    settled_at = models.DateTimeField("besloten", null=True, blank=True)

    objects = TextHitQuerySet.as_manager()

    class Meta:
        verbose_name = "gevonden gegeven"
        verbose_name_plural = "gevonden gegevens"
        ordering = ["field", "start"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.get_state_display()}"
