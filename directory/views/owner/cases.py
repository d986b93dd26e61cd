"""Sharing a case and reacting to one: what somebody wrote, saved and sent in by who wrote it and nobody else."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from directory.accounts.guards import person, signed_in
from directory.accounts.permissions import may_write
from directory.models import Revision
from directory.publishing.cases import deidentify
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.versions import case_drafts, revisions
from directory.publishing.versions.kinds import shape_of
from directory.publishing.versions.withdrawing import discard, withdraw
from directory.views.owner.case_form import CaseForm, ReflectionForm
from directory.views.owner.owner_access import show
from directory.views.shared.writing_aid import hints_beside_case
from handreiking.models import Case

Status = Revision.Status
Form = CaseForm | ReflectionForm


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Tell what a case is and list what somebody wrote; POST begins a new one."""
    if request.method == "POST":
        return redirect("case-draft", case_drafts.begin_case(person(request)).pk)
    context = {"written": case_drafts.written_by(person(request)), "checks": deidentify.is_installed()}
    return show(request, "casus/begin.html", context)


@signed_in
@require_POST
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Open a change of somebody's own published case."""
    found = get_object_or_404(Case, slug=slug)
    draft = case_drafts.change_case(found, person(request))
    if draft is None:
        raise Http404
    return redirect("case-draft", draft.pk)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def reflect(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask whether somebody wants to react to a case; POST opens their reaction."""
    found = get_object_or_404(Case.objects.published(), slug=slug)
    if request.method == "POST":
        return redirect("case-draft", case_drafts.begin_reflection(found, person(request)).pk)
    return show(request, "casus/reageren.html", {"case": found})


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what somebody wrote, to go on with; POST saves it, and sends it in with ``insturen``."""
    revision = own(request, pk)
    make = ReflectionForm if revision.kind == Revision.Kind.REFLECTION else CaseForm
    if request.method != "POST":
        return page(request, revision, make.of(revision.content))
    if revision.status not in Revision.EDITABLE:
        messages.error(request, _("Dit is al ingestuurd of beoordeeld. Er is niets veranderd."))
        return redirect("case-draft", pk)
    form = make(request.POST)
    if form.is_valid():
        try:
            return saved(request, revision, form)
        except RevisionConflict as conflict:
            messages.error(request, str(conflict))
            return redirect("case-draft", pk)
        except ContentError as error:
            complain(form, error)
    return page(request, revision, form, status=422)


def saved(request: HttpRequest, revision: Revision, form: Form) -> HttpResponse:
    """Keep what was typed, and hand it to the editors where that was asked. Raises ContentError or RevisionConflict."""
    kept = {"name": revision.content.get("name", "")} if isinstance(form, ReflectionForm) else {}
    revision = revisions.save_draft(revision, form.content | kept)
    if "insturen" not in request.POST:
        messages.success(request, _("Bewaard. Je kunt later verdergaan."))
        return redirect("case-draft", revision.pk)
    if revision.status == Status.DRAFT and "herkenbaar" not in request.POST:
        raise ContentError({"": _("Zet een vinkje als niemand te herkennen is.")})
    revisions.submit(revision, actor=person(request), message=request.POST.get("bericht", ""))
    messages.success(
        request, _("Ingestuurd. De redactie leest het eerst. Je krijgt een mail als er iets is besloten.")
    )
    return redirect("case-draft", revision.pk)


@signed_in
@require_POST
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Make what was sent in a draft again, or throw it away (``weg``)."""
    revision = own(request, pk)
    try:
        if "weg" in request.POST:
            discard(revision, person(request))
            messages.success(request, _("Weggegooid. Wat op de site staat, is niet veranderd."))
            return redirect("case-begin")
        withdraw(revision, person(request))
        messages.success(request, _("Ingetrokken. Alles wat je schreef staat er nog."))
    except RevisionConflict as conflict:
        messages.error(request, str(conflict))
    return redirect("case-draft", pk)


def own(request: HttpRequest, pk: UUID) -> Revision:
    """Return a case or reflection that this person wrote. Raises Http404 for another's, as for none."""
    revision = Revision.every.select_related("case", "author").filter(pk=pk).first()
    if revision is None or not may_write(request.user, revision):
        raise Http404
    return revision


def page(request: HttpRequest, revision: Revision, form: Form, status: int = 200) -> HttpResponse:
    shape = shape_of(revision)
    context: dict[str, Any] = {
        # What was refused may be of any length, and is read again once it is kept.
        "hints": {} if form.is_bound else hints_beside_case(form),
        "revision": revision,
        "form": form,
        "reflection": revision.kind == Revision.Kind.REFLECTION,
        "editable": revision.status in Revision.EDITABLE,
        "open": revision.status in Revision.UNDECIDED,
        "asks": revision.status == Status.CHANGES_REQUESTED,
        "notes": list(revision.notes.filter(kind__in=["question", "answer", "rejected"])),
        "texts": [
            (str(label), str(revision.content[key]))
            for key, label in shape.labels.items()
            if isinstance(revision.content.get(key), str) and key != "role"
        ],
        "checks": deidentify.is_installed(),
        "message": request.POST.get("bericht", ""),
        "ticked": "herkenbaar" in request.POST,
    }
    return show(request, "casus/schrijven.html", context, status)


def complain(form: Form, error: ContentError) -> None:
    """Put what the write refused at its field: a concept at the first list of concepts."""
    for path, message in error.errors.items():
        name = path.split(".")[0]
        name = "thema" if name == "concepts" else name
        form.add_error(name if name in form.fields else None, message)
