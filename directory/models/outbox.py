import uuid

from django.db import models
from django.db.models import F, Q


class OutboxMessage(models.Model):
    """A mail that is to go out, written in the transaction of what it is about.

    ``(kind, about, round, to)`` stands once, so that asking for the same mail twice sends it once. A sender takes a
    lease before the SMTP dialogue; ``message_id`` stays the same at every attempt. Once it is sent the body goes.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField("soort", max_length=40)
    about = models.CharField("waarover (UUID)", max_length=64)
    round = models.CharField("ronde", max_length=64, blank=True)
    to = models.EmailField("aan")
    subject = models.CharField("onderwerp", max_length=200)
    text = models.TextField("tekst", blank=True)
    html = models.TextField("html", blank=True)
    message_id = models.CharField("Message-ID", max_length=200, unique=True)
    created_at = models.DateTimeField("aangemaakt", auto_now_add=True)
    due_at = models.DateTimeField("vanaf")
    void_after = models.DateTimeField("niet meer na", null=True, blank=True)
    leased_until = models.DateTimeField("in behandeling tot", null=True, blank=True)
    attempts = models.PositiveSmallIntegerField("pogingen", default=0)
    sent_at = models.DateTimeField("verstuurd", null=True, blank=True)
    given_up_at = models.DateTimeField("opgegeven", null=True, blank=True)
    problem = models.CharField("probleem", max_length=80, blank=True)

    class Meta:
        verbose_name = "mail"
        verbose_name_plural = "mails"
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "about", "round", "to"], name="outbox_once"),
            models.CheckConstraint(
                name="outbox_due_before_void",
                condition=Q(void_after__isnull=True) | Q(void_after__gte=F("due_at")),
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                name="outbox_waiting",
                condition=Q(sent_at__isnull=True, given_up_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} · {self.subject}"
