"""Files of offers: sending one in, seeing what it would do, reading it in, undoing it. The sweep does the work."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from directory.accounts.guards import editor, person
from directory.accounts.limits import within_limit
from directory.accounts.permissions import is_national_editor
from directory.models import ImportBatch, User
from directory.publishing.content.errors import StateError
from directory.publishing.imports import import_batches
from directory.views.review.import_form import UploadForm, name_of
from directory.views.review.review_desk import show as desk_page
from directory.views.shared.errors import error_page
from directory.views.shared.uploads import too_large

SHOWN = 50
UPLOADS, SECONDS = 30, 3600
Status = ImportBatch.Status
BUSY = (Status.WAITING, Status.CONFIRMED, Status.UNDOING)


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def import_list(request: HttpRequest) -> HttpResponse:
    """Show the files that were sent in, and take a new one."""
    national = is_national_editor(request.user)
    if request.method != "POST":
        return show_list(request, UploadForm(may_publish=national))
    form = UploadForm(request.POST, request.FILES, may_publish=national, too_large=too_large(request))
    if not form.is_valid():
        return show_list(request, form, 422)
    if not within_limit(request, "import", UPLOADS, SECONDS):
        return error_page(request, 429)
    statement = form.cleaned_data
    batch = import_batches.receive(
        statement["file"].read(),
        name=name_of(statement["file"]),
        source=statement["source"],
        author=person(request),
        publish=statement.get("publish", False),
        skip_invalid=statement["skip_invalid"],
    )
    return redirect("import", batch.pk)


def show_list(request: HttpRequest, form: UploadForm, status: int = 200) -> HttpResponse:
    batches = visible_to(person(request)).select_related("author")[:SHOWN]
    return desk_page(request, "redactie/imports.html", {"form": form, "batches": batches}, "import", status)


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def import_page(request: HttpRequest, id: UUID) -> HttpResponse:
    """Show one file and how far it is; take what is to be done with it."""
    batch = get_object_or_404(visible_to(person(request)), pk=id)
    if request.method != "POST":
        return show(request, batch)
    try:
        done = act(request, batch)
    except StateError as error:
        return show(request, batch, str(error), 409)
    return redirect("import", batch.pk) if done else error_page(request, 400)


def act(request: HttpRequest, batch: ImportBatch) -> bool:
    """Do what a button asks for; False for a button that we do not have. Raises StateError."""
    user = person(request)
    if batch.publish and not is_national_editor(user):
        raise PermissionDenied
    match request.POST.get("doe"):
        case "inlezen":
            import_batches.confirm(batch, user, skip_invalid=request.POST.get("sla_over") == "ja")
        case "weggooien":
            import_batches.discard(batch)
        case "terugdraaien":
            import_batches.undo(batch, user)
        case _:
            return False
    return True


def show(request: HttpRequest, batch: ImportBatch, problem: str = "", status: int = 200) -> HttpResponse:
    done = min(batch.rows_done, batch.rows_total)
    context = {
        "batch": batch,
        "report": batch.report,
        "changes": batch.report.get("created", 0) + batch.report.get("updated", 0),
        "busy": batch.status in BUSY,
        "percent": 100 * done // batch.rows_total if batch.rows_total else 0,
        "problem": problem,
    }
    return desk_page(request, "redactie/import.html", context, "import", status)


def visible_to(user: User) -> QuerySet[ImportBatch]:
    """Return what somebody may see: their own files, and every file for a national editor."""
    batches = ImportBatch.objects.defer("file")
    return batches if is_national_editor(user) else batches.filter(author=user)
