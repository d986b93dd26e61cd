"""Our own sentences as they stand in HTML: a page says a hundred of them."""

from functools import lru_cache

from django.utils.translation import gettext
from markupsafe import Markup, escape


@lru_cache(maxsize=4096)
def words(message: str) -> Markup:
    """Return a text of ours, translated and escaped once; never one that somebody typed."""
    return escape(gettext(message))
