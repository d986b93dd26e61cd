import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from directory.models.revision import Revision


class ReviewNote(models.Model):
    """What owner and editors say to each other about one revision, in order. ``rule`` is a plaatsingsregel's number."""

    class Kind(models.TextChoices):
        SUBMITTED = "submitted", _("ingestuurd")
        QUESTION = "question", _("vraag")
        TAKEN_BACK = "taken_back", _("vraag teruggehaald")
        ANSWER = "answer", _("antwoord")
        PUBLISHED = "published", _("geplaatst")
        REJECTED = "rejected", _("afgewezen")
        EDITED = "edited", _("aangepast door de redactie")
        HANDED_OVER = "handed_over", _("overgedragen")
        TAKEN_OFF = "taken_off", _("van de site gehaald")
        ERASED = "erased", _("tekst gewist")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="notes", verbose_name="versie")
    kind = models.CharField("soort", max_length=12, choices=Kind)
    text = models.TextField("tekst", max_length=2000, blank=True)
    rule = models.PositiveSmallIntegerField("plaatsingsregel", null=True, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="door",
    )
    at = models.DateTimeField("op", auto_now_add=True)
    reminders = models.PositiveSmallIntegerField("herinneringen", default=0)
    """Of a question, those whose time has come; whether somebody was there to be mailed is another matter."""

    class Meta:
        verbose_name = "bericht bij een versie"
        verbose_name_plural = "berichten bij versies"
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.at:%Y-%m-%d %H:%M}"
