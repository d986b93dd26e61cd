import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from directory.models.choices import FACTS, ReportTopic
from directory.models.fields import TokensField
from directory.models.role import is_part_of
from directory.models.service import Service
from directory.models.settled import SettledMixin
from directory.models.user import User


class ReportQuerySet(models.QuerySet["Report"]):
    def unsettled(self) -> Self:
        """Keep what an editor must still decide about: open, or held as possibly unwanted."""
        return self.filter(Q(status="open") | Q(status="spam", settled_at=None))

    def about_safety(self) -> Self:
        """Keep what may be about somebody's safety and was not settled yet; nothing ever holds it."""
        return self.unsettled().filter(safety=True)

    def open(self) -> Self:
        """Keep what else nobody decided about and nothing is suspicious of."""
        return self.filter(status="open", safety=False)

    def held(self) -> Self:
        """Keep what looks unwanted and was not looked at yet."""
        return self.filter(status="spam", settled_at=None, safety=False)

    def in_regions(self, regions: Iterable[UUID] | None) -> Self:
        """Keep what editors of these regions decide about; None is every region."""
        return self if regions is None else self.filter(service__editorial_region__in=set(regions))

    def besides_own(self, user: User) -> Self:
        """Leave out what is about safety at an organisation that this editor is part of."""
        return self.exclude(Q(safety=True) & is_part_of("service__organization", user))

    def said_before(self, report: "Report", since: datetime) -> Self:
        """Keep reports of the same thing, in the same words, since then."""
        return self.unsettled().filter(
            service=report.service,
            topics=report.topics,
            text=report.text,
            email=report.email,
            created_at__gte=since,
        )


class Report(SettledMixin):
    """Somebody's word that an entry is wrong.

    ``id`` is the secret of the receipt page; ``email`` goes once it is settled. The owner is mailed the ``facts`` at
    once (``facts_sent``: there was somebody to mail) and, of what was written, only what an editor ``passed_on``.
    ``safety``: it may be about somebody's safety, so the organisation never gets any of it. Status "spam" without
    ``settled_at`` is only a suspicion: an editor looks first.
    """

    class Status(models.TextChoices):
        OPEN = "open", _("wordt bekeken")
        MENDED = "mended", _("aangepast")
        DECLINED = "declined", _("niet aangepast")
        HANDLED = "handled", _("opgepakt")
        SPAM = "spam", _("ongewenst")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="reports", verbose_name="aanbod")
    topics = TokensField("wat klopt er niet", max_length=120)
    text = models.TextField("toelichting", max_length=2000, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    safety = models.BooleanField("gaat misschien over veiligheid", default=False)
    facts_sent = models.BooleanField("feiten gemaild aan de aanbieder", default=False)
    passed_on = models.TextField("doorgestuurd aan de aanbieder", max_length=2000, blank=True)
    passed_on_at = models.DateTimeField("doorgestuurd op", null=True, blank=True)
    passed_on_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="doorgestuurd door",
    )
    status = models.CharField("status", max_length=8, choices=Status, default=Status.OPEN)
    answer = models.TextField("antwoord", max_length=1000, blank=True)
    created_at = models.DateTimeField("gemeld", auto_now_add=True)

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
    def facts(self) -> list[str]:
        """What its owner may hear at once, as labels; nothing of a report that is also about how somebody was treated."""
        if self.safety or ReportTopic.WELCOME in self.topics:
            return []
        return [str(ReportTopic(topic).label) for topic in self.topics if topic in FACTS]

    @property
    def said_unsafe(self) -> bool:
        """Say whether the reporter chose that it is about safety, so that it is not for editors to doubt."""
        return ReportTopic.SAFETY in self.topics

    @property
    def held(self) -> bool:
        return self.status == self.Status.SPAM and self.settled_at is None
