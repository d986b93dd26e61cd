"""The sitemap: an index, the fixed pages, the regions, and the listed offers in bounded parts."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from directory.models import Region, Service
from directory.views.shared.region_names import SORTS, region_url
from directory.web_addresses import url, url_pattern
from handreiking.models import Case, Chapter, Concept, ConceptScheme

PART_SIZE = 10_000
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
FIXED = (
    "home",
    "search",
    "about",
    "referrers",
    "practice",
    "waiting",
    "waiting-plan",
    "waiting-relatives",
    "waiting-eighteen",
    "waiting-after",
    "rules",
    "privacy",
    "accessibility",
    "away-explained",
    "regions",
    "concepts",
    "steps",
    "guideline",
    "cases",
    "intervision",
)


@require_safe
@cache_control(public=True, max_age=3600)
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """List the parts; one query that counts."""
    parts = max(1, -(-Service.objects.listed().filter(is_example=False).count() // PART_SIZE))
    addresses = [url("sitemap-pages"), *(url("sitemap-services", part) for part in range(1, parts + 1))]
    return xml("sitemapindex", (f"<sitemap>{location(address)}</sitemap>" for address in addresses))


@require_safe
@cache_control(public=True, max_age=3600)
def sitemap_pages(request: HttpRequest) -> HttpResponse:
    regions = Region.objects.valid_on(timezone.localdate()).filter(kind__in=SORTS.values())
    concepts = Concept.objects.living().values_list("scheme__slug", "slug")
    chapters = Chapter.objects.filter(edition__is_current=True).values_list("slug", flat=True)
    cases = Case.objects.published().filter(is_example=False).values_list("slug", flat=True)
    addresses = (
        *map(url, FIXED),
        *(url("chapter", slug) for slug in chapters),
        *(url("scheme", slug) for slug in ConceptScheme.objects.values_list("slug", flat=True)),
        *(url("concept", *names) for names in concepts),
        *(url("case", slug) for slug in cases),
        *(region_url(region) for region in regions.only("kind", "slug")),
    )
    return xml("urlset", (f"<url>{location(address)}</url>" for address in addresses))


@require_safe
@cache_control(public=True, max_age=3600)
def sitemap_services(request: HttpRequest, part: int) -> HttpResponse:
    """List one part of the listed offers, examples aside, with the day they last changed."""
    first = (part - 1) * PART_SIZE
    if part < 1 or part > 10_000:
        raise Http404
    listed = Service.objects.listed().filter(is_example=False).order_by("pk")
    rows = list(listed.values_list("slug", "updated_at")[first : first + PART_SIZE])
    if not rows and part > 1:
        raise Http404
    return xml("urlset", entries(rows))


def entries(rows: Iterable[tuple[str, datetime]]) -> Iterator[str]:
    address = url_pattern("service")
    for slug, changed in rows:
        yield f"<url>{location(address.format(slug))}<lastmod>{changed:%Y-%m-%d}</lastmod></url>"


def location(path: str) -> str:
    return f"<loc>{settings.SITE_URL}{path}</loc>"


def xml(root: str, items: Iterable[str]) -> HttpResponse:
    body = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{NAMESPACE}">\n'
        + "\n".join(items)
        + f"\n</{root}>\n"
    )
    return HttpResponse(body, content_type="application/xml; charset=utf-8")
