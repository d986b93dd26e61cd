"""The facets by parameter name: which field of a service they read, their values and what people read."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from directory.language.capacity import CAPACITY_IN_A_SENTENCE, UNKNOWN
from directory.offer_fields import OFFER_FIELDS, Facet, Kind, OfferField, Text
from directory.search.ask.query import PLAIN_FACETS, SCHEMES

SLOTS: dict[str, Text] = {
    "nu": _("Nu open"),
    "overdag": _("Overdag"),
    "avond": _("’s Avonds"),
    "weekend": _("In het weekend"),
}
SLOT_NAMES = ("overdag", "avond", "weekend")
"""The slots that a schedule has whatever the hour; "nu" depends on the clock."""
ROOM_NOW = "nu"
PERHAPS_OPEN = ("wanneer", "misschien")
"""Beside the values of "wanneer": what would be open at this minute, were it no public holiday. It passes "nu"."""


YES, NO = "ja", "nee"


@dataclass(frozen=True, slots=True)
class PlainFacet:
    """A facet that is no concept scheme. ``column`` is its field on Service; "" where it is derived from others.

    That field holds tokens, or with ``yes_no`` yes, no or nothing; then the one value is YES.
    """

    name: str
    label: Text
    unknown: Text
    values: Mapping[str, Text]
    column: str = ""
    every: bool = False
    yes_no: bool = False

    def held(self, stored: list[str] | bool | None) -> list[str]:
        """Return the values that stand in the column; none where it is not filled in."""
        if isinstance(stored, bool):
            return [YES if stored else NO]
        return stored or []


def _of_field(field: OfferField, facet: Facet) -> PlainFacet:
    values: dict[str, Text] = dict(field.choices.choices) if field.choices else {YES: field.label}
    yes_no = field.kind == Kind.YES_NO
    return PlainFacet(facet.name, facet.label, facet.unknown, values, field.key, facet.every, yes_no)


_FACETS = {
    facet.name: facet
    for facet in (
        *(_of_field(field, field.facet) for field in OFFER_FIELDS if field.facet),
        PlainFacet("wanneer", _("Wanneer?"), _("tijd niet ingevuld"), SLOTS),
        PlainFacet(
            "plek", _("Is er plek?"), CAPACITY_IN_A_SENTENCE[UNKNOWN], {ROOM_NOW: _("Alleen met plek nu")}
        ),
    )
}
PLAIN = {name: _FACETS[name] for name in PLAIN_FACETS}
COLUMN_FACETS = tuple(facet for facet in PLAIN.values() if facet.column)

SCHEME_UNKNOWN: dict[str, Text] = {
    "vorm": _("soort steun niet ingevuld"),
    "thema": _("onderwerp niet ingevuld"),
    "doelgroep": _("voor wie niet ingevuld"),
    "fase": _("moment niet ingevuld"),
    "doel": _("doel niet ingevuld"),
    "onderbouwing": _("onderbouwing niet ingevuld"),
    "werkzaam-element": _("werkzame elementen niet ingevuld"),
    "leefomgeving": _("leefomgeving niet ingevuld"),
}
AGE_UNKNOWN: Text = pgettext_lazy("zoekresultaat", "leeftijd niet ingevuld")
THEMES = "thema"
FLAGS = "vlag"
"""Not a facet: the name under which the two flags stand among the facets' values in a snapshot."""
EVERYONE, ALL_THEMES = "voor-iedereen", "alle-themas"
MAINLY = "vooral"
"""Not a facet: the name under which the themes stand that an offer is mostly about."""
ONLY = "alleen"
"""Not a facet: the name under which the groups stand that an offer is only for."""
FACET_NAMES = (*SCHEMES, *PLAIN)
