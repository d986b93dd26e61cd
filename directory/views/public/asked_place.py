"""A place that was typed among the words moves to where places are asked, and no full postcode stays in an address."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from directory.language.text import QUERY_LENGTH
from directory.places.gazetteer import gazetteer
from directory.places.in_words import PlaceInWords, cut_postcodes, place_in
from directory.places.place import Place
from directory.places.resolve import resolve
from directory.safety.safety import danger
from directory.search.answer.filters import parse_query
from directory.search.answer.results import Chip
from directory.search.ask.query import SearchQuery
from directory.views.shared.search_url import search_url
from handreiking.postcodes import four_digits


def tidied(request: HttpRequest) -> HttpResponse | None:
    """Return a redirect to the address that says the same with four digits and with its place in ``waar``; else None.

    A place that was filled in counts: what the words say beside it stays there, and ``other_place`` tells of it.
    """
    asked = {name: request.GET.getlist(name) for name in ("waar", "q")}
    kept = {
        "waar": [four_digits(text) for text in asked["waar"]],
        "q": [cut_postcodes(text) for text in asked["q"]],
    }
    where = "".join(kept["waar"][-1:]).strip()
    found = _among("".join(kept["q"][-1:]))
    moves = found is not None and (not where or _says_the_same(where, found.place))
    if found and moves:
        kept = {"waar": [where or found.place], "q": [found.q]}
    if kept == asked:
        return None
    params = request.GET.copy()
    for name, values in kept.items():
        params.setlist(name, [value for value in values if value])
    query, errors = parse_query(params)
    as_it_stands = errors or not moves
    response = HttpResponseRedirect(
        f"{request.path}?{params.urlencode()}" if as_it_stands else search_url(query.but(pagina=1))
    )
    response.headers["Cache-Control"] = "private, no-store"
    return response


def other_place(query: SearchQuery) -> Chip | None:
    """Return the search for the place that the words name beside the one that was filled in; None where they name none."""
    found = _among(query.q) if query.waar else None
    return Chip(found.place, query.but(q=found.q, waar=found.place, pagina=1)) if found else None


def _among(q: str) -> PlaceInWords | None:
    """Return the place among the words, unless without it they would say something else about danger."""
    found = place_in(q) if q and len(q) <= QUERY_LENGTH else None
    if found and danger(found.q) == danger(q):
        return found
    return None


def _says_the_same(where: str, place: str) -> bool:
    """Say whether a place of the words is the one that was filled in, or lies around it."""
    asked, named = resolve(where), resolve(place)
    return isinstance(asked, Place) and isinstance(named, Place) and gazetteer().lies_in(asked, named)
