"""The drawing of a place as an image of its own: its place stands in the query, which no log keeps."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from directory.views.public.place_drawing import MOST_POINTS, Point, place_map

POINT = re.compile(r"(\d{1,2}\.\d{1,4}),(\d{1,2}\.\d{1,4})")
NETHERLANDS = ((50.6, 53.8), (3.1, 7.4))
MIDDLE = "52.155,5.387"
"""Of the country, in Amersfoort: where nothing else is asked."""
KEPT = "private, max-age=86400"


@require_safe
def drawn_place(request: HttpRequest) -> HttpResponse:
    """Draw what lies around ``bij``, with the points of ``plek``; 404 for what is no point of the Netherlands."""
    middle = _point(request.GET.get("bij", MIDDLE))
    points = tuple(_point(text) for text in request.GET.getlist("plek")[:MOST_POINTS])
    svg = place_map(middle, points, request.GET.get("punt") != "nee")
    response = HttpResponse(svg, content_type="image/svg+xml")
    response.headers["Cache-Control"] = KEPT
    return response


def _point(text: str) -> Point:
    found = POINT.fullmatch(text)
    if not found:
        raise Http404
    lat, lon = float(found[1]), float(found[2])
    inside = all(low <= value <= high for value, (low, high) in zip((lat, lon), NETHERLANDS, strict=True))
    if not inside:
        raise Http404
    return round(lat, 3), round(lon, 3)
