"""Who waits reads how long it takes near them, what to say and to whom, and prints a plan of their own."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import Page, expect

from tests.browser.conftest import Journey
from tests.helpers.waiting import make_waiting_time

EXAMPLE = Path(settings.BASE_DIR) / "docs" / "voorbeeld-wachttijden.csv"
PAGES = ("", "noodplan/", "naasten/", "18-worden/", "na-behandeling/")


def sheets(page: Page) -> int:
    """Return on how many sheets of A4 a page prints."""
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", paper))


def test_somebody_who_waits_finds_the_figure_of_an_imported_file_near_them_by_keyboard(
    journey: Journey,
) -> None:
    # Given the figures of a file, of where they live too
    call_command("import_waiting_times", EXAMPLE, stdout=StringIO())
    page = journey.go("/")
    page.get_by_role("link", name="Wat je nog meer kunt doen terwijl je wacht").click()
    # When they say where, by the keyboard alone
    page.get_by_label("Waar woon je?").focus()
    page.keyboard.type("1066")
    page.keyboard.press("Enter")
    # Then they read how long it takes, and what to send has no address
    expect(page.locator("[data-waiting]")).to_contain_text(
        "ongeveer 12 weken tot de intake (NZa, oktober 2026)"
    )
    expect(page).to_have_url(re.compile(r"\?waar=1066#regio$"))
    assert (page.get_by_role("link", name="Zet in een mail").get_attribute("href") or "").startswith(
        "mailto:?"
    )
    journey.audit()
    journey.fits()


@pytest.mark.parametrize("slug", PAGES)
def test_every_page_for_who_waits_shuts_nobody_out(journey: Journey, slug: str) -> None:
    journey.go(f"/terwijl-je-wacht/{slug}")
    journey.audit()
    journey.fits()


def test_the_plan_is_one_sheet_with_the_numbers_to_call(journey: Journey) -> None:
    page = journey.go("/terwijl-je-wacht/noodplan/")
    assert sheets(page) == 1
    page.emulate_media(media="print")
    expect(page.locator(".tt-sheet__call")).to_contain_text("Bel 113")
    expect(page.locator(".tt-sheet__call")).to_be_visible()
    expect(page.get_by_role("button", name="Print dit blad")).to_be_hidden()
    assert page.locator(".tt-sheet__line").count() >= 12
    assert page.locator("main form, main input, main textarea").count() == 0


def test_the_words_to_send_are_copied(journey: Journey) -> None:
    journey.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = journey.go("/terwijl-je-wacht/")
    page.get_by_role("button", name="Kopieer de tekst").click()
    expect(page.locator("#tekst-verzekeraar-status")).to_have_text("Gekopieerd.")
    assert "Treeknorm: 4 weken" in page.evaluate("navigator.clipboard.readText()")


def test_without_javascript_the_page_says_the_same(journey_without_javascript: Journey) -> None:
    make_waiting_time(intake=12)
    page = journey_without_javascript.go("/terwijl-je-wacht/")
    expect(page.get_by_role("button", name="Kopieer de tekst")).to_be_hidden()
    page.get_by_label("Waar woon je?").fill("Amsterdam")
    page.get_by_role("button", name="Laat zien").click()
    expect(page.locator("[data-waiting]")).to_contain_text("ongeveer 12 weken")
