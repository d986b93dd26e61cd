"""Logging in with a code from one's mail, the same whether or not the address is known.

An address that nobody used before gets a code too, and an account without roles once that code is typed.
"""

from datetime import timedelta
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from directory.accounts.allauth_internals import LoginByCode, code_holds
from directory.publishing.entries.maintainers import account_of
from directory.publishing.mail.outbox import post


class LoginCode(LoginByCode):
    """A code on its way to an address."""

    def send_by_email(self, email: str, skip_enumeration_mails: bool = False) -> None:
        post(
            "login_code",
            about=uuid4(),
            to=email,
            context={"code": self.generate_code()},
            void_after=timezone.now() + timedelta(seconds=code_holds()),
        )

    def log_in(self) -> HttpResponse:
        """Go on to the second factor, or to where somebody wanted to be."""
        return self.log_in_as(account_of(self.email))


def send_code(request: HttpRequest, email: str, wanted: str | None) -> None:
    """Mail a code to an address (lower case) and remember in the session that it was asked for."""
    LoginCode.begin(request, email, wanted)


def asked_code(request: HttpRequest) -> LoginCode | None:
    """Return the code that this browser asked for; None when there is none or it has expired."""
    return LoginCode.asked(request)
