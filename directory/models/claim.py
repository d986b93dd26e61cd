import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from directory.models.organization import Organization
from directory.models.settled import SettledMixin


class Claim(SettledMixin):
    """Somebody says that an organisation's entries are theirs to keep.

    Proved by a code mailed to the address that was known already (``code_hash``, never the code), else by an editor.
    """

    class Status(models.TextChoices):
        CODE_SENT = "code_sent", _("code verstuurd")
        WITH_EDITOR = "with_editor", _("bij de redactie")
        GRANTED = "granted", _("toegekend")
        REJECTED = "rejected", _("afgewezen")
        EXPIRED = "expired", _("verlopen")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="claims", verbose_name="gebruiker"
    )
    organization = models.ForeignKey(
        Organization, models.CASCADE, related_name="claims", verbose_name="organisatie"
    )
    status = models.CharField("status", max_length=12, choices=Status)
    message = models.TextField("toelichting", max_length=1000, blank=True)
    code_hash = models.CharField(max_length=128, blank=True, editable=False)
    code_attempts = models.PositiveSmallIntegerField("pogingen", default=0)
    created_at = models.DateTimeField("gevraagd", auto_now_add=True)
    reason = models.CharField("reden", max_length=500, blank=True)

    class Meta:
        verbose_name = "claim"
        verbose_name_plural = "claims"
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organization"],
                name="claim_open_once",
                condition=models.Q(status__in=["code_sent", "with_editor"]),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.organization}"
