"""The page of one offer, and where its old and short addresses lead."""

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from directory.language.capacity import FULL
from directory.models import Service, ServiceSlug
from directory.models.choices import Visibility
from directory.public_codes import read_codes
from directory.views.offer.cases_slot import cases_of, told_of
from directory.views.offer.next_best import next_best
from directory.views.offer.service_page import facts_of, load, service_page
from directory.views.offer.service_schema import json_ld
from directory.views.shared.caching import PUBLIC_CHECKED, etag, is_current, marked, not_modified
from directory.views.shared.tiles import tiles
from handreiking.models import DataVersion

SIMILAR = 3
"""Others that are named where one cannot go to this one now."""


@require_safe
def service_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a service: 301 for an old slug or a merged one, 410 for a hidden one, 304 where nothing changed."""
    now = timezone.now()
    tag = etag(request, DataVersion.objects.current(), now)
    if is_current(request, tag):
        return not_modified(tag, PUBLIC_CHECKED)
    rows = Service.objects.select_related("organization", "merged_into").annotate(has_cases=told_of())
    service = rows.filter(slug=slug).first()
    if service is None:
        return old_slug(slug)
    if service.visibility == Visibility.MERGED and service.merged_into:
        return HttpResponsePermanentRedirect(service.merged_into.get_absolute_url())
    if service.visibility == Visibility.HIDDEN:
        return gone(request)
    page = service_page(load(service), now)
    stuck = (
        page.pause or page.visibility != Visibility.LISTED or (page.capacity and page.capacity.status == FULL)
    )
    context = {
        "page": page,
        "cases": cases_of(service),
        "json_ld": json_ld(facts_of(service, now)),
        "tiles": tiles(),
        "today": timezone.localdate(now),
        "chosen": read_codes(request.GET.get("lijst", "")),
        "similar": next_best(service, {service.slug}, now, SIMILAR) if stuck else None,
    }
    return marked(render(request, "service/detail.html", context), tag, PUBLIC_CHECKED)


def gone(request: HttpRequest) -> HttpResponse:
    return marked(render(request, "service/gone.html", status=410), "", "no-store")


def old_slug(slug: str) -> HttpResponse:
    """Send a slug that once was to the one that is, for ever. Raises Http404 for one that never was."""
    former = ServiceSlug.objects.select_related("service").filter(slug=slug).first()
    if former is None:
        raise Http404
    return HttpResponsePermanentRedirect(former.service.get_absolute_url())


@require_safe
def short_code(request: HttpRequest, code: str) -> HttpResponse:
    """Send the short code of printed lists to the page, 410 for a hidden one; the code stays when the slug changes."""
    service = get_object_or_404(Service.objects.only("slug", "visibility"), code=code.lower())
    if service.visibility == Visibility.HIDDEN:
        return gone(request)
    return HttpResponseRedirect(service.get_absolute_url())
