from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directory.language.cleaning import usable

LONGEST_ADDRESS = 254


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Store a user known by e-mail address only; without a password no password login works."""
        user = self.model(email=email.strip().lower(), **fields)
        if password is None:
            user.set_unusable_password()
        else:
            user.set_password(password)
        user.full_clean()
        user.save()
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find a user by address in any case; whatever else is typed finds nobody."""
        return self.get(email=usable(username or "").lower()[:LONGEST_ADDRESS])


class User(AbstractBaseUser, PermissionsMixin):
    """An owner, editor or administrator. Who reads and searches has no account."""

    class DeskMail(models.TextChoices):
        WEEK = "week", _("Elke week een overzicht, en meteen wat haast heeft")
        URGENT = "urgent", _("Alleen meteen wat haast heeft")
        NONE = "none", _("Geen mail")

    email = models.EmailField("e-mailadres", unique=True)
    name = models.CharField("naam", max_length=120, blank=True)
    is_staff = models.BooleanField("mag in het beheer", default=False)
    is_active = models.BooleanField("actief", default=True)
    desk_mail = models.CharField(
        "mail over de redactie", max_length=6, choices=DeskMail, default=DeskMail.WEEK
    )
    """What an editor hears by mail of what lies at the desk."""
    digested_on = models.DateField("overzicht van de week van", null=True, blank=True, editable=False)
    """The Monday of the last week of which it was seen whether there was anything to tell."""
    date_joined = models.DateTimeField("sinds", default=timezone.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_any_case")]

    def __str__(self) -> str:
        return self.email
