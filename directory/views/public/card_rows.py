"""The cards of a results page: its hottest loop beside the facets, so it is written here and not in a template.

Every text goes through ``escape``; only drawings and our own tags do not.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from django.conf import settings
from markupsafe import Markup, escape

from directory.language.capacity import FULL, OPEN, UNKNOWN, WAITING, Badge
from directory.language.per_language import kept_per_language
from directory.language.wording import gettext as _
from directory.places.place import Place
from directory.public_codes import is_code, with_code
from directory.search.answer.reasons import says_something
from directory.search.answer.results import Card, Reach
from directory.views.shared.escaped_texts import words
from directory.views.shared.icons import icon
from directory.views.shared.one_line import one_line
from directory.views.shared.shortlist_url import shortlist_url
from directory.web_addresses import url_pattern

FORM_ICONS = {
    "gesprek-ervaringsdeskundige": "talk", "lotgenotengroep": "people", "herstelacademie": "book", "cursus": "book",
    "steunpunt": "house", "inloop": "door", "maatje": "person", "wandelen-bewegen": "walk", "creatief": "brush",
    "meedoen": "hands", "ehealth": "screen", "e-community": "screen", "chat": "chat", "luisterlijn": "phone",
    "verkennend-gesprek": "talk", "gesprek-professional": "talk", "resourcegroep": "people",
    "naastengroep": "people", "praktische-hulp": "hands", "clientondersteuning": "person", "informatie": "info",
    "gereedschap": "tool", "consultatie": "talk", "waakvlamcontact": "lamp",
}  # fmt: skip
ON_PAPER = 10
ANY_FORM = "hands"
REACH_ICONS: dict[Reach, str] = {"place": "pin", "home": "house", "online": "screen", "phone": "phone"}
CAPACITY_ICONS = {OPEN: "check-ring", WAITING: "clock", FULL: "minus-ring", UNKNOWN: "question"}
CAPACITY_CLASSES = {OPEN: "ok", WAITING: "wait", FULL: "full", UNKNOWN: "unknown"}


def card_rows(
    cards: Iterable[Card],
    voor: str,
    place: Place | None = None,
    chosen: tuple[str, ...] = (),
    before: int = 0,
) -> Markup:
    """Return the cards as HTML, escaped.

    ``voor`` says whose question they answer, "" where nobody asked; ``place`` is where they asked about; ``chosen`` are
    the codes that stand on the reader's list already, as far as the address says; ``before`` is how many cards stand
    above these: on paper there are ten.
    """
    rows = [_card(card, voor, place, chosen, before + at >= ON_PAPER) for at, card in enumerate(cards)]
    return Markup("".join(rows))  # noqa: S704 - escaped in _card


def _card(card: Card, voor: str, place: Place | None, chosen: tuple[str, ...], is_late: bool) -> str:
    slug = escape(card.slug)
    example = f" {example_tag()}" if card.is_example else ""
    listed = f"?lijst={'.'.join(chosen)}" if chosen else ""
    number = f'<span class="tt-card__number">{card.number:d}.</span> ' if voor and card.number else ""
    return (
        f'<article class="tt-card{" tt-card--late" if is_late else ""}" data-service="{slug}" data-concepts="{escape(" ".join(card.concepts))}"'
        f"{_position(card, voor, place)}>\n"
        '<div class="tt-card__body">\n'
        f'<p class="tt-card__kind">{_drawn(FORM_ICONS.get(card.form, ANY_FORM), card.kind)}{example}</p>\n'
        f'<h3 class="tt-card__name">{number}<a href="{url_pattern("service").format(slug)}{listed}" dir="auto">{escape(card.name)}</a></h3>\n'
        f'<p class="tt-card__summary" dir="auto">{one_line(card.summary)}</p>\n'
        f'<ul class="tt-facts"><li>{icon(REACH_ICONS[card.reach])} <span>{one_line(card.where)}</span></li>'
        f"{_fact('calendar', card.when or _('Tijd niet ingevuld'))}{_fact('door', card.access)}{_fact('people', card.only) if card.only else ''}</ul>\n"
        f"{_fits(card, voor) + _misses(card) if voor else ''}{_note(card)}{'' if is_late else _on_paper(card)}</div>\n"
        f'<div class="tt-card__side">{capacity_badge(card.capacity)}{list_button(card.code, card.name, chosen)}</div>\n</article>'
    )


def _position(card: Card, voor: str, place: Place | None) -> str:
    """Return how far it is and where on the map.

    Beside a place the map shows what one can go to there, not where those who visit people come from.
    """
    distance = "" if card.distance is None else f' data-distance="{card.distance:.1f}"'
    if not voor or not card.number or card.lat is None or (card.distance is None and place):
        return distance
    return f'{distance} data-point="{card.lat:.4f},{card.lon:.4f}"'


def _fits(card: Card, voor: str) -> str:
    """Return why it fits; "" where there is nothing to say but what holds for every offer."""
    if not card.unknown and not says_something(card.reasons):
        return ""
    lead = words("Past bij deze vraag:") if voor == "verwijzer" else words("Past bij je:")
    unknown = ""
    if card.unknown:
        comma = ", " if card.reasons else ""
        unknown = f'<span class="tt-soft">{comma}{escape(", ".join(card.unknown))}</span>'
    return f'<p class="tt-fits"><strong>{lead}</strong> {escape(", ".join(card.reasons))}{unknown}</p>\n'


def _misses(card: Card) -> str:
    if not card.misses:
        return ""
    return f'<p class="tt-fits tt-fits--not"><strong>{words("Past niet bij:")}</strong> {escape(", ".join(card.misses))}</p>\n'


def _note(card: Card) -> str:
    if card.unconfirmed:
        return f'<p class="tt-card__note tt-hint">{words("Nog niet door de aanbieder bevestigd.")}</p>'
    if card.outdated:
        old = (
            "Lang niet gecontroleerd. Bel eerst even."
            if card.phone
            else "Lang niet gecontroleerd. Vraag het eerst even na."
        )
        return f'<p class="tt-card__note tt-hint">{words(old)}</p>'
    return ""


def _on_paper(card: Card) -> str:
    """Return where it is and which number to call, or else its short address, for who reads it without a page to open."""
    parts = [f'<span dir="auto">{escape(card.address)}</span>'] if card.address else []
    if card.phone:
        parts.append(words("Telefoon: %(number)s") % {"number": card.phone})
    elif is_code(card.code):
        parts.append(words("Meer op %(address)s") % {"address": short_address().format(card.code)})
    return f'<p class="tt-print-only">{" · ".join(parts)}</p>\n' if parts else ""


@cache
def short_address() -> str:
    """Return the short address of an offer, to type, with "{}" for its code."""
    return f"{settings.SITE_URL}{url_pattern('short-code')}".removesuffix("/")


@kept_per_language(4096)
def list_button(code: str, name: str, chosen: tuple[str, ...] = ()) -> Markup:
    """Return the link that puts an offer on the list, as HTML, escaped; a script makes it a button that remembers.

    Without one it leads to the list of what was chosen and this.
    """
    if not is_code(code):
        return Markup("")
    is_chosen = code in chosen
    return Markup(  # noqa: S704 - the name is escaped, a code is letters and digits
        f'<a class="tt-button tt-listed{" tt-listed--on" if is_chosen else ""}" href="{shortlist_url(with_code(chosen, code))}"'
        f' data-list="{code}"><span>{words("Staat op je lijstje") if is_chosen else words("Op het lijstje")}</span>'
        f'<span class="tt-hidden">: <bdi>{escape(name)}</bdi></span></a>'
    )


@lru_cache(maxsize=1024)
def _drawn(icon_name: str, text: str) -> str:
    return f'<span class="tt-card__form">{icon(icon_name)} <span>{escape(text)}</span></span>'


@lru_cache(maxsize=4096)
def _fact(icon_name: str, text: str) -> str:
    return f'<li>{icon(icon_name)} <span dir="auto">{one_line(text)}</span></li>'


@lru_cache(maxsize=1024)
def capacity_badge(capacity: Badge) -> Markup:
    """Return what an offer says of room as HTML, escaped."""
    note = f'<span class="tt-badge__note">{escape(capacity.note)}</span>' if capacity.note else ""
    return Markup(  # noqa: S704 - both texts are escaped
        f'<p class="tt-badge tt-badge--{CAPACITY_CLASSES[capacity.status]}">'
        f'{icon(CAPACITY_ICONS[capacity.status])} <span class="tt-badge__text">'
        f'<strong class="tt-badge__label">{escape(capacity.label)}</strong> {note}</span></p>'
    )


@kept_per_language()
def example_tag() -> Markup:
    """Return the mark of what was made up to show how the site works, as HTML."""
    return Markup(f'<span class="tt-tag">{words("voorbeeld")}</span>')  # noqa: S704 - our own word, escaped
