"""Our own sentences as they stand in HTML: a page says a hundred of them."""

from django.utils.translation import gettext
from markupsafe import Markup, escape

from directory.language.per_language import kept_per_language


@kept_per_language(4096)
def words(message: str) -> Markup:
    """Return a text of ours, translated and escaped once for each language; never one that somebody typed."""
    return escape(gettext(message))
