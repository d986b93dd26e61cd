"""The first button of an offer is what it says itself that one should do."""

import re
from typing import Any

import pytest
from django.test import Client

from directory.views.offer.service_actions import told_first
from tests.helpers.factories import make_service
from tests.helpers.reading import html

EVERY = ("call", "app", "chat", "form", "mail", "site")


@pytest.mark.parametrize(
    ("signup", "way"),
    [
        ("Mail je vraag, dan bellen we je terug.", "mail"),
        ("Bel of app met Roos.", "call"),
        ("App ons gerust.", "app"),
        ("Vul het formulier in of bel.", "form"),
        ("Je kunt je aanmelden via onze website.", "form"),
        ("Stuur een e-mailtje of mail.", "mail"),
        ("Bel niet, maar mail.", "mail"),
        ("Bellen kan niet. Chat met ons.", "chat"),
        ("Loop binnen.", ""),
        ("De appel valt niet ver. Belangrijk.", ""),
    ],
)
def test_what_the_words_name_first_comes_first(signup: str, way: str) -> None:
    assert told_first(signup, EVERY) == way


def test_what_is_not_there_is_not_named() -> None:
    assert told_first("Mail of bel.", ("call",)) == "call"
    assert told_first("Mail.", ("call",)) == ""


@pytest.fixture
def roos(country: None, vocabulary: None) -> dict[str, Any]:
    """An offer that can be called and mailed."""
    return {
        "phones": [{"number": "020 1234567", "kind": "voice", "public": True}],
        "contacts": [{"name": "Roos", "email": "roos@huis.example", "public": True}],
    }


def buttons(client: Client, **content: Any) -> list[str]:
    page = html(client, make_service(**content).get_absolute_url())
    within = page.partition('class="tt-actions ')[2].partition("</div>")[0]
    return [text.strip() for text in re.findall(r"</svg>([^<]*)</a>", within)]


def test_mail_goes_first_where_the_offer_asks_for_a_mail(client: Client, roos: dict[str, Any]) -> None:
    assert buttons(client, signup="Mail naar Roos.", **roos)[:2] == ["Mail", "Bel"]
    assert buttons(client, signup="Bel Roos.", **roos)[0] == "Bel"
    assert buttons(client, signup="", **roos)[0] == "Bel"


def test_a_mail_is_a_button_where_there_is_nothing_else(client: Client, roos: dict[str, Any]) -> None:
    assert buttons(client, **(roos | {"phones": [], "locations": []})) == ["Mail"]


def test_an_offer_and_its_paper_say_what_an_insurer_can_do(client: Client, roos: dict[str, Any]) -> None:
    page = html(client, make_service(**roos).get_absolute_url())
    assert "Vraag je zorgverzekeraar om zorgbemiddeling." in page
    assert 'href="/terwijl-je-wacht/#sneller"' in page
