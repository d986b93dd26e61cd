"""Where the links about room lead: first which of three, then a page with one button."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directory.language.capacity import FULL, OPEN, WAITING
from directory.models import Service
from directory.models.choices import CapacityStatus
from directory.publishing.asking.capacity_asks import state_by_link
from directory.publishing.asking.freshness import AlreadyAnswered
from directory.publishing.asking.signed_links import CapacityLink, Subject, capacity_token, read_capacity
from directory.publishing.content.errors import StateError
from directory.views.owner.confirm import with_link
from directory.views.public.card_rows import CAPACITY_ICONS
from directory.views.shared.rendering import render
from directory.views.shared.small_fields import DayField, WeeksField

STATUSES = {each.value: each for each in CapacityStatus if each.value}


class OpenForm(forms.Form):
    """There is room: nothing to add."""


class WaitingForm(forms.Form):
    weeks = WeeksField(
        label=_("Ongeveer hoeveel weken?"), help_text=_("Weet je het niet? Laat het dan leeg.")
    )


class FullForm(forms.Form):
    until = DayField(
        label=_("Tot wanneer?"), help_text=_("Weet je het niet? Laat het dan leeg."), required=False
    )


FORMS: dict[str, type[forms.Form]] = {OPEN: OpenForm, WAITING: WaitingForm, FULL: FullForm}


@with_link(read_capacity)
def choose(request: HttpRequest, link: CapacityLink, token: str) -> HttpResponse:
    """Offer the three answers; also where one arrives after confirming the entry, or after an answer."""
    today = timezone.localdate()
    just = link.subject.capacity_stated_on == today and link.subject.capacity_status
    context = about(link, token) | {
        "confirmed": link.service.confirmed_on == today,
        "ways": [
            (status, label, CAPACITY_ICONS[status]) for status, label in CapacityStatus.choices if status
        ],
        "said": link.subject.capacity_statement if just else "",
    }
    return render(request, "bevestig/plek.html", context)


@with_link(read_capacity)
def say(request: HttpRequest, link: CapacityLink, token: str, status: str) -> HttpResponse:
    """Ask for what goes with one answer; the button states it. Raises Http404 for an answer we do not know."""
    if status not in STATUSES:
        raise Http404
    form = FORMS[status](request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            state_by_link(link, STATUSES[status], **form.cleaned_data)
        except AlreadyAnswered:
            return redirect("capacity", token)
        except StateError as error:
            form.add_error(next(iter(form.fields), None), str(error))
        else:
            return redirect("capacity", capacity_token(link.subject, link.to, link.made))
    context = about(link, token) | {"form": form, "status": status, "label": STATUSES[status].label}
    return render(request, "bevestig/plek_zeg.html", context, status=422 if form.errors else 200)


def about(link: CapacityLink, token: str) -> dict[str, Any]:
    return {"service": link.service, "place": place_of(link.subject), "token": token}


def place_of(subject: Subject) -> str:
    """Return which place it is about; "" for the entry as a whole."""
    if isinstance(subject, Service):
        return ""
    return subject.location.name or subject.location.place
