"""Logging in with a code from one's mail, the same whether or not the address is known.

allauth's process keeps the code, its age and the tries in the session; this adds that an address nobody used before
gets a code too, and an account without roles once that code is typed.
"""

from datetime import timedelta
from uuid import uuid4

from allauth.account import app_settings
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.models import Login
from allauth.account.stages import LoginByCodeStage, LoginStageController
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from directory.publishing.entries.maintainers import account_of
from directory.publishing.mail.outbox import post


class LoginCode(LoginCodeVerificationProcess):
    """A code on its way to an address."""

    def send_by_email(self, email: str, skip_enumeration_mails: bool = False) -> None:
        post(
            "login_code",
            about=uuid4(),
            to=email,
            context={"code": self.generate_code()},
            void_after=timezone.now() + timedelta(seconds=app_settings.LOGIN_BY_CODE_TIMEOUT),
        )

    @property
    def email(self) -> str:
        return str(self.state["email"])

    def log_in(self) -> HttpResponse:
        """Go on to the second factor, or to where somebody wanted to be."""
        wanted = self.stage.login.redirect_url
        user = account_of(self.email)
        record_authentication(self.request, user, method="code")
        return perform_login(self.request, Login(user=user, email=self.email, redirect_url=wanted))  # type: ignore[no-any-return]


def send_code(request: HttpRequest, email: str, wanted: str | None) -> None:
    """Mail a code to an address (lower case) and remember in the session that it was asked for."""
    login = Login(email=email, redirect_url=wanted)
    login.state["stages"] = {"current": LoginByCodeStage.key}
    stage = LoginByCodeStage(LoginStageController(request, login), request, login)
    stage.state.update(LoginCode.initial_state(user=None, email=email), initiated_by_user=True)
    process = LoginCode(stage)
    process.send()
    process.persist()


def asked_code(request: HttpRequest) -> LoginCode | None:
    """Return the code that this browser asked for; None when there is none or it has expired."""
    stage = LoginStageController.enter(request, LoginByCodeStage.key)
    process = LoginCode(stage) if stage else None
    return process.abort_if_invalid() if process else None
