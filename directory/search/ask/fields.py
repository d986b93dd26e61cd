"""The facets by parameter name: which field of a service they read, their values and what people read."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from directory.models import choices
from directory.search.ask.query import SCHEMES

Text = str | Promise
SLOTS: dict[str, Text] = {
    "nu": _("Nu open"),
    "overdag": _("Overdag"),
    "avond": _("’s Avonds"),
    "weekend": _("In het weekend"),
}
SLOT_NAMES = ("overdag", "avond", "weekend")
"""The slots that a schedule has whatever the hour; "nu" depends on the clock."""
ROOM_NOW = "nu"


@dataclass(frozen=True, slots=True)
class PlainFacet:
    """A facet that is no concept scheme. ``column`` is its tokens field on Service; "" where it is derived."""

    name: str
    label: Text
    unknown: Text
    values: Mapping[str, Text]
    column: str = ""
    every: bool = False


def _labels(words: type[TextChoices]) -> dict[str, Text]:
    return {str(value): label for value, label in words.choices}


PLAIN: dict[str, PlainFacet] = {
    facet.name: facet
    for facet in (
        PlainFacet(
            "bereik",
            _("Hoe bereikbaar?"),
            _("manier niet ingevuld"),
            _labels(choices.DeliveryMode),
            "delivery_modes",
        ),
        PlainFacet(
            "toegang",
            _("Hoe kom je binnen?"),
            _("aanmelden niet ingevuld"),
            _labels(choices.Access),
            "access",
        ),
        PlainFacet("kosten", _("Kosten"), _("kosten niet ingevuld"), _labels(choices.Cost), "costs"),
        PlainFacet("taal", _("Taal"), _("taal niet ingevuld"), _labels(choices.Language), "languages"),
        PlainFacet(
            "toegankelijkheid",
            _("Toegankelijk"),
            _("toegankelijkheid niet ingevuld"),
            _labels(choices.Accessibility),
            "accessibility",
            every=True,
        ),
        PlainFacet("wanneer", _("Wanneer?"), _("tijd niet ingevuld"), SLOTS),
        PlainFacet("plek", _("Is er plek?"), _("plek niet ingevuld"), {ROOM_NOW: _("Alleen met plek nu")}),
    )
}
TOKEN_FACETS = tuple(facet for facet in PLAIN.values() if facet.column)

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
FLAGS = "vlag"
"""Not a facet: the name under which the two flags stand among the facets' values in a snapshot."""
EVERYONE, ALL_THEMES = "voor-iedereen", "alle-themas"
FAMILY = ("naasten", "mantelzorgers")
"""The groups around the person who waits."""
FACET_NAMES = (*SCHEMES, *PLAIN)
