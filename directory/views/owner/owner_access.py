"""What an owner's page begins with: the draft or entry it is about, if it is theirs, and how it is shown."""

from typing import Any
from uuid import UUID

from django.contrib.messages import get_messages
from django.http import Http404, HttpRequest, HttpResponse

from directory.accounts.permissions import is_owner_of, may_open
from directory.models import Revision, Service
from directory.models.choices import Visibility
from directory.publishing.content.content import upgrade
from directory.views.shared.rendering import render


def draft_of(request: HttpRequest, pk: UUID) -> Revision:
    """Return a revision that this user may open. Raises Http404 for another's, as for none."""
    rows = Revision.objects.select_related("organization", "service", "author")
    revision = rows.filter(pk=pk).first()
    if revision is None or not may_open(request.user, revision):
        raise Http404
    return revision


def entry_of(request: HttpRequest, pk: UUID) -> Service:
    """Return a live entry that this user keeps; editors have rooms of their own. Raises Http404 for another's, as for none."""
    service = Service.objects.select_related("organization").filter(pk=pk).first()
    if service is None or service.visibility == Visibility.MERGED:
        raise Http404
    if not is_owner_of(request.user, service.organization_id):
        raise Http404
    return service


def content_of(revision: Revision) -> dict[str, Any]:
    return upgrade(revision.content, revision.schema_version)


def show(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """Render an owner's page, with what was done just now."""
    reported = [(message.level_tag, message.message) for message in get_messages(request)]
    return render(request, template, {"told": reported, "person": request.user} | context, status=status)
