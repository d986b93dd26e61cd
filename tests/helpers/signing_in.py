"""Signing people in without walking through the login, for tests of what comes after it."""

import time
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.conf import settings
from django.http import HttpRequest
from django.test import Client
from playwright.sync_api import BrowserContext

from directory.models import User

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def sign_in(client: Client, user: User, second_factor: bool = True) -> Client:
    """Sign somebody in; with ``second_factor`` they have an app with codes and proved it in this session."""
    client.force_login(user)
    if second_factor:
        give_second_factor(user)
        request = HttpRequest()
        request.session = client.session
        record_authentication(request, user, "mfa")
        request.session.save()
    return client


def signed_in_client(user: User, second_factor: bool = True) -> Client:
    return sign_in(Client(), user, second_factor)


def sign_in_browser(context: BrowserContext, site: str, user: User, second_factor: bool = True) -> None:
    """Give a browser the session of somebody who is signed in."""
    session: Any = signed_in_client(user, second_factor).session
    cookie: Any = {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": site}
    context.add_cookies([cookie | {"httpOnly": True, "sameSite": "Lax"}])


def give_second_factor(user: User) -> Authenticator:
    """Give somebody an app with codes whose secret the tests know; who has one keeps it."""
    found = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
    return found or totp.TOTP.activate(user, SECRET).instance


def app_code(secret: str = SECRET) -> str:
    """Return what the app shows now."""
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30))
