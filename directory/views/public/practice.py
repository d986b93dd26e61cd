"""The settings of a practice: a form that a script keeps in the browser. Not one of them comes here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from directory.search.answer.facets import every_choice
from directory.search.answer.state import live
from directory.search.ask.query import DEFAULT_RADIUS, SearchQuery
from directory.search.ask.query_string import query_string
from directory.views.public.search_header import RADII, radii
from directory.views.shared.caching import PUBLIC_CHECKED, etag, is_current, marked, not_modified
from directory.web_addresses import url
from handreiking.models import DataVersion


@require_safe
def practice(request: HttpRequest) -> HttpResponse:
    """Show the empty form, with every filter that a referrer has; the same page for everybody."""
    tag = etag(request, DataVersion.objects.current(), timezone.now())
    if is_current(request, tag):
        return not_modified(tag, PUBLIC_CHECKED)
    context = {
        "radii": radii(DEFAULT_RADIUS),
        "facets": every_choice("verwijzer", live.vocabulary()),
    }
    return marked(render(request, "pages/praktijk.html", context), tag, PUBLIC_CHECKED)


def practice_url(query: SearchQuery) -> str:
    """Return the address that asks whether to keep where and by what was searched, behind "#"; "" where that is nothing.

    Words and age are about a patient, so they stay out of it.
    """
    kept = SearchQuery(
        waar=query.waar,
        straal=query.straal if query.straal in RADII else DEFAULT_RADIUS,
        choices=query.as_asked.choices,
        plek=query.plek,
    )
    settings = query_string(kept)
    return f"{url('practice')}#{settings}" if settings else ""
