"""Logging in with a code, and out."""

from allauth.account.adapter import get_adapter
from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from directory.accounts import codes, oidc
from directory.accounts.adapter import TOO_OFTEN, WRONG_CODE
from directory.accounts.allauth_internals import count_request_for_code, log_out
from directory.accounts.guards import is_own_page
from directory.accounts.limits import client_key, within_limit
from directory.accounts.oidc import oidc_name
from directory.views.shared.rendering import render

TRIES, SECONDS = 30, 15 * 60


class AddressForm(forms.Form):
    email = forms.EmailField(
        label=gettext_lazy("Je e-mailadres"),
        max_length=254,
        error_messages={
            "required": gettext_lazy("Vul je e-mailadres in."),
            "invalid": gettext_lazy("Dit lijkt geen e-mailadres. Het ziet eruit als naam@voorbeeld.nl."),
        },
    )

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).strip().lower()


class CodeForm(forms.Form):
    code = forms.CharField(
        label=gettext_lazy("De code uit je mail"),
        max_length=40,
        error_messages={"required": gettext_lazy("Vul de code uit de mail in.")},
    )

    def right(self, code: str) -> bool:
        """Say whether this is the code; spaces and dashes do not matter."""
        return constant_time_compare(digits(self.cleaned_data["code"]), digits(code))


def digits(text: str) -> str:
    return "".join(character for character in text if character in "0123456789")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def login(request: HttpRequest) -> HttpResponse:
    """Ask for an address and mail a code to it."""
    wanted = wanted_page(request)
    if request.user.is_authenticated:
        return HttpResponseRedirect(wanted or get_adapter().get_login_redirect_url(request))
    if request.method != "POST":
        return ask_address(request, AddressForm())
    form = AddressForm(request.POST)
    if not form.is_valid():
        return ask_address(request, form, status=422)
    email = form.cleaned_data["email"]
    if not may_ask(request, email):
        form.add_error(None, TOO_OFTEN)
        return ask_address(request, form, status=429)
    codes.send_code(request, email, wanted)
    return redirect("account_confirm_login_code")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def login_code(request: HttpRequest) -> HttpResponse:
    """Ask for the code that was mailed."""
    if request.user.is_authenticated:
        return HttpResponseRedirect(get_adapter().get_login_redirect_url(request))
    asked = codes.asked_code(request)
    if not asked:
        return start_again(request, _("Je code is verlopen, of je vroeg hem in een andere browser aan."))
    if request.method != "POST":
        return ask_code(request, asked, CodeForm())
    form = CodeForm(request.POST)
    if not within_limit(request, "login_code", TRIES, SECONDS):
        form.add_error(None, TOO_OFTEN)
        return ask_code(request, asked, form, status=429)
    if form.is_valid() and form.right(asked.code):
        return asked.log_in()
    if form.is_valid():
        form.add_error("code", WRONG_CODE)
        if not asked.record_invalid_attempt():
            return start_again(request, _("Dat was te vaak een verkeerde code."))
    return ask_code(request, asked, form, status=422)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def logout(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        log_out(request)
        return HttpResponseRedirect(get_adapter().get_logout_redirect_url(request))
    return render(request, "account/logout.html")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def organization_login(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Lead to the login of the organisation that the settings name; 404 where they name none."""
    if not oidc_name():
        raise Http404
    if request.method != "POST":
        return redirect("account_login")
    if not within_limit(request, "organization_login", TRIES, SECONDS):
        return ask_address(request, AddressForm(), str(TOO_OFTEN), status=429)
    return oidc.leave_for_organization(request, wanted_page(request))


@never_cache
@require_safe
def organization_callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Log in who comes back from there."""
    if not oidc_name():
        raise Http404
    return oidc.come_back(request)


def ask_address(request: HttpRequest, form: AddressForm, notice: str = "", status: int = 200) -> HttpResponse:
    wanted = wanted_page(request) or ""
    context = {"form": form, "notice": notice, "wanted": wanted, "oidc_name": oidc_name()}
    return render(request, "account/login.html", context, status=status)


def start_again(request: HttpRequest, notice: str) -> HttpResponse:
    notice = f"{notice} {_('Vraag hieronder een nieuwe code aan.')}"
    return ask_address(request, AddressForm(), notice, status=422 if request.method == "POST" else 200)


def ask_code(request: HttpRequest, asked: codes.LoginCode, form: CodeForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "email": asked.email}
    return render(request, "account/login_code.html", context, status=status)


def may_ask(request: HttpRequest, email: str) -> bool:
    """Say whether one more code may go to this address, asked for from here; the address is kept as a hash only.

    Few from one place and many from everywhere, so that nobody keeps somebody else out by asking in their name.
    """
    counts = {
        "request_login_code": f"{client_key(request)} {email}",
        "request_login_code_anywhere": email,
    }
    return all(
        count_request_for_code(
            request, action, salted_hmac("tussentijd.login", counted, algorithm="sha256").hexdigest()
        )
        for action, counted in counts.items()
    )


def wanted_page(request: HttpRequest) -> str | None:
    """Return the page of this site that somebody was on their way to."""
    wanted = request.POST.get("next") or request.GET.get("next")
    return wanted if is_own_page(request, wanted) else None
