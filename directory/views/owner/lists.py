"""The lists that somebody keeps for a network or a practice."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from directory.accounts.adapter import TOO_OFTEN
from directory.accounts.guards import person, signed_in
from directory.accounts.limits import within_limit
from directory.accounts.permissions import lists_kept_by, lists_to_change
from directory.language.cleaning import usable
from directory.language.dates import date_text
from directory.models import RegionalList, Role, Service
from directory.public_codes import LONGEST_CODE
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.lists import keeping
from directory.publishing.lists.changes import BECAME
from directory.publishing.lists.standing import Standing, standings
from directory.views.offer.service_lines import sentence
from directory.views.owner.list_offers import offers_meant
from directory.views.owner.owner_access import show
from directory.views.shared.posted_number import posted_number
from directory.views.shared.written_form import PlainField, complain

INVITATIONS, SECONDS = 10, 3600
READ_OR_POST = ["GET", "HEAD", "POST"]
NOT_FOUND = gettext_lazy("Dit vinden we niet. Typ een deel van de naam, of plak het adres.")
NOTHING_TYPED = {"typed": "", "found": (), "not_found": "", "problem": ""}
Does = Callable[[HttpRequest, RegionalList], HttpResponse]


class ListForm(forms.Form):
    """What is wrong with a value, the write itself says."""

    name = PlainField(
        label=gettext_lazy("Naam van de lijst"),
        most=80,
        widget=forms.TextInput,
        help_text=gettext_lazy("Bijvoorbeeld: Onze plekken bij angst"),
    )
    kept_by = PlainField(
        label=gettext_lazy("Van wie is de lijst?"),
        most=120,
        widget=forms.TextInput,
        help_text=gettext_lazy("De naam van je netwerk of praktijk"),
    )
    about = PlainField(
        label=gettext_lazy("Voor wie of waarvoor (mag leeg)"),
        most=300,
        widget=forms.TextInput,
        help_text=gettext_lazy("Dit staat boven de lijst. Schrijf kort en gewoon."),
    )


class KeeperForm(forms.Form):
    email = PlainField(
        label=gettext_lazy("E-mailadres van je collega"),
        most=254,
        widget=forms.EmailInput,
        help_text=gettext_lazy("Je collega kan de lijst daarna ook wijzigen, en krijgt onze mail."),
    )


@signed_in
@require_http_methods(READ_OR_POST)
def own_lists(request: HttpRequest) -> HttpResponse:
    """List what somebody keeps; POST begins one more for the same network, for who keeps one already."""
    if request.method != "POST":
        return show_lists(request)
    last = lists_kept_by(person(request)).order_by("-created_at").first()
    if last is None:
        raise PermissionDenied
    return begin(request, last)


def begin(request: HttpRequest, like: RegionalList) -> HttpResponse:
    form = ListForm(request.POST)
    form.full_clean()
    if not within_limit(request, "new-list", INVITATIONS, SECONDS):
        form.add_error("name", TOO_OFTEN)
        return show_lists(request, form, status=429)
    try:
        made = keeping.start(person(request), region=like.region, **form.cleaned_data)
    except ContentError as error:
        return show_lists(request, complain(form, error), status=422)
    return redirect("own-regional-list", made.slug)


def show_lists(request: HttpRequest, form: forms.Form | None = None, status: int = 200) -> HttpResponse:
    kept = list(lists_kept_by(person(request)).annotate(number=Count("items")))
    last = max(kept, key=lambda each: each.created_at, default=None)
    form = form or ListForm(initial={"kept_by": last.kept_by if last else ""})
    return show(request, "mijn/lijsten.html", {"lists": kept, "form": form}, status)


@signed_in
@require_http_methods(READ_OR_POST)
def own_list(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a list to who keeps it and to its editors, and do one thing with it. Raises Http404 for others."""
    kept = get_object_or_404(lists_to_change(request.user), slug=slug)
    if request.method != "POST":
        return show_list(request, kept)
    does = DOES.get(request.POST.get("do", ""))
    return does(request, kept) if does else show_list(request, kept, status=400)


def save(request: HttpRequest, kept: RegionalList) -> HttpResponse:
    form = ListForm(request.POST, auto_id="lijst_%s")
    form.full_clean()
    try:
        keeping.change(kept, **form.cleaned_data)
    except ContentError as error:
        return show_list(request, kept, form=complain(form, error), status=422)
    return back(request, kept, _("Bewaard."))


def add(request: HttpRequest, kept: RegionalList) -> HttpResponse:
    typed = request.POST.get("wat", "")
    meant = offers_meant(typed)
    if not meant.certain:
        lost = "" if meant.services else NOT_FOUND
        found = meant.services
        return show_list(
            request, kept, typed=typed[:200], found=found, not_found=lost, status=422 if lost else 200
        )
    try:
        number = keeping.add(kept, meant.services)
    except StateError as error:
        return show_list(request, kept, typed=typed[:200], not_found=str(error), status=422)
    if not number:
        return back(request, kept, _("Dit staat al op de lijst."))
    added = ngettext("%(n)s plek staat nu op de lijst.", "%(n)s plekken staan nu op de lijst.", number)
    return back(request, kept, added % {"n": number})


def change_item(request: HttpRequest, kept: RegionalList) -> HttpResponse:
    """Take an offer off the list or move it one place; of one that is not on it, or no longer, nothing is told."""
    code = usable(request.POST.get("plek", "")[:LONGEST_CODE])
    item = kept.items.select_related("service").filter(service__code=code).first()
    if item is None:
        return redirect(request.path)
    service = item.service
    if request.POST["do"] == "off":
        keeping.take_off(kept, service)
        return back(request, kept, _("“%(name)s” staat niet meer op de lijst.") % {"name": service.name})
    keeping.move(kept, service, -1 if request.POST["do"] == "up" else 1)
    return redirect(f"{request.path}#{service.code}")


def invite(request: HttpRequest, kept: RegionalList) -> HttpResponse:
    form = KeeperForm(request.POST)
    form.full_clean()
    if not within_limit(request, "invite", INVITATIONS, SECONDS):
        form.add_error("email", TOO_OFTEN)
        return show_list(request, kept, invitation=form, status=429)
    try:
        keeping.invite(form.cleaned_data["email"], kept, by=person(request))
    except ContentError as error:
        return show_list(request, kept, invitation=complain(form, error), status=422)
    return back(request, kept, _("Je collega krijgt een mail van ons."))


def remove(request: HttpRequest, kept: RegionalList) -> HttpResponse:
    pk = posted_number(request.POST.get("keeper", ""), 15)
    role = get_object_or_404(Role.objects.keepers_of(kept.pk).select_related("user"), pk=pk)
    try:
        keeping.remove_keeper(role)
    except StateError as error:
        return show_list(request, kept, problem=str(error), status=422)
    messages.success(request, _("Weggehaald. Die persoon krijgt daar een mail over."))
    still = lists_to_change(request.user).filter(pk=kept.pk).exists()
    return redirect("own-regional-list", kept.slug) if still else redirect("own-regional-lists")


def withdraw(request: HttpRequest, kept: RegionalList) -> HttpResponse:
    keeping.withdraw(kept)
    return back(request, kept, _("De lijst staat niet meer op de site."))


def put_back(request: HttpRequest, kept: RegionalList) -> HttpResponse:
    keeping.put_back(kept)
    return back(request, kept, _("De lijst staat weer op de site."))


DOES: Mapping[str, Does] = {
    "save": save, "add": add, "off": change_item, "up": change_item, "down": change_item,
    "invite": invite, "remove": remove, "withdraw": withdraw, "back": put_back,
}  # fmt: skip


def back(request: HttpRequest, kept: RegionalList, done: str) -> HttpResponse:
    messages.success(request, done)
    return redirect("own-regional-list", kept.slug)


def show_list(
    request: HttpRequest,
    kept: RegionalList,
    *,
    form: forms.Form | None = None,
    invitation: forms.Form | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """``more``: what was ``typed`` and ``found``, what is said where nothing was, and the ``problem`` of a write."""
    values = {name: getattr(kept, name) for name in ListForm.base_fields}
    items = list(kept.items.select_related("service"))
    known = standings([item.service for item in items], timezone.localdate())
    context = {
        **NOTHING_TYPED,
        "kept": kept,
        "items": [(item.service, item_note(item.service, known[item.service_id])) for item in items],
        "people": Role.objects.keepers_of(kept.pk).select_related("user").order_by("user__email"),
        "form": form or ListForm(initial=values, auto_id="lijst_%s"),
        "invitation": invitation or KeeperForm(),
    }
    return show(request, "mijn/lijst.html", context | more, status)


def item_note(service: Service, standing: Standing) -> str:
    """Return "Zit nu vol. Tekst veranderd op 3 november 2026."; what is as it should be only has a day."""
    day = _("Tekst veranderd op %(day)s.") % {"day": date_text(timezone.localdate(service.updated_at))}
    return day if standing == "ok" else f"{sentence(str(BECAME[standing]))} {day}"
