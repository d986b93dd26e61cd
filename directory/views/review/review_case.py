"""A case or a reflection before an editor: its texts, what may lead back to a person in them, and the decision."""

from collections.abc import Collection
from typing import Any, NamedTuple, Self
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from directory.accounts.guards import at_desk
from directory.accounts.permissions import may_erase
from directory.models import Revision, TextHit
from directory.publishing.cases import checking, live, settling
from directory.publishing.cases.content import TEXT
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.versions import moderation
from directory.publishing.versions.diff import diff_of
from directory.publishing.versions.kinds import shape_of
from directory.views.review.review_desk import case_for, conflict, desk_of, done, show
from directory.views.review.review_forms import (
    ASK,
    BACK,
    DECISIONS,
    PLACE,
    REJECT,
    DecisionForm,
    PlainForm,
    words,
)
from directory.views.review.review_hour import refused
from directory.views.shared.writing_aid import hints_beside_case
from directory.web_addresses import url

Status, State = Revision.Status, TextHit.State
NOT_SEEN = "-"
"""No version has this fingerprint: what comes without one is refused as what was read too long ago."""
CHANGE, OWN, LEAVE = "voorstel", "anders", "laat"


class Piece(NamedTuple):
    """A part of a text; ``hit`` is None for what was not found."""

    text: str
    hit: TextHit | None = None


class CaseDecisionForm(DecisionForm):
    """What becomes of a case: no plaatsingsregel is asked, those are about offers."""

    message = words(gettext_lazy("Waarom?"), gettext_lazy("Wie het schreef leest dit. Eén zin is genoeg."))

    def offer(self, decisions: Collection[str]) -> Self:
        """Leave only these decisions to choose from; a rejection has a reason and no rule."""
        named = [
            (value, _("Afwijzen, met een reden") if value == REJECT else label) for value, label in DECISIONS
        ]
        field = self.fields["decision"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(value, label) for value, label in named if value in decisions]
        return self


class EditForm(PlainForm):
    """The texts of a case or a reflection, for an editor who mends a word."""

    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, revision: Revision, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        labels = shape_of(revision).labels
        for key in checking.checked_fields(revision):
            short = key in ("name", "work")
            label = str(labels[key])
            self.fields[key] = (
                forms.CharField(label=label, required=False, strip=False) if short else words(label, rows=6)
            )


def offered(revision: Revision, ready: bool) -> tuple[str, ...]:
    """Return what an editor can decide, the likeliest first; it is placed when nothing in it is open."""
    if revision.status == Status.SUBMITTED:
        return (PLACE, ASK, REJECT) if ready else (ASK, REJECT)
    return (BACK, REJECT) if revision.status == Status.CHANGES_REQUESTED else ()


def case_context(
    revision: Revision,
    form: DecisionForm | None = None,
    problems: dict[str, str] | None = None,
    typed: dict[str, dict[str, str]] | None = None,
) -> dict[str, Any]:
    """Return what the panel of a case says. ``problems`` and ``typed`` are of hits that were settled wrong, by id."""
    waits = revision.status == Status.SUBMITTED and checking.is_waiting(revision)
    fields = checking.checked_fields(revision)
    every = [] if waits else list(revision.hits.select_related("settled_by"))
    hits = sorted(every, key=lambda hit: (fields.index(hit.field), hit.start, -hit.end))
    open_hits = [hit for hit in hits if hit.state == State.OPEN]
    ready = revision.status == Status.SUBMITTED and not waits and not open_hits
    decisions = offered(revision, ready)
    if form is None:
        likely = PLACE if ready else ""
        form = CaseDecisionForm(initial={"decision": likely, "seen": moderation.fingerprint(revision)})
    labels = shape_of(revision).labels
    return {
        "revision": revision,
        "diff": diff_of(revision) if revision.base_revision_id else None,
        "reflection": revision.kind == Revision.Kind.REFLECTION,
        "facts": facts_of(revision),
        "texts": [
            (str(labels[key]), pieces_of(text, [hit for hit in hits if hit.field == key]))
            for key, text in checking.texts_of(revision).items()
        ],
        "waits": waits,
        "check_failed": waits and checking.has_failed(revision),
        "why_waits": checking.why_unchecked(revision) if waits else "",
        "open_hits": [
            (
                hit,
                str(labels[hit.field]),
                (problems or {}).get(str(hit.pk), ""),
                (typed or {}).get(str(hit.pk), {}),
            )
            for hit in open_hits
        ],
        "problems": [(f"hit-{key}", message) for key, message in (problems or {}).items()],
        "left": [hit for hit in hits if hit.state == State.LEFT],
        "replaced": sum(hit.state == State.REPLACED for hit in hits),
        "notes": list(revision.notes.select_related("author")),
        "form": form.offer(decisions),
        "may_decide": bool(decisions),
        "may_edit": revision.status == Status.SUBMITTED,
        "on_site": live.is_shown(revision),
    }


def facts_of(revision: Revision) -> list[tuple[str, list[str]]]:
    """Return what is no text to look through: role, concepts and offers."""
    diff = diff_of(revision)
    texts = {str(shape_of(revision).labels[key]) for key in checking.checked_fields(revision)}
    rows = [
        (field.label, ["".join(piece.text for piece in line) for line in field.becomes])
        for field in diff.changed
    ]
    rows += [(same.label, list(same.lines)) for same in diff.same]
    return [(label, lines) for label, lines in rows if label not in texts]


def pieces_of(text: str, hits: list[TextHit]) -> list[Piece]:
    """Cut a text at what was found in it; a rare combination is told by itself, it lies over others."""
    pieces, at = [], 0
    found = [hit for hit in hits if hit.state != State.REPLACED and hit.kind != TextHit.Kind.RARE]
    for hit in sorted(found, key=lambda each: each.start):
        if hit.start >= at:
            pieces += [Piece(text[at : hit.start]), Piece(text[hit.start : hit.end], hit)]
            at = hit.end
    return [piece for piece in [*pieces, Piece(text[at:])] if piece.text]


@at_desk
@require_http_methods(["GET", "HEAD", "POST"])
def case_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show a case; POST decides about it, or settles what was found in it (``doen``)."""
    revision = case_for(request, pk)
    if request.method != "POST":
        context = case_context(revision) | {"may_erase": may_erase(request.user, revision)}
        return show(request, "redactie/casus.html", context)
    if request.POST.get("doen") == "gegevens":
        return settle_page(request, revision)
    form = CaseDecisionForm(request.POST)
    form.fields.pop("rule")
    if form.is_valid():
        try:
            return done(request, _decide(request, revision, form.cleaned_data), url("review-case", pk))
        except RevisionConflict as error:
            return conflict(
                request, revision, error, [(str(form["message"].label), form.cleaned_data["message"])]
            )
        except ContentError as error:
            form.tell(error.errors.items())
    return refused(request, "casus", case_context(case_for(request, pk), form), pk)


def _decide(request: HttpRequest, revision: Revision, given: dict[str, Any]) -> str:
    """Write the decision and return what was done, as a sentence."""
    actor, message, seen = desk_of(request).user, given["message"], given["seen"] or NOT_SEEN
    about = {"name": revision.content.get("name", "")}
    match given["decision"]:
        case "plaatsen":
            moderation.approve_text(revision, actor, message, seen=seen)
            return _("“%(name)s” staat op de site.") % about
        case "terughalen":
            moderation.take_back_question(revision, actor, seen=seen)
            return _("Je beslist weer zelf over “%(name)s”.") % about
        case "vraag":
            moderation.request_changes(revision, actor, message, seen=seen)
            return _("Je vraag over “%(name)s” is verstuurd.") % about
        case _:
            moderation.reject(revision, actor, 0, message, seen=seen)
            return _("“%(name)s” is afgewezen.") % about


def settle_page(request: HttpRequest, revision: Revision) -> HttpResponse:
    """Settle the hits about which something was chosen; the others stay open."""
    decisions: dict[UUID, settling.Decision] = {}
    typed: dict[str, dict[str, str]] = {}
    for hit in revision.hits.open():
        choice = request.POST.get(f"besluit-{hit.pk}", "")
        given = request.POST.get(f"tekst-{hit.pk}", "")
        typed[str(hit.pk)] = {"choice": choice, "words": given}
        if choice == CHANGE:
            decisions[hit.pk] = settling.Decision(hit.proposal)
        elif choice == OWN:
            decisions[hit.pk] = settling.Decision(given)
        elif choice == LEAVE:
            decisions[hit.pk] = settling.Decision(None, given)
    if not decisions:
        problems = {"": _("Kies bij een gegeven wat ermee moet gebeuren.")}
        return refused(request, "casus", case_context(revision, problems=problems, typed=typed), revision.pk)
    if request.POST.get("gezien", "") != moderation.fingerprint(revision):
        error = RevisionConflict(revision.entry, None, _("De tekst is intussen aangepast. Kijk nog eens."))
        return conflict(request, revision, error)
    try:
        settling.settle(revision, decisions, desk_of(request).user)
    except RevisionConflict as error:
        return conflict(request, revision, error)
    except ContentError as error:
        context = case_context(revision, problems=dict(error.errors), typed=typed)
        return refused(request, "casus", context, revision.pk)
    return done(request, _("Je keuzes zijn verwerkt."), url("review-case", revision.pk))


@at_desk
@require_http_methods(["GET", "HEAD", "POST"])
def edit_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let an editor mend the texts of what was sent in; what changed is looked through once more."""
    revision = case_for(request, pk)
    if revision.status != Status.SUBMITTED:
        error = RevisionConflict(revision.entry, None, _("Over deze versie is al besloten."))
        return conflict(request, revision, error)
    if request.method != "POST":
        form = EditForm(revision, initial=revision.content | {"seen": moderation.fingerprint(revision)})
        context = {"revision": revision, "form": form, "hints": hints_beside_case(form)}
        return show(request, "redactie/casus_aanpassen.html", context)
    form = EditForm(revision, request.POST)
    if form.is_valid():
        texts = {key: value for key, value in form.cleaned_data.items() if key != "seen"}
        try:
            actor, seen = desk_of(request).user, form.cleaned_data["seen"] or NOT_SEEN
            moderation.save_edited(revision, revision.content | texts, actor, seen=seen)
            return done(request, _("De tekst is aangepast. Je besluit volgt nog."), url("review-case", pk))
        except RevisionConflict as error:
            mine = [
                (str(form[key].label), text[:TEXT])
                for key, text in texts.items()
                if text != revision.content.get(key)
            ]
            return conflict(request, revision, error, mine)
        except ContentError as error:
            form.tell(error.errors.items())
    context = {"revision": revision, "form": form, "hints": {}}
    return show(request, "redactie/casus_aanpassen.html", context, status=422)


@at_desk
@require_POST
def off_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a published case or reflection off the site at once."""
    revision = case_for(request, pk)
    if revision.status != Status.PUBLISHED:
        raise Http404
    try:
        live.take_off(revision, desk_of(request).user, request.POST.get("reden", ""))
    except ContentError as error:
        context = case_context(revision) | {"off_problem": error.errors["reason"]}
        return show(request, "redactie/casus.html", context, status=422)
    taken_off = _(
        "Van de site gehaald. Is er iemand te herkennen? Dan kan de landelijke redactie de tekst nu ook wissen."
    )
    return done(request, taken_off, url("review-case", pk))
