"""One entry before an editor: how it stands, what happened to it, and what can be done about it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from directory.accounts.guards import editor
from directory.accounts.permissions import may_review
from directory.models import Claim, Revision, Service
from directory.models.choices import Visibility
from directory.publishing.content.errors import ContentError, RevisionConflict, StateError
from directory.publishing.desk.duplicate_pairs import KIND as DUPLICATE
from directory.publishing.entries import hiding, outcomes, visibility
from directory.publishing.versions import editor_drafts, moderation
from directory.publishing.versions.merging import merge
from directory.views.review.event_labels import event_line, facts_of
from directory.views.review.review_desk import desk_of, done, service_for, show
from directory.views.review.review_forms import (
    CapacityForm,
    HandOverForm,
    HidingAnswerForm,
    MergeForm,
    PlainForm,
    StandingForm,
)
from directory.views.review.review_hour import refused
from directory.web_addresses import url

MOST_EVENTS = 50
FORMS: dict[str, type[PlainForm]] = {
    "stand": StandingForm,
    "plek": CapacityForm,
    "overdragen": HandOverForm,
    "antwoord": HidingAnswerForm,
}


NOW = {
    Visibility.ENDED: gettext_lazy("“%(name)s” staat nu als gestopt op de site."),
    Visibility.HIDDEN: gettext_lazy("“%(name)s” is van de site af."),
    Visibility.LISTED: gettext_lazy("“%(name)s” staat weer op de site."),
}


def service_context(service: Service, doing: str = "", form: PlainForm | None = None) -> dict[str, Any]:
    """Return what the panel of an entry says; ``form`` is the one that was refused."""
    forms = {name: make(auto_id=f"id_{name}_%s") for name, make in FORMS.items()}
    if form:
        forms[doing] = form
    return {
        "service": service,
        "capacity": service.capacity_statement,
        "forms": forms,
        "phones": list(service.phones.order_by("-public", "position")),
        "contacts": list(service.contacts.order_by("-public", "position")),
        "problems": list(service.link_checks.failing()),
        "asked": service.rounds.open().first(),
        "answer": service.hiding_answers.open().first(),
    }


def history_context(request: HttpRequest, service: Service) -> dict[str, Any]:
    """Return what happened to an entry: its versions, events, reports and claims."""
    told = service.reports.all().besides_own(desk_of(request).user)
    revisions = Revision.objects.filter(entry=service.pk).select_related("author", "decided_by")
    shown = revisions.exclude(status=Revision.Status.DRAFT) | revisions.filter(source=Revision.Source.EDITOR)
    return {
        "revisions": list(shown.order_by("-created_at")[:MOST_EVENTS]),
        "events": [event_line(event) for event in service.events.select_related("actor")[:MOST_EVENTS]],
        "reports": list(told.order_by("-created_at")[:MOST_EVENTS]),
        "outcomes": outcomes.told_of([service.pk]).get(service.pk, []),
        "claims": list(
            Claim.objects.filter(organization=service.organization_id).select_related("user")[:MOST_EVENTS]
        ),
    }


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def service_page(request: HttpRequest, code: str) -> HttpResponse:
    """Show an entry with its history; POST does the one thing that ``doen`` names."""
    service = service_for(request, code)
    doing, form = "", None
    if request.method == "POST":
        doing = request.POST.get("doen", "")
        if doing == "terugzetten":
            return _restore(request, service)
        if doing == "wijzigen":
            return _change(request, service)
        if doing not in ACTIONS:
            raise Http404
        make = FORMS.get(doing)
        form = make(request.POST, auto_id=f"id_{doing}_%s") if make else PlainForm(request.POST)
        if form.is_valid():
            try:
                reported = ACTIONS[doing](request, service, form)
                return done(request, reported, where_now(request, service))
            except StateError as error:
                form.add_error(None, str(error))
            except ContentError as error:
                form.tell(error.errors.items())
    context = service_context(service, doing, form) | history_context(request, service) | {"refused": form}
    if form:
        return refused(request, "aanbod", context, code)
    return show(request, "redactie/aanbod.html", context)


def where_now(request: HttpRequest, service: Service) -> str:
    """Return the page of an entry, or the desk where the entry was handed over to another one."""
    region = Service.objects.values_list("editorial_region_id", flat=True).get(pk=service.pk)
    return url("review-service", service.code) if may_review(request.user, region) else url("review")


def _by_phone(request: HttpRequest, service: Service, form: PlainForm) -> str:
    visibility.confirm_by_phone(service, desk_of(request).user)
    return _("“%(name)s” is vandaag bevestigd, per telefoon.") % {"name": service.name}


def _stand(request: HttpRequest, service: Service, form: PlainForm) -> str:
    statement = form.cleaned_data
    visibility.change_visibility(
        service,
        statement["visibility"],
        statement["reason"],
        desk_of(request).user,
        note=statement["note"],
    )
    return NOW[statement["visibility"]] % {"name": service.name}


def _answer(request: HttpRequest, service: Service, form: PlainForm) -> str:
    statement, actor = form.cleaned_data, desk_of(request).user
    if statement["decision"] == "terug":
        hiding.show_again(service, actor, statement["reply"])
        return NOW[Visibility.LISTED] % {"name": service.name}
    hiding.stay_hidden(service, actor, statement["reply"])
    return _("“%(name)s” blijft verborgen. De aanbieder krijgt je zin per mail.") % {"name": service.name}


def _room(request: HttpRequest, service: Service, form: PlainForm) -> str:
    statement = form.cleaned_data
    visibility.state_capacity(service, statement["status"], statement["weeks"], desk_of(request).user)
    return _("De plek van “%(name)s” is doorgegeven.") % {"name": service.name}


def _hand_over(request: HttpRequest, service: Service, form: PlainForm) -> str:
    statement = form.cleaned_data
    moderation.hand_over(service, statement["region"], desk_of(request).user, statement["reason"])
    return _("“%(name)s” ligt nu bij de redactie van %(region)s.") % {
        "name": service.name,
        "region": statement["region"].name,
    }


ACTIONS: dict[str, Callable[[HttpRequest, Service, PlainForm], str]] = {
    "gebeld": _by_phone,
    "stand": _stand,
    "plek": _room,
    "overdragen": _hand_over,
    "antwoord": _answer,
}


def _change(request: HttpRequest, service: Service) -> HttpResponse:
    """Open an editor's draft of a change and lead to its texts."""
    try:
        draft = editor_drafts.begin_change(service, desk_of(request).user)
    except StateError as error:
        return _not_done(request, service, error)
    return redirect("review-edit", draft.pk)


def _not_done(request: HttpRequest, service: Service, error: Exception) -> HttpResponse:
    form = PlainForm({})
    form.add_error(None, str(error))
    context = service_context(service) | history_context(request, service) | {"refused": form}
    return refused(request, "aanbod", context, service.code)


def _restore(request: HttpRequest, service: Service) -> HttpResponse:
    """Make a draft of an older version and lead to it: an editor looks at what changes before it is published."""
    try:
        pk = UUID(request.POST.get("versie", ""))
    except ValueError:
        raise Http404 from None
    old = Revision.objects.filter(pk=pk, entry=service.pk, status=Revision.Status.PUBLISHED).first()
    if old is None:
        raise Http404
    try:
        draft = editor_drafts.begin_restoring(old, desk_of(request).user)
    except (StateError, ContentError) as error:
        return _not_done(request, service, error)
    return redirect("review-revision", draft.pk)


def double_context(one: Service, other: Service, form: MergeForm | None = None) -> dict[str, Any]:
    return {
        "pair": (one, other),
        "facts": facts_of((one, other)),
        "form": form or MergeForm(initial={"decision": "twee"}),
    }


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def duplicate_page(request: HttpRequest, code: str, other: str) -> HttpResponse:
    """Two entries that look alike: merge them, or say that they are two. Both must be this editor's."""
    one, two = service_for(request, code), service_for(request, other)
    if one == two:
        raise Http404
    form = MergeForm(request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        actor, decision = desk_of(request).user, form.cleaned_data["decision"]
        try:
            if decision == "twee":
                visibility.mark_not_a_duplicate(one, two, actor)
                return done(
                    request,
                    _("Genoteerd: het zijn er twee."),
                    f"{url('review-everything')}?soort={DUPLICATE}",
                )
            gone, stays = (two, one) if decision == "eerste" else (one, two)
            target = merge(gone, stays, actor, regions=desk_of(request).regions)
            message = _("Samengevoegd. “%(name)s” blijft.") % {"name": target.name}
            return done(request, message, url("review-service", target.code))
        except (StateError, RevisionConflict) as error:
            form.add_error(None, str(error))
    context = double_context(one, two, form)
    if form:
        return refused(request, "dubbel", context, f"{code}.{other}")
    return show(request, "redactie/dubbel.html", context)
