"""The lists that networks and practices keep: all of them, and the page of one, which is that of any list."""

from datetime import datetime
from itertools import groupby

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from directory.language.dates import date_text
from directory.models import RegionalList
from directory.views.public.card_rows import list_button
from directory.views.shared.caching import PUBLIC_CHECKED, etag, is_current, marked, not_modified
from directory.views.shortlist.shortlist import list_context
from directory.web_addresses import whole_url
from handreiking.models import DataVersion


@require_safe
def regional_lists(request: HttpRequest) -> HttpResponse:
    """List every kept list with something on it, by region; one query."""
    rows = RegionalList.objects.public().annotate(number=Count("items")).filter(number__gt=0)
    found = rows.select_related("region").order_by("region__name", "name")
    groups = [
        (name, list(lists))
        for name, lists in groupby(found, lambda kept: kept.region.name if kept.region else "")
    ]
    return marked(render(request, "lijst/regional_lists.html", {"groups": groups}), "", PUBLIC_CHECKED)


@require_safe
def regional_list(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a kept list as any list: to read, print, take over and share; 410 where it was taken away."""
    kept = get_object_or_404(RegionalList, slug=slug)
    now = timezone.now()
    tag = etag(request, f"{DataVersion.objects.current()} {kept.changed_at.timestamp()}", now)
    if is_current(request, tag):
        return not_modified(tag, PUBLIC_CHECKED)
    if kept.withdrawn_on:
        return marked(
            render(request, "lijst/withdrawn.html", {"kept": kept}, status=410), tag, PUBLIC_CHECKED
        )
    return marked(shown(request, kept, now), tag, PUBLIC_CHECKED)


def shown(request: HttpRequest, kept: RegionalList, now: datetime) -> HttpResponse:
    about = {
        "title": kept.name,
        "lead": kept.about,
        "by": _("Deze lijst is van %(who)s. Bijgewerkt op %(day)s.")
        % {"who": kept.kept_by, "day": date_text(timezone.localdate(kept.changed_at))},
    }
    codes = tuple(kept.items.values_list("service__code", flat=True))
    if not codes:
        return render(request, "lijst/regional_empty.html", about)
    context = list_context(request, codes, now, whole_url("regional-list", kept.slug))
    buttons = {entry.code: list_button(entry.code, entry.name) for entry in context["entries"] if entry.facts}
    return render(request, "lijst/regional.html", context | about | {"changes": {}, "buttons": buttons})
