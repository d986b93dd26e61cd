"""A draft as a whole: what is missing, how it will look, sending it in, taking it back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from directory.accounts.guards import person, signed_in
from directory.models import ReviewNote, Revision
from directory.offer_fields import Text
from directory.publishing.content.content import clean_content
from directory.publishing.content.errors import ContentError, RevisionConflict, StateError
from directory.publishing.content.field_labels import FIELD_LABELS
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.owner_rules import promises, what_people_need
from directory.publishing.content.text_hints import text_hints
from directory.publishing.versions import drafting, rebasing
from directory.publishing.versions.revisions import submit
from directory.publishing.versions.withdrawing import discard, withdraw
from directory.views.offer.previews import preview_context
from directory.views.owner.address_notes import not_found
from directory.views.owner.disputes import disputes
from directory.views.owner.mine_entries import on_site_label
from directory.views.owner.owner_access import content_of, draft_of, show
from directory.views.owner.questions import ALL, MORE, SEVEN, Question, question_of
from handreiking.language_aid.word_list import WordList

Status = Revision.Status
EVERYWHERE = ("organization", "concepts")
"""Keys that say nothing of one question: a draft begins with its organisation, and concepts belong to several."""


@signed_in
@require_http_methods(["GET", "HEAD"])
def draft(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show where a draft stands: its questions, what is missing, and the way to send it in."""
    return draft_page(request, draft_of(request, pk))


def draft_page(
    request: HttpRequest,
    revision: Revision,
    problems: dict[str, str] | None = None,
    message: str = "",
    status: int = 200,
) -> HttpResponse:
    content, lookups = content_of(revision), Lookups.load()
    editable = revision.status in Revision.EDITABLE
    lacking = missing(content, lookups, revision) if editable else []
    seven = [(each, answered(each, content, lookups)) for each in SEVEN]
    context = {
        "revision": revision,
        "content": content,
        "editable": editable,
        "open": revision.status in Revision.UNDECIDED,
        "seven": seven,
        "more": [(each, answered(each, content, lookups)) for each in MORE],
        "missing": lacking,
        "go_on": goes_on([question for _sentence, question in lacking], seven),
        "promises": [(question_of(key), key, words) for key, words in promises(content).items()],
        "hints": hints_by_question(content) if editable else [],
        "on_site": on_site_label(revision.service) if revision.service else "",
        "not_found": not_found(revision.entry, content) if editable else [],
        "behind": editable and rebasing.is_behind(revision),
        "notes": list(revision.notes.filter(kind__in=["question", "answer", "rejected"])),
        "asks": revision.status == Status.CHANGES_REQUESTED,
        "problems": problems or {},
        "message": message,
    }
    return show(request, "mijn/overzicht.html", context, status)


def goes_on(lacking: list[Question], seven: list[tuple[Question, bool]]) -> tuple[str, Question] | None:
    """Return the words and the question of the button that leads on with a draft; None when nothing is missing.

    That is the first of the seven that is empty or lacks something; ``seven`` says of each whether it is answered.
    """
    if not lacking:
        return None
    for n, (question, done) in enumerate(seven, 1):
        if not done or question in lacking:
            return _("Verder met vraag %(n)s") % {"n": n}, question
    return _("Verder met: %(title)s") % {"title": lacking[0].title}, lacking[0]


def answered(question: Question, content: dict[str, Any], lookups: Lookups) -> bool:
    """Say whether anything of a question is filled in."""
    form = question.form(None, content, lookups)
    return any(form.initial.values()) or any(key in content for key in question.keys if key not in EVERYWHERE)


def missing(content: dict[str, Any], lookups: Lookups, revision: Revision) -> list[tuple[str, Question]]:
    """Return what must still be filled in, in the order of the questions: a sentence, and where that is done.

    Owners are asked for more than what may stand on the site; editors write with what they have.
    """
    problems: dict[str, str] = {}
    try:
        clean_content(content, lookups, complete=True)
    except ContentError as error:
        problems = dict(error.errors)
    if revision.source != Revision.Source.EDITOR:
        problems |= what_people_need(content)
    order = list(ALL.values())
    found = [(message, question_of(path)) for path, message in problems.items()]
    for slug in revision.unfinished.keys() & ALL.keys():
        asked = ALL[slug]
        found.append((_("Kijk nog naar “%(title)s”: daar klopte iets niet.") % {"title": asked.title}, asked))
    return sorted(found, key=lambda each: order.index(each[1]))


def hints_by_question(content: dict[str, Any]) -> list[tuple[Question, str, Text]]:
    """Return where the writing aid has a hint: the question, the id of its field ("" for one of several alike), its label."""
    return [
        (question_of(path), "" if "." in path else f"id_{path}", FIELD_LABELS[path.partition(".")[0]])
        for path in text_hints(content, WordList.load())
    ]


def unanswered(revision: Revision, message: str) -> bool:
    """Say whether the editors' question is neither answered nor followed by a change."""
    if revision.status != Status.CHANGES_REQUESTED or message.strip():
        return False
    asked = revision.notes.filter(kind=ReviewNote.Kind.QUESTION).order_by("-at").first()
    return asked is not None and revision.updated_at <= asked.at


@signed_in
@require_POST
def send_in(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Send a draft to the editors, the first time with the plaatsingsregels ticked; later with an answer."""
    revision = draft_of(request, pk)
    if revision.status not in Revision.EDITABLE:
        return redirect("owner-draft", pk)
    if rebasing.is_behind(revision):
        return redirect("owner-difference", pk)
    message = request.POST.get("bericht", "")
    if missing(content_of(revision), Lookups.load(), revision):
        problems = {"nakijken": _("Er mist nog iets. Vul dat eerst in.")}
        return draft_page(request, revision, problems, message, status=422)
    if unanswered(revision, message):
        problems = {"bericht": _("Schrijf je antwoord, of pas eerst iets aan.")}
        return draft_page(request, revision, problems, message, status=422)
    if revision.status == Status.DRAFT and "regels" not in request.POST:
        problems = {"regels": _("Zet een vinkje als jullie aanbod past bij de regels.")}
        return draft_page(request, revision, problems, message, status=422)
    try:
        submit(revision, actor=person(request), message=message)
    except ContentError as error:
        problems = {"bericht": error.errors["message"]} if "message" in error.errors else {}
        return draft_page(request, revision, problems, message, status=422)
    except RevisionConflict as conflict:
        messages.error(request, str(conflict))
        return redirect("owner-draft", pk)
    return redirect("owner-thanks", pk)


@signed_in
@require_http_methods(["GET", "HEAD"])
def thanks(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what happens next, and how long it takes."""
    revision = draft_of(request, pk)
    if revision.status != Status.SUBMITTED:
        return redirect("owner-draft", pk)
    return show(request, "mijn/bedankt.html", {"revision": revision})


@signed_in
@require_http_methods(["GET", "HEAD"])
def preview(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the page of an entry as the public would see it, from the draft."""
    return show(request, "mijn/voorbeeld.html", preview_context(draft_of(request, pk)))


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Make a submission a draft again, or throw a draft away (``weg``), after one question."""
    revision = draft_of(request, pk)
    if request.method == "POST":
        try:
            if "weg" in request.POST:
                discard(revision, person(request))
                messages.success(request, _("Weggegooid. Wat op de site staat, is niet veranderd."))
                return redirect("mine")
            withdraw(revision, person(request))
            messages.success(
                request,
                _("Ingetrokken. Alles wat je hebt ingevuld staat er nog. Je kunt het weer aanpassen."),
            )
        except RevisionConflict as conflict:
            messages.error(request, str(conflict))
        return redirect("owner-draft", pk)
    if revision.status not in Revision.UNDECIDED:
        return redirect("owner-draft", pk)
    return show(request, "mijn/intrekken.html", {"revision": revision})


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def difference(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show both versions of what somebody else changed meanwhile, and put the change on the newest one."""
    revision = draft_of(request, pk)
    found = rebasing.meanwhile(revision) if revision.status in Revision.EDITABLE else None
    if found is None:
        return redirect("owner-draft", pk)
    if request.method == "POST":
        kept = [key for key in found.disputed if request.POST.get(key) == "mijn"]
        try:
            rebasing.rebase(revision, kept, seen=request.POST.get("gezien", ""))
        except RevisionConflict as conflict:
            messages.error(request, str(conflict))
            return redirect("owner-difference", pk)
        except ContentError as error:
            messages.error(request, " ".join(error.errors.values()))
            return redirect("owner-difference", pk)
        messages.success(
            request, _("Gelukt. Je wijziging staat nu op de nieuwste versie. Stuur hem daarna in.")
        )
        return redirect("owner-draft", pk)
    context = {"revision": revision, "disputes": disputes(found), "seen": str(found.seen)}
    return show(request, "mijn/verschil.html", context)


@signed_in
@require_POST
def try_again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Make a new draft of what was turned down."""
    revision = draft_of(request, pk)
    if revision.status != Status.REJECTED:
        return redirect("owner-draft", pk)
    try:
        return redirect("owner-draft", drafting.retry(revision, person(request)).pk)
    except StateError as error:
        messages.error(request, str(error))
        return redirect("owner-draft", pk)
