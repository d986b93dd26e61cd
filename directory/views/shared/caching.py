"""One address, one answer: who may keep it, and when it is still the same."""

import hashlib
from datetime import datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags
from django.utils.translation import get_language

SLOT_SECONDS = 300
"""What is open now and what has expired is looked at again after this long."""
PRIVATE = "private, no-cache"
PUBLIC_CHECKED = "public, no-cache"
PUBLIC = "public, max-age=600"
SOURCES = ("config", "directory", "handreiking", "templates")


@cache
def build_id() -> str:
    """Return a fingerprint of our own code and templates; another release never answers with an older one's ETag."""
    digest = hashlib.blake2b(digest_size=8)
    for folder in SOURCES:
        for path in sorted((Path(settings.BASE_DIR) / folder).rglob("*")):
            if path.suffix in {".py", ".html", ".toml"}:
                digest.update(path.read_bytes())
    return digest.hexdigest()


def etag(request: HttpRequest, token: str, now: datetime) -> str:
    """Return the ETag of this address in this language, over the data of ``token`` in this slot of five minutes."""
    query_string = request.META.get("QUERY_STRING", "")
    return etag_of(request.path, query_string, get_language() or "", token, now)


def etag_of(path: str, query_string: str, language: str, token: str, now: datetime) -> str:
    slot = int(now.timestamp()) // SLOT_SECONDS
    parts = (build_id(), token, str(slot), path, query_string, language)
    digest = hashlib.blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=12)
    return f'"{digest.hexdigest()}"'


def is_current(request: HttpRequest, tag: str) -> bool:
    """Say whether the reader already has the answer with this ETag; compared weakly, as If-None-Match asks."""
    return names(request.headers.get("If-None-Match", ""), tag)


def names(if_none_match: str, tag: str) -> bool:
    """Say whether this ETag is one of those that the header lists."""
    return any(known.removeprefix("W/") == tag for known in parse_etags(if_none_match))


def not_modified(tag: str, cache_control: str) -> HttpResponse:
    return marked(HttpResponseNotModified(), tag, cache_control)


def marked(response: HttpResponse, tag: str, cache_control: str) -> HttpResponse:
    """Put the ETag and who may keep the answer on a response."""
    if tag:
        response.headers["ETag"] = tag
    response.headers["Cache-Control"] = cache_control
    return response
