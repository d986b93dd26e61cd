"""What an owner keeps: the list, and saying how an entry stands."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from directory.accounts.guards import person, signed_in
from directory.accounts.permissions import organizations_of
from directory.language.capacity import ANSWERS, FULL, OPEN, UNKNOWN, WAITING
from directory.models import Service, Verification
from directory.models.choices import CapacityStatus, Visibility
from directory.publishing.content.errors import StateError
from directory.publishing.entries import outcomes
from directory.publishing.entries.state import confirm, set_pause, state_capacity
from directory.publishing.versions import drafting
from directory.publishing.versions.reopening import reopen
from directory.views.owner.mine_entries import groups_of
from directory.views.owner.owner_access import entry_of, show
from directory.views.owner.owner_forms import CHOOSE
from directory.views.shared.small_fields import DayField, WeeksField

NOT_STATED = "onbekend"
"""What somebody sends who does not know whether there is room; sending nothing is not the same."""


class CapacityForm(forms.Form):
    status = forms.ChoiceField(
        label=gettext_lazy("Is er nu plek?"),
        choices=[
            *((status, ANSWERS[status]) for status in (OPEN, WAITING, FULL)),
            (NOT_STATED, ANSWERS[UNKNOWN]),
        ],
        widget=forms.RadioSelect,
        error_messages=CHOOSE | {"required": gettext_lazy("Kies of er plek is.")},
    )
    weeks = WeeksField(
        label=gettext_lazy("Hoeveel weken wachttijd?"),
        help_text=gettext_lazy("Alleen bij een wachttijd. Ongeveer is goed."),
    )
    until = DayField(
        label=gettext_lazy("Vol tot en met"),
        help_text=gettext_lazy("Alleen als het vol zit. Mag leeg blijven."),
        required=False,
    )

    def clean_status(self) -> CapacityStatus:
        statement = self.cleaned_data["status"]
        return CapacityStatus.UNKNOWN if statement == NOT_STATED else CapacityStatus(statement)


class PauseForm(forms.Form):
    """When there is a pause already, emptying both days ends it."""

    first = DayField(label=gettext_lazy("Eerste dag van de pauze"), required=False)
    last = DayField(label=gettext_lazy("Laatste dag van de pauze"), required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if not (self.errors or self.initial["first"] or any(values.values())):
            self.add_error("first", _("Vul de eerste en de laatste dag in."))
        return values


@signed_in
@require_http_methods(["GET", "HEAD"])
def mine(request: HttpRequest) -> HttpResponse:
    """List somebody's organisations and entries, each with how it stands and one thing to do."""
    groups = groups_of(person(request))
    own = [entry.service.pk for group in groups if group.kept for entry in group.entries if entry.service]
    return show(request, "mijn/index.html", {"groups": groups, "outcomes": outcomes.told_of(own)})


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Open a draft of a change to a live entry; who comes from a mail presses one button first.

    Who followed the link and does not keep the entry, is led to their own list.
    """
    if request.method != "POST":
        kept = Service.objects.filter(pk=pk, organization__in=organizations_of(person(request)))
        service = kept.exclude(visibility=Visibility.MERGED).first()
        return show(request, "mijn/wijzigen.html", {"service": service}) if service else redirect("mine")
    service = entry_of(request, pk)
    try:
        return redirect("owner-draft", drafting.change(service, person(request)).pk)
    except StateError as error:
        messages.error(request, str(error))
        return redirect("mine")


@signed_in
@require_POST
def still_true(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Record the owner's word that everything is still true."""
    service = entry_of(request, pk)
    if not service.is_on_site:
        messages.error(request, _("Dit staat niet op de site. Er is niets te bevestigen."))
        return redirect("mine")
    confirm(service, service.organization.name, actor=person(request))
    messages.success(
        request,
        _("Dank je wel. Bij “%(name)s” staat nu dat het vandaag is gecontroleerd.") % {"name": service.name},
    )
    return redirect("mine")


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def capacity(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask whether there is room, and say so on the site."""
    service = entry_of(request, pk)
    data = request.POST if request.method == "POST" else None
    form = CapacityForm(data, label_suffix="", initial=capacity_values(service))
    if data is not None and form.is_valid():
        values = form.cleaned_data
        status = values["status"]
        try:
            state_capacity(
                service,
                status,
                weeks=values["weeks"] if status == CapacityStatus.WAITING else None,
                until=values["until"] if status == CapacityStatus.FULL else None,
                actor=person(request),
            )
            messages.success(request, capacity_thanks(status))
            return redirect("mine")
        except StateError as error:
            form.add_error("until" if status == CapacityStatus.FULL else "status", str(error))
    return show(
        request, "mijn/plek.html", {"service": service, "form": form}, status=422 if form.errors else 200
    )


def capacity_thanks(status: CapacityStatus) -> str:
    if status == CapacityStatus.UNKNOWN:
        return _("Bewaard. Er staat nu “%(capacity)s”.") % {"capacity": status.label}
    return _("Doorgegeven. Dit staat acht weken op de site, daarna vragen we het weer.")


def capacity_values(service: Service) -> dict[str, Any]:
    return {
        "status": service.capacity_status or None,
        "weeks": service.capacity_weeks,
        "until": service.capacity_until,
    }


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def pause(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask from when until when an entry is closed; empty days end a pause."""
    service = entry_of(request, pk)
    data = request.POST if request.method == "POST" else None
    if data is not None and "stop" in data:
        return pause_ended(request, service)
    initial = {"first": service.paused_from, "last": service.paused_to}
    form = PauseForm(data, label_suffix="", initial=initial)
    if data is not None and form.is_valid():
        first, last = form.cleaned_data["first"], form.cleaned_data["last"]
        if not (first or last):
            return pause_ended(request, service)
        try:
            set_pause(service, first, last, actor=person(request))
            messages.success(request, _("Bewaard. Zo staat het nu op de site."))
            return redirect("mine")
        except StateError as error:
            form.add_error("last", str(error))
    return show(
        request, "mijn/pauze.html", {"service": service, "form": form}, status=422 if form.errors else 200
    )


def pause_ended(request: HttpRequest, service: Service) -> HttpResponse:
    set_pause(service, None, None, actor=person(request))
    messages.success(request, _("De pauze is gestopt. Het gaat weer door."))
    return redirect("mine")


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def ended(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say that an entry stopped, after one question."""
    service = entry_of(request, pk)
    if not service.is_on_site:
        return redirect("mine")
    if request.method == "POST":
        actor, outcome = person(request), Verification.Outcome.ENDED
        try:
            confirm(service, service.organization.name, outcome=outcome, actor=actor)
            messages.success(
                request,
                _("Dank je wel. “%(name)s” staat niet meer in de zoekresultaten.") % {"name": service.name},
            )
        except StateError as error:
            messages.error(request, str(error))
        return redirect("mine")
    return show(request, "mijn/gestopt.html", {"service": service})


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say that what had stopped goes on, after one question."""
    service = entry_of(request, pk)
    if request.method == "POST":
        try:
            reopen(service, person(request))
            messages.success(
                request, _("Fijn. “%(name)s” staat weer in de zoekresultaten.") % {"name": service.name}
            )
        except StateError as error:
            messages.error(request, str(error))
        return redirect("mine")
    if service.visibility != Visibility.ENDED:
        return redirect("mine")
    return show(request, "mijn/weer.html", {"service": service})
