"""Logging in at one's own organisation (OpenID Connect), where the settings name one."""

import logging
from secrets import compare_digest, token_urlsafe
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from directory.accounts.allauth_internals import organization_answer
from directory.publishing.content.errors import ContentError
from directory.publishing.entries.maintainers import account_of, clean_address

PROVIDER = "oidc"
log = logging.getLogger(__name__)


def oidc_name() -> str:
    """Return what the organisation is called, or nothing where this way of logging in is off."""
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    return str(apps[0]["name"]) if apps else ""


def leave_for_organization(request: HttpRequest, wanted: str | None) -> HttpResponse:
    """Send somebody to the login of the organisation, or say that it does not work."""
    try:
        provider = get_adapter().get_provider(request, PROVIDER)
        nonce = token_urlsafe()
        answer: HttpResponse = provider.redirect(
            request, "login", next_url=wanted, auth_params={"nonce": nonce}, nonce=nonce
        )
    except Exception as error:  # whatever the layers below make of an organisation that is out of order
        return failed(request, error)
    return answer


def come_back(request: HttpRequest) -> HttpResponse:
    """Go on with what the organisation says of somebody, or say that it did not work."""
    try:
        return organization_answer(request, PROVIDER)
    except Exception as error:  # whatever the layers below make of an answer that no organisation should give
        return failed(request, error)


class OidcAdapter(DefaultSocialAccountAdapter):
    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Match a new login with whom we know by its verified address, or make an account without roles.

        An address that the organisation did not verify opens nothing, and neither does an answer to another question
        than ours.
        """
        ours = answers_us(sociallogin)
        forget_details(sociallogin)
        if ours and sociallogin.is_existing:
            return
        address = verified_address(sociallogin)
        if not ours or not address:
            raise ImmediateHttpResponse(refused(request))
        sociallogin.email_addresses = []
        sociallogin.connect(request, account_of(address))

    def on_authentication_error(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        raise ImmediateHttpResponse(refused(request))


def answers_us(sociallogin: SocialLogin) -> bool:
    """Say whether the ID token was made for this browser's question, and the rest is about the same person."""
    token = sociallogin.account.extra_data.get("id_token", {})
    asked, answered = str(sociallogin.state["nonce"]), str(token.get("nonce", ""))
    same = str(token.get("sub", "")) == sociallogin.account.uid
    return same and compare_digest(asked.encode(), answered.encode())


def forget_details(sociallogin: SocialLogin) -> None:
    """Keep who somebody is there, and nothing else that the organisation tells of them."""
    sociallogin.account.extra_data = {}
    if sociallogin.account.pk:
        sociallogin.account.save(update_fields=["extra_data"])


def verified_address(sociallogin: SocialLogin) -> str:
    """Return the address that the organisation vouches for; only a true ``email_verified`` does that."""
    for address in sociallogin.email_addresses:
        if address.verified is True:
            try:
                return clean_address(address.email)
            except ContentError:
                return ""
    return ""


def failed(request: HttpRequest, error: Exception) -> HttpResponse:
    """Log what kind of thing went wrong, without what it says of somebody, and tell them kindly."""
    log.warning("Logging in at the organisation (OIDC) failed: %s", type(error).__name__)
    return refused(request)


def refused(request: HttpRequest) -> HttpResponse:
    return render(request, "account/oidc_failed.html", {"oidc_name": oidc_name()}, status=403)
