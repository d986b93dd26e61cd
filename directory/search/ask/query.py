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


AGE, FOR_SOMEBODY_ELSE = "leeftijd", "voor-naaste"


def named(name: str, value: str) -> str:
    """Return the name under which ``zonder`` takes away one value that the words ask for."""
    return f"{name}-{value}"


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A valid search. ``place`` is what ``waar`` became, or None; ``straal`` is in km; ``pagina`` from 1.

    ``choices`` holds every repeatable facet by its parameter name: those of ``SCHEMES`` and of ``PLAIN_FACETS`` but
    ``plek``, each a frozenset of values, absent when empty.
    ``zonder`` holds what we read in the words and the reader took away: slugs of implied concepts, and names as those of
    ``by_words``. ``by_words`` names what of this the words ask for and not the address ("taal-ar", "leeftijd", and
    ``FOR_SOMEBODY_ELSE``); ``wishes.read`` fills it in. ``alleen`` lists what is only for groups that were not asked for, too.
    ``lijst`` are the codes that somebody chose who searches without JavaScript; they travel along and change nothing.
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
    alleen: bool = False
    lijst: tuple[str, ...] = ()
    sorteer: Sorteer = "passend"
    pagina: int = 1
    by_words: frozenset[str] = frozenset()

    @property
    def as_asked(self) -> Self:
        """This search as its address has it, without what its words add."""
        if not self.by_words:
            return self
        return self.but(
            voor="mij" if FOR_SOMEBODY_ELSE in self.by_words else self.voor,
            leeftijd=None if AGE in self.by_words else self.leeftijd,
            choices={
                name: kept
                for name, values in self.choices.items()
                if (kept := frozenset(value for value in values if named(name, value) not in self.by_words))
            },
            by_words=frozenset(),
        )

    @property
    def read_choices(self) -> dict[str, frozenset[str]]:
        """The choices that the words ask for and not the address."""
        return {
            name: read
            for name, values in self.choices.items()
            if (read := frozenset(value for value in values if named(name, value) in self.by_words))
        }

    def but(self, **changes: Any) -> Self:
        """Return a copy with these fields changed."""
        return replace(self, **changes)
