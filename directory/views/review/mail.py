"""The mails that a local site wrote to its folder. Nowhere else: on every other site these pages do not exist."""

from collections.abc import Callable
from functools import wraps
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.csp import CSP
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from directory.publishing.mail import mail_folder

SHOWN = 100
PASSED_ON = ("HTTP_X_FORWARDED", "HTTP_FORWARDED", "HTTP_VIA", "HTTP_X_REAL_IP")
"""How the headers begin that a proxy adds; without a setting for it, one on this machine looks like this machine."""
LOCAL_HOSTS = {"localhost", "127.0.0.1", "[::1]"}
MAY_SHOW_A_FRAME: dict[str, Any] = settings.SECURE_CSP | {"frame-src": [CSP.SELF]}
# A mail brings styles of its own. No script runs, nothing is fetched, and a link opens in the page around it.
IN_A_FRAME: dict[str, list[str]] = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.UNSAFE_INLINE],
    "frame-ancestors": [CSP.SELF],
    "sandbox": ["allow-top-navigation-by-user-activation"],
}


def local_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give the view the mail folder; 404 where mail is really sent, in production, or from another machine."""

    @wraps(view)
    def answer(request: HttpRequest, **where_to: str) -> HttpResponse:
        where = mail_folder.folder()
        if where is None or settings.PRODUCTION or not asked_on_this_machine(request):
            raise Http404
        return view(request, where, **where_to)

    return answer


def asked_on_this_machine(request: HttpRequest) -> bool:
    """Say whether the question comes from the machine itself: the mails hold login codes."""
    host = request.get_host().lower()
    name = host if host.endswith("]") else host.rpartition(":")[0] or host
    try:
        near = ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        near = False
    passed_on = any(header.startswith(PASSED_ON) for header in request.META)
    return near and name in LOCAL_HOSTS and not passed_on and not settings.TRUSTED_PROXIES


@require_safe
@never_cache
@local_only
def mail_list(request: HttpRequest, where: Path) -> HttpResponse:
    mails = mail_folder.newest(where, SHOWN)
    return render(request, "post/list.html", {"mails": mails, "folder": where, "shown": SHOWN})


@require_safe
@never_cache
@csp_override(MAY_SHOW_A_FRAME)
@local_only
def mail_detail(request: HttpRequest, where: Path, name: str) -> HttpResponse:
    return render(request, "post/detail.html", {"mail": found(where, name)})


@require_safe
@never_cache
@xframe_options_sameorigin
@csp_override(IN_A_FRAME)
@local_only
def mail_html(request: HttpRequest, where: Path, name: str) -> HttpResponse:
    """Show a mail's own HTML, as the frame of its page does."""
    html = found(where, name).html
    return HttpResponse(html.replace("<head>", '<head><base target="_top">', 1))


def found(where: Path, name: str) -> mail_folder.FoundMail:
    mail = mail_folder.find(where, name)
    if mail is None:
        raise Http404
    return mail
