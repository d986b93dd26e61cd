"""Where somebody who finds a weak spot can write: RFC 9116."""

from datetime import UTC, date, datetime, time, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from directory.web_addresses import whole_url

HOLDS_FOR = timedelta(days=180)
"""The RFC advises less than a year."""
LINES = """Contact: {contact}
Expires: {expires}
Preferred-Languages: nl, en
Canonical: {canonical}
"""


@require_safe
@cache_control(public=True, max_age=86400)
def security_txt(request: HttpRequest) -> HttpResponse:
    """Answer with the contact of ``SECURITY_CONTACT``; 404 without one, for a made-up address would swallow a warning."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    text = LINES.format(
        contact=settings.SECURITY_CONTACT,
        expires=expires(timezone.now().astimezone(UTC).date()),
        canonical=whole_url("security-txt"),
    )
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def expires(today: date) -> str:
    """Return until when it may be believed, in UTC: the same the whole day."""
    return f"{datetime.combine(today + HOLDS_FOR, time(), UTC):%Y-%m-%dT%H:%M:%SZ}"
