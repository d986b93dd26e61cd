"""Claiming an organisation: by a code to the address that we knew already, or through the editors."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from directory.accounts import permissions
from directory.accounts.adapter import TOO_OFTEN, WRONG_CODE
from directory.accounts.guards import person, signed_in
from directory.accounts.limits import within_limit
from directory.models import Claim, Organization, Service
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import claims
from directory.views.shared.rendering import render
from directory.views.shared.written_form import PlainField, complain

TIMES, SECONDS = 20, 3600


class ProofForm(forms.Form):
    code = PlainField(label=gettext_lazy("De code uit de mail"), most=40, widget=forms.TextInput)


class WordForm(forms.Form):
    message = PlainField(
        label=gettext_lazy("Wie ben je, en wat doe je bij deze organisatie?"),
        most=claims.LONGEST_MESSAGE,
        widget=forms.Textarea,
        help_text=gettext_lazy("De redactie leest dit en laat je iets weten per mail."),
    )


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def claim_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Let somebody show that they belong to an organisation; who does already, goes to its page."""
    organization = get_object_or_404(Organization, slug=slug, is_example=False)
    if permissions.is_owner_of(request.user, organization.pk):
        return redirect("organization", slug)
    if not Service.objects.with_page().filter(organization=organization).exists():
        raise Http404  # a draft is nobody else's business
    if request.method != "POST":
        return show(request, organization)
    does = {"send": send, "prove": prove, "ask": ask}.get(request.POST.get("do", ""))
    if not does:
        return show(request, organization, status=400)
    if not within_limit(request, "claim", TIMES, SECONDS):
        return show(request, organization, problem=str(TOO_OFTEN), status=429)
    return does(request, organization)


def send(request: HttpRequest, organization: Organization) -> HttpResponse:
    try:
        claims.send_code(person(request), organization)
    except StateError as error:
        return show(request, organization, problem=str(error), status=422)
    return here(organization)


def prove(request: HttpRequest, organization: Organization) -> HttpResponse:
    claim = open_claim(request, organization)
    form = ProofForm(request.POST)
    form.full_clean()
    if not claim or claim.status != Claim.Status.CODE_SENT:
        return here(organization)
    try:
        if claims.prove(claim, form.cleaned_data["code"]):
            return redirect("organization", organization.slug)
    except StateError as error:
        return show(request, organization, problem=str(error), status=422)
    form.add_error("code", WRONG_CODE)
    return show(request, organization, proof=form, status=422)


def ask(request: HttpRequest, organization: Organization) -> HttpResponse:
    form = WordForm(request.POST)
    form.full_clean()
    try:
        claims.ask_editor(person(request), organization, form.cleaned_data["message"])
    except ContentError as error:
        return show(request, organization, word=complain(form, error), status=422)
    return here(organization)


def open_claim(request: HttpRequest, organization: Organization) -> Claim | None:
    """Return what is under way: a question to the editors, or a code that still works."""
    claim = Claim.objects.filter(
        user=person(request), organization=organization, status__in=claims.OPEN
    ).first()
    return claim if claim and (claim.status == Claim.Status.WITH_EDITOR or claims.usable(claim)) else None


def show(
    request: HttpRequest,
    organization: Organization,
    *,
    proof: forms.Form | None = None,
    word: forms.Form | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    claim = open_claim(request, organization)
    context = {
        "organization": organization,
        "claim": claim.status if claim else "",
        "address": masked(organization.email),
        "proof": proof or ProofForm(),
        "word": word or WordForm(),
        "problem": problem,
    }
    return render(request, "account/claim.html", context, status=status)


def masked(email: str) -> str:
    """Return as much of an address as its owner needs to know it again: "i…@w….nl"."""
    name, _at, domain = email.partition("@")
    first, _dot, last = domain.rpartition(".")
    return f"{name[:1]}…@{first[:1]}….{last}" if email else ""


def here(organization: Organization) -> HttpResponse:
    return redirect("claim", organization.slug)
