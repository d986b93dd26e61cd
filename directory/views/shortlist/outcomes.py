""" "Is het gelukt?": four buttons an offer, without a text, a cookie or an account."""

from collections.abc import Mapping

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from directory.accounts.limits import within_limit
from directory.models import Service
from directory.models.choices import Outcome
from directory.public_codes import NotAListError, address_of, codes_in
from directory.publishing.entries.outcomes import note_outcome
from directory.views.shared.caching import marked
from directory.views.shortlist.entries import on_site
from directory.views.shortlist.shortlist import mistyped
from directory.web_addresses import url

SALT = "shortlist-outcome"
A_DAY = 24 * 3600
MOST, SECONDS = 40, 3600
KEPT_BY_NOBODY = "private, no-store"
ICONS = {
    Outcome.DONE: "check-ring",
    Outcome.FULL: "minus-ring",
    Outcome.SILENT: "phone",
    Outcome.UNFIT: "cross",
}


# The form carries a token of its own, and nobody is signed in here: there is nothing that another site could borrow.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def outcomes(request: HttpRequest, address: str) -> HttpResponse:
    """Ask what came of each offer of a list; POST counts one answer and leads back. 404 for a mistyped address."""
    try:
        codes = codes_in(address)
        address = address_of(codes)
    except NotAListError:
        return mistyped(request, address)
    services = {service.code: service for service in on_site(codes)}
    if request.method != "POST":
        thanked = request.GET.get("gezegd", "")
        return page(request, address, services, thanked if thanked in services else "")
    code, outcome = request.POST.get("plek", ""), request.POST.get("uitkomst", "")
    if code not in services or outcome not in Outcome.values:
        return page(request, address, services, error=_("Kies een van de vier knoppen."), status=422)
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        return page(request, address, services, error=_("Kies je antwoord op deze pagina."), status=422)
    if not is_of(request.POST.get("mark", ""), address):
        message = _("Deze pagina stond lang open. Kies je antwoord nog een keer.")
        return page(request, address, services, error=message, status=422)
    if not within_limit(request, "outcome", MOST, SECONDS):
        message = _("Er kwamen net veel antwoorden binnen. Probeer het over een uur nog eens.")
        return page(request, address, services, error=message, status=429)
    # Who comes second is thanked too: nobody is told that somebody else answered.
    note_outcome(services[code], Outcome(outcome), ".".join(sorted(codes)), timezone.localdate())
    there = f"{url('shortlist-outcomes', address)}?gezegd={code}#{code}"
    return marked(HttpResponseRedirect(there, status=303), "", KEPT_BY_NOBODY)


def page(
    request: HttpRequest,
    address: str,
    services: Mapping[str, Service],
    thanked: str = "",
    error: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "services": services,
        "choices": [(choice.value, choice.label, ICONS[choice]) for choice in Outcome],
        "thanked": thanked,
        "error": error,
        "mark": signing.dumps(address, salt=SALT),
        "back": url("shortlist", address),
    }
    return marked(render(request, "lijst/outcomes.html", context, status=status), "", KEPT_BY_NOBODY)


def is_of(mark: str, address: str) -> bool:
    """Say whether a form was shown for this list, less than a day ago."""
    try:
        return bool(signing.loads(mark, salt=SALT, max_age=A_DAY) == address)
    except signing.BadSignature:
        return False
