"""A 304 for a search before Django's handler: making a request, a response and eleven middlewares' rounds for "nothing
new" takes ten times as long as finding out.

What is said is what Django itself said: its own first 304 for a host and a scheme goes through every middleware, and
its headers are said again with the next ETag. Anything out of the ordinary goes to Django.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from django.conf import settings
from django.db import Error, close_old_connections, connection
from django.utils import timezone

from directory.views.shared.caching import etag_of, names
from directory.web_addresses import url
from handreiking.models import DataVersion

LONGEST_QUERY_STRING = 4000
MOST_KINDS = 64
"""Hosts and schemes whose headers are kept; more than any install has."""
Environ = dict[str, Any]
Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]
Kind = tuple[Any, ...]


def answering_conditional_get(application: Application) -> Application:
    """Return ``application`` with a short way for a reader who already has the answer to a search."""
    known: dict[Kind, Headers] = {}

    def answer(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        kind = kind_of(environ)
        if kind is None:
            return application(environ, start_response)
        if kind not in known:
            return application(environ, learning(start_response, kind))
        tag = confirmed(environ)
        if not tag:
            return application(environ, start_response)
        start_response(
            "304 Not Modified", [(name, tag if name == "ETag" else value) for name, value in known[kind]]
        )
        return []

    def learning(start_response: StartResponse, kind: Kind) -> StartResponse:
        def start(status: str, headers: Headers, *rest: Any) -> Any:
            if status.startswith("304") and len(known) < MOST_KINDS and repeatable(headers):
                known[kind] = list(headers)
            return start_response(status, headers, *rest)

        return start

    return answer


def kind_of(environ: Environ) -> Kind | None:
    """Return what the headers of a 304 depend on, or None for what is no repeated question to the search."""
    query = environ.get("QUERY_STRING", "")
    if environ.get("PATH_INFO") != search_path() or environ.get("SCRIPT_NAME"):
        return None
    if environ.get("REQUEST_METHOD") not in ("GET", "HEAD") or "HTTP_IF_NONE_MATCH" not in environ:
        return None
    # Whether "?&" is a question is for Django to say, and so is what to do with one that is too long.
    if len(query) > LONGEST_QUERY_STRING or (query and "=" not in query):
        return None
    behind = settings.SECURE_PROXY_SSL_HEADER
    return (
        environ.get("HTTP_HOST"),
        environ.get("HTTP_X_FORWARDED_HOST"),
        environ.get("wsgi.url_scheme"),
        environ.get(behind[0]) if behind else None,
        bool(query),
    )


@cache
def search_path() -> str:
    return url("search")


def repeatable(headers: Headers) -> bool:
    """Whether these headers are the same for everyone: an answer in the reader's own language says so in "Vary"."""
    return all(name not in ("Set-Cookie", "Vary") and "nonce-" not in value for name, value in headers)


def confirmed(environ: Environ) -> str:
    """Return the ETag that is right now if the reader has it, else "". Other languages than the site's own go to Django."""
    try:
        # What Django does around a request: connections that broke or grew too old are not used again.
        close_old_connections()
        token = current_token()
        close_old_connections()
    except Error:
        return ""
    query_string = environ.get("QUERY_STRING", "")
    tag = etag_of(search_path(), query_string, settings.LANGUAGE_CODE, token, timezone.now())
    return tag if names(environ["HTTP_IF_NONE_MATCH"], tag) else ""


def current_token() -> str:
    """Return ``DataVersion.objects.current()``, without writing its SQL anew."""
    with connection.cursor() as cursor:
        cursor.execute(*_statement(connection.vendor))
        row = cursor.fetchone()
    return str(row[0]) if row else ""


@cache
def _statement(_vendor: str) -> tuple[str, tuple[Any, ...]]:
    rows = DataVersion.objects.filter(pk=1).values_list("token")
    sql, parameters = rows.query.sql_with_params()
    return sql, tuple(parameters)
