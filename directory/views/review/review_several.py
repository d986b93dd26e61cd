"""The same decision about several entries at once."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from directory.accounts.guards import editor
from directory.accounts.permissions import may_review
from directory.language.cleaning import usable
from directory.models import Service
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries.visibility import hide_together
from directory.publishing.versions.moderation import hand_over
from directory.views.review.event_labels import facts_of
from directory.views.review.review_desk import desk_of, done, show
from directory.views.review.review_forms import SeveralForm
from directory.web_addresses import url

MOST, MOST_FACTS = 100, 25
AT = {"note": "reason", "reason": "sentence"}
"""Where this form asks what hiding needs; handing over asks its reason at the same field."""


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def several_page(request: HttpRequest) -> HttpResponse:
    """Ask what to do with the ticked entries, then do it; what is not this editor's is left out.

    Without ticks, as after reading the address from history, it leads to the list where they are set.
    """
    if request.method != "POST":
        return redirect("review-everything")
    services = ticked(request)
    form = SeveralForm(request.POST) if "action" in request.POST or "zeker" in request.POST else None
    if form and services and form.is_valid():
        try:
            number = do(request, services, form.cleaned_data)
            message = ngettext("%(n)s item is bijgewerkt.", "%(n)s items zijn bijgewerkt.", number)
            return done(request, message % {"n": number}, url("review-everything"))
        except StateError as error:
            form.add_error(None, str(error))
        except ContentError as error:
            found = error.errors
            form.tell((AT.get(name, name), message) for name, message in found.items())
    shown = services[:MOST_FACTS]
    facts = facts_of(shown) | {service.pk: [] for service in services[MOST_FACTS:]}
    context = {"services": services, "facts": facts, "form": form or SeveralForm()}
    return show(
        request, "redactie/samen.html", context, nav="alles", status=422 if form or not services else 200
    )


def ticked(request: HttpRequest) -> list[Service]:
    codes = [usable(code[:12]).lower() for code in request.POST.getlist("code")[:MOST]]
    found = Service.objects.filter(code__in=codes).select_related("organization").order_by("name")
    return [service for service in found if may_review(request.user, service.editorial_region_id)]


def do(request: HttpRequest, services: list[Service], statement: dict[str, Any]) -> int:
    """Do one thing to each entry, each by itself; return how many. Raises StateError before the first."""
    actor, reason = desk_of(request).user, statement["reason"]
    if statement["action"] == "overdragen":
        if statement["region"] is None:
            raise ContentError({"region": _("Kies een regio.")})
        for service in services:
            hand_over(service, statement["region"], actor, reason)
        return len(services)
    hide_together(services, statement["sentence"], actor, note=reason)
    return len(services)
