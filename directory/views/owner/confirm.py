"""Where the links of "klopt dit nog?" lead: a page that shows what stands on the site, with one button.

Opening a page changes nothing, because mail programs open links by themselves; only the button does.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from directory.accounts.limits import within_limit
from directory.models import Service, Verification
from directory.publishing.asking import freshness
from directory.publishing.asking.signed_links import (
    LinkOld,
    LinkOver,
    LinkWrong,
    RoundLink,
    capacity_token,
    read_capacity,
    read_round,
)
from directory.publishing.content.errors import StateError
from directory.views.offer.service_page import ServicePage, load, service_page
from directory.views.shared.rendering import render

View = Callable[..., HttpResponse]
pages = require_http_methods(["GET", "HEAD", "POST"])
NEW_LINKS, PER_SECONDS = 5, 3600


class EndedForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Wil je er iets bij zeggen?"),
        help_text=gettext_lazy("Dit mag leeg blijven. Alleen de redactie leest het."),
        max_length=200,
        required=False,
    )


def with_link[Link](read: Callable[[str], Link]) -> Callable[[Callable[..., HttpResponse]], View]:
    """Give a view the link its token stands for; a link that does not hold gets a page that says what to do."""

    def decorate(view: Callable[..., HttpResponse]) -> View:
        @never_cache
        @pages
        @wraps(view)
        def wrapped(request: HttpRequest, token: str, **kwargs: Any) -> HttpResponse:
            try:
                return view(request, read(token), token, **kwargs)
            except LinkOver as over:
                return over_page(request, token, over)
            except LinkOld:
                return render(request, "bevestig/te_oud.html", status=410)
            except LinkWrong:
                return render(request, "bevestig/onbekend.html", status=404)

        return wrapped

    return decorate


@with_link(read_round)
def still_true(request: HttpRequest, link: RoundLink, token: str) -> HttpResponse:
    """Ask whether all of it is still true; the button confirms it and leads to the question about room."""
    if request.method != "POST":
        return entry_page(request, "bevestig/klopt.html", link.service, token)
    return answered(request, link, token, Verification.Outcome.CONFIRMED)


@with_link(read_round)
def change(request: HttpRequest, link: RoundLink, token: str) -> HttpResponse:
    """Show the way to the form in which an owner, logged in, changes the entry."""
    return entry_page(request, "bevestig/wijzigen.html", link.service, token)


@with_link(read_round)
def ended(request: HttpRequest, link: RoundLink, token: str) -> HttpResponse:
    """Ask once more whether it has ended, with room for a reason; the page stays and says so."""
    if request.method != "POST":
        return entry_page(request, "bevestig/gestopt.html", link.service, token, form=EndedForm())
    form = EndedForm(request.POST)
    if not form.is_valid():
        return entry_page(request, "bevestig/gestopt.html", link.service, token, status=422, form=form)
    try:
        return answered(request, link, token, Verification.Outcome.ENDED, form.cleaned_data["reason"])
    except StateError as error:
        form.add_error("reason", str(error))
        return entry_page(request, "bevestig/gestopt.html", link.service, token, status=422, form=form)


@never_cache
@pages
def new_link(request: HttpRequest, token: str) -> HttpResponse:
    """Mail new links to the known addresses, for who has one of our links in hand that holds no longer."""
    if request.method != "POST":
        return redirect("confirm", token)
    if not within_limit(request, "confirm-link", NEW_LINKS, PER_SECONDS):
        return render(request, "bevestig/wacht.html", status=429)
    service = known_service(token)
    if service is None:
        return render(request, "bevestig/onbekend.html", status=404)
    freshness.request_link(service)
    return render(request, "bevestig/verstuurd.html", {"service": service})


def answered(
    request: HttpRequest, link: RoundLink, token: str, outcome: Verification.Outcome, reason: str = ""
) -> HttpResponse:
    """Take the answer and go on; who pressed twice, or at the same time as a colleague, reads that it is known."""
    try:
        freshness.confirm_by_link(link.round, link.to, outcome, reason)
    except freshness.AlreadyAnswered:
        return redirect("confirm", token)
    if outcome == Verification.Outcome.ENDED:
        return redirect("confirm", token)
    service = Service.objects.get(pk=link.service.pk)
    return redirect("capacity", capacity_token(service, link.to, link.made))


def over_page(request: HttpRequest, token: str, over: LinkOver) -> HttpResponse:
    """Say that an answer came already, or that the link is too old, and what can be done now."""
    if not over.answered:
        return render(
            request, "bevestig/verlopen.html", {"service": over.service, "token": token}, status=410
        )
    context = {
        "service": over.service,
        "token": token,
        "capacity": capacity_token(over.service, over.to, over.made),
    }
    return render(request, "bevestig/beantwoord.html", context)


def known_service(token: str) -> Service | None:
    """Return what a link of ours was about, whether it still holds or not."""
    for read in (read_round, read_capacity):
        try:
            return read(token).service
        except LinkOver as over:
            return over.service
        except LinkWrong:
            continue
    return None


def entry_page(
    request: HttpRequest, template: str, service: Service, token: str, status: int = 200, **context: Any
) -> HttpResponse:
    """Show what stands on the site, with the page's own question below it."""
    page = service_page(load(service), timezone.now())
    return render(
        request,
        template,
        {"page": page, "facts": facts(page), "service": service, "token": token, **context},
        status=status,
    )


def facts(page: ServicePage) -> tuple[tuple[str, str], ...]:
    """Return (label, words) of what goes out of date first."""
    rows = {row.key: row for row in (*page.before, *page.after)}
    found = []
    for key in ("wanneer", "waar", "aanmelden", "kosten", "voor-wie"):
        if row := rows.get(key):
            answers = [f"{question} {answer}" for question, answer in row.answers if answer]
            words = " ".join(filter(None, [row.lead, *row.paragraphs, *answers]))
            found.append((row.label, words))
    phones = ", ".join(phone.number for phone in page.phones)
    if phones:
        found.insert(0, (_("Telefoon"), phones))
    return tuple(found)
