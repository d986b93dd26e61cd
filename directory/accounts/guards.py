"""Who may come in at all. What they may do with an object is asked of ``permissions``, with that object."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache

from directory.accounts import permissions, typed
from directory.accounts.allauth_internals import second_factor_proofs
from directory.models import User
from directory.web_addresses import url

View = Callable[..., HttpResponseBase]
SECOND_STEP_HOLDS = 12 * 60 * 60
"""Seconds; an editor's day. The session of an owner lasts longer."""


def signed_in(view: View) -> View:
    """Let in who is signed in, editors with their second factor; lead others there and back.

    Editors open every draft and entry of their region, so the code from a mail is not enough for them anywhere.
    Nothing of the page is kept by browsers or proxies.
    """
    return guarded(view, ask_whoever_edits)


def with_account(view: View) -> View:
    """Let in who is signed in, to the pages where a second factor is set up and proved."""
    return guarded(view, lambda request: None)


def editor(view: View) -> View:
    """Let in editors who proved their second factor in this session; 403 for who is no editor."""
    return guarded(view, ask_editor)


def guideline_editor(view: View) -> View:
    """Let in who edits the handreiking and administrators, with their second factor proved in this session; 403 for others."""
    return guarded(view, ask_guideline_editor)


def at_desk(view: View) -> View:
    """Let in editors, and who decides about cases, who proved their second factor in this session; 403 for others."""
    return guarded(view, ask_desk)


def staff(view: View) -> View:
    """Let in whoever has work in the admin and proved their second factor in this session."""
    return guarded(view, ask_staff)


def person(request: HttpRequest) -> User:
    """Return who is signed in; the guard before the view let nobody else in."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def guarded(view: View, ask: Callable[[HttpRequest], HttpResponseBase | None]) -> View:
    """Wrap ``view`` so that visitors go to the login, and whatever ``ask`` answers comes before the page."""

    @never_cache
    @wraps(view)
    def guarded_view(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return lead_to(url("account_login"), request)
        answer = ask(request)
        if answer is None and request.method == "POST":
            typed.forget(request)
        return answer or view(request, *args, **kwargs)

    guarded_view.guarded = True  # type: ignore[attr-defined]
    return guarded_view


def ask_whoever_edits(request: HttpRequest) -> HttpResponseBase | None:
    return ask_second_step(request) if permissions.is_editor(request.user) else None


def ask_editor(request: HttpRequest) -> HttpResponseBase | None:
    if not permissions.is_editor(request.user):
        raise PermissionDenied
    return ask_second_step(request)


def ask_guideline_editor(request: HttpRequest) -> HttpResponseBase | None:
    if not permissions.is_guideline_editor(request.user):
        raise PermissionDenied
    return ask_second_step(request)


def ask_desk(request: HttpRequest) -> HttpResponseBase | None:
    if not permissions.has_desk(request.user):
        raise PermissionDenied
    return ask_second_step(request)


def ask_staff(request: HttpRequest) -> HttpResponseBase | None:
    if not permissions.may_enter_admin(request.user):
        raise PermissionDenied
    return ask_second_step(request)


def ask_second_step(request: HttpRequest) -> HttpResponseBase | None:
    """Lead to setting up a second factor, or to proving it; None where that is done."""
    if second_step_taken(request):
        return None
    ways = get_adapter().get_reauthentication_methods(request.user) if has_second_factor(request) else []
    return lead_to(ways[0]["url"] if ways else url("mfa_index"), request)


def has_second_factor(request: HttpRequest) -> bool:
    kinds = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return bool(Authenticator.objects.filter(user=request.user.pk, type__in=kinds).exists())


def second_step_taken(request: HttpRequest) -> bool:
    """Say whether the second factor was proved in this session, lately, and still exists."""
    proofs = second_factor_proofs(request, request.user)
    return bool(proofs) and time.time() - max(proofs) < SECOND_STEP_HOLDS and has_second_factor(request)


def is_own_page(request: HttpRequest, address: str | None) -> bool:
    """Say whether ``address`` is a page of the site somebody is on; nobody is led to another one."""
    return url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())


def lead_to(address: str, request: HttpRequest) -> HttpResponseRedirect:
    """Go to a page of the login, and afterwards back to where somebody wanted to be, with what they typed."""
    kept = request.method == "POST" and typed.keep(request)
    wanted = url("typed-again") if kept else request.get_full_path()
    return HttpResponseRedirect(f"{address}?{urlencode({'next': wanted})}")
