"""Addresses of pages, asked for by their names in the ``urls`` of each room; none is written out anywhere else.

The site stands at the root of its host. Postal addresses are another matter: ``places`` and ``publishing.addresses``.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve, reverse

PLACEHOLDER = "0-0"
"""A slug and a code, and no part of an address of ours."""


def url(name: str, *args: object) -> str:
    """Return the address of a page: "/aanbod/inloop-west/". Raises NoReverseMatch for a page that there is not."""
    return reverse(name, args=args)


def whole_url(name: str, *args: object) -> str:
    """Return the address of a page with the site before it, for whoever reads it elsewhere: in a mail, in a file."""
    return f"{settings.SITE_URL}{url(name, *args)}"


class PageAsked(NamedTuple):
    """The name of a page and the parts of its address."""

    name: str
    parts: Mapping[str, str]


def page_at(address: str) -> PageAsked | None:
    """Return which page an address leads to, as somebody copies it: with or without the site, and with what stands behind.

    None for what is no address of a page; the site itself is not compared.
    """
    whole = address if "//" in address or address.startswith("/") else f"//{address}"
    try:
        match = resolve(unquote(urlsplit(whole).path))
    except (Resolver404, ValueError):  # ValueError: brackets where an address has none
        return None
    return PageAsked(match.url_name or "", match.kwargs)


@cache
def url_pattern(name: str, slugs: int = 1) -> str:
    """Return the address of a page with "{}" for each of its slugs, for loops that fill in hundreds.

    Reversing takes as long as the rest of a card; filling in does not. What goes in is a slug: nothing is quoted.
    """
    return url(name, *[PLACEHOLDER] * slugs).replace(PLACEHOLDER, "{}")
