"""How regions are called: with the word for their kind on a card, inside a sentence, and as people type them."""

import re
from collections.abc import Iterator, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

GGD_TITLE = re.compile(r"^(?:GGD (?:regio )?|Dienst Gezondheid & Jeugd )")
REGION = gettext_lazy("regio %(name)s")
NAMED: Mapping[str, str | Promise] = {
    "country": "%(name)s",
    "province": gettext_lazy("provincie %(name)s"),
    "municipality": gettext_lazy("gemeente %(name)s"),
    "district": gettext_lazy("stadsdeel %(name)s"),
    "neighbourhood": gettext_lazy("wijk %(name)s"),
}
"""By kind of region; what is not among them is a ``REGION``."""
IN_A_SENTENCE: Mapping[str, str | Promise] = {
    **NAMED,
    "province": gettext_lazy("de provincie %(name)s"),
    "ggd": gettext_lazy("de regio %(name)s (GGD)"),
    "municipality": "%(name)s",
    "neighbourhood": gettext_lazy("de wijk %(name)s"),
}
"""A gemeente needs no word before it; a GGD region does, and behind it what sort of region is meant."""
TYPED = {
    "gemeente": "municipality",
    "provincie": "province",
    "prov": "province",
    "ggd": "ggd",
    "regio": "ggd",
    "stadsdeel": "district",
    "stadsgebied": "district",
}
"""What people type before a name, and the kind of region that they mean; Dutch in every language, as the names are."""
COUNTRY_NAMES = (
    "Nederland", "Heel Nederland", "Landelijk", "Het hele land", "Hele land", "Holland", "NL", "Overal",
    "The Netherlands", "Netherlands",
)  # fmt: skip


def without_title(name: str) -> str:
    """Return a region's name without what kind of body it is: "Utrecht" for "GGD regio Utrecht"."""
    return GGD_TITLE.sub("", name)


def region_text(kind: str, name: str) -> str:
    """Return a region with the word for its kind: "regio Gooi en Vechtstreek", "gemeente Hilversum"."""
    return str(NAMED.get(kind, REGION)) % {"name": without_title(name)}


def region_in_a_sentence(kind: str, name: str) -> str:
    """Return a region behind "uit" or "in": "de regio Groningen (GGD)", "de provincie Utrecht", "Amsterdam"."""
    return str(IN_A_SENTENCE.get(kind, REGION)) % {"name": without_title(name)}


def typed_names(kind: str, name: str) -> Iterator[str]:
    """Yield how people type a region with the word for its kind, the usual one first: "gemeente Utrecht"."""
    for word, meant in TYPED.items():
        if meant == kind:
            yield f"{word} {without_title(name)}"


def town_text(place: str, district: str) -> str:
    """Return where a location is: "Amsterdam Nieuw-West", "Amsterdam-Zuidoost", "Ede"."""
    if not district or district in place or place not in ("Amsterdam", district):
        return place
    return f"{place} {district}"
