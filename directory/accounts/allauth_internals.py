"""What we use of django-allauth beside its settings, adapters, models and forms, said in our words.

None of it is promised by allauth, so it is imported here and nowhere else. ``tests/accounts/test_allauth_internals.py``
holds what we rely on, and tells what an upgrade took away.
"""

from typing import Any, Self

from allauth.account import app_settings
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.internal.flows.logout import logout
from allauth.account.models import Login
from allauth.account.stages import LoginByCodeStage, LoginStageController
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.mfa.base.views import AuthenticateView, IndexView, ReauthenticateView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, ReauthenticateWebAuthnView, RemoveWebAuthnView
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse

from directory.models import User

__all__ = [
    "LOGIN_STAGES",
    "ActivateTOTPView",
    "AddWebAuthnView",
    "AuthenticateView",
    "DeactivateTOTPView",
    "GenerateRecoveryCodesView",
    "IndexView",
    "LoginByCode",
    "ReauthenticateView",
    "ReauthenticateWebAuthnView",
    "RemoveWebAuthnView",
    "ViewRecoveryCodesView",
    "code_holds",
    "count_request_for_code",
    "count_try",
    "current_request",
    "log_out",
    "note_second_factor",
    "organization_answer",
    "second_factor_proofs",
]
LOGIN_STAGES = [f"{stage.__module__}.{stage.__qualname__}" for stage in (LoginByCodeStage, AuthenticateStage)]
"""The steps of logging in, in order: the code from the mail, then the second factor of who has one."""


class LoginByCode(LoginCodeVerificationProcess):
    """A login of which the code is on its way to an address. The session keeps the code, its age and the tries.

    How the code is mailed is said by a subclass, in ``send_by_email``.
    """

    @classmethod
    def begin(cls, request: HttpRequest, email: str, wanted: str | None) -> None:
        """Send a code to an address (lower case), and remember in the session that it was asked for."""
        login = Login(email=email, redirect_url=wanted)
        login.state["stages"] = {"current": LoginByCodeStage.key}
        stage = LoginByCodeStage(LoginStageController(request, login), request, login)
        stage.state.update(cls.initial_state(user=None, email=email), initiated_by_user=True)
        process = cls(stage)
        process.send()
        process.persist()

    @classmethod
    def asked(cls, request: HttpRequest) -> Self | None:
        """Return the login that this browser began; None when there is none or its code has expired."""
        stage = LoginStageController.enter(request, LoginByCodeStage.key)
        found: Self | None = cls(stage).abort_if_invalid() if stage else None
        return found

    @property
    def email(self) -> str:
        return str(self.state["email"])

    def log_in_as(self, user: User) -> HttpResponse:
        """Log somebody in whose code was right: on to the second factor, or to where they wanted to be."""
        record_authentication(self.request, user, method="code")
        login = Login(user=user, email=self.email, redirect_url=self.stage.login.redirect_url)
        answer: HttpResponse = perform_login(self.request, login)
        return answer


def code_holds() -> int:
    """Return for how many seconds a code can be used."""
    return int(app_settings.LOGIN_BY_CODE_TIMEOUT)


def log_out(request: HttpRequest) -> None:
    """Forget who is logged in and what they were at, and empty their session."""
    logout(request)
    request.session.flush()


def note_second_factor(request: HttpRequest, user: User) -> None:
    """Note in the session that somebody proved their second factor just now."""
    record_authentication(request, user, "mfa", reauthenticated=True)


def second_factor_proofs(request: HttpRequest, user: User | AnonymousUser) -> list[float]:
    """Return when (epoch seconds) somebody proved their second factor in this session; never for a visitor."""
    records = get_authentication_records(request, user)
    return [float(record["at"]) for record in records if record["method"] == "mfa"]


def count_try(request: HttpRequest, action: str, times: int, seconds: int) -> bool:
    """Count one more ``action`` of this client; False, uncounted, after ``times`` in the last ``seconds``."""
    rates = {action: f"{times}/{seconds}s/ip"}
    return bool(ratelimit.consume(request, app="tussentijd", action=action, config=rates, limit_get=True))


def count_request_for_code(request: HttpRequest, action: str, key: str) -> bool:
    """Count one more code that was asked for under ``key``, by the rate in ACCOUNT_RATE_LIMITS; False after too many."""
    return bool(ratelimit.consume(request, app="allauth.account", action=action, key=key, limit_get=True))


def current_request() -> Any:
    """Return the request that is being answered, where allauth asks an adapter without telling."""
    return context.request


def organization_answer(request: HttpRequest, provider: str) -> HttpResponse:
    """Go on with what an organisation (OIDC) says of who comes back from there. Raises whatever allauth raises."""
    answer: HttpResponse = openid_connect.callback(request, provider)
    return answer
