"""The page of a list, its offers beside each other, and the sheet to take along. What it shows is all in its address."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from directory.language.dates import date_text
from directory.public_codes import MOST, NotAListError, address_of, codes_in, read_codes
from directory.views.shared.caching import PRIVATE, etag, is_current, marked, not_modified
from directory.views.shared.shortlist_url import shortlist_url
from directory.views.shortlist.compare import compared_rows
from directory.views.shortlist.entries import entries
from directory.views.shortlist.handout import (
    handout_pdf,
    is_full,
    last_words,
    qr_drawing,
    without_scheme,
)
from directory.views.shortlist.links import changes
from directory.views.shortlist.record_text import record_text
from directory.views.shortlist.style import Style
from directory.web_addresses import url, whole_url
from handreiking.models import DataVersion

type Page = Callable[[HttpRequest, str], HttpResponse]
type ListPage = Callable[[HttpRequest, tuple[str, ...], datetime], HttpResponse]


@require_safe
def own_shortlist(request: HttpRequest) -> HttpResponse:
    """Show an empty list, which a script fills from the browser; ``codes`` leads on to the list of those codes.

    Raises nothing: what is no code is left out, and of too many the first stay.
    """
    if codes := read_codes(request.GET.get("codes", "")):
        return marked(HttpResponseRedirect(shortlist_url(codes)), "", PRIVATE)
    return marked(render(request, "lijst/empty.html", {"most": MOST}), "", PRIVATE)


def of_a_list(page: ListPage) -> Page:
    """Give a page the codes of its address: 304 where nothing changed, 404 for a typo."""

    @wraps(page)
    @require_safe
    def checked(request: HttpRequest, address: str) -> HttpResponse:
        try:
            codes = codes_in(address)
        except NotAListError:
            return mistyped(request, address)
        now = timezone.now()
        tag = etag(request, DataVersion.objects.current(), now)
        if is_current(request, tag):
            return not_modified(tag, PRIVATE)
        return marked(page(request, codes, now), tag, PRIVATE)

    return checked


def mistyped(request: HttpRequest, address: str) -> HttpResponse:
    """Say of an address that it is not that of a list, and how to look at it again."""
    page = render(request, "lijst/mistyped.html", {"typed": address[:60]}, status=404)
    return marked(page, "", "no-store")


@of_a_list
def shortlist(request: HttpRequest, codes: tuple[str, ...], now: datetime) -> HttpResponse:
    """Show a list, with what to do with it; it prints as the sheet to take along."""
    return render(request, "lijst/list.html", list_context(request, codes, now))


def list_context(
    request: HttpRequest, codes: tuple[str, ...], now: datetime, whole: str = ""
) -> dict[str, Any]:
    """Return what the page of a list shows; ``whole`` is its address where that is another than that of its codes."""
    shown = entries(codes, now)
    address = address_of(codes)
    whole = whole or whole_url("shortlist", address)
    style = Style.asked(request.GET)
    return {
        "entries": shown,
        "codes": ".".join(codes),
        "pages": {name: url(f"shortlist-{name}", address) for name in ("pdf", "compared", "outcomes")},
        "address": without_scheme(whole),
        "whole": whole,
        "qr": qr_drawing(whole),
        "full": is_full(shown) and not style.large,
        "last": last_words(shown, timezone.localdate(now)),
        "changes": changes(shown, style.query),
        "buttons": {},
        "style": style,
        "record": record_text(shown, whole, timezone.localdate(now)),
        "mail": mail_to(whole),
        "day": date_text(timezone.localdate(now), "voluit"),
    }


@of_a_list
def compared(request: HttpRequest, codes: tuple[str, ...], now: datetime) -> HttpResponse:
    """Show the first offers of a list beside each other, one row a definition field."""
    return render(request, "lijst/compared.html", compared_rows(codes, now) | {"back": shortlist_url(codes)})


@of_a_list
def printed(request: HttpRequest, codes: tuple[str, ...], now: datetime) -> HttpResponse:
    """Give the sheet as a tagged PDF, made from the codes alone."""
    pdf = handout_pdf(codes, entries(codes, now), Style.asked(request.GET), timezone.localdate(now))
    response = HttpResponse(pdf, content_type="application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="lijstje.pdf"'
    return response


def mail_to(address: str) -> str:
    """Return a mail without an addressee that carries the address of a list: the reader's own program sends it."""
    subject, body = (
        _("Lijstje met steun"),
        _("Dit lijstje is voor jou uitgezocht: %(address)s") % {"address": address},
    )
    return f"mailto:?subject={quote(subject)}&body={quote(body)}"
