"""What somebody says is wrong, before an editor: what the owner may hear of it, and what became of it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from directory.accounts.guards import editor
from directory.models import Report
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import reports
from directory.views.review.review_desk import desk_of, done, show
from directory.views.review.review_forms import PassOnForm, PlainForm, ReportForm
from directory.views.review.review_hour import refused, status_of
from directory.web_addresses import url


def report_for(request: HttpRequest, pk: UUID) -> Report:
    """Return a report about an entry in the editor's regions. Raises Http404.

    An editor who is part of the organisation reads nothing about safety there.
    """
    desk = desk_of(request)
    rows = Report.objects.in_regions(desk.regions).besides_own(desk.user)
    report = rows.select_related("service__organization", "settled_by").filter(pk=pk).first()
    if report is None:
        raise Http404
    return report


def report_context(report: Report, doing: str = "", form: PlainForm | None = None) -> dict[str, Any]:
    """Return what the panel of a report says; ``form`` is the one that was refused."""
    phones = list(report.service.phones.all())
    open_ = report.settled_at is None
    ends = reports.ends_of(report)
    return {
        "report": report,
        "form": form if isinstance(form, ReportForm) else ReportForm().offer(ends),
        "passing_on": form if isinstance(form, PassOnForm) else PassOnForm(initial={"words": report.text}),
        "refused": form if form and doing in ONE_CLICK else None,
        "service": report.service,
        "phones": [phone for phone in phones if phone.public],
        "private_phones": [phone for phone in phones if not phone.public],
        "may_decide": open_,
        "held": report.held,
        "may_pass_on": open_ and not (report.safety or report.held or report.passed_on_at),
        "may_doubt": open_ and report.safety and not report.said_unsafe,
    }


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def report_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what somebody says is wrong; POST does the one thing that ``doen`` names, or settles it."""
    report = report_for(request, pk)
    if request.method != "POST":
        return show(request, "redactie/melding.html", report_context(report))
    doing = request.POST.get("doen", "")
    make, act = ACTIONS.get(doing, (PlainForm, None)) if doing else (ReportForm, _settle)
    if act is None:
        raise Http404
    form = make(request.POST)
    if isinstance(form, ReportForm):
        form.offer(reports.ends_of(report))
    if form.is_valid():
        try:
            return done(request, act(request, report, form), url("review-report", pk))
        except StateError as error:
            form.add_error(None, str(error))
            report.refresh_from_db()
        except ContentError as error:
            form.tell(error.errors.items())
    status = status_of(report.settled_at is not None)
    return refused(request, "melding", report_context(report, doing, form), pk, status)


def _settle(request: HttpRequest, report: Report, form: PlainForm) -> str:
    statement = form.cleaned_data
    reports.settle(report, desk_of(request).user, statement["status"], statement["answer"])
    return _("De melding over “%(name)s” is afgehandeld.") % {"name": report.service.name}


def _release(request: HttpRequest, report: Report, form: PlainForm) -> str:
    reports.release(report, desk_of(request).user)
    return _("De melding is doorgelaten.")


def _pass_on(request: HttpRequest, report: Report, form: PlainForm) -> str:
    reports.pass_on(report, desk_of(request).user, form.cleaned_data["words"])
    return _("De aanbieder van “%(name)s” krijgt je woorden per mail.") % {"name": report.service.name}


def _is_safety(request: HttpRequest, report: Report, form: PlainForm) -> str:
    reports.sort(report, desk_of(request).user, safety=True)
    return _("Deze melding gaat over veiligheid. De organisatie krijgt haar niet.")


def _is_no_safety(request: HttpRequest, report: Report, form: PlainForm) -> str:
    reports.sort(report, desk_of(request).user, safety=False)
    return _("Dit is nu een gewone melding.")


Act = Callable[[HttpRequest, Report, PlainForm], str]
ACTIONS: dict[str, tuple[type[PlainForm], Act]] = {
    "doorlaten": (PlainForm, _release),
    "doorsturen": (PassOnForm, _pass_on),
    "veiligheid": (PlainForm, _is_safety),
    "geen-veiligheid": (PlainForm, _is_no_safety),
}
ONE_CLICK = {"doorlaten", "veiligheid", "geen-veiligheid"}
