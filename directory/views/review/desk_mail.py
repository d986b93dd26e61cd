"""Which mail an editor gets of what lies at the desk."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from directory.accounts.guards import editor
from directory.models import User
from directory.publishing.desk.digest import choose_mail
from directory.views.review.review_desk import desk_of, done, show
from directory.views.review.review_forms import CHOOSE, PlainForm
from directory.web_addresses import url


class DeskMailForm(PlainForm):
    desk_mail = forms.ChoiceField(
        label=gettext_lazy("Welke mail wil je krijgen?"),
        choices=User.DeskMail.choices,
        widget=forms.RadioSelect,
        error_messages=CHOOSE | {"required": gettext_lazy("Kies welke mail je wilt krijgen.")},
    )


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def mail_page(request: HttpRequest) -> HttpResponse:
    """Ask an editor which mail they want; it is only ever about who is signed in."""
    user = desk_of(request).user
    form = DeskMailForm(
        request.POST if request.method == "POST" else None, initial={"desk_mail": user.desk_mail}
    )
    if form.is_valid():
        choose_mail(user, form.cleaned_data["desk_mail"])
        return done(request, _("Bewaard."), url("review-mail"))
    return show(request, "redactie/mail.html", {"form": form}, status=422 if form.errors else 200)
