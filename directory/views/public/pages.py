"""Pages without data, and the small addresses that browsers and robots ask for."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from directory.views.shared.caching import PUBLIC
from directory.web_addresses import url, url_pattern, whole_url

NEUTRAL_SITE = "https://www.buienradar.nl/"
ROBOTS = """User-agent: *
Disallow: {search}?
Disallow: {places}
Disallow: {lists}
Disallow: {away}
Disallow: {admin}

Sitemap: {sitemap}
"""


class Page(TemplateView):
    """A template as it is; anyone may keep it for ten minutes."""

    http_method_names = ["get", "head", "options"]

    def render_to_response(self, context: dict[str, object], **kwargs: object) -> HttpResponse:
        response = super().render_to_response(context, **kwargs)
        response.headers["Cache-Control"] = PUBLIC
        return response


@require_safe
def away(request: HttpRequest) -> HttpResponse:
    """ "Snel weg": clear what the browser kept of this site and go to a neutral one; the history stays."""
    response = render(request, "pages/weg.html", status=303)
    response.headers["Location"] = NEUTRAL_SITE
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@require_safe
@cache_control(public=True, max_age=86400)
def robots(request: HttpRequest) -> HttpResponse:
    pages = {
        "search": url("search"),
        "places": url("places"),
        "lists": url_pattern("shortlist").partition("{")[0],
        "away": url("away"),
        "admin": url("admin:index"),
    }
    text = ROBOTS.format(sitemap=whole_url("sitemap"), **pages)
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for it by this name whatever the page says."""
    return HttpResponsePermanentRedirect(static("favicon.svg"))
