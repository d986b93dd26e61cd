"""How django-allauth behaves on this site: mail through the outbox, Dutch words, no passwords, no addresses."""

from typing import Any
from uuid import uuid4

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from directory.accounts import permissions
from directory.accounts.allauth_internals import LOGIN_STAGES, current_request
from directory.accounts.guards import is_own_page
from directory.accounts.limits import client_key
from directory.models import User
from directory.publishing.mail.outbox import post
from directory.web_addresses import url

WRONG_CODE = _("Deze code klopt niet. Kijk of je de nieuwste mail hebt.")
WRONG_APP_CODE = _("Deze code klopt niet. Wacht op de volgende code in de app en probeer het opnieuw.")
TOO_OFTEN = _("Je hebt het net te vaak geprobeerd. Wacht een kwartier en probeer het dan opnieuw.")
NOTICES = {
    "mfa/email/totp_activated": _("Er is een app met codes als tweede stap toegevoegd."),
    "mfa/email/totp_deactivated": _("De app met codes is als tweede stap weggehaald."),
    "mfa/email/recovery_codes_generated": _("Er zijn nieuwe herstelcodes gemaakt. De oude werken niet meer."),
    "mfa/email/webauthn_added": _("Er is een passkey als tweede stap toegevoegd."),
    "mfa/email/webauthn_removed": _("Een passkey is als tweede stap weggehaald."),
    "socialaccount/email/account_connected": _("Je kunt nu ook inloggen via je organisatie."),
}


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "too_many_login_attempts": TOO_OFTEN,
        "rate_limited": TOO_OFTEN,
    }

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return a hash: nothing that allauth keeps holds an address."""
        return client_key(request)

    def get_login_stages(self) -> list[str]:
        return LOGIN_STAGES

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        if permissions.is_editor(request.user):
            return url("review")
        return url(
            "admin:index" if permissions.may_enter_admin(request.user) else settings.LOGIN_REDIRECT_URL
        )

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return url("home")

    def is_safe_url(self, url: str | None) -> bool:
        return is_own_page(current_request(), url)

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        return render(request, "account/closed.html", status=403)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask for the second factor again before it is changed; without one there is nothing to ask for."""
        return bool(Authenticator.objects.filter(user=current_request().user.pk).exists())

    def get_reauthentication_methods(self, user: User) -> list[dict[str, Any]]:
        kinds = set(Authenticator.objects.filter(user=user.pk).values_list("type", flat=True))
        code = {
            "id": "mfa_reauthenticate",
            "description": _("Gebruik een code"),
            "url": url("mfa_reauthenticate"),
        }
        passkey = {
            "id": "mfa_reauthenticate:webauthn",
            "description": _("Gebruik een passkey"),
            "url": url("mfa_reauthenticate_webauthn"),
        }
        if Authenticator.Type.WEBAUTHN not in kinds:
            return [code] if kinds else []
        return [code, passkey] if Authenticator.Type.TOTP in kinds else [passkey, code]

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing by cookie: every page says itself what was done."""

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        post("security_notice", about=uuid4(), to=user.email, context={"what": str(NOTICES[template_prefix])})


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_APP_CODE,
        "cannot_generate_recovery_codes": _("Stel eerst een app met codes of een passkey in."),
    }

    def generate_authenticator_name(self, user: User, type: str) -> str:
        number = Authenticator.objects.filter(user=user.pk, type=type).count() + 1
        return str(_("Passkey {number}")).format(number=number)

    def _get_site_name(self) -> str:
        return "Tussentijd"
