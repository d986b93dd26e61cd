"""The editors' desk: this hour, everything, the dashboard."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from directory.accounts.guards import at_desk, editor
from directory.accounts.permissions import is_guideline_editor
from directory.language.cleaning import usable
from directory.models import Region, Revision, Service
from directory.publishing.desk.counting import LABELS, by_region, national, totals
from directory.publishing.desk.duplicate_pairs import KIND as DOUBLE
from directory.publishing.desk.duplicate_pairs import DuplicatePair, duplicate_pairs, pair_item
from directory.publishing.desk.this_hour import everything, within
from directory.publishing.desk.waiting import Cut, Desk, Item
from directory.publishing.desk.waiting_sources import BY_KIND
from directory.views.review.item_lines import KINDS, entry_line, line_of
from directory.views.review.review_case import case_context
from directory.views.review.review_desk import case_for, desk_of, revision_for, service_for, show
from directory.views.review.review_hour import hour_context
from directory.views.review.review_people import claim_context, claim_for
from directory.views.review.review_reports import report_context, report_for
from directory.views.review.review_revision import revision_context
from directory.views.review.review_service import double_context, service_context
from directory.views.review.review_words import words_context

PER_PAGE = 25
AGES = {"week": timedelta(weeks=1), "twee-weken": timedelta(weeks=2), "maand": timedelta(days=30)}
AGE_LABELS = {
    "week": _("Ouder dan een week"),
    "twee-weken": _("Ouder dan twee weken"),
    "maand": _("Ouder dan een maand"),
}
NATIONAL = "landelijk"
NOWHERE = "landelijk"
"""How what lies in no region is asked for, where regions are ("ggd:GG3406")."""


@at_desk
@require_safe
def hour_page(request: HttpRequest) -> HttpResponse:
    """Show the ten things that matter most, and the first or the chosen one beside them."""
    context = hour_context(request, request.GET.get("item", "")[:80])
    current = context["current"]
    panel = panel_of(request, current) if current else {"panel": ""}
    return show(request, "redactie/uur.html", panel | context, nav="uur")


def panel_of(request: HttpRequest, item: Item) -> dict[str, Any]:
    """Return the context of the panel that belongs to an item, and the name of its template."""
    panels: dict[str, tuple[str, Callable[[], dict[str, Any]]]] = {
        "review-revision": (
            "versie",
            lambda: revision_context(request, revision_for(request, UUID(item.id))),
        ),
        "review-case": ("casus", lambda: case_context(case_for(request, UUID(item.id)))),
        "review-report": ("melding", lambda: report_context(report_for(request, UUID(item.id)))),
        "review-claim": ("claim", lambda: claim_context(request, claim_for(request, UUID(item.id)))),
        "review-service": ("aanbod", lambda: service_context(service_for(request, *item.codes))),
        "review-duplicate": ("dubbel", lambda: _pair(item.codes)),
        "import": ("import", dict),
        "review-words": ("begrip", lambda: words_context(service_for(request, *item.codes))),
    }
    name, make = panels[KINDS[item.kind].page]
    return {"panel": f"redactie/_{name}.html"} | make()


def _pair(codes: tuple[str, ...]) -> dict[str, Any]:
    """Return both entries; one of another region is shown, but only national editors can merge them."""
    found = Service.objects.select_related("organization").in_bulk(codes, field_name="code")
    one, other = (found[code] for code in codes)
    return double_context(one, other)


@editor
@require_safe
def everything_page(request: HttpRequest) -> HttpResponse:
    """List what waits, by kind, region and age; or entries by name."""
    desk, now = desk_of(request), timezone.now()
    here = narrowed(desk, request.GET.get("regio", ""))
    kind, age = request.GET.get("soort", ""), request.GET.get("ouderdom", "")
    q = usable(request.GET.get("q", ""))[:80]
    if kind not in {"", DOUBLE, NATIONAL, *BY_KIND} or age not in {"", *AGES}:
        raise Http404
    cut = Cut(now - AGES[age] if age else None, q)
    pairs = duplicate_pairs(here)
    twins = [pair_item(pair) for pair in pairs]
    entries = bool(q) and not kind and not age
    paginator = Paginator(named(here, q) if entries else listed(here, kind, now, cut, twins), PER_PAGE)
    page = paginator.get_page(request.GET.get("pagina"))
    source = BY_KIND.get(kind)
    rows = page.object_list
    if entries:
        lines = [entry_line(service) for service in rows]
    else:
        items = [source.item(row) for row in rows] if source and not isinstance(rows, list) else list(rows)
        lines = [line_of(item) for item in items]
    context = {
        "lines": lines,
        "now": now,
        "page": page,
        "q": q,
        "kind": kind,
        "age": age,
        "region": request.GET.get("regio", ""),
        "kinds": kind_choices(here, now, pairs, kind),
        "ages": AGE_LABELS,
        "regions": regions_of(desk),
        "national": desk.regions is None,
    }
    return show(request, "redactie/alles.html", context, nav="alles")


def listed(desk: Desk, kind: str, now: datetime, cut: Cut, twins: list[Item]) -> Any:
    """Return what a page is cut from: rows of one kind, or items of all."""
    if kind == DOUBLE:
        return within(twins, cut)
    if kind in BY_KIND:
        return BY_KIND[kind].rows(desk, now, cut)
    found = everything(desk, now, twins, cut)
    return [item for item in found if item.escalated] if kind == NATIONAL else found


def named(desk: Desk, q: str) -> QuerySet[Service]:
    """Return the entries with these words in their name or their organisation's, whatever their state."""
    found = Service.objects.filter(Q(name__icontains=q) | Q(organization__name__icontains=q)).order_by("name")
    return found if desk.regions is None else found.filter(editorial_region__in=desk.regions)


def kind_choices(
    desk: Desk, now: datetime, pairs: list[DuplicatePair], chosen: str
) -> list[tuple[str, str, int]]:
    """Return (kind, label, how many) of what waits, and of the kind that was chosen."""
    waiting = totals(desk, now, pairs)
    return [
        (kind, str(KINDS[kind].label), number) for kind, number in waiting.items() if number or kind == chosen
    ]


def narrowed(desk: Desk, written: str) -> Desk:
    """Return the desk for one region of it ("ggd:GG3406"), or for what lies in none ("landelijk").

    Raises Http404 for a region that is not the editor's.
    """
    if not written:
        return desk
    if written == NOWHERE and desk.regions is None:
        return Desk(desk.user, national(), nowhere=True)
    kind, _colon, code = usable(written[:60]).partition(":")
    region = Region.objects.filter(kind=kind, code=code).first()
    if region is None or (desk.regions is not None and region.pk not in desk.regions):
        raise Http404
    return Desk(desk.user, {region.pk})


def regions_of(desk: Desk) -> list[Region]:
    """Return the regions of a desk; for national editors those that have entries, or something that waits."""
    if desk.regions is not None:
        return list(Region.objects.filter(pk__in=desk.regions))
    entries = Q(pk__in=Service.objects.order_by().values("editorial_region").distinct())
    versions = Revision.objects.filter(status=Revision.Status.SUBMITTED).order_by()
    waiting = Q(pk__in=versions.exclude(editorial_region=None).values("editorial_region"))
    return list(Region.objects.filter(entries | waiting).exclude(kind=Region.Kind.COUNTRY))


@editor
@require_safe
def dashboard_page(request: HttpRequest) -> HttpResponse:
    """Count what waits by kind, and by region what there is; every number leads to its list."""
    desk, now = desk_of(request), timezone.now()
    pairs = duplicate_pairs(desk)
    waiting, cells = totals(desk, now, pairs), by_region(desk, now, pairs)
    places: list[tuple[str, str, UUID | None]] = [
        (each.name, f"{each.kind}:{each.code}", each.pk) for each in regions_of(desk)
    ]
    if desk.regions is None:
        places.append((gettext("Landelijk"), NOWHERE, None))
    columns = {kind: label for kind, label in LABELS.items() if waiting[kind]}
    rows = [(name, key, [cells[kind].get(pk, 0) for kind in columns]) for name, key, pk in places]
    tiles = [(kind, label, waiting[kind]) for kind, label in LABELS.items()]
    keeps_words = is_guideline_editor(request.user)
    context = {"tiles": tiles, "columns": columns, "rows": rows, "keeps_words": keeps_words}
    return show(request, "redactie/dashboard.html", context, nav="dashboard")
