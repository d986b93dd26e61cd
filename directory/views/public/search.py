"""The search page: parse, search, render; 304 where the reader already has the answer."""

from datetime import datetime
from urllib.parse import parse_qsl

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from directory.language.per_language import in_one_language
from directory.safety.safety import NO_DANGER
from directory.search.answer.filters import parse_query
from directory.search.answer.results import Results
from directory.search.answer.search import search
from directory.search.answer.state import live
from directory.search.answer.vain import tally
from directory.search.ask.query_string import query_string
from directory.search.ask.waiting_long import tells_of_waiting
from directory.search.engine.engine import SnapshotRegister
from directory.views.public.asked_place import other_place, tidied
from directory.views.public.place_drawing import MOST_POINTS
from directory.views.public.practice import practice_url
from directory.views.public.search_header import search_header
from directory.views.public.waiting_words import words_for
from directory.views.shared.caching import PRIVATE, PUBLIC_CHECKED, etag, is_current, marked, not_modified
from directory.views.shared.conditional_get import LONGEST_QUERY_STRING, current_token
from directory.views.shared.search_url import talk_url
from directory.views.shared.tiles import tiles
from handreiking.postcodes import four_digits

FIELDS = ("waar", "straal", "q", "leeftijd")


@require_safe
@in_one_language()
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
    results = search(query, now, errors)
    tally.note(results)
    response = render(request, "search/search.html", context(results, bool(request.GET)))
    return marked(response, tag, cache_control)


def where_asked(results: Results, asked: bool) -> list[tuple[str, str]]:
    """Return the rest of the question, as (name, value), where it should be asked where somebody is; else nothing.

    Beside a panel nothing else is asked, and on a page that nobody asked anything of the fields stand open.
    """
    if results.query.waar or not asked or results.danger != NO_DANGER:
        return []
    return parse_qsl(query_string(results.query.but(pagina=1)))


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
        "today": timezone.localdate(),
        "other_place": other_place(results.query),
        "asks_place": bool(results.ambiguous or results.unknown_place),
        "search_header": search_header(results, untouched=not asked),
        "has_map": bool(on_map),
        "map_note": map_note(on_map),
        "map_points": [(card.lat, card.lon) for card in nearby if card.distance is not None][:MOST_POINTS],
        "error_links": [
            (name if name in FIELDS else "gevonden", message) for name, message in results.errors.items()
        ],
        "asks_where": where_asked(results, asked),
        "tiles": tiles(),
        "talk": talk_url(results.query) if results.query.voor == "verwijzer" and asked else "",
        "keep": practice_url(results.query) if results.query.voor == "verwijzer" else "",
        "faster": asked and (results.query.voor == "verwijzer" or tells_of_waiting(results.query.q)),
        "waiting": words_for(results.place, "verwijzer") if results.query.voor == "verwijzer" else None,
    }
