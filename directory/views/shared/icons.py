"""The drawings of static/icons.svg, for templates and for the rows that are written in Python."""

from functools import cache

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString


@cache
def icon(name: str, css_class: str = "") -> SafeString:
    """Return the SVG of an icon in static/icons.svg, drawn once: a page of twenty cards asks a hundred times."""
    classes = f"tt-icon {css_class}".rstrip()
    drawing = '<svg class="{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>'
    return format_html(drawing, classes, static("icons.svg"), name)
