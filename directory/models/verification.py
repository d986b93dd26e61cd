import uuid
from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from directory.models.revision import Revision
from directory.models.service import Service


class Verification(models.Model):
    """Somebody's word, on a day, that an entry is (still) true."""

    class Outcome(models.TextChoices):
        CONFIRMED = "confirmed", _("klopt nog")
        CHANGED = "changed", _("gewijzigd")
        ENDED = "ended", _("gestopt")

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


class RoundQuerySet(models.QuerySet["VerificationRound"]):
    def open(self) -> Self:
        """Keep what nobody has answered."""
        return self.filter(closed_on=None)

    def of_listed(self) -> Self:
        """Keep the rounds of what is in the search."""
        return self.filter(service__visibility="listed")

    def unanswered_since(self, day: date) -> Self:
        """Keep what was asked on ``day`` or before, of an entry that is in the search, and nobody has answered."""
        return self.open().of_listed().filter(opened_on__lte=day)

    def without_change_in_the_making(self) -> Self:
        """Leave out entries of which somebody wrote a change since the question, that is not decided about."""
        writing = Revision.objects.order_by().filter(
            service=OuterRef("service"),
            status__in=Revision.UNDECIDED,
            updated_at__date__gte=OuterRef("opened_on"),
        )
        return self.filter(~Exists(writing))


class VerificationRound(models.Model):
    """One time that the owner is asked whether an entry is still true: a mail and two reminders, one answer.

    An entry has at most one round without an answer; any word about the entry (``Verification``) closes it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="rounds", verbose_name="aanbod")
    opened_on = models.DateField("gevraagd op")
    closed_on = models.DateField("afgesloten op", null=True, blank=True)
    reminders = models.PositiveSmallIntegerField("herinneringen", default=0)
    """How many reminders went out, or were passed over because the next was due already."""

    objects = RoundQuerySet.as_manager()

    class Meta:
        verbose_name = "controleronde"
        verbose_name_plural = "controlerondes"
        ordering = ["-opened_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["service"], name="round_open_once", condition=models.Q(closed_on__isnull=True)
            )
        ]
        indexes = [
            models.Index(
                fields=["opened_on"], name="round_waiting", condition=models.Q(closed_on__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.service} · {self.opened_on}"
