"""What a page for the language of the handreiking begins with."""

from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse

from directory.accounts.guards import person
from directory.accounts.permissions import has_desk
from directory.views.shared.rendering import render


def show(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """Render a page of those who edit the handreiking, with what was done just now."""
    told = [(message.level_tag, message.message) for message in get_messages(request)]
    user = person(request)
    shared = {
        "told": told,
        "nav": "woorden",
        "desk_name": user.name or user.email,
        "at_the_desk": has_desk(user),
    }
    return render(request, template, shared | context, status=status)
