"""The one answer to a search, ready for a template, the map and the tests: no ORM rows, only words and numbers."""

from dataclasses import dataclass, field
from typing import Literal

from directory.language.capacity import Badge
from directory.places.place import AmbiguousPlace, Place, UnknownPlace
from directory.safety.safety import Danger
from directory.search.ask.query import SearchQuery

Reach = Literal["place", "home", "online", "phone"]
"""How one gets to an offer: by going there, at home, over the internet, by telephone."""


@dataclass(frozen=True, slots=True)
class Card:
    """One result. ``number`` is its number in list and map (from 1) for nearby ones, else None."""

    id: str
    code: str
    slug: str
    name: str
    summary: str
    form: str
    """The concept of its first form, "" where it has none."""
    kind: str
    """The plain label of that form: "Een groep"."""
    where: str
    """"Slotervaart, 1,2 km", "Overal, per telefoon", "Online, voor regio Gooi en Vechtstreek"."""
    reach: Reach
    when: str
    """"Eerste keer: do 26 nov, 19:30 uur"; "" where nothing is known (the card then says "Tijd niet ingevuld")."""
    access: str
    """"Zelf aanmelden, zonder verwijzing"; "Aanmelden: niet ingevuld" where unknown."""
    reasons: tuple[str, ...]
    """"gaat over slecht slapen", "noemt “slapen”", "gratis", "voor iedereen, ook voor slapen"."""
    only: str
    """"Alleen voor vrouwen"; "" for an offer that sends nobody away."""
    unknown: tuple[str, ...]
    """Chosen filters that this offer has not filled in: "kosten niet ingevuld"."""
    capacity: Badge
    is_example: bool
    unconfirmed: bool
    outdated: bool
    concepts: tuple[str, ...]
    distance: float | None
    """Kilometres, or None without a place or a location."""
    lat: float | None
    lon: float | None
    number: int | None = None
    misses: tuple[str, ...] = ()
    """What was asked and this offer does not have, where it stands there all the same: "‘Gratis’", "je afstand (12 km)"."""
    phone: str = ""
    """The number to call or message as people read it, for paper; "" for none."""
    address: str = ""
    """"Buurthuis, Voorbeeldlaan 1, Amsterdam" of the place in ``where``, for paper; "" where it is unknown or secret."""


@dataclass(frozen=True, slots=True)
class Group:
    """``key`` is one of ``GroupKey``; ``count`` is of the whole group, ``cards`` those on this page."""

    key: str
    title: str
    explanation: str
    count: int
    cards: tuple[Card, ...]


@dataclass(slots=True)
class Choice:
    """Not frozen like the rest: a page has 140 of them, and a frozen one takes three times as long to make."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """``name`` is the parameter; ``open_count`` says how many choices show before "Toon alle …"."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    show_all_label: str = ""
    """"Toon alle soorten"."""
    folded: bool = False
    """The whole facet starts folded (as Toegankelijk in the pictures)."""
    open_count: int = 5


@dataclass(frozen=True, slots=True)
class Chip:
    """A way to another search: for a chosen filter or an implied concept, the one without it."""

    label: str
    query: SearchQuery


@dataclass(frozen=True, slots=True)
class Widening:
    """What was widened by itself, or the one filter that excluded most, when nothing was found."""

    sentence: str
    query: SearchQuery
    link: str


@dataclass(frozen=True, slots=True)
class Practice:
    """What referrers can learn of what they look for: the concept, as it stands in a sentence, and how many cases carry it."""

    concept: str
    label: str
    cases: int


@dataclass(frozen=True, slots=True)
class Results:
    query: SearchQuery
    place: Place | None
    ambiguous: AmbiguousPlace | None
    unknown_place: UnknownPlace | None
    place_links: tuple[Chip, ...]
    """One link per candidate or suggestion, where the place is ambiguous or unknown."""
    count: int
    title: str
    """"6 mogelijkheden bij Slotervaart"."""
    groups: tuple[Group, ...]
    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]
    cleared: SearchQuery
    """The search without any of its filters."""
    wishes: tuple[Chip, ...]
    """The filters that the words ask for; the link takes one away."""
    to_oneself: Chip | None
    """The way back, where the words were taken to be about somebody else."""
    implied: tuple[Chip, ...]
    left_out: Widening | None
    """What fits but is only for groups that were not asked for, and the search that lists it."""
    guessed: tuple[Chip, ...]
    """What the words probably mean, as no label says it."""
    alike: tuple[Chip, ...]
    """What is listed because nothing has what was asked: what is akin to that, or where anybody may begin."""
    typed: Chip | None
    """What was typed where that found nothing and ``query`` has its words spelt right."""
    suggestion: Chip | None
    """"Bedoelde je …"."""
    danger: Danger
    under_18: bool
    """Shows the Kindertelefoon beside 113."""
    widenings: tuple[Widening, ...]
    page: int
    pages: int
    previous: SearchQuery | None
    next: SearchQuery | None
    """The pages before and after this one."""
    sort_links: tuple[Chip, ...]
    """The other orders; empty where there is nothing to sort."""
    sort_label: str
    practice: Practice | None = None
    open_now: Chip | None = None
    """The same of what is open at this moment."""
    errors: dict[str, str] = field(default_factory=dict)
    """Dutch messages by parameter name, for input that could not be used."""
