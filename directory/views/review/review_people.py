"""What somebody asks of editors: to keep an organisation's entries."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from directory.accounts.guards import editor
from directory.accounts.permissions import may_review
from directory.models import Claim, Role, Service
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import claims
from directory.views.review.review_desk import desk_of, done, show
from directory.views.review.review_forms import ClaimForm
from directory.views.review.review_hour import refused, status_of
from directory.web_addresses import url


def claim_for(request: HttpRequest, pk: UUID) -> Claim:
    """Return a claim on an organisation with entries in the editor's regions. Raises Http404."""
    regions = desk_of(request).regions
    claim = Claim.objects.select_related("organization", "user", "settled_by").filter(pk=pk).first()
    if claim is None:
        raise Http404
    here = Service.objects.filter(organization=claim.organization_id, editorial_region__in=regions or ())
    if regions is not None and not here.exists():
        raise Http404
    return claim


def may_decide(request: HttpRequest, claim: Claim) -> bool:
    """Say whether this editor decides about all entries of the claimed organisation."""
    return may_review(request.user, claims.region_of(claim.organization))


def claim_context(request: HttpRequest, claim: Claim, form: ClaimForm | None = None) -> dict[str, Any]:
    services = Service.objects.filter(organization=claim.organization_id).order_by("name")
    maintainers = Role.objects.owners_of(claim.organization_id)
    return {
        "claim": claim,
        "form": form or ClaimForm(),
        "services": list(services[:20]),
        "maintainers": maintainers.emails(),
        "may_decide": claim.status == Claim.Status.WITH_EDITOR and may_decide(request, claim),
        "for_others": claim.status == Claim.Status.WITH_EDITOR and not may_decide(request, claim),
    }


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def claim_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show who wants to keep an organisation's entries; POST grants or turns down."""
    claim = claim_for(request, pk)
    if request.method == "POST" and not may_decide(request, claim):
        raise PermissionDenied
    form = ClaimForm(request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        actor, statement = desk_of(request).user, form.cleaned_data
        try:
            if statement["decision"] == "toekennen":
                claims.grant(claim, by=actor)
                message = _("%(who)s beheert nu het aanbod van %(name)s.")
            else:
                claims.reject(claim, by=actor, reason=statement["reason"])
                message = _("De aanvraag van %(who)s voor %(name)s is afgewezen.")
            reported = message % {"who": claim.user.email, "name": claim.organization.name}
            return done(request, reported, url("review-claim", pk))
        except StateError as error:
            form.add_error(None, str(error))
            claim.refresh_from_db()
        except ContentError as error:
            form.tell(error.errors.items())
    context = claim_context(request, claim, form)
    if form is None:
        return show(request, "redactie/claim.html", context)
    return refused(request, "claim", context, pk, status_of(claim.settled_at is not None))
