import uuid

from django.conf import settings
from django.db import models

from directory.models.choices import ReportTopic
from directory.models.fields import TokensField
from directory.models.report_queryset import ReportQuerySet
from directory.models.service import Service


class Report(models.Model):
    """Somebody's word that an entry is wrong.

    ``id`` is the secret of the receipt page; ``email`` goes once it is settled. ``editors_only`` keeps from the
    owner what may be about the owner, or about the reporter's own life. Status "spam" without ``settled_at`` is only
    a suspicion: an editor looks first.
    """

    class Status(models.TextChoices):
        OPEN = "open", "wordt bekeken"
        MENDED = "mended", "aangepast"
        DECLINED = "declined", "niet aangepast"
        SPAM = "spam", "ongewenst"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="reports", verbose_name="aanbod")
    topics = TokensField("wat klopt er niet", max_length=120)
    text = models.TextField("toelichting", max_length=2000, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    editors_only = models.BooleanField("alleen voor de redactie", default=False)
    status = models.CharField("status", max_length=8, choices=Status, default=Status.OPEN)
    answer = models.TextField("antwoord", max_length=1000, blank=True)
    created_at = models.DateTimeField("gemeld", auto_now_add=True)
    settled_at = models.DateTimeField("afgehandeld", null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="door",
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = "melding"
        verbose_name_plural = "meldingen"
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["status", "created_at"])]

    def __str__(self) -> str:
        return f"{self.service} · {self.get_status_display()}"

    @property
    def topic_labels(self) -> list[str]:
        return [str(ReportTopic(topic).label) for topic in self.topics]

    @property
    def held(self) -> bool:
        return self.status == self.Status.SPAM and self.settled_at is None
