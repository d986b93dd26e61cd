"""What was asked, parsed and valid: one frozen value that travels from the filter to the answer."""

from dataclasses import dataclass, field, replace
from typing import Any, Literal, Self

from directory.offer_fields import OFFER_FIELDS, arranged
from directory.places.place import Place

Voor = Literal["mij", "naaste", "verwijzer"]
Sorteer = Literal["passend", "afstand", "recent"]

SCHEMES = (
    "vorm",
    "thema",
    "doelgroep",
    "fase",
    "doel",
    "onderbouwing",
    "werkzaam-element",
    "leefomgeving",
)
REFERRER_SCHEMES = ("onderbouwing", "werkzaam-element", "leefomgeving")
PLAIN_FACETS = arranged(
    [*(field.facet.name for field in OFFER_FIELDS if field.facet), "wanneer", "plek"],
    first=("bereik", "toegang", "kosten", "taal", "toegankelijkheid", "wanneer", "plek"),
)
"""The facets that are no concept scheme, in the order in which an address names them: newer ones come last."""
DEFAULT_RADIUS = 10.0
PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A valid search. ``place`` is what ``waar`` became, or None; ``straal`` is in km; ``pagina`` from 1.

    ``choices`` holds every repeatable facet by its parameter name: those of ``SCHEMES`` and of ``PLAIN_FACETS`` but
    ``plek``, each a frozenset of values, absent when empty.
    ``zonder`` holds implied concepts that the reader took away.
    """

    voor: Voor = "mij"
    waar: str = ""
    place: Place | None = None
    straal: float = DEFAULT_RADIUS
    q: str = ""
    leeftijd: float | None = None
    choices: dict[str, frozenset[str]] = field(default_factory=dict)
    plek: bool = False
    zonder: frozenset[str] = frozenset()
    sorteer: Sorteer = "passend"
    pagina: int = 1

    def but(self, **changes: Any) -> Self:
        """Return a copy with these fields changed."""
        return replace(self, **changes)
