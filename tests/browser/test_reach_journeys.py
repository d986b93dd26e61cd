"""What has to be reached at once: the results by keyboard, the way out by thumb."""

import pytest
from playwright.sync_api import Page, expect

from directory.models import Service
from tests.browser.conftest import Journey
from tests.helpers import factories

SMALL_PHONE = {"width": 360, "height": 740}


def to_the_results(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de resultaten")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="mogelijkheden bij Amsterdam")).to_be_focused()


def test_the_keyboard_reaches_the_first_result_in_four_steps(journey: Journey, offers: None) -> None:
    # Given results, and a reader at the top of the page
    page = journey.go("/zoeken/?waar=1066")
    to_the_results(page)
    page.keyboard.press("Tab")
    expect(page.locator("[data-service] h3 a").first).to_be_focused()
    # When other results came in their place, then the same way leads to them
    page.locator("#k-vorm-lotgenotengroep").check()
    expect(page.locator("[data-service]")).to_have_count(1)
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0); document.body.focus()")
    page.locator(".tt-skip", has_text="Naar de inhoud").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("[data-service] h3 a").first).to_be_focused()


def test_without_javascript_too(journey_without_javascript: Journey, offers: None) -> None:
    page = journey_without_javascript.go("/zoeken/?waar=1066")
    to_the_results(page)


def test_snel_weg_lies_above_the_list_of_places(journey: Journey) -> None:
    # Given the home page on a small phone
    journey.page.set_viewport_size(SMALL_PHONE)
    page = journey.go("/")
    # When the list of places is open and reaches the thumb bar
    page.get_by_label("Waar zoek je?").press_sequentially("nij")
    expect(page.get_by_role("option").first).to_be_visible()
    page.evaluate("document.getElementById('waar').scrollIntoView({block: 'end'})")
    # Then the way out is on top
    page.locator(".tt-thumb").get_by_role("link", name="Snel weg").click(trial=True, timeout=2000)


@pytest.mark.parametrize("width", [360, 390])
def test_on_a_phone_the_icon_of_a_card_stands_beside_its_word(journey: Journey, width: int) -> None:
    factories.make_service(name="Lang", concepts=["ehealth"], is_example=True, for_everyone=True)
    journey.page.set_viewport_size({"width": width, "height": 800})
    page = journey.go("/zoeken/?waar=1066")
    kind = page.locator(".tt-card__kind")
    expect(kind).to_contain_text("Een programma op je telefoon of computer")
    icon, words = (kind.locator(part).bounding_box() for part in (".tt-icon", ".tt-card__form > span"))
    assert icon
    assert words
    assert icon["x"] + icon["width"] < words["x"]
    assert icon["y"] + icon["height"] / 2 < words["y"] + 30
    assert Service.objects.count() == 1


def test_every_page_leads_to_the_regions(journey: Journey) -> None:
    page = journey.go("/")
    page.get_by_role("contentinfo").get_by_role("link", name="Aanbod per regio").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Steun per regio")
