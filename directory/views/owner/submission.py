"""Offering something: where it begins, and the page of each question."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms.boundfield import BoundField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.dateformat import format as time_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from directory.accounts.guards import person, signed_in
from directory.accounts.limits import within_limit
from directory.accounts.permissions import organizations_of
from directory.models import Revision
from directory.publishing.content.content import clean_content
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.owner_rules import tips
from directory.publishing.content.text_hints import new_hints
from directory.publishing.desk.duplicate_candidates import DuplicateCandidate, duplicate_candidates
from directory.publishing.versions import drafting, resuming
from directory.views.offer.previews import facts_as_it_would_be
from directory.views.owner.address_notes import TAKE_OVER, anchor_of, notes_beside, taken_over
from directory.views.owner.owner_access import content_of, draft_of, show
from directory.views.owner.owner_form_begin import UNKNOWN, BeginForm
from directory.views.owner.owner_forms import QuestionForm
from directory.views.owner.partial_save import partly_saved, typed_again, typed_of
from directory.views.owner.questions import ALL, MORE, SEVEN, Question, next_of, previous_of
from directory.views.shared.writing_aid import hints_beside
from directory.views.shared.written_form import complain
from directory.web_addresses import url
from handreiking.language_aid.word_list import WordList

COMPARED = ("naam", "waar")
"""After these questions we look whether the entry stands on the site already."""
BEGUN_A_DAY = 20
MINUTES = 5
"""What the first page promises for the seven questions together."""


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Ask for which organisation, and make a draft."""
    own = list(organizations_of(request.user))
    form = BeginForm(request.POST if request.method == "POST" else None, own)
    if request.method == "POST" and form.is_valid() and (revision := begun(request, form)):
        return redirect("owner-question", revision.pk, SEVEN[0].slug)
    context = {"form": form, "own": own, "alike": form.alike if form.errors else []}
    return show(request, "aanmelden/begin.html", context, status=422 if form.errors else 200)


def begun(request: HttpRequest, form: BeginForm) -> Revision | None:
    """Return the draft that a form asks for; None, with the reason on the form, where there can be none."""
    if not within_limit(request, "begin", BEGUN_A_DAY, 86_400):
        form.add_error(
            None, _("Je bent vandaag al aan veel aanbod begonnen. Probeer het morgen weer, of mail ons.")
        )
        return None
    values = form.cleaned_data
    kind = "" if values["kind"] == UNKNOWN else values["kind"]
    try:
        return drafting.begin(person(request), form.chosen, name=values["name"], kind=kind)
    except ContentError as error:
        complain(form, error)
        return None


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, pk: UUID, slug: str) -> HttpResponse:
    """Ask one question of a draft, and save the answer."""
    revision, asked = draft_of(request, pk), question_called(slug)
    if revision.status not in Revision.EDITABLE:
        return redirect("owner-draft", pk)
    content, lookups = content_of(revision), Lookups.load()
    before = deepcopy(content)
    if request.method != "POST":
        kept = revision.unfinished.get(slug)
        form = asked.form(typed_again(kept) if kept else None, content, lookups, "meer" in request.GET)
        if kept:
            say_what_is_wrong(form, content, lookups)
        return question_page(request, revision, asked, form)
    posted = (
        taken_over(request.POST, revision.entry, content, lookups)
        if TAKE_OVER in request.POST
        else request.POST
    )
    form = asked.form(posted, content, lookups)
    if form.is_valid():
        try:
            saved = drafting.answer(revision, form.change, form.disclosed)
            if slug in saved.unfinished:
                saved = drafting.keep_typed(saved, slug, {})
            return onwards(request, saved, asked, before)
        except RevisionConflict as conflict:
            messages.error(request, str(conflict))
            return redirect("owner-draft", pk)
        except ContentError as error:
            stale = [message for path, message in error.errors.items() if path.endswith(".confidential")]
            if stale:
                messages.error(request, stale[0])
                return redirect("owner-question", pk, slug)
            form.tell(error.errors)
    return not_taken(request, revision, asked, form)


def not_taken(request: HttpRequest, revision: Revision, asked: Question, form: QuestionForm) -> HttpResponse:
    """Show what is wrong in an answer; who wants to stop now finds all of it back, and gets the mail.

    What is good of it is saved, what is not is kept as it was typed.
    """
    content, lookups = content_of(revision), Lookups.load()
    good, kept = partly_saved(asked, request.POST, content, lookups), False
    if "later" in request.POST:
        try:
            if good:
                revision = drafting.answer(revision, good.change, good.disclosed)
            revision, kept = drafting.keep_typed(revision, asked.slug, typed_of(form, request.POST)), True
            resuming.mail_link(revision)
            messages.success(
                request,
                _(
                    "Bewaard, ook wat nog niet klopt: dat staat hieronder. We hebben je een mail gestuurd met een link om verder te gaan."
                ),
            )
        except (ContentError, RevisionConflict):
            kept = False
    shown = clean_content(good.change(deepcopy(content), lookups), lookups) if good else content
    return question_page(request, revision, asked, form, 422, shown=shown, kept=kept)


def say_what_is_wrong(form: QuestionForm, content: dict[str, Any], lookups: Lookups) -> None:
    """Put at their fields what is still wrong in what was typed before."""
    if form.is_valid():
        try:
            clean_content(form.change(deepcopy(content), lookups), lookups)
        except ContentError as error:
            form.tell(error.errors)


def question_called(slug: str) -> Question:
    if slug not in ALL:
        raise Http404
    return ALL[slug]


def question_page(
    request: HttpRequest,
    revision: Revision,
    asked: Question,
    form: QuestionForm,
    status: int = 200,
    *,
    shown: dict[str, Any] | None = None,
    kept: bool = True,
) -> HttpResponse:
    """Show a question; ``shown`` is the content below it where that is not what is saved, ``kept`` whether it is."""
    content = content_of(revision) if shown is None else shown
    saved_at = time_format(timezone.localtime(revision.updated_at), "H.i")
    line = MORE if asked.optional else SEVEN
    number = line.index(asked) + 1
    context = {
        "revision": revision,
        "asked": asked,
        "form": form,
        "number": number,
        "total": len(line),
        "minutes": minutes_left(asked, number),
        "previous": previous_of(asked),
        "following": next_of(asked),
        "rows": rows_of(asked, content, revision),
        "tips": tips(content, asked.keys),
        "hints": {} if form.is_bound else hints_beside(every_field(form)),
        "alike": [],
        "notes": notes_beside(form, revision.entry, content_of(revision)),
        "saved": _("Bewaard om %(time)s") % {"time": saved_at} if kept else _("Nog niet bewaard"),
    }
    return show(request, "mijn/vraag.html", context, status)


def every_field(form: QuestionForm) -> list[BoundField]:
    return [bound for each in (form, *form.parts) for bound in each]


def minutes_left(asked: Question, number: int) -> int:
    """Return about how long the rest of the seven takes; 0 for the questions that need no answer."""
    return 0 if asked.optional else max(1, round(MINUTES * (len(SEVEN) - number + 1) / len(SEVEN)))


def rows_of(asked: Question, content: dict[str, Any], revision: Revision) -> list[Any]:
    """Return the fields of the public page that a question fills, as the public would read them."""
    facts = facts_as_it_would_be(content, revision)
    return [maker(facts) for maker in asked.makers]


def onwards(
    request: HttpRequest, revision: Revision, asked: Question, before: dict[str, Any]
) -> HttpResponse:
    """Go where the button that was pressed leads; ``before`` is what was saved until now.

    Where the writing aid has something new to say of a text, the question comes back once.
    """
    if "meer" in request.POST:
        return redirect(f"{url('owner-question', revision.pk, asked.slug)}?meer=1#nieuw")
    if TAKE_OVER in request.POST:
        noted = anchor_of(request.POST, content_of(revision))
        return redirect(f"{url('owner-question', revision.pk, asked.slug)}{noted}")
    if "later" in request.POST:
        resuming.mail_link(revision)
        messages.success(
            request, _("Bewaard. We hebben je een mail gestuurd met een link om verder te gaan.")
        )
        return redirect("mine")
    if said := new_hints(before, content_of(revision), WordList.load(), asked.slug):
        messages.success(request, _("Bewaard. Bij je tekst staat een tip. Je kunt ook gewoon verder."))
        return redirect(f"{url('owner-question', revision.pk, asked.slug)}{place_of(said)}")
    if asked.slug in COMPARED and duplicate_candidates(content_of(revision), entry=revision.entry):
        return redirect("owner-alike", revision.pk, asked.slug)
    return redirect(way_on(revision, asked))


def place_of(said: Iterable[str]) -> str:
    """Return the part of an address that leads to the first field with a hint; the top for one of several alike."""
    first = next(iter(said))
    return "" if "." in first else f"#id_{first}"


def way_on(revision: Revision, asked: Question) -> str:
    following = next_of(asked)
    if following is None:
        return url("owner-draft", revision.pk)
    return url("owner-question", revision.pk, following.slug)


@signed_in
@require_http_methods(["GET", "HEAD"])
def alike(request: HttpRequest, pk: UUID, slug: str) -> HttpResponse:
    """ "Lijkt dit op …?": what may be the same, with the way to claim it and the way on."""
    revision, asked = draft_of(request, pk), question_called(slug)
    found = duplicate_candidates(content_of(revision), entry=revision.entry)
    if not found:
        return redirect(way_on(revision, asked))
    context = {"revision": revision, "alike": found, "way_on": way_on(revision, asked)}
    return show(request, "mijn/lijkt-op.html", context)


@signed_in
@require_POST
def look(request: HttpRequest, pk: UUID, slug: str) -> HttpResponse:
    """Answer while somebody types: how it comes on the site, and what it looks like. Nothing is saved.

    204 for what cannot be read yet, so that what stood there stays.
    """
    revision, asked = draft_of(request, pk), question_called(slug)
    if revision.status not in Revision.EDITABLE or not within_limit(request, "look", 240, 300):
        return HttpResponse(status=204)
    lookups = Lookups.load()
    form = asked.form(request.POST, content_of(revision), lookups)
    if not form.is_valid():
        return HttpResponse(status=204)
    try:
        content = clean_content(form.change(dict(content_of(revision)), lookups), lookups)
    except ContentError:
        return HttpResponse(status=204)
    found: list[DuplicateCandidate] = []
    if asked.slug in COMPARED:
        found = duplicate_candidates(content, entry=revision.entry)
    context = {
        "revision": revision,
        "asked": asked,
        "rows": rows_of(asked, content, revision),
        "alike": found,
        "tips": tips(content, asked.keys),
    }
    return show(request, "mijn/meekijken.html", context)
