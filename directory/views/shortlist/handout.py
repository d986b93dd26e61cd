"""The sheet to take along as a tagged PDF (PDF/UA-1), made from public codes and nothing else."""

import io
import json
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import batched
from pathlib import Path

import font_source_sans_pro
import segno
from django.utils.translation import gettext as _
from markupsafe import Markup

from directory.language.dates import date_text
from directory.language.per_language import kept_per_language
from directory.language.wording import joined
from directory.public_codes import address_of
from directory.views.public.place_drawing import map_of_all
from directory.views.shortlist.drawings import drawing
from directory.views.shortlist.entries import Entry
from directory.views.shortlist.style import Style
from directory.web_addresses import whole_url
from handreiking.printing import LOST, printable, printed

TEMPLATE = Path(__file__).parent / "handout.typ"
FACE = Path(font_source_sans_pro.font_directory)
FULL_ABOVE = 700
"""Letters of two offers above which they are set smaller, so that they keep to one sheet."""
QUIET = 0
"""The sheet and the page are white around the code already."""


def handout_pdf(codes: Sequence[str], entries: Sequence[Entry], style: Style, today: date) -> bytes:
    """Return the sheet of a list: two offers on one, the crisis box on each."""
    return _printed(json.dumps(_told(codes, entries, style, today), ensure_ascii=False))


@lru_cache(maxsize=32)
def _printed(data: str) -> bytes:
    return printed(TEMPLATE, data, FACE)


def _told(codes: Sequence[str], entries: Sequence[Entry], style: Style, today: date) -> dict[str, object]:
    address = whole_url("shortlist", address_of(codes))
    points = {entry.number: entry.point for entry in entries if entry.point}
    places = [f"{entry.number} {printable(entry.where)}" for entry in entries if entry.point]
    told = [_entry(entry, style) for entry in entries]
    lost = LOST in json.dumps(told, ensure_ascii=False)
    return {
        "site": "Tussentijd",
        "day": date_text(today, "voluit"),
        "title": style.title,
        "lead": style.lead,
        "large": style.large,
        "full": is_full(entries),
        "pictures": style.pictures,
        "lost": _("Niet elke letter kan op dit blad. Scan de code: op de site staat alles.") if lost else "",
        "entries": told,
        "say": _("Je kunt zeggen:"),
        "instead": _("Dit lijkt erop:"),
        "code": qr_svg(address),
        "code_words": _("Code om te scannen: hij leidt naar dit lijstje."),
        "map": map_of_all(points),
        "map_words": _("Kaartje van waar het is: %(places)s.") % {"places": joined(places)},
        "phone_title": _("Dit lijstje op je telefoon"),
        "phone_scan": _("Scan, of typ:"),
        "address": printable(without_scheme(address)),
        "href": address,
        "nothing": _("Er staat niets over jou in de code."),
        "note": _("Mijn notitie"),
        "help_title": _("Heb je nu hulp nodig?"),
        "help": style.help,
        "last": last_words(entries, today),
    }


def is_full(entries: Sequence[Entry]) -> bool:
    """Say whether two offers that share a sheet say so much that they keep to it only in smaller letters."""
    return any(letters(pair) > FULL_ABOVE for pair in batched(entries, 2))


def letters(entries: Sequence[Entry]) -> int:
    """Return how many letters offers have on the sheet."""
    texts = [
        text
        for entry in entries
        for text in (entry.summary, entry.note, entry.say, *[line.text for line in entry.facts])
    ]
    return sum(map(len, texts))


def _entry(entry: Entry, style: Style) -> dict[str, object]:
    kind = f"{entry.kind}, {_('voorbeeld')}" if entry.is_example else entry.kind
    others = entry.instead.offers if entry.instead else ()
    return {
        "number": entry.number,
        "name": printable(entry.name),
        "kind": printable(kind),
        "summary": printable(entry.summary),
        "note": printable(entry.note),
        "instead": printable(f"{others[0].name} ({others[0].where})") if others else "",
        "facts": [
            {
                "label": line.label,
                "text": printable(line.text),
                "icon": drawing(line.icon) if style.pictures else "",
            }
            for line in style.lines(entry)
        ],
        "say": printable(entry.say),
    }


def without_scheme(address: str) -> str:
    """Return an address as one types it: without "https://" and the last stroke."""
    return address.partition("://")[2].removesuffix("/")


def last_words(entries: Sequence[Entry], today: date) -> str:
    """Return what stands under the box: what this is not, and until when the list holds."""
    words = [_("Deze steun vervangt geen behandeling. Je huisarts of verwijzer blijft je aanspreekpunt.")]
    days = [entry.holds_until for entry in entries if entry.holds_until]
    if days and min(days) < today:
        words.append(_("Niet alles op dit lijstje is kort geleden gecontroleerd."))
    elif days:
        words.append(_("Dit lijstje geldt tot en met %(day)s.") % {"day": date_text(min(days))})
    words.append(_("Twijfel je? Bel even voor je gaat."))
    return " ".join(words)


def _code(address: str) -> segno.QRCode:
    # Trying which of the eight patterns reads best takes four times as long, and each of them can be read.
    return segno.make(address, error="m", micro=False, mask=0, boost_error=False)


def qr_svg(address: str) -> str:
    """Return the code that a telephone scans, as a drawing; capitals would be smaller, but nobody could type them."""
    file = io.BytesIO()
    _code(address).save(file, kind="svg", border=QUIET, xmldecl=False, svgns=True, scale=4)
    return file.getvalue().decode()


@kept_per_language(256)
def qr_drawing(address: str) -> Markup:
    """Return the same for a page, with words for who hears it."""
    drawn = _code(address).svg_inline(
        border=4,
        scale=4,
        omitsize=True,
        title=_("Code om te scannen: hij leidt naar dit lijstje."),
        svgclass="tt-qr",
        lineclass=None,
    )
    return Markup(drawn)  # noqa: S704 - made by segno from squares and a sentence of ours
