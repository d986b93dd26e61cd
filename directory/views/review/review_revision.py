"""One revision before an editor: what it changes, the decision, how it would look, and mending a word first."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from directory.accounts.guards import editor
from directory.accounts.permissions import may_erase, may_review
from directory.models import Report, Revision
from directory.publishing.content.content import upgrade
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.content.field_labels import FIELD_LABELS
from directory.publishing.content.owner_rules import promises
from directory.publishing.desk.duplicate_candidates import DuplicateCandidate, duplicate_candidates
from directory.publishing.entries import claims
from directory.publishing.mail.notices import people_behind
from directory.publishing.versions import moderation
from directory.publishing.versions.diff import diff_of
from directory.publishing.versions.editor_drafts import is_own_draft
from directory.publishing.versions.withdrawing import discard
from directory.views.offer.previews import preview_context
from directory.views.owner.address_notes import not_found
from directory.views.review.beside import begun_with, beside, mark
from directory.views.review.review_desk import conflict, desk_of, done, revision_for, show
from directory.views.review.review_forms import (
    ASK,
    BACK,
    DROP,
    PLACE,
    REJECT,
    DecisionForm,
    KeeperForm,
    TextForm,
)
from directory.views.review.review_hour import refused
from directory.views.shared.writing_aid import hints_beside, hints_by_label
from directory.web_addresses import url

Status = Revision.Status


def may_decide(revision: Revision) -> bool:
    return revision.status in Revision.SENT_IN or is_own_draft(revision)


def may_edit(revision: Revision) -> bool:
    """Say whether an editor may mend its texts: not while an owner is asked, who may be writing too."""
    return revision.status == Status.SUBMITTED or is_own_draft(revision)


def offered(revision: Revision, behind: bool) -> tuple[str, ...]:
    """Return what an editor can decide, the likeliest first; what is behind the site cannot be published."""
    if is_own_draft(revision):
        return (DROP,) if behind else (PLACE, DROP)
    if revision.status == Status.SUBMITTED:
        return (ASK, REJECT) if behind else (PLACE, ASK, REJECT)
    return (BACK, REJECT) if revision.status == Status.CHANGES_REQUESTED else ()


def revision_context(
    request: HttpRequest,
    revision: Revision,
    form: DecisionForm | None = None,
    keeper: KeeperForm | None = None,
) -> dict[str, Any]:
    """Return what the panel of a revision says; where it warns, nothing is chosen beforehand, and throwing away never is."""
    diff, content = diff_of(revision), upgrade(revision.content, revision.schema_version)
    nobody = revision.status in Revision.SENT_IN and not people_behind(revision)
    decisions = tuple(each for each in offered(revision, diff.behind) if not (nobody and each == ASK))
    warnings = {
        "alike": alike(revision),
        "not_found": not_found(revision.entry, content),
        "promises": [(FIELD_LABELS[key], words) for key, words in promises(content).items()],
    }
    if form is None:
        first = next(iter(decisions), "")
        likely = "" if first not in (PLACE, ASK) or any(warnings.values()) else first
        form = DecisionForm(
            initial=first_words(decisions) | {"decision": likely, "seen": moderation.fingerprint(revision)}
        )
    return {
        "revision": revision,
        "diff": diff,
        **warnings,
        "hints": hints_by_label(content),
        "notes": list(revision.notes.select_related("author")),
        "form": form.offer(decisions),
        "may_decide": may_decide(revision),
        "may_edit": may_edit(revision),
        "nobody": nobody,
        "to_call": to_call(content) if nobody else (),
        "keeper": (keeper or KeeperForm()) if nobody and may_invite(request, revision) else None,
        "may_reject": REJECT in decisions,
        "own_draft": is_own_draft(revision),
        "by_editor": revision.source == Revision.Source.EDITOR,
    }


def to_call(content: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the telephone numbers by which an editor may reach somebody, also what is not public."""
    return [{"hours": "", **phone} for phone in content.get("phones") or ()]


def may_invite(request: HttpRequest, revision: Revision) -> bool:
    """Say whether this editor decides who keeps the organisation: it is no example, and lies in their regions only."""
    organization = revision.organization
    region = (
        claims.region_of(organization) if organization.services.exists() else revision.editorial_region_id
    )
    return not organization.is_example and may_review(request.user, region)


def first_words(decisions: tuple[str, ...]) -> dict[str, str]:
    """Return the question to an owner whose change was begun before the entry changed."""
    if ASK not in decisions[:1]:
        return {}
    again = _(
        "De tekst op de site is veranderd sinds je hiermee begon. Wil je nog een keer kijken? Op je pagina zie je "
        "beide teksten naast elkaar en kies je wat er moet staan."
    )
    return {"message": again}


def alike(revision: Revision) -> list[DuplicateCandidate]:
    """Return the entries that a new offer may be a second time."""
    if revision.service_id or revision.status != Status.SUBMITTED:
        return []
    return duplicate_candidates(upgrade(revision.content, revision.schema_version), entry=revision.entry)


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def revision_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what a revision changes; POST decides about it. 409 where somebody else was first."""
    revision = revision_for(request, pk)
    if request.method != "POST":
        context = revision_context(request, revision) | {"may_erase": may_erase(request.user, revision)}
        return show(request, "redactie/versie.html", context)
    if request.POST.get("doen") == "uitnodigen":
        return invite(request, revision)
    form = DecisionForm(request.POST)
    # Of what a colleague asked about meanwhile, any decision is told who was first.
    if may_edit(revision):
        form.offer(offered(revision, behind=False))
    if form.is_valid():
        further = after_own_draft(revision) if is_own_draft(revision) else url("review-revision", pk)
        try:
            return done(request, _decide(request, revision, form.cleaned_data), further)
        except RevisionConflict as error:
            return looked_at_again(request, pk, form, error)
        except ContentError as error:
            form.tell(error.errors.items())
    revision = revision_for(request, pk)
    return refused(request, "versie", revision_context(request, revision, form), pk)


def invite(request: HttpRequest, revision: Revision) -> HttpResponse:
    """Let somebody keep the entries of an organisation that has nobody to ask."""
    if not may_invite(request, revision) or people_behind(revision):
        raise PermissionDenied
    form = KeeperForm(request.POST)
    if form.is_valid():
        try:
            moderation.invite_keeper(revision, form.cleaned_data["email"])
            message = _("Uitgenodigd. Diegene kan het aanbod van %(organization)s nu bijhouden.")
            return done(
                request,
                message % {"organization": revision.organization.name},
                url("review-revision", revision.pk),
            )
        except ContentError as error:
            form.tell(error.errors.items())
    return refused(request, "versie", revision_context(request, revision, keeper=form), revision.pk)


def looked_at_again(
    request: HttpRequest, pk: UUID, form: DecisionForm, error: RevisionConflict
) -> HttpResponse:
    """Show what became of a revision while an editor decided, with the words they wrote, to go on with where they can."""
    revision = Revision.objects.select_related("service").get(pk=pk)
    if not may_edit(revision):
        words = [(str(form["message"].label), form.cleaned_data["message"])]
        return conflict(request, revision, error, words)
    revision = revision_for(request, pk)
    typed = request.POST.copy()
    typed["seen"] = moderation.fingerprint(revision)
    again = DecisionForm(typed)
    again.offer(offered(revision, behind=False)).add_error(None, str(error))
    return refused(request, "versie", revision_context(request, revision, again), pk, status=409)


def after_own_draft(revision: Revision) -> str:
    """Return where an editor goes on who changed an entry: to the report that asked for it, else to the entry."""
    if revision.service is None:
        return url("review")
    asked = Report.objects.open().filter(service=revision.service).order_by("created_at")
    report = asked.values_list("pk", flat=True).first()
    return url("review-report", report) if report else url("review-service", revision.service.code)


def _decide(request: HttpRequest, revision: Revision, statement: dict[str, Any]) -> str:
    """Write the decision and return what was done, as a sentence."""
    actor, message, seen = desk_of(request).user, statement["message"], statement["seen"]
    name = revision.content.get("name", "")
    if statement["decision"] == PLACE:
        moderation.approve(revision, actor, message, seen=seen)
        return _("“%(name)s” staat op de site.") % {"name": name}
    if statement["decision"] == DROP and is_own_draft(revision):
        discard(revision, actor)
        return _("Het concept van “%(name)s” is weggegooid.") % {"name": name}
    if statement["decision"] == BACK:
        moderation.take_back_question(revision, actor, seen=seen)
        return _("Je beslist weer zelf over “%(name)s”.") % {"name": name}
    if statement["decision"] == ASK:
        moderation.request_changes(revision, actor, message, seen=seen)
        return _("Je vraag over “%(name)s” is verstuurd.") % {"name": name}
    moderation.reject(revision, actor, statement["rule"] or 0, message, seen=seen)
    return _("“%(name)s” is afgewezen.") % {"name": name}


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def edit_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let an editor mend the texts of a revision before it is published."""
    revision = revision_for(request, pk)
    if not may_edit(revision):
        message = _("Over deze versie is al besloten.")
        return conflict(request, revision, RevisionConflict(revision.entry, None, message))
    content = upgrade(revision.content, revision.schema_version)
    if request.method != "POST":
        form = TextForm(initial=content | {"seen": moderation.fingerprint(revision)})
        form.initial["begun"] = begun_with(content, form.keys)
        return show(request, "redactie/aanpassen.html", edit_context(revision, form, content))
    form = TextForm(request.POST)
    if form.is_valid():
        mended = content | {key: form.cleaned_data[key] for key in form.keys}
        try:
            moderation.save_edited(revision, mended, desk_of(request).user, seen=form.cleaned_data["seen"])
            return done(
                request, _("De tekst is aangepast. Je besluit volgt nog."), url("review-revision", pk)
            )
        except RevisionConflict as error:
            return written_at_once(request, pk, form, error)
        except ContentError as error:
            form.tell(error.errors.items())
    return show(request, "redactie/aanpassen.html", edit_context(revision, form, content), status=422)


def written_at_once(request: HttpRequest, pk: UUID, form: TextForm, error: RevisionConflict) -> HttpResponse:
    """Show an editor's words beside those of a colleague who was first, to save after a second look."""
    revision = Revision.objects.select_related("service").get(pk=pk)
    content = upgrade(revision.content, revision.schema_version)
    found = beside(form.cleaned_data, content, form.cleaned_data["begun"], form.keys)
    if not may_decide(revision):
        differing = [key for key in form.keys if mark(found.texts[key]) != mark(content.get(key))]
        return conflict(
            request, revision, error, [(str(form[key].label), str(found.texts[key])) for key in differing]
        )
    revision = revision_for(request, pk)
    again = TextForm(initial=found.texts | {"seen": moderation.fingerprint(revision)})
    again.initial["begun"] = begun_with(content, form.keys)
    context = edit_context(revision, again, content) | {"behind": True, "theirs": found.theirs}
    return show(request, "redactie/aanpassen.html", context, status=409)


def edit_context(revision: Revision, form: TextForm, content: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that say something, or are wrong, before those that are empty."""
    fields = [form[key] for key in form.keys]
    statement = [bound for bound in fields if content.get(bound.name) or bound.errors or bound.value()]
    return {
        "revision": revision,
        "form": form,
        "said": statement,
        "empty": [bound for bound in fields if bound not in statement],
        "hints": {} if form.is_bound else hints_beside(statement),
        "behind": False,
        "theirs": {},
    }


@editor
@require_safe
def preview_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the page of an entry as the public would see it, from the revision."""
    revision = revision_for(request, pk)
    if not revision.content:
        raise Http404
    return show(request, "redactie/voorbeeld.html", preview_context(revision))
