"""The page for who waits: what is agreed, what one can do, and how long it takes near a place."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from directory.places.place import AmbiguousPlace, Place, Resolution, UnknownPlace
from directory.places.resolve import resolve
from directory.search.answer.waiting import waiting_figures
from directory.views.public.waiting_words import LONGEST_PLACE, words_for
from directory.views.shared.caching import PRIVATE, PUBLIC
from directory.views.shared.conditional_get import LONGEST_QUERY_STRING
from handreiking.postcodes import four_digits


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """Show the page; with ``waar`` also how long people wait there. No query once the figures are known."""
    if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY_STRING:
        raise BadRequest
    typed = request.GET.get("waar", "")
    if (short := four_digits(typed)) != typed:
        params = request.GET.copy()
        params["waar"] = short
        response: HttpResponse = HttpResponseRedirect(f"{request.path}?{params.urlencode()}")
        response.headers["Cache-Control"] = "private, no-store"
        return response
    response = render(request, "pages/terwijl-je-wacht.html", _context(" ".join(typed.split())))
    response.headers["Cache-Control"] = PRIVATE if request.GET else PUBLIC
    return response


def _context(typed: str) -> dict[str, object]:
    too_long = len(typed) > LONGEST_PLACE
    found: Resolution | None = resolve(typed) if typed and not too_long else None
    place = found if isinstance(found, Place) else None
    others = found.candidates if isinstance(found, AmbiguousPlace) else ()
    others = found.suggestions if isinstance(found, UnknownPlace) else others
    return {
        "asks": bool(waiting_figures()),
        "typed": typed[:LONGEST_PLACE],
        "too_long": too_long,
        "place": place,
        "unclear": bool(found) and place is None,
        "others": others,
        "waiting": words_for(place),
    }
