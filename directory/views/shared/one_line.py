"""What stays on one line: a time, a distance, "’s Avonds"."""

import re
from functools import lru_cache

from markupsafe import Markup, escape

TOGETHER = re.compile(
    r"(?<![\w.,])(?:\d{1,2}[:.]\d{2}(?:[-–]\d{1,2}[:.]\d{2})?(?: uur)?|\d+(?:[.,]\d+)? (?:km|uur)|(?:’|&#39;)s \w+)(?![\w.,]\w|\w)"
)


@lru_cache(maxsize=4096)
def one_line(text: str) -> Markup:
    """Return the text as HTML, escaped, with each time, distance and "’s Avonds" kept from breaking."""
    return Markup(TOGETHER.sub(r'<span class="tt-nowrap">\g<0></span>', escape(text)))  # noqa: S704 - escaped first
