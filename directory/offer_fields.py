"""What an owner may fill in of an offer: one line a field, in the order in which people read them.

Everything that must know all fields derives from these lines when it is imported: how content is checked and stored,
what an editor sees of a change, which question asks it, which column of a file fills it, what the search reads and
filters on. Imports nothing of the register but the fixed values.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from directory.offer_choices import (
    Access,
    Accessibility,
    ContactBy,
    Cost,
    DeliveryMode,
    FirstStep,
    Language,
    ServiceKind,
)

Text = str | Promise


class Kind(Enum):
    """What a field holds. What is empty is left out of content; only of YES_NO is "no" an answer too."""

    LINE = auto()
    """One line of at most ``limit`` characters."""
    TEXT = auto()
    URL = auto()
    POINTS = auto()
    """A few short lines."""
    AGE = auto()
    """In years, halves allowed."""
    PRICE = auto()
    YEAR = auto()
    ONE_OF = auto()
    """One of the fixed values of ``choices``."""
    SOME_OF = auto()
    """Any of the fixed values of ``choices``."""
    FLAG = auto()
    """Yes, or nothing."""
    YES_NO = auto()
    """Yes, no, or not known."""
    OWN = auto()
    """A shape of its own, which the code knows by the field's key."""


class Part(TextChoices):
    """The parts of the page that are confirmed together, in the order of the page."""

    NAME = "naam", _("Naam en eerste zin")
    AUDIENCE = "voor-wie", _("Voor wie")
    NOT_FOR = "voor-wie-niet", _("Voor wie niet")
    WHAT = "wat", _("Wat")
    GOAL = "doel", _("Doel")
    METHOD = "hoe", _("Hoe, en wie begeleidt")
    EXPECT = "verwachten", _("Wat je mag verwachten en wat niet")
    FIRST_TIME = "eerste-keer", _("De eerste keer")
    EVIDENCE = "onderzoek", _("Onderzoek")
    SIGNUP = "aanmelden", _("Aanmelden")
    PHONE = "telefoon", _("Telefoon")
    WEBSITE = "website", _("Website")
    COSTS = "kosten", _("Kosten")
    WHEN = "wanneer", _("Wanneer")
    WHERE = "waar", _("Waar")
    ORGANIZATION = "organisatie", _("Organisatie")


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter of the search: its parameter, what stands above it, and what a card says where it is not filled in.

    ``every``: an offer must have all of the chosen values. The one value of a YES_NO field is "ja", called by the
    field's label.
    """

    name: str
    label: Text
    unknown: Text
    every: bool = False


EDITORS_ONLY = "redactie"
"""Stands for a question where owners are not asked: editors fill the field in where they mend the texts of an entry."""


@dataclass(frozen=True, slots=True)
class OfferField:
    """``key`` is its name in content and, but for OWN, of its column in Service.

    ``label``: what it is called where two versions are compared. ``question``: the slug of the owner's question that
    asks it, or EDITORS_ONLY. ``column``: its column in a file of offers; "" where others fill it. ``weight``: how much
    a word of it counts in the search, 0 for not at all.
    """

    key: str
    kind: Kind
    label: Text
    part: Part
    question: str
    column: str = ""
    weight: int = 0
    limit: int = 0
    choices: type[TextChoices] | None = None
    facet: Facet | None = None


# fmt: off
OFFER_FIELDS = (
    OfferField("organization", Kind.OWN, _("Organisatie"), Part.ORGANIZATION, "naam"),
    OfferField("name", Kind.LINE, _("Naam"), Part.NAME, "naam", "naam", weight=3, limit=120),
    OfferField("summary", Kind.LINE, _("In één zin"), Part.NAME, "naam", "samenvatting", weight=2, limit=200),
    OfferField("for_everyone", Kind.FLAG, _("Voor wie"), Part.AUDIENCE, "voor-wie"),
    OfferField("audience", Kind.TEXT, _("Uitleg bij voor wie"), Part.AUDIENCE, "voor-wie", "voor_wie", weight=1),
    OfferField("minimum_age", Kind.AGE, _("Vanaf leeftijd"), Part.AUDIENCE, "voor-wie", "leeftijd_van"),
    OfferField("maximum_age", Kind.AGE, _("Tot en met leeftijd"), Part.AUDIENCE, "voor-wie", "leeftijd_tot"),
    OfferField("age_without_parents", Kind.AGE, _("Zonder ouders vanaf"), Part.AUDIENCE, "voor-wie", "leeftijd_zonder_ouders"),
    OfferField("professionals_only", Kind.FLAG, _("Alleen voor professionals"), Part.AUDIENCE, "voor-wie", "alleen_professionals"),
    # What an offer is not must not bring it up: no weight for not_for and not_expect.
    OfferField("not_for", Kind.TEXT, _("Voor wie niet"), Part.NOT_FOR, "voor-wie", "voor_wie_niet"),
    OfferField("description", Kind.TEXT, _("Wat"), Part.WHAT, "wat", "wat", weight=1),
    OfferField("all_themes", Kind.FLAG, _("Alle thema's"), Part.WHAT, "wat"),
    OfferField("concepts", Kind.OWN, _("Kenmerken"), Part.WHAT, "wat"),
    OfferField("main", Kind.OWN, _("Gaat vooral over"), Part.WHAT, "wat", "hoofdthema"),
    OfferField("exclusive", Kind.OWN, _("Alleen voor"), Part.AUDIENCE, "voor-wie", "alleen"),
    OfferField("goal", Kind.TEXT, _("Doel"), Part.GOAL, "doel", "doel_uitleg", weight=1),
    OfferField("method", Kind.TEXT, _("Hoe"), Part.METHOD, "hoe", "hoe", weight=1),
    OfferField("guides", Kind.TEXT, _("Wie begeleidt"), Part.METHOD, "begeleiding", "wie_begeleidt", weight=1),
    OfferField("expect", Kind.POINTS, _("Dit mag je verwachten"), Part.EXPECT, "verwachten", "verwachten", weight=1),
    OfferField("not_expect", Kind.POINTS, _("Dit doen we niet"), Part.EXPECT, "verwachten", "niet_verwachten"),
    OfferField("first_door", Kind.LINE, _("Wie doet de deur open"), Part.FIRST_TIME, "eerste-keer", "eerste_keer_deur", limit=300),
    OfferField("first_story", Kind.LINE, _("Moet ik mijn verhaal vertellen"), Part.FIRST_TIME, "eerste-keer", "eerste_keer_verhaal", limit=300),
    OfferField("first_company", Kind.LINE, _("Mag er iemand mee"), Part.FIRST_TIME, "eerste-keer", "eerste_keer_mee", limit=300),
    OfferField("first_name", Kind.LINE, _("Moet ik mijn naam zeggen"), Part.FIRST_TIME, "eerste-keer", "eerste_keer_naam", limit=300),
    OfferField("first_words", Kind.LINE, _("Je kunt zeggen"), Part.FIRST_TIME, "eerste-keer", "eerste_keer_zeggen", limit=200),
    OfferField("first_steps", Kind.SOME_OF, _("De eerste stap"), Part.FIRST_TIME, "eerste-keer", "eerste_stap", choices=FirstStep,
               facet=Facet("eerste-stap", _("De eerste stap"), _("eerste stap niet ingevuld"), every=True)),
    OfferField("bring", Kind.LINE, _("Neem mee"), Part.FIRST_TIME, "eerste-keer", "neem_mee", limit=160),
    OfferField("evidence", Kind.TEXT, _("Onderbouwing"), Part.EVIDENCE, "onderbouwing", "onderbouwing_uitleg"),
    OfferField("evidence_method", Kind.LINE, _("Naam van de methode"), Part.EVIDENCE, "onderbouwing", "onderbouwing_methode", weight=1, limit=160),
    OfferField("evidence_url", Kind.URL, _("Link naar het register"), Part.EVIDENCE, "onderbouwing", "onderbouwing_link"),
    OfferField("evidence_year", Kind.YEAR, _("Jaar van erkenning"), Part.EVIDENCE, "onderbouwing", "onderbouwing_jaar"),
    OfferField("signup", Kind.TEXT, _("Aanmelden"), Part.SIGNUP, "binnenkomen", "aanmelden", weight=1),
    OfferField("access", Kind.SOME_OF, _("Hoe kom je binnen"), Part.SIGNUP, "binnenkomen", "toegang", choices=Access,
               facet=Facet("toegang", _("Hoe kom je binnen?"), _("aanmelden niet ingevuld"))),
    OfferField("signup_url", Kind.URL, _("Aanmeldpagina"), Part.SIGNUP, "binnenkomen", "aanmelden_link"),
    OfferField("url", Kind.URL, _("Website"), Part.WEBSITE, "binnenkomen", "website"),
    OfferField("chat_url", Kind.URL, _("Chat"), Part.SIGNUP, "binnenkomen", "chat_link"),
    OfferField("anonymous", Kind.YES_NO, _("Anoniem"), Part.SIGNUP, "binnenkomen", "anoniem",
               facet=Facet("anoniem", _("Anoniem?"), _("anoniem niet ingevuld"))),
    OfferField("feedback_to_gp", Kind.LINE, _("Hoort de huisarts iets"), Part.SIGNUP, "huisarts", "huisarts_hoort", limit=300),
    OfferField("contact_by", Kind.SOME_OF, _("Contact via"), Part.SIGNUP, "binnenkomen", "contact_via", choices=ContactBy),
    OfferField("phones", Kind.OWN, _("Telefoon"), Part.PHONE, "binnenkomen"),
    OfferField("contacts", Kind.OWN, _("Contact"), Part.SIGNUP, "binnenkomen"),
    OfferField("costs", Kind.SOME_OF, _("Kosten"), Part.COSTS, "binnenkomen", "kosten", choices=Cost,
               facet=Facet("kosten", _("Kosten"), _("kosten niet ingevuld"))),
    OfferField("price", Kind.PRICE, _("Prijs"), Part.COSTS, "binnenkomen", "prijs"),
    OfferField("cost_note", Kind.LINE, _("Uitleg bij de kosten"), Part.COSTS, "binnenkomen", "kosten_uitleg", limit=300),
    OfferField("schedules", Kind.OWN, _("Wanneer"), Part.WHEN, "wanneer"),
    OfferField("when_note", Kind.LINE, _("Uitleg bij wanneer"), Part.WHEN, "wanneer", "wanneer_uitleg", weight=1, limit=300),
    OfferField("open_on_holidays", Kind.YES_NO, _("Gaat door op feestdagen"), Part.WHEN, "wanneer", "feestdagen"),
    OfferField("delivery_modes", Kind.SOME_OF, _("Bereik"), Part.WHERE, "wat", "bereik", choices=DeliveryMode,
               facet=Facet("bereik", _("Hoe bereikbaar?"), _("manier niet ingevuld"))),
    OfferField("locations", Kind.OWN, _("Waar"), Part.WHERE, "waar"),
    OfferField("areas", Kind.OWN, _("Werkgebied"), Part.WHERE, "waar", "werkgebied"),
    OfferField("languages", Kind.SOME_OF, _("Talen"), Part.METHOD, "begeleiding", "taal", choices=Language,
               facet=Facet("taal", _("Taal"), _("taal niet ingevuld"))),
    OfferField("accessibility", Kind.SOME_OF, _("Toegankelijkheid"), Part.WHERE, "begeleiding", "toegankelijkheid", choices=Accessibility,
               facet=Facet("toegankelijkheid", _("Toegankelijk"), _("toegankelijkheid niet ingevuld"), every=True)),
    OfferField("kind", Kind.ONE_OF, _("Soort aanbod"), Part.WHAT, "wat", "soort", choices=ServiceKind),
)
# fmt: on
FIELDS = {field.key: field for field in OFFER_FIELDS}


def of_kind(*kinds: Kind) -> tuple[OfferField, ...]:
    """Return the fields of these kinds, in the order of the page."""
    return tuple(field for field in OFFER_FIELDS if field.kind in kinds)


def keys_of(*kinds: Kind) -> tuple[str, ...]:
    return tuple(field.key for field in of_kind(*kinds))


@cache
def asked_in(question: str) -> tuple[OfferField, ...]:
    """Return the fields that a question asks, or for EDITORS_ONLY those that no question does."""
    return tuple(field for field in OFFER_FIELDS if field.question == question)


def arranged(names: Iterable[str], first: Iterable[str]) -> tuple[str, ...]:
    """Return the names with those of ``first`` in front, in its order; what is not among the names is left out."""
    found = dict.fromkeys(names)
    return tuple(dict.fromkeys([*(name for name in first if name in found), *found]))
