"""A form that was sent in vain is offered again, filled in, to whom it had been shown."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.backends.utils import csrf_input
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from directory.accounts import typed
from directory.accounts.adapter import AccountAdapter
from directory.accounts.guards import lead_to, signed_in
from directory.views.shared.errors import error_page
from directory.views.shared.rendering import render
from directory.web_addresses import url

WORDS_FROM = 12
"""Characters from which a value is shown: what is shorter is mostly a choice."""
LOGINS = {"account_login", "account_confirm_login_code"}


def marked_forms(request: HttpRequest) -> dict[str, object]:
    """Let every form say to whom it was shown, beside the token against forgery."""
    return {"csrf_input": _marked_when_shown(request)}


def _marked(request: HttpRequest) -> SafeString:
    mark = typed.mark_for(request.user)
    return format_html('{}<input type="hidden" name="{}" value="{}">', csrf_input(request), typed.FIELD, mark)


# Once, for it makes a class: on each page that took 0.15 ms, of which most have no form.
_marked_when_shown = lazy(_marked, SafeString, str)


@signed_in
@require_safe
def typed_again(request: HttpRequest) -> HttpResponse:
    """Show what somebody typed before their session ended, ready to be sent."""
    found = typed.kept(request)
    if found is None:
        return HttpResponseRedirect(AccountAdapter().get_login_redirect_url(request))
    return show(request, found)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is not that of the session any more, as after a login in another tab.

    To whom it had been shown gets it back filled in. A form that no page of ours showed to them is refused: what it
    says may be somebody else's.
    """
    match, who = request.resolver_match, typed.shown_to(request)
    guarded = bool(match and getattr(match.func, "guarded", False))
    if match and match.url_name in LOGINS and request.user.is_authenticated:
        return HttpResponseRedirect(AccountAdapter().get_login_redirect_url(request))
    if guarded and who and not request.user.is_authenticated:
        return lead_to(url("account_login"), request)
    if who == (str(request.user.pk) if guarded else typed.VISITOR):
        return show(request, typed.typed_in(request), status=409)
    return error_page(request, 403, {"too_old": True})


def show(request: HttpRequest, found: typed.Typed, status: int = 200) -> HttpResponse:
    words = [value for _key, value in found.fields if len(value) >= WORDS_FROM and " " in value]
    context = {"path": found.path, "fields": found.fields, "words": words}
    response = render(request, "account/verder.html", context, status=status)
    response.headers["Cache-Control"] = "private, no-store"
    return response
