"""An owner's word to the editors who took an entry off the site."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from directory.accounts.guards import person, signed_in
from directory.models.choices import Visibility
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries.hiding import LONGEST_TEXT, answer
from directory.views.owner.owner_access import entry_of, show
from directory.views.shared.written_form import PlainField, complain


class AnswerForm(forms.Form):
    text = PlainField(
        label=gettext_lazy("Je antwoord aan de redactie"),
        most=LONGEST_TEXT,
        widget=forms.Textarea,
        help_text=gettext_lazy("Bijvoorbeeld wat er niet klopt, of wat je hebt veranderd."),
    )


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def answer_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask what an owner wants to say about an entry that is hidden, and lay it at the editors' desk."""
    service = entry_of(request, pk)
    if service.visibility != Visibility.HIDDEN:
        return redirect("mine")
    form = AnswerForm(request.POST if request.method == "POST" else None, label_suffix="")
    if form.is_valid():
        try:
            answer(service, person(request), form.cleaned_data["text"])
            messages.success(
                request, _("Je antwoord ligt bij de redactie. Je krijgt een mail als er is besloten.")
            )
            return redirect("mine")
        except ContentError as error:
            complain(form, error)
        except StateError as error:
            form.add_error(None, str(error))
    return show(
        request, "mijn/antwoord.html", {"service": service, "form": form}, status=422 if form.errors else 200
    )
