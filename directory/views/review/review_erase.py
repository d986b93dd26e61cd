"""Taking a version out of history for ever, of an offer or of a case."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from directory.accounts.guards import at_desk, editor
from directory.accounts.permissions import may_erase
from directory.models import Revision
from directory.publishing.content.errors import RevisionConflict, StateError
from directory.publishing.versions.revisions import redact
from directory.views.review.review_desk import case_for, conflict, desk_of, done, revision_for, show
from directory.web_addresses import url


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def erase_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask whether a version of an offer must go from history for ever; POST erases it."""
    revision = revision_for(request, pk)
    here = url("review-revision", pk)
    return _erase(
        request, revision, here, url("review-service", revision.service.code) if revision.service else here
    )


@at_desk
@require_http_methods(["GET", "HEAD", "POST"])
def erase_case_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask whether a version of a case or a reflection must go from history for ever; POST erases it."""
    here = url("review-case", pk)
    return _erase(request, case_for(request, pk), here, here)


def _erase(request: HttpRequest, revision: Revision, back: str, onward: str) -> HttpResponse:
    if not may_erase(request.user, revision):
        raise Http404
    if request.method != "POST":
        return show(
            request, "redactie/wissen.html", {"revision": revision, "back": back, "here": request.path}
        )
    try:
        redact(revision, desk_of(request).user)
    except StateError as error:
        return conflict(request, revision, RevisionConflict(revision.entry, None, str(error)))
    return done(request, _("De tekst van deze versie is voorgoed gewist."), onward)
