import uuid
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from handreiking.models.edition import Edition


class StepQuerySet(models.QuerySet["Step"]):
    def of(self, edition: Edition | None) -> Self:
        """Keep the steps of an edition; None: of the one that holds now."""
        return self.filter(edition=edition) if edition else self.filter(edition__is_current=True)

    def in_order(self, audience: str) -> list["Step"]:
        """Return the steps for one audience, in order, with their options; two queries."""
        steps = self.filter(audience=audience)
        return list(steps.order_by("position", "slug").prefetch_related("options"))


class Step(models.Model):
    """One question of the step plan of an edition, for one audience. What it asks becomes a parameter of the search.

    ``next`` is the slug of the step that follows, "klaar" for the end, blank for the one behind it in the order.
    """

    class Audience(models.TextChoices):
        REFERRER = "verwijzer", _("verwijzer")
        SELF = "mij", _("wie zelf wacht")
        RELATIVE = "naaste", _("naaste")

    class Kind(models.TextChoices):
        CRISIS = "crisis", _("is het veilig?")
        WAIT = "wacht", _("hoe lang wachten?")
        PLACE = "plaats", _("plaats")
        AGE = "leeftijd", _("leeftijd")
        CONCEPTS = "begrippen", _("keuzes uit een schema")
        FIELD = "veld", _("keuzes uit een vaste lijst")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="steps", verbose_name="editie")
    audience = models.CharField("voor wie", max_length=9, choices=Audience)
    position = models.PositiveSmallIntegerField("volgorde", default=0)
    slug = models.SlugField("kenmerk in het adres", max_length=40)
    question = models.CharField("vraag", max_length=160)
    guidance = models.CharField("uitleg in een of twee zinnen", max_length=400, blank=True)
    kind = models.CharField("soort vraag", max_length=9, choices=Kind)
    parameter = models.SlugField("parameter van de zoekvraag", max_length=40)
    next = models.SlugField(
        "daarna", max_length=40, blank=True, help_text=_("Leeg: de volgende in de volgorde.")
    )
    edited_at = models.DateTimeField("aangepast op", null=True, blank=True, editable=False)

    objects = StepQuerySet.as_manager()

    class Meta:
        verbose_name = "stap"
        verbose_name_plural = "stappen"
        ordering = ["edition", "audience", "position", "slug"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "audience", "slug"], name="step_once_per_audience")
        ]

    def __str__(self) -> str:
        return self.question


class StepOption(models.Model):
    """One answer that can be chosen. Without options a step offers every concept of its scheme."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey(Step, models.CASCADE, related_name="options", verbose_name="stap")
    position = models.PositiveSmallIntegerField("volgorde", default=0)
    value = models.SlugField("waarde", max_length=60)
    text = models.CharField("tekst", max_length=120)
    next = models.SlugField("daarna", max_length=40, blank=True)

    class Meta:
        verbose_name = "antwoord"
        verbose_name_plural = "antwoorden"
        ordering = ["step", "position"]
        constraints = [models.UniqueConstraint(fields=["step", "value"], name="option_once_per_step")]

    def __str__(self) -> str:
        return self.text
