"""The rows that are written in Python and not in a template: what people typed stays text."""

import re
from dataclasses import fields, replace

import pytest
from django.test import Client

from directory.language.capacity import Badge
from directory.places.place import Place
from directory.search.answer.results import Card, Choice, Facet
from directory.views.public.card_rows import card_rows
from directory.views.public.choice_rows import facet_rows
from tests.helpers import factories

NASTY = "<script>alert(1)</script>\"'&{0}%(x)s"
TAG = re.compile(r"<[^>]*>")


def card(**changes: object) -> Card:
    texts = {field.name: NASTY for field in fields(Card) if field.type is str and field.name != "reach"}
    rest: dict[str, object] = {
        "reach": "place", "reasons": (NASTY, NASTY), "unknown": (NASTY,), "concepts": (NASTY,),
        "capacity": Badge("plek", NASTY, NASTY), "is_example": True, "unconfirmed": True, "outdated": False,
        "distance": 1.25, "lat": 52.1, "lon": 4.9, "number": 1,
    }  # fmt: skip
    return replace(Card(**texts | rest), **changes)  # type: ignore[arg-type]


def is_harmless(html: str) -> bool:
    """No tag but ours, and no attribute that a quotation mark could have ended."""
    tags = TAG.findall(html)
    return "<script" not in html and "<b" not in html and all(tag.count('"') % 2 == 0 for tag in tags)


@pytest.mark.parametrize("voor", ["", "mij", "naaste", "verwijzer"])
def test_every_text_of_a_card_is_escaped(voor: str) -> None:
    html = str(card_rows([card(), card(unconfirmed=False, outdated=True, when="")], voor))
    assert is_harmless(html)
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;{0}%(x)s") >= 18


def test_every_text_of_a_facet_is_escaped() -> None:
    choices = tuple(Choice(NASTY, NASTY, 1, chosen=True) for _ in range(7))
    for folded in (True, False):
        html = str(facet_rows([Facet(NASTY, NASTY, choices, NASTY, folded)]))
        assert is_harmless(html)
        assert html.count(" open>") == 1
        assert html.count("checked") == 7


@pytest.mark.usefixtures("country", "vocabulary")
def test_what_an_owner_types_stays_text_on_the_page(client: Client) -> None:
    texts = ("name", "summary", "description", "audience", "goal", "when_note")
    factories.make_service(**dict.fromkeys(texts, NASTY))
    page = client.get(
        "/zoeken/", {"q": NASTY, "waar": NASTY, "leeftijd": NASTY, "voor": NASTY}
    ).content.decode()
    page += client.get("/zoeken/", {"waar": "1066"}).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_a_card_keeps_its_contract() -> None:
    place = Place("postcode", "1066", "1066", 52.3, 4.8, "pc4:1066", frozenset())
    plain = card(
        slug="slaapkring", concepts=("slaap", "volwassenen"), reasons=("bij jou in de buurt",), unknown=()
    )
    html = str(card_rows([plain], "mij", place))
    assert '<article class="tt-card" data-service="slaapkring" data-concepts="slaap volwassenen"' in html
    assert ' data-distance="1.2" data-point="52.1000,4.9000">' in html
    assert "tt-fits" not in html, "what holds for every offer says nothing of this one"
    assert "data-point" not in str(card_rows([replace(plain, distance=None)], "mij", place))
    assert "data-point" not in str(card_rows([plain], ""))
    assert "Past bij deze vraag:" in str(card_rows([replace(plain, reasons=("gratis",))], "verwijzer"))
