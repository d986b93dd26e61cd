"""What every answer needs: small on the wire, and kept by nobody it is not meant for."""

import gzip
import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, override

from directory.accounts.limits import within_limit
from directory.views.shared.errors import too_many

ACCEPTS_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))")
SHORTEST = 500
LEVEL = 1
"""Django's own middleware compresses at level 6: 15% smaller, and as slow as rendering the page."""
MOST_POSTS, POSTS_SECONDS = 600, 600
"""What one client may send in. Somebody at work sends a form a few times a minute, and a preview while they type."""
View = Callable[[HttpRequest], HttpResponseBase]


def compression(get_response: View) -> View:
    """Compress answers to readers without a cookie; where there is one, a secret may be on the page (BREACH)."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if not isinstance(response, HttpResponse) or response.has_header("Content-Encoding"):
            return response
        if request.COOKIES or response.cookies or len(response.content) < SHORTEST:
            return response
        patch_vary_headers(response, ("Accept-Encoding",))
        if ACCEPTS_GZIP.search(request.headers.get("Accept-Encoding", "")):
            response.content = gzip.compress(response.content, LEVEL, mtime=0)
            response.headers["Content-Encoding"] = "gzip"
            response.headers["Content-Length"] = str(len(response.content))
            tag = response.headers.get("ETag", "")
            if tag.startswith('"'):
                response.headers["ETag"] = f"W/{tag}"
        return response

    return answer


def settled_language(get_response: View) -> View:
    """Settle which language is spoken for the whole request: where nobody chose one, asking costs five times as much."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        with override(get_language()):
            return get_response(request)

    return answer


def private_redirects(get_response: View) -> View:
    """Let nobody keep a redirect: its address may repeat a search, and a merge may be undone."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if 300 < response.status_code < 309 and response.status_code != 304:
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return answer


def bounded_posts(get_response: View) -> View:
    """Answer 429 to a client that sends in far more than a person does; forms that mail have closer limits of their own."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if request.method == "POST" and not within_limit(request, "post", MOST_POSTS, POSTS_SECONDS):
            return too_many(request)
        return get_response(request)

    return answer
