import uuid
from datetime import datetime

from django.db import models
from django.db.models import F, Q

VOID = "void"


class OutboxQuerySet(models.QuerySet["OutboxMessage"]):
    def waiting(self) -> "OutboxQuerySet":
        """Return what is neither sent nor given up, and goes out by itself."""
        return self.filter(sent_at__isnull=True, given_up_at__isnull=True, within__isnull=True)

    def free(self, now: datetime) -> "OutboxQuerySet":
        """Return what waits and nobody has a lease on; a failure's wait is a lease too."""
        return self.waiting().filter(Q(leased_until__isnull=True) | Q(leased_until__lte=now))

    def due(self, now: datetime) -> "OutboxQuerySet":
        """Return what may be sent now."""
        return self.free(now).filter(Q(void_after__isnull=True) | Q(void_after__gt=now), due_at__lte=now)

    def overdue(self, now: datetime) -> "OutboxQuerySet":
        """Return what should have been sent by now, also what waits after a failure."""
        return self.waiting().filter(due_at__lte=now)

    def too_late(self, now: datetime) -> "OutboxQuerySet":
        """Return what waits and must not be sent any more."""
        return self.free(now).filter(void_after__lte=now)

    def delivered(self) -> "OutboxQuerySet":
        """Return what was truly sent, by itself or within another mail."""
        return self.filter(Q(sent_at__isnull=False) | Q(within__sent_at__isnull=False))

    def given_up(self) -> "OutboxQuerySet":
        """Return what could not be delivered; what merely came too late is not among it."""
        return self.filter(given_up_at__isnull=False).exclude(problem=VOID)

    def ended_before(self, moment: datetime) -> "OutboxQuerySet":
        """Return what was sent, given up or void before ``moment``."""
        return self.filter(Q(sent_at__lt=moment) | Q(given_up_at__lt=moment))


class OutboxMessage(models.Model):
    """A mail that is to go out, written in the transaction of what it is about.

    ``(kind, about, round, to)`` stands once, so that asking for the same mail twice sends it once. A sender takes a
    lease before the SMTP dialogue; ``message_id`` stays the same at every attempt. Once it is sent the body goes.
    One that came too late is given up with the problem "void", its body gone too. One that became part of another
    mail stands ``within`` that one, without a body.
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
    asks = models.ForeignKey(
        "directory.VerificationRound",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="mails",
        verbose_name="controleronde",
    )
    """The question whether an entry is still true that this mail puts."""
    within = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="parts", verbose_name="als deel van"
    )

    objects = OutboxQuerySet.as_manager()

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
