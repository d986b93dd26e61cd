"""The list of the hour, beside whatever is open in it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from directory.publishing.desk.this_hour import this_hour
from directory.publishing.desk.waiting import Item
from directory.views.review.item_lines import line_of
from directory.views.review.review_desk import desk_of, show


def hour_context(request: HttpRequest, wanted: str) -> dict[str, Any]:
    """Return what "Dit uur" says around its panel; ``wanted`` is an item's key or id."""
    now = timezone.now()
    hour = this_hour(desk_of(request), now, wanted)
    chosen = hour.find(wanted)
    current = chosen or (hour.items[0] if hour.items else None)
    following = hour.after(current.key) if current else None
    return {
        "hour": hour,
        "now": now,
        "current": current,
        "line": line_of(current) if current else None,
        "lines": [line_of(item) for item in hour.items],
        "opened": bool(wanted and current),
        "gone": bool(wanted) and chosen is None,
        "after": following.key if following and current and following.key != current.key else "",
        "in_hour": True,
    }


def refused(
    request: HttpRequest, page: str, context: dict[str, Any], id: object, status: int = 422
) -> HttpResponse:
    """Show a form that was refused where it was filled in: on a page of its own, or beside the list of the hour."""
    if "volgende" in request.POST:
        around = hour_context(request, str(id))
        current: Item | None = around["current"]
        if current and not around["gone"]:
            panel = {"panel": f"redactie/_{page}.html"}
            return show(request, "redactie/uur.html", around | panel | context, nav="uur", status=status)
    return show(request, f"redactie/{page}.html", context, status=status)


def status_of(settled: bool) -> int:
    """Return 409 where somebody else was first, 422 for what was filled in wrong."""
    return 409 if settled else 422
