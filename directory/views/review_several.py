"""The same decision about several entries at once."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from directory.accounts.guards import editor
from directory.accounts.permissions import may_review
from directory.models import Service
from directory.models.choices import Visibility
from directory.publishing.errors import ContentError, StateError
from directory.publishing.moderation import hand_over
from directory.publishing.standing import change_standing
from directory.views.review_desk import desk_of, done, show
from directory.views.review_forms import SeveralForm

MOST = 100


@editor
@require_POST
def several_page(request: HttpRequest) -> HttpResponse:
    """Ask what to do with the ticked entries, then do it; what is not this editor's is left out."""
    services = ticked(request)
    form = SeveralForm(request.POST) if "action" in request.POST or "zeker" in request.POST else None
    if form and services and form.is_valid():
        try:
            number = do(request, services, form.cleaned_data)
            told = ngettext("%(n)s aanbod is bijgewerkt.", "%(n)s keer aanbod is bijgewerkt.", number)
            return done(request, told % {"n": number}, "/redactie/alles/")
        except StateError as error:
            form.add_error(None, str(error))
        except ContentError as error:
            form.tell(error.errors.items())
    context = {"services": services, "form": form or SeveralForm()}
    return show(
        request, "redactie/samen.html", context, nav="alles", status=422 if form or not services else 200
    )


def ticked(request: HttpRequest) -> list[Service]:
    codes = [code[:12].lower().replace("\x00", "") for code in request.POST.getlist("code")[:MOST]]
    found = Service.objects.filter(code__in=codes).select_related("organization").order_by("name")
    return [service for service in found if may_review(request.user, service.editorial_region_id)]


def do(request: HttpRequest, services: list[Service], said: dict[str, Any]) -> int:
    """Do one thing to each entry, each by itself; return how many. Raises StateError before the first."""
    actor, reason = desk_of(request).user, said["reason"]
    if said["action"] == "overdragen":
        if said["region"] is None:
            raise ContentError({"region": _("Kies een regio.")})
        for service in services:
            hand_over(service, said["region"], actor, reason)
        return len(services)
    for service in services:
        change_standing(service, Visibility.HIDDEN, reason, actor)
    return len(services)
