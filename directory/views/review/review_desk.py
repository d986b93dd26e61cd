"""What an editor's page begins with: whose desk it is, what lies on it, and how it is shown."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.contrib import messages
from django.contrib.messages import get_messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from directory.accounts.permissions import may_review, reviewable, reviewable_cases, roles
from directory.models import Region, Revision, Service, User
from directory.publishing.content.errors import RevisionConflict
from directory.publishing.desk.waiting import Desk
from directory.views.shared.rendering import render
from directory.web_addresses import url

THE_WRITERS_OWN = (Revision.Status.DRAFT, Revision.Status.WITHDRAWN)


def desk_of(request: HttpRequest) -> Desk:
    """Return the desk of who is signed in; the guard before the view let only editors in."""
    if not isinstance(request.user, User):
        raise Http404
    regions, cases = roles(request.user).desk()
    return Desk(request.user, regions, cases=cases)


def revision_for(request: HttpRequest, pk: UUID) -> Revision:
    """Return a revision that this editor decides about. Raises Http404; owners' drafts are nobody else's business."""
    rows = reviewable(request.user).select_related(
        "organization", "author", "service", "base_revision", "decided_by", "editorial_region"
    )
    revision = rows.filter(pk=pk).first()
    own = revision and revision.source == Revision.Source.EDITOR
    if revision is None or (revision.status == Revision.Status.DRAFT and not own):
        raise Http404
    return revision


def case_for(request: HttpRequest, pk: UUID) -> Revision:
    """Return a case or reflection that this editor decides about. Raises Http404; what its writer has is nobody else's business."""
    rows = reviewable_cases(request.user).select_related(
        "author", "case", "base_revision", "decided_by", "text_check"
    )
    revision = rows.filter(pk=pk).exclude(status__in=THE_WRITERS_OWN).first()
    if revision is None:
        raise Http404
    return revision


def service_for(request: HttpRequest, code: str) -> Service:
    """Return an entry that this editor decides about. Raises Http404 for another region's, as for none."""
    rows = Service.objects.select_related("organization", "editorial_region", "merged_into")
    service = rows.filter(code=code.lower()).first()
    if service is None or not may_review(request.user, service.editorial_region_id):
        raise Http404
    return service


def desk_name(desk: Desk) -> str:
    """Return what stands in the header: the editor's regions."""
    if desk.regions is None:
        return "Nederland"
    if not desk.regions and desk.cases:
        return _("Casussen")
    return ", ".join(Region.objects.filter(pk__in=desk.regions).values_list("name", flat=True))


def show(
    request: HttpRequest, template: str, context: dict[str, Any], nav: str = "", status: int = 200
) -> HttpResponse:
    """Render an editor's page, with what was done just now."""
    reported = [(message.level_tag, message.message) for message in get_messages(request)]
    desk = desk_of(request)
    shared = {
        "told": reported,
        "nav": nav,
        "desk_name": desk_name(desk),
        "cases_only": desk.cases and not (desk.regions is None or desk.regions),
        "after": request.POST.get("volgende", "")[:80],
        "in_hour": "volgende" in request.POST,
    }
    return render(request, template, shared | context, status=status)


def done(request: HttpRequest, message: str, otherwise: str) -> HttpResponse:
    """Say what was done and go on: to the next thing of the hour, or to ``otherwise``."""
    messages.success(request, message)
    following = request.POST.get("volgende")
    if following is None:
        return HttpResponseRedirect(otherwise)
    home = url("review")
    return HttpResponseRedirect(
        f"{home}?item={quote(following[:80].encode(errors='replace'))}" if following else home
    )


def conflict(
    request: HttpRequest, revision: Revision, error: RevisionConflict, mine: Sequence[tuple[str, str]] = ()
) -> HttpResponse:
    """Say who decided what meanwhile; nothing was written. ``mine`` are the labels and texts this editor typed."""
    stored = Revision.every.select_related("decided_by", "service").get(pk=revision.pk)
    context = {
        "revision": stored,
        "why": str(error),
        "notes": stored.notes.select_related("author"),
        "mine": [(label, words) for label, words in mine if words],
    }
    return show(request, "redactie/conflict.html", context, status=409)
