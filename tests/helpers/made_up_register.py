"""A register for the made-up language: whatever an organisation or an editor wrote begins like no word of ours."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import F, Value
from django.db.models.functions import Concat, Replace

from directory.models import Postcode, Region, Service
from directory.models.choices import Visibility
from directory.offer_choices import Access, Accessibility, Cost, DeliveryMode, Language
from directory.publishing.content.content import KEYS
from handreiking.models import Concept, ConceptScheme
from tests.helpers import factories, searching
from tests.helpers.made_up_language import is_spoken, untranslated

DATA = re.compile(r"zq[\w]*", re.IGNORECASE)
"""What organisations and editors wrote, in these tests, begins like no word of ours."""
TODAY = searching.NOW.date()


def name_concepts() -> None:
    """Give every concept a name and a meaning that nobody gave it."""
    named = Concat(Value("Zq"), Replace(F("slug"), Value("-"), Value("")))
    ConceptScheme.objects.update(label=named, plain_label=named, definition=named)
    Concept.objects.update(label=named, plain_label=named, definition=named)


def fill() -> None:
    """Publish an offer of every kind."""
    written = {"organization": organization(), "summary": "Zqzin zqtwee.", "description": "Zqtekst zqdrie."}
    given = [{"name": f"Zqnaam{number}"} | written | each for number, each in enumerate(offers())]
    contents = [{key: value for key, value in each.items() if key in KEYS} for each in given]
    for service, each in zip(factories.make_services(contents), given, strict=True):
        if state := {key: value for key, value in each.items() if key not in KEYS}:
            Service.objects.filter(pk=service.pk).update(**state)


def organization() -> Any:
    return factories.make_organization(
        name="Zqstichting", description="Zqover zqons.", url="https://zq.example/"
    )


def offers() -> Iterator[dict[str, Any]]:
    """Yield the content and state of offers that differ in whatever the site has words for."""
    for access in Access:
        yield {"access": [access], "anonymous": True}
    yield {"access": ["zelf-aanmelden", "via-verwijzer"], "for_everyone": True, "all_themes": True}
    yield {"access": None, "costs": None, "languages": None, "concepts": ["angst"]}
    for status, weeks in (
        ("plek", None),
        ("wachttijd", 1),
        ("wachttijd", 3),
        ("wachttijd", None),
        ("vol", None),
    ):
        yield {
            "capacity_status": status,
            "capacity_weeks": weeks,
            "capacity_stated_on": TODAY - timedelta(9),
        }
    for schedules in RHYTHMS:
        yield {"schedules": [factories.make_schedule(**each) for each in schedules]}
    yield {"confirmed_on": TODAY, "confirmed_by": "Zqmila", "is_example": True}
    yield {"confirmed_on": date(2024, 1, 2)}
    yield {"delivery_modes": ["op-locatie", "thuis"], "minimum_age": 12, "maximum_age": 24}
    yield {"minimum_age": 18, "age_without_parents": 16}
    yield {"maximum_age": 24, "exclusive": ["volwassenen"]}
    region, town = (f"ggd:{ggd_code()}", "municipality:0363")
    for modes in (["online"], ["telefoon"], ["online", "telefoon"], ["thuis"]):
        yield {"delivery_modes": modes, "locations": []}
        yield {"delivery_modes": modes, "locations": [], "areas": [{"region": region}]}
    yield {"delivery_modes": ["online"], "locations": [], "areas": [
        {"region": region, "residents_only": True}, {"region": town, "residents_only": True}]}  # fmt: skip


RHYTHMS: tuple[list[dict[str, Any]], ...] = (
    [{}],
    [{"byday": "SA", "opens_at": "10:00", "closes_at": "23:00"}],
    [{"byday": "SA", "opens_at": "18:00", "closes_at": "21:00"}],
    [{"byday": "SA", "opens_at": "20:00", "closes_at": None}],
    [{"byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "17:00"}],
    [{"byday": "MO,TH"}, {"byday": "SU", "opens_at": "11:00", "closes_at": "12:00"}],
    [{"freq": "DAILY", "byday": "", "opens_at": "00:00", "closes_at": "00:00"}],
    [{"interval": 2, "byday": "TH", "dtstart": "2026-11-05"}],
    [{"freq": "MONTHLY", "byday": "2MO,-1TH"}],
    [{"freq": "MONTHLY", "byday": "1FR", "interval": 3, "dtstart": "2026-11-06"}],
    [{"dtstart": "2026-12-01", "until": "2027-03-02"}],
    [{"freq": "", "byday": "", "dtstart": "2026-12-05", "opens_at": "14:00", "closes_at": "16:00"}],
    [{"freq": "", "byday": "", "dtstart": "2027-11-20", "opens_at": None, "closes_at": None}],
    [
        {
            "exceptions": [
                {"from": "2026-12-22", "to": "2027-01-05", "reason": "zqvakantie"},
                {"from": "2026-12-01", "to": "2026-12-01"},
            ]
        }
    ],
)


def place_names() -> set[str]:
    """Return the names of places and of a street."""
    names = {
        *Region.objects.values_list("name", flat=True),
        *Postcode.objects.values_list("place", flat=True),
    }
    return {*names, *(name.removeprefix("GGD ") for name in names), "Voorbeeldlaan"}


def left_in_dutch(html: str, typed: str = "") -> list[str]:
    """Return the fixed texts of a page that were not translated; ``typed`` is a reader's own text."""
    assert is_spoken(html)
    return untranslated(DATA.sub("", html), {*place_names(), *filter(None, [typed])})


def full_offer() -> dict[str, Any]:
    """Return what an offer says that fills in everything."""
    texts = (
        "audience", "not_for", "goal", "method", "guides", "first_door", "first_story", "first_company", "first_name",
        "first_words", "signup", "feedback_to_gp", "cost_note", "when_note", "evidence", "evidence_method",
    )  # fmt: skip
    return {
        **dict.fromkeys(texts, "Zqtekst zqvier."),
        "name": "Zqheel", "organization": organization(), "summary": "Zqzin.", "description": "Zqwat.", "expect": ["Zqja"], "not_expect": ["Zqnee"],
        "url": "https://zq.example/", "signup_url": "https://zq.example/zq", "chat_url": "https://zq.example/chat",
        "evidence_url": "https://zq.example/zq", "evidence_year": 2020, "price": "12.50", "costs": list(Cost.values),
        "languages": list(Language.values), "accessibility": list(Accessibility.values),
        "delivery_modes": list(DeliveryMode.values), "access": list(Access.values), "kind": "wachttijd",
        "anonymous": True, "schedules": [factories.make_schedule(note="zqnoot")],
        "phones": [{"number": "020 555 0101", "kind": kind, "public": True, "hours": "zquren"} for kind in ("voice", "app")],
        "contacts": [{"name": "Zqmila", "email": "zqmila@zq.example", "public": True}],
        "locations": [factories.make_place(), factories.make_place(confidential=True)],
        "areas": [{"region": f"ggd:{ggd_code()}"}],
        "concepts": ["angst", "volwassenen", "lotgenotengroep", "wachttijd", "gelijkwaardig-contact", "buurt"],
    }  # fmt: skip


def ggd_code() -> str:
    return str(
        Region.objects.filter(kind="ggd", name__contains="Amsterdam").values_list("code", flat=True)[0]
    )


STATES: tuple[dict[str, Any], ...] = (
    {"visibility": Visibility.ENDED},
    {"visibility": Visibility.STALE, "confirmed_on": date(2025, 1, 2)},
    {"visibility": Visibility.HIDDEN},
    {"visibility": Visibility.LISTED, "paused_from": TODAY, "paused_to": TODAY + timedelta(9)},
    {"paused_from": TODAY + timedelta(40), "paused_to": TODAY + timedelta(60)},
    {"confirmed_on": None, "source_note": "zqbron"},
    {"confirmed_on": date(2026, 11, 1), "confirmed_fields": {"costs": {"on": "2026-11-09", "by": "de redactie"}}},
)  # fmt: skip
