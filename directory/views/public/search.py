"""The search page: parse, search, render; 304 where the reader already has the answer."""

from datetime import datetime

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from directory.search.answer.filters import parse_query
from directory.search.answer.results import Results
from directory.search.answer.search import search
from directory.search.answer.state import live
from directory.search.engine.engine import SnapshotRegister
from directory.views.public.asked_place import other_place, tidied
from directory.views.public.postcode import four_digits
from directory.views.public.search_header import search_header
from directory.views.shared.caching import PRIVATE, PUBLIC_CHECKED, etag, is_current, marked, not_modified
from directory.views.shared.conditional_get import LONGEST_QUERY_STRING, current_token
from directory.views.shared.tiles import tiles

FIELDS = ("waar", "straal", "q", "leeftijd")


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Answer a search with the whole page; at most two database queries.

    The ETag carries the version of the snapshot that answered, and is held against the database's own: while a
    new snapshot is being built nobody is told that an old answer is still right.
    """
    if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY_STRING:
        raise BadRequest
    if redirect := tidied(request):
        return redirect
    now = timezone.now()
    cache_control = PRIVATE if request.GET else PUBLIC_CHECKED
    if "If-None-Match" in request.headers:
        current = etag(request, current_token(), now)
        if is_current(request, current):
            return not_modified(current, cache_control)
    tag = undecided_etag(request, now)
    query, errors = parse_query(request.GET)
    query = query.but(waar=four_digits(query.waar))
    response = render(request, "search/search.html", context(search(query, now, errors), bool(request.GET)))
    return marked(response, tag, cache_control)


def undecided_etag(request: HttpRequest, now: datetime) -> str:
    """Return the ETag of an answer by the snapshot that stands; "" where the database itself answers."""
    register = live.register()
    return etag(request, register.snapshot.token, now) if isinstance(register, SnapshotRegister) else ""


def map_note(places: int) -> str:
    """Return what the opened map says of the cards that have a place on it."""
    if not places:
        return _("Er is niets om op de kaart te zetten.")
    text = ngettext(
        "%(n)s plek op de kaart, met de nummers van deze lijst.",
        "%(n)s plekken op de kaart, met de nummers van deze lijst.",
        places,
    )
    return text % {"n": places}


def context(results: Results, asked: bool) -> dict[str, object]:
    """Return what the template needs besides the results themselves."""
    nearby = [card for group in results.groups for card in group.cards if card.number and card.lat]
    on_map = sum(card.distance is not None or not results.place for card in nearby)
    return {
        "results": results,
        "other_place": other_place(results.query),
        "asks_place": bool(results.ambiguous or results.unknown_place),
        "search_header": search_header(results, untouched=not asked),
        "has_map": bool(on_map),
        "map_note": map_note(on_map),
        "error_links": [
            (name if name in FIELDS else "gevonden", message) for name, message in results.errors.items()
        ],
        "tiles": tiles(),
    }
