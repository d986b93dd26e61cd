"""The words of the search header: what was asked, in whose words, and how to ask it for someone else."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.language.wording import in_km, joined, number
from directory.places.place import Place
from directory.search.answer.links import searching_for
from directory.search.answer.results import Results
from directory.search.ask.query import SearchQuery, Voor
from directory.views.shared.search_url import search_url

RADII = (2, 5, 10, 15, 25, 50)
SEARCHING_FOR = {
    "mij": gettext_lazy("voor jezelf"),
    "naaste": gettext_lazy("voor iemand anders"),
    "verwijzer": gettext_lazy("als verwijzer"),
}
SWITCH_TO: dict[Voor, Promise] = {
    "mij": gettext_lazy("Voor jezelf"),
    "naaste": gettext_lazy("Voor iemand anders"),
    "verwijzer": gettext_lazy("Als verwijzer"),
}
WORDS_LABEL = {
    "mij": gettext_lazy("Waar loop je tegenaan?"),
    "naaste": gettext_lazy("Waar gaat het om?"),
    "verwijzer": gettext_lazy("Thema of trefwoorden"),
}
AGE_LABEL = {
    "mij": gettext_lazy("Hoe oud ben je?"),
    "naaste": gettext_lazy("Hoe oud is diegene?"),
    "verwijzer": gettext_lazy("Leeftijd"),
}


@dataclass(frozen=True, slots=True)
class SearchHeader:
    """``radii`` are (value, words, is chosen); ``switches`` (text, url); ``hidden`` (name, value) that a new search keeps."""

    voor: str
    searching_for: str
    switches: tuple[tuple[str, str], ...]
    words_label: str
    age_label: str
    radii: tuple[tuple[str, str, bool], ...]
    hidden: tuple[tuple[str, str], ...]
    place: str
    summary: str
    searched: str
    age: str
    untouched: bool


def search_header(results: Results, untouched: bool = False) -> SearchHeader:
    """Return the search header for these results; ``untouched`` where nothing was asked yet."""
    query = results.query
    return SearchHeader(
        voor=query.voor,
        searching_for=str(SEARCHING_FOR[query.voor]),
        switches=tuple(
            (str(text), search_url(searching_for(query, voor)))
            for voor, text in SWITCH_TO.items()
            if voor != query.voor
        ),
        words_label=str(WORDS_LABEL[query.voor]),
        age_label=str(AGE_LABEL[query.voor]),
        radii=radii(query.straal),
        hidden=hidden(query.as_asked),
        place=results.place.label if results.place else query.waar or _("Heel Nederland"),
        summary=summary(results),
        searched=searched(results),
        age=_typed_age(query.as_asked),
        untouched=untouched,
    )


def _typed_age(query: SearchQuery) -> str:
    return number(query.leeftijd) if query.leeftijd is not None else ""


def radii(chosen: float) -> tuple[tuple[str, str, bool], ...]:
    """Return the distances to choose from, a chosen unusual one among them."""
    return tuple((f"{km:g}", in_km(number(km)), km == chosen) for km in sorted({*RADII, chosen}))


def hidden(query: SearchQuery) -> tuple[tuple[str, str], ...]:
    """Return what has no field of its own in the form but stays when one asks again."""
    pairs = [("zonder", slug) for slug in sorted(query.zonder)]
    if query.voor != "mij":
        pairs.append(("voor", query.voor))
    if query.alleen:
        pairs.append(("alleen", "ja"))
    if query.lijst:
        pairs.append(("lijst", ".".join(query.lijst)))
    if query.sorteer != "passend":
        pairs.append(("sorteer", query.sorteer))
    return tuple(pairs)


def summary(results: Results) -> str:
    """Return "slecht slapen · 10 km", the second line of the folded search header."""
    query = results.query
    parts = [query.q] if query.q else []
    if results.place and results.place.has_distance:
        parts.append(in_km(number(query.straal)))
    return " · ".join(parts) or _("Alle onderwerpen")


def searched(results: Results) -> str:
    """Return "Je zocht “slapen” binnen 2 km van Groningen, met ‘Gratis’."; "" where nothing was asked."""
    query, place = results.query, results.place
    if not (query.q or place or results.chips):
        return ""
    said = {
        "what": f"“{query.q}”" if query.q else _("steun"),
        "where": f" {_around(place, query.straal)}" if place else "",
        "choices": joined([f"‘{chip.label}’" for chip in results.chips]),
    }
    with_choices = _("Je zocht %(what)s%(where)s, met %(choices)s.")
    sentence = with_choices if results.chips else _("Je zocht %(what)s%(where)s.")
    return sentence % said


def _around(place: Place, radius: float) -> str:
    """Return "binnen 2 km van Groningen", "in provincie Utrecht", "in gemeente Diemen en tot 2 km daarbuiten"."""
    sentence = _("in %(place)s") if place.is_area else _("binnen %(km)s km van %(place)s")
    if place.has_border:
        sentence = _("in %(place)s en tot %(km)s km daarbuiten")
    return sentence % {"place": place.label, "km": number(radius)}
