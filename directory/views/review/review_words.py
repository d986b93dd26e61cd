"""An entry in words that the handreiking no longer uses: an editor says what it is called now."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from directory.accounts.guards import editor
from directory.models import Service
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.versions.settling_words import Word, settle, words_of
from directory.views.review.review_desk import desk_of, done, service_for, show
from directory.views.review.review_forms import PlainForm
from directory.views.review.review_hour import refused
from directory.web_addresses import url


class WordsForm(PlainForm):
    """One field for each retired concept that has heirs, by its slug: which of them fit."""

    def __init__(self, words: tuple[Word, ...], data: Any = None) -> None:
        super().__init__(data)
        for word in words:
            if word.choices:
                self.fields[word.concept.slug] = forms.MultipleChoiceField(
                    label=_("In plaats van “%(word)s”") % {"word": word.concept.plain_label},
                    help_text=_("Kies wat past. Past er niets? Laat dan alles leeg."),
                    choices=[(each.slug, f"{each.label}: {each.definition}") for each in word.choices],
                    initial=[each.slug for each in word.choices if each.proposed],
                    required=False,
                    widget=forms.CheckboxSelectMultiple,
                    error_messages={"invalid_choice": _("Kies iets uit de lijst.")},
                )


def words_context(service: Service, form: WordsForm | None = None) -> dict[str, Any]:
    words = words_of(service)
    return {
        "service": service,
        "form": form or WordsForm(words),
        "dropped": [word.concept for word in words if not word.choices],
        "words": words,
    }


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def words_page(request: HttpRequest, code: str) -> HttpResponse:
    """Show what an entry is called in the words of an older edition, with a proposal; POST puts it in those of today."""
    service = service_for(request, code)
    if request.method != "POST":
        return show(request, "redactie/begrip.html", words_context(service))
    form = WordsForm(words_of(service), request.POST)
    if form.is_valid():
        chosen = {slug for slugs in form.cleaned_data.values() for slug in slugs}
        try:
            settle(service, chosen, desk_of(request).user)
        except ContentError as error:
            form.tell(error.errors.items())
        except RevisionConflict as error:
            form.add_error(None, str(error))
        else:
            message = _("“%(name)s” staat nu in de woorden van de nieuwe editie.") % {"name": service.name}
            return done(request, message, url("review-service", service.code))
    return refused(request, "begrip", words_context(service, form), code)
