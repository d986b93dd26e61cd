import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from directory.models.choices import ReportTopic
from directory.models.fields import TokensField
from directory.models.service import Service


class ReportQuerySet(models.QuerySet["Report"]):
    def unsettled(self) -> Self:
        """Keep what an editor must still decide about: open, or held as possibly unwanted."""
        return self.filter(Q(status="open") | Q(status="spam", settled_at=None))

    def open(self) -> Self:
        """Keep what nobody decided about and nothing is suspicious of."""
        return self.filter(status="open")

    def held(self) -> Self:
        """Keep what looks unwanted and was not looked at yet."""
        return self.filter(status="spam", settled_at=None)

    def in_regions(self, regions: Iterable[UUID] | None) -> Self:
        """Keep what editors of these regions decide about; None is every region."""
        return self if regions is None else self.filter(service__editorial_region__in=set(regions))

    def said_before(self, report: "Report", since: datetime) -> Self:
        """Keep reports of the same thing, in the same words, since then."""
        return self.unsettled().filter(
            service=report.service,
            topics=report.topics,
            text=report.text,
            email=report.email,
            created_at__gte=since,
        )


class Report(models.Model):
    """Somebody's word that an entry is wrong.

    ``id`` is the secret of the receipt page; ``email`` goes once it is settled. ``editors_only`` keeps from the
    owner what may be about the owner, or about the reporter's own life. Status "spam" without ``settled_at`` is only
    a suspicion: an editor looks first.
    """

    class Status(models.TextChoices):
        OPEN = "open", _("wordt bekeken")
        MENDED = "mended", _("aangepast")
        DECLINED = "declined", _("niet aangepast")
        SPAM = "spam", _("ongewenst")

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
