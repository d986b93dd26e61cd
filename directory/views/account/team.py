"""An organisation as its maintainers see it, and the way to become one."""

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from directory.accounts import permissions
from directory.accounts.adapter import TOO_OFTEN
from directory.accounts.guards import person, signed_in
from directory.accounts.limits import within_limit
from directory.models import Organization, Role
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import maintainers
from directory.views.shared.posted_number import posted_number
from directory.views.shared.rendering import render
from directory.views.shared.written_form import PlainField, complain
from directory.web_addresses import url

INVITATIONS, SECONDS = 10, 3600
READ_OR_POST = ["GET", "HEAD", "POST"]


class OrganizationForm(forms.Form):
    """What is wrong with a value, the write itself says."""

    name = PlainField(label=gettext_lazy("Naam"), most=160, widget=forms.TextInput)
    url = PlainField(
        label=gettext_lazy("Website (mag leeg)"),
        most=300,
        widget=forms.TextInput,
        help_text=gettext_lazy("Bijvoorbeeld www.voorbeeld.nl"),
    )
    email = PlainField(
        label=gettext_lazy("E-mailadres (mag leeg)"),
        most=254,
        widget=forms.EmailInput,
        help_text=gettext_lazy(
            "Voor berichten van ons, ook als de mensen wisselen. Het komt niet op de site."
        ),
    )


class InviteForm(forms.Form):
    email = PlainField(
        label=gettext_lazy("E-mailadres van je collega"),
        most=254,
        widget=forms.EmailInput,
        help_text=gettext_lazy("Je collega kan daarna alles wat jij kunt, en krijgt ook onze herinneringen."),
    )


@signed_in
@require_http_methods(READ_OR_POST)
def organization_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show and change an organisation, for its maintainers; 404 for whoever is none."""
    organization = kept(request, slug)
    if request.method != "POST":
        return show(request, organization)
    does = {"save": save, "invite": invite, "remove": remove}.get(request.POST.get("do", ""))
    if not does:
        return show(request, organization, status=400)
    return does(request, organization)


def kept(request: HttpRequest, slug: str) -> Organization:
    """Return an organisation that this person keeps. Others do not learn whether it exists."""
    return get_object_or_404(permissions.organizations_of(request.user), slug=slug)


def save(request: HttpRequest, organization: Organization) -> HttpResponse:
    form = OrganizationForm(request.POST, auto_id="org_%s")
    form.full_clean()
    renewed = form.cleaned_data["email"].strip().lower() != organization.email.lower()
    if renewed and not within_limit(request, "organization-address", INVITATIONS, SECONDS):
        form.add_error("email", TOO_OFTEN)
        return show(request, organization, form=form, status=429)
    try:
        maintainers.change_organization(organization, by=person(request), **form.cleaned_data)
    except ContentError as error:
        return show(request, organization, form=complain(form, error), status=422)
    return back(organization, "bewaard")


def invite(request: HttpRequest, organization: Organization) -> HttpResponse:
    form = InviteForm(request.POST)
    form.full_clean()
    if not within_limit(request, "invite", INVITATIONS, SECONDS):
        form.add_error("email", TOO_OFTEN)
        return show(request, organization, invitation=form, status=429)
    try:
        me = person(request)
        maintainers.invite(form.cleaned_data["email"], organization, by=me.name or me.email)
    except ContentError as error:
        return show(request, organization, invitation=complain(form, error), status=422)
    return back(organization, "uitgenodigd")


def remove(request: HttpRequest, organization: Organization) -> HttpResponse:
    pk = posted_number(request.POST.get("maintainer", ""), 15)
    role = get_object_or_404(
        Role.objects.select_related("user"), pk=pk, kind="owner", organization=organization
    )
    try:
        maintainers.remove(role)
    except StateError as error:
        return show(request, organization, problem=str(error), status=422)
    return redirect("mine") if role.user == request.user else back(organization, "weggehaald")


def show(
    request: HttpRequest,
    organization: Organization,
    *,
    form: forms.Form | None = None,
    invitation: forms.Form | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    statement = {
        "bewaard": _("Bewaard."),
        "uitgenodigd": _("Je collega krijgt een mail van ons."),
        "weggehaald": _("Weggehaald. Die persoon krijgt daar een mail over."),
    }
    people = Role.objects.owners_of(organization.pk).select_related("user").order_by("user__email")
    values = {name: getattr(organization, name) for name in ("name", "url", "email")}
    context = {
        "organization": organization,
        "people": people,
        "form": form or OrganizationForm(initial=values, auto_id="org_%s"),
        "invitation": invitation or InviteForm(),
        "problem": problem,
        "done": statement.get(request.GET.get("klaar", ""), ""),
    }
    return render(request, "account/organization.html", context, status=status)


def back(organization: Organization, done: str) -> HttpResponse:
    return HttpResponseRedirect(f"{url('organization', organization.slug)}?klaar={done}")
