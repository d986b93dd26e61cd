"""A place in the address of a page: what was typed is cut to four digits before anything is done with it."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from handreiking.postcodes import four_digits

PLACE = "waar"
LONGEST_QUERY = 4000


def refuse_too_long(request: HttpRequest) -> None:
    """Raise BadRequest for an address that is longer than any of our questions."""
    if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY:
        raise BadRequest


def without_house(request: HttpRequest) -> HttpResponse | None:
    """Return a redirect to the same address with a postcode of four digits, None where it has nothing else."""
    typed = [" ".join(each.split()) for each in request.GET.getlist(PLACE)]
    kept = [four_digits(each) for each in typed]
    if kept == typed:
        return None
    params = request.GET.copy()
    params.setlist(PLACE, kept)
    response = redirect(f"{request.path}?{params.urlencode()}")
    response.headers["Cache-Control"] = "private, no-store"
    return response
