"""Two to four offers of a list beside each other, on the fields of the shared definition."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from directory.views.offer.service_known import KNOWN
from directory.views.offer.service_lines import sentence
from directory.views.offer.service_page import ServicePage, load_all, service_page
from directory.views.offer.service_rows import Row
from directory.views.shortlist.entries import on_site

MOST_BESIDE = 4
"""Columns that can still be read beside each other."""
ORDER = (
    "voor-wie", "voor-wie-niet", "wat", "doel", "hoe", "verwachten", "niet", "eerste-keer", "onderbouwing", KNOWN, "aanmelden",
    "kosten", "wanneer", "waar", "plek", "organisatie", "gecontroleerd",
)  # fmt: skip


def compared_rows(codes: Sequence[str], now: datetime) -> dict[str, object]:
    """Return the pages of the first offers and, for each field that one of them filled in, their rows in that order."""
    known = on_site(codes)
    chosen = known[:MOST_BESIDE]
    load_all(chosen)
    pages = [service_page(service, now) for service in chosen]
    return {"pages": pages, "fields": fields(pages), "left_out": len(known) - len(chosen)}


def fields(pages: Sequence[ServicePage]) -> list[tuple[str, list[Row | None]]]:
    """Return (label, a row or None per page) of each field that one of the pages has, in the order of the definition."""
    columns = [{row.key: row for row in rows_of(page)} for page in pages]
    labels = {key: row.label for column in columns for key, row in column.items()}
    return [(labels[key], [column.get(key) for column in columns]) for key in ORDER if key in labels]


def rows_of(page: ServicePage) -> Iterator[Row]:
    """Yield the fields of a page that have something to say, with those that it shows in a way of its own."""
    yield from (*page.before, *page.after, page.organization)
    if page.expect:
        yield Row("verwachten", _("Dit mag je verwachten"), ticks=page.expect)
    if page.not_expect:
        yield Row("niet", _("Dit doen ze niet"), paragraphs=page.not_expect)
    first = page.first_time
    bring = ((_("Neem mee:"), first.bring),) if first.bring else ()
    if first.answers or first.steps or bring:
        yield Row("eerste-keer", _("De eerste keer"), answers=(*first.answers, *bring), ticks=first.steps)
    if page.capacity_full:
        said = filter(None, (page.capacity_full.label, page.capacity_full.note))
        yield Row("plek", _("Plek"), paragraphs=(sentence(", ".join(said)),))
    yield Row(
        "gecontroleerd", _("Laatst gecontroleerd"), paragraphs=(page.checked or _("Nog niet bevestigd."),)
    )
