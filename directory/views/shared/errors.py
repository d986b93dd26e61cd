"""Pages for what went wrong, in the voice of the site; they ask nothing of the database."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

LAST_RESORT = _(
    "Er ging iets mis. Probeer het later opnieuw. Denk je aan zelfdoding? Bel 113. Direct gevaar? Bel 112."
)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 404)


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer who asked the same thing too often."""
    return error_page(request, 429)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer with the page for 500, and with one plain sentence where even that page fails."""
    try:
        return error_page(request, 500)
    except Exception:
        return HttpResponse(str(LAST_RESORT), status=500, content_type="text/plain; charset=utf-8")


def error_page(request: HttpRequest, status: int, context: dict[str, bool] | None = None) -> HttpResponse:
    response = render(request, f"pages/{status}.html", context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
