"""Pages per region: what there is near and for the people of a gemeente, province, GGD region or stadsdeel."""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from directory.models import Region
from directory.places.gazetteer import gazetteer
from directory.search.answer.search import search
from directory.search.ask.query import SearchQuery
from directory.views.shared.caching import PUBLIC_CHECKED
from directory.views.shared.region_names import SORTS, region_url


@dataclass(frozen=True, slots=True)
class Province:
    name: str
    url: str
    municipalities: tuple[tuple[str, str], ...]


@require_safe
@cache_control(public=True, max_age=3600)
def regions(request: HttpRequest) -> HttpResponse:
    """List every region: the gemeenten by province, the GGD regions and the stadsdelen; three queries."""
    valid = Region.objects.valid_on(timezone.localdate())
    by_province: dict[UUID, list[tuple[str, str]]] = defaultdict(list)
    pairs = Region.within.through.objects.filter(
        to_region__kind=Region.Kind.PROVINCE, from_region__kind=Region.Kind.MUNICIPALITY
    ).values_list("from_region_id", "to_region_id")
    province_of = dict(pairs)
    rows = list(valid.filter(kind__in=SORTS.values()).order_by("name"))
    for region in rows:
        if region.kind == Region.Kind.MUNICIPALITY and region.pk in province_of:
            by_province[province_of[region.pk]].append((region.name, region_url(region)))
    context = {
        "provinces": [
            Province(region.name, region_url(region), tuple(by_province[region.pk]))
            for region in rows
            if region.kind == Region.Kind.PROVINCE
        ],
        "ggds": [(region.name, region_url(region)) for region in rows if region.kind == Region.Kind.GGD],
        "districts": [
            (region.name, region_url(region)) for region in rows if region.kind == Region.Kind.DISTRICT
        ],
    }
    return render(request, "region/index.html", context)


@require_safe
def region_page(request: HttpRequest, sort: str, slug: str) -> HttpResponse:
    """Show the first offers in and for a region, and the way to search further there; one of the past leads on."""
    if sort not in SORTS:
        raise Http404
    there = Region.objects.filter(kind=SORTS[sort], slug=slug)
    region = there.valid_on(timezone.localdate()).first()
    if region is None:
        return HttpResponsePermanentRedirect(region_url(get_object_or_404(Region, replaces__in=there)))
    place = gazetteer().area(f"{region.kind}:{region.code}")
    if place is None:
        raise Http404
    query = SearchQuery(waar=place.label)
    context = {
        "region": region,
        "place": place,
        "results": search(query.but(alleen=True), timezone.now()),
        "query": query,
        "around": [(other.name, region_url(other)) for other in around(region)],
    }
    response = render(request, "region/region.html", context)
    response.headers["Cache-Control"] = PUBLIC_CHECKED
    return response


def around(region: Region) -> list[Region]:
    """Return the wider regions that this one lies in, widest first."""
    order = {Region.Kind.PROVINCE: 0, Region.Kind.GGD: 1, Region.Kind.MUNICIPALITY: 2}
    return sorted(region.within.filter(kind__in=order), key=lambda other: order[Region.Kind(other.kind)])
