""" "Klopt er iets niet?": the form of an entry, and the receipt that says what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from directory.accounts.limits import within_limit
from directory.models import Report, Service, ServiceSlug
from directory.models.choices import ReportTopic, Visibility
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import reports
from directory.safety.safety import Danger, speaks_of
from directory.views.public.report_form import ReportForm, checked_stamp, spent, stamp
from directory.views.shared.rendering import render
from directory.views.shared.written_form import complain

MOST, SECONDS = 10, 3600


@dataclass(frozen=True, slots=True)
class Help:
    """What the panels of the search ask for, about what somebody wrote here."""

    danger: Danger
    under_18: bool = False
    query: Mapping[str, None] = field(default_factory=lambda: {"leeftijd": None})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report_form(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask what is wrong with an entry: 301 for one that moved or was merged, 410 for a hidden one."""
    service = Service.objects.select_related("organization", "merged_into").filter(slug=slug).first()
    if service is None:
        return moved(get_object_or_404(ServiceSlug.objects.select_related("service"), slug=slug).service)
    if request.method != "POST":
        if service.merged_into:
            return moved(service.merged_into)
        if service.visibility == Visibility.HIDDEN:
            return gone(request)
        return show(request, service, ReportForm(), stamp(slug))
    return receive(request, service.merged_into or service)


def receive(request: HttpRequest, service: Service) -> HttpResponse:
    """Store what was sent and lead to its receipt; whatever is wrong, the form comes back with all of it.

    What may be about safety is taken however fast, late, often or from whatever it was sent.
    """
    form = ReportForm(request.POST)
    mark, trouble = checked_stamp(request.POST.get("mark", ""), service.slug)
    if not form.is_valid():
        return show(request, service, form, mark, 422)
    statement = {name: form.cleaned_data[name] for name in ("topics", "text", "email")}
    try:
        if not reports.clean_report(service, **statement).safety:
            if trouble:
                form.add_error(None, trouble)
                return show(request, service, form, mark, 422)
            if spent(mark, statement):
                form.add_error(
                    None, _("Met dit formulier is al een melding gedaan. Verstuur deze melding nog een keer.")
                )
                return show(request, service, form, stamp(service.slug), 422)
            if not within_limit(request, "report", MOST, SECONDS):
                form.add_error(
                    None, _("Er kwamen net veel meldingen binnen. Probeer het over een uur nog eens.")
                )
                return show(request, service, form, mark, 429)
        made = reports.report(service, **statement, suspect=bool(form.cleaned_data["website"]))
    except ContentError as error:
        return show(request, service, complain(form, error), mark, 422)
    except StateError:  # hidden or merged since the form was shown
        return gone(request)
    return redirect("report-receipt", made.pk)


def gone(request: HttpRequest) -> HttpResponse:
    return private(render(request, "service/gone.html", status=410))


def show(
    request: HttpRequest, service: Service, form: ReportForm, mark: str, status: int = 200
) -> HttpResponse:
    context = {"service": service, "form": form, "mark": mark, "status": status}
    if form.is_bound:
        context |= panels(form["text"].value() or "", ReportTopic.SAFETY in (form["topics"].value() or ()))
    else:
        context |= panels("")
    return private(render(request, "melding/form.html", context, status=status))


@never_cache
@require_safe
def receipt(request: HttpRequest, id: UUID) -> HttpResponse:
    """Show who has the link what was sent, and what became of it."""
    report = get_object_or_404(Report.objects.select_related("service"), pk=id)
    has_page = report.service.visibility != Visibility.HIDDEN
    context = {"report": report, "has_page": has_page} | panels(report.text, report.safety)
    return private(render(request, "melding/receipt.html", context))


def panels(text: str, safety: bool = False) -> dict[str, Any]:
    """Return what ``search/panels.html`` reads, for somebody who writes about themselves.

    ``safety``: it may be about safety, whatever the words; who speaks of suicide gets the help for that.
    """
    said = speaks_of(text)
    if safety and not (said.crisis or said.despair):
        said = replace(said, unsafe=True)
    return {"results": Help(said), "search_header": {"voor": "mij"}}


def moved(service: Service) -> HttpResponse:
    return redirect("report", service.slug, permanent=True)


def private(response: HttpResponse) -> HttpResponse:
    """Keep the page out of caches and search engines."""
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
