"""The second step of logging in: allauth's own pages, at our addresses, in our words and with our statuses."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.http import urlencode

from directory.accounts import allauth_internals as allauth
from directory.accounts.guards import person, with_account
from directory.views.account.login import wanted_page
from directory.views.shared.rendering import title_prefix
from directory.web_addresses import url


def refused(page: TemplateResponse) -> TemplateResponse:
    """Say with the status and in the title of a page, which is not yet rendered, that an answer was refused."""
    page.status_code = 422
    page.context_data = (page.context_data or {}) | {"title_prefix": title_prefix(422)}
    return page


class Page:
    """Adds where somebody was going to, and says 422 when a form was refused."""

    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wanted = wanted_page(self.request) or ""
        home = (
            get_adapter().get_login_redirect_url(self.request) if self.request.user.is_authenticated else "/"
        )
        own = {"wanted": wanted, "passing": self.passing, "onward": wanted or home}
        return super().get_context_data(**kwargs) | own  # type: ignore[misc, no-any-return]

    def form_invalid(self, form: Form) -> HttpResponse:
        response: TemplateResponse = super().form_invalid(form)  # type: ignore[misc]
        return refused(response)

    @property
    def passing(self) -> str:
        """What stands behind an address of a next step, so that it leads on to where somebody was going to."""
        wanted = wanted_page(self.request)
        return f"?{urlencode({'next': wanted})}" if wanted else ""


class PasskeyPage(Page):
    """Shows the form also where nothing was refused yet; allauth leaves it out there."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.get("form") or self.get_form()  # type: ignore[attr-defined]
        return super().get_context_data(**kwargs) | {"form": form}


class FirstProof(Page):
    """Who has just set up a factor has thereby proved it, and goes on to the recovery codes."""

    def form_valid(self, form: Form) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)  # type: ignore[misc]
        allauth.note_second_factor(self.request, person(self.request))
        return response

    def get_success_url(self) -> str:
        fresh = self.did_generate_recovery_codes  # type: ignore[attr-defined]
        return url("mfa_view_recovery_codes" if fresh else "mfa_index") + self.passing


class SecondStep(Page, allauth.AuthenticateView):
    """After the code from the mail: the second factor."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        factors = Authenticator.objects.filter(user=self.stage.login.user.pk)
        kinds = set(factors.values_list("type", flat=True))
        return super().get_context_data(**kwargs) | {"kinds": kinds}


class SecondStepAgain(Page, allauth.ReauthenticateView):
    """Before the second factor is changed, and once a day for who edits."""


class PasskeyAgain(PasskeyPage, allauth.ReauthenticateWebAuthnView):
    def form_invalid(self, form: Form) -> HttpResponse:
        return refused(self.render_to_response(self.get_context_data(form=form)))


class Account(Page, allauth.IndexView):
    """What somebody has as second factor, and the way to change it."""


class SetUpApp(FirstProof, allauth.ActivateTOTPView):
    pass


class RemoveApp(Page, allauth.DeactivateTOTPView):
    pass


class RecoveryCodes(Page, allauth.ViewRecoveryCodesView):
    pass


class NewRecoveryCodes(Page, allauth.GenerateRecoveryCodesView):
    pass


class SetUpPasskey(PasskeyPage, FirstProof, allauth.AddWebAuthnView):
    pass


class RemovePasskey(Page, allauth.RemoveWebAuthnView):
    def get_success_url(self) -> str:
        return url("mfa_index")


second_step = SecondStep.as_view()
second_step_again = with_account(SecondStepAgain.as_view())
passkey_again = with_account(PasskeyAgain.as_view())
account = with_account(Account.as_view())
set_up_app = with_account(SetUpApp.as_view())
remove_app = with_account(RemoveApp.as_view())
recovery_codes_page = with_account(RecoveryCodes.as_view())
new_recovery_codes = with_account(NewRecoveryCodes.as_view())
set_up_passkey = with_account(SetUpPasskey.as_view())
remove_passkey = with_account(RemovePasskey.as_view())
