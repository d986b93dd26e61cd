"""How a page with a form is shown: where an answer was refused, its title says so before anything else is read."""

from typing import Any

from django import shortcuts
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

REFUSED = {422, 429}


def title_prefix(status: int) -> str:
    """Return what ``base.html`` puts before the title: "Fout: " where an answer was refused, else ""."""
    return _("Fout: ") if status in REFUSED else ""


def render(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """Render a page as Django does, with ``title_prefix`` of its status."""
    known = {"title_prefix": title_prefix(status)} | (context or {})
    return shortcuts.render(request, template, known, status=status)
