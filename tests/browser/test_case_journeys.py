"""A case that hides who it is about is caught, mended and placed; others read it and take it to their meeting."""

from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from directory.models import Revision
from directory.publishing.cases import checking, deidentify
from handreiking.models import Case
from tests.browser.conftest import Journey
from tests.helpers.cases import finding, make_case
from tests.helpers.factories import make_editor, make_user
from tests.helpers.signing_in import sign_in_browser

pytestmark = pytest.mark.django_db(transaction=True)
PRINTED_PAGES = 4
"""Of two cases: each on its own sheet, and what was chosen on the one after it."""


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for the slow part of deduce."""
    monkeypatch.setattr(deidentify, "load_reader", lambda: finding("Roos de Wit"))


def test_a_case_with_hidden_names_is_caught_mended_and_placed(
    journey: Journey, vocabulary: None, country: None, names: None
) -> None:
    # Given a professional who shares a case in which somebody can be known
    author, editor = make_user(email="mila@zorg.example"), make_editor()
    sign_in_browser(journey.page.context, journey.site, author, second_factor=False)
    page = journey.go("/casuistiek/delen/")
    journey.audit()
    journey.fits()
    page.get_by_role("button", name="Begin met schrijven").click()
    page.get_by_label("Titel").fill("Wandelen terwijl je wacht")
    page.get_by_label("professional: het is mijn werk").check()
    page.get_by_label("Wat was de situatie?").fill(
        "Roos de Wit wachtte. Zij belde op 3 mei 2024 via 06-12345678."
    )
    page.get_by_label("Wat was de vraag?").fill("Wat kan nu?")
    page.get_by_label("Wat is gekozen, en waarom?").fill("Samen wandelen, omdat zij dat wilde.")
    page.get_by_label("Hoe ging het daarna?").fill("Het ging iets beter.")
    page.get_by_role("button", name="Stuur in").click()
    # When something is missing it is said, and nothing typed is lost
    expect(page.get_by_text("Kijk dit even na")).to_be_visible()
    journey.audit()
    page.get_by_label("Wat leerden jullie ervan?").fill("Samen gaan helpt.")
    page.get_by_label("Slecht slapen").check()
    page.get_by_label("Niemand is te herkennen.").check()
    page.get_by_role("button", name="Stuur in").click()
    expect(page.get_by_text("Je tekst wordt gecontroleerd.")).to_be_visible()
    journey.audit()
    journey.fits()
    # And the sweep has looked it through
    assert checking.check_due(timezone.now()) == 1
    page.context.clear_cookies()
    sign_in_browser(page.context, journey.site, editor)
    journey.go("/redactie/")
    expect(page.get_by_text("3 gegevens om over te beslissen")).to_be_visible()
    journey.audit()
    revision = Revision.every.get(kind="case")
    journey.go(f"/redactie/casus/{revision.pk}/")
    journey.audit()
    journey.fits()
    # Then an editor settles each hit, by the keyboard
    for piece, choice in (
        ("Roos de Wit", "Zet er mijn eigen woorden neer"),
        ("3 mei 2024", "Zet er neer"),
        ("06-12345678", "Zet er neer"),
    ):
        group = page.get_by_role("group", name=piece)
        group.get_by_label(choice).focus()
        page.keyboard.press("Space")
        if "eigen" in choice:
            group.get_by_label("Je eigen woorden").fill("Iemand")
    page.get_by_role("button", name="Verwerk mijn keuzes").press("Enter")
    expect(page.get_by_text("Wordt gecontroleerd.")).to_be_visible()
    assert checking.check_due(timezone.now()) == 1
    page.reload()
    page.get_by_label("Plaatsen").check()
    page.get_by_role("button", name="Besluit").click()
    expect(page.get_by_text("staat op de site.")).to_be_visible()
    page.context.clear_cookies()
    # And anybody reads it, without whom it was about
    journey.go("/casuistiek/")
    page.get_by_role("link", name="Wandelen terwijl je wacht").click()
    expect(page.get_by_text("Iemand wachtte. Zij belde op [datum] via [telefoonnummer].")).to_be_visible()
    assert "Roos" not in page.content()
    journey.audit()
    journey.fits()
    # The browser notes an answer of 422 as an error; the journey asks for one.
    journey.complaints = [said for said in journey.complaints if "status of 422" not in said]


def test_cases_are_found_read_and_printed_for_a_meeting(
    journey: Journey, vocabulary: None, tmp_path: Path
) -> None:
    # Given two cases about sleeping
    for title in ("Wakker na een verlies", "Wakker van de baby"):
        make_case("slaap", title=title, is_example=True)
    page = journey.go("/casuistiek/")
    journey.audit()
    journey.fits()
    # When a POH searches by the keyboard alone
    page.get_by_label("Zoek op woorden").focus()
    page.keyboard.type("verlies")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("1 casus")
    page.get_by_role("link", name="Wakker na een verlies").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wakker na een verlies")
    page.get_by_role("link", name="Gebruik in je intervisie").click()
    # Then both lie ready, and on paper what was chosen stands on a sheet of its own
    expect(page.get_by_role("heading", level=1)).to_have_text("Intervisie: Slecht slapen")
    assert page.locator(".tt-sheet").count() == Case.objects.count()
    journey.audit()
    journey.fits()
    printed: Any = page.pdf(format="A4")
    assert printed.count(b"/Type /Page\n") == PRINTED_PAGES
