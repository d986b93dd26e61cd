"""One revision before an editor: what it changes, the decision, and mending a word first."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from directory.accounts.guards import editor
from directory.models import Revision
from directory.publishing import moderation
from directory.publishing.content import upgrade
from directory.publishing.diff import diff_of
from directory.publishing.errors import ContentError, RevisionConflict
from directory.views.review_desk import conflict, desk_of, done, revision_for, show
from directory.views.review_forms import ASK, PLACE, TEXT_KEYS, DecisionForm, TextForm

OPEN = {Revision.Status.SUBMITTED}


def may_decide(revision: Revision) -> bool:
    own_draft = revision.status == Revision.Status.DRAFT and revision.source == Revision.Source.EDITOR
    return revision.status in OPEN or own_draft


def revision_context(revision: Revision, form: DecisionForm | None = None) -> dict[str, Any]:
    """Return what the panel of a revision says."""
    seal = moderation.seal(revision)
    return {
        "revision": revision,
        "diff": diff_of(revision),
        "notes": list(revision.notes.select_related("author")),
        "form": form or DecisionForm(initial={"seen": seal, "decision": PLACE}),
        "may_decide": may_decide(revision),
        "by_editor": revision.source == Revision.Source.EDITOR,
    }


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def revision_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what a revision changes; POST decides about it. 409 where somebody else was first."""
    revision = revision_for(request, pk)
    if request.method != "POST":
        return show(request, "redactie/versie.html", revision_context(revision))
    form = DecisionForm(request.POST)
    if form.is_valid():
        try:
            return done(request, _decide(request, revision, form.cleaned_data), f"/redactie/versie/{pk}/")
        except RevisionConflict as error:
            return conflict(request, revision, error)
        except ContentError as error:
            form.tell(error.errors.items())
    revision = revision_for(request, pk)
    return show(request, "redactie/versie.html", revision_context(revision, form), status=422)


def _decide(request: HttpRequest, revision: Revision, said: dict[str, Any]) -> str:
    """Write the decision and return what was done, as a sentence."""
    actor, message, seen = desk_of(request).user, said["message"], said["seen"]
    name = revision.content.get("name", "")
    if said["decision"] == PLACE:
        moderation.approve(revision, actor, message, seen=seen)
        return _("“%(name)s” staat op de site.") % {"name": name}
    if said["decision"] == ASK:
        moderation.request_changes(revision, actor, message, seen=seen)
        return _("Je vraag over “%(name)s” is verstuurd.") % {"name": name}
    moderation.reject(revision, actor, said["rule"] or 0, message, seen=seen)
    return _("“%(name)s” is afgewezen.") % {"name": name}


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def edit_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let an editor mend the texts of a revision before it is published."""
    revision = revision_for(request, pk)
    if not may_decide(revision):
        message = _("Over deze versie is al besloten.")
        return conflict(request, revision, RevisionConflict(revision.entry, None, message))
    content = upgrade(revision.content, revision.schema_version)
    if request.method != "POST":
        shown = {key: content.get(key, "") for key in TEXT_KEYS}
        form = TextForm(initial=shown | {"seen": moderation.seal(revision)})
        return show(request, "redactie/aanpassen.html", {"revision": revision, "form": form})
    form = TextForm(request.POST)
    if form.is_valid():
        mended = content | {key: form.cleaned_data[key] for key in TEXT_KEYS}
        try:
            moderation.save_edited(revision, mended, desk_of(request).user, seen=form.cleaned_data["seen"])
            return done(request, _("De tekst is aangepast. Je besluit volgt nog."), f"/redactie/versie/{pk}/")
        except RevisionConflict as error:
            return conflict(request, revision, error)
        except ContentError as error:
            form.tell(error.errors.items())
    return show(request, "redactie/aanpassen.html", {"revision": revision, "form": form}, status=422)
