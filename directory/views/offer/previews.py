"""An entry as a revision would have it: its page before it is on the site, and the facts behind that."""

from typing import Any

from django.utils import timezone

from directory.models import Revision
from directory.publishing.content.content import upgrade
from directory.publishing.versions.preview import service_as_it_would_be
from directory.views.offer.service_page import facts_of, service_page
from directory.views.offer.service_rows import Facts
from directory.views.shared.tiles import tiles


def preview_context(revision: Revision) -> dict[str, Any]:
    """Return what a page that extends ``service/detail.html`` shows of an entry, from a revision."""
    now = timezone.now()
    content = upgrade(revision.content, revision.schema_version)
    service = service_as_it_would_be(content, revision.organization, revision.service)
    return {
        "page": service_page(service, now),
        "revision": revision,
        "tiles": tiles(),
        "today": timezone.localdate(now),
    }


def facts_as_it_would_be(content: dict[str, Any], revision: Revision) -> Facts:
    """Return what the rows of the page are made from, with this content in place of the revision's own."""
    service = service_as_it_would_be(content, revision.organization, revision.service)
    return facts_of(service, timezone.now())
