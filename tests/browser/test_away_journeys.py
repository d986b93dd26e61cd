"""Somebody looks over your shoulder: "Snel weg" by a press, by three times Shift, and without a network."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Journey


@pytest.fixture
def stays(journey: Journey) -> None:
    """Nothing comes of the way out, so that what is left of the page can be seen."""
    journey.page.route("**/weg/", lambda route: route.abort("aborted"))


def is_empty(page: Page) -> bool:
    return not page.evaluate("document.body.hasChildNodes()")


@pytest.mark.usefixtures("stays")
def test_a_press_empties_the_page_before_anything_is_asked_of_the_network(journey: Journey) -> None:
    page = journey.page
    journey.go("/zoeken/?q=mijn+man+slaat+mij")
    page.evaluate("document.querySelector('.tt-panel a[href=\"/weg/\"]').click()")
    assert is_empty(page)
    assert page.title() == "Even geduld"


@pytest.mark.usefixtures("stays")
def test_three_times_shift_leaves_and_another_key_between_does_not(journey: Journey) -> None:
    page = journey.page
    journey.go("/over/")
    for key in ("Shift", "Shift", "a", "Shift"):
        page.keyboard.press(key)
    assert not is_empty(page)
    page.keyboard.press("Shift")
    expect(page.get_by_role("status")).to_have_text("Druk nog een keer op Shift om snel weg te gaan.")
    page.keyboard.press("Shift")
    page.wait_for_function("!document.body.hasChildNodes()")


def test_without_a_network_the_page_is_gone_too(journey: Journey) -> None:
    page = journey.page
    journey.go("/over/")
    # A page of our own stands in for the neutral site: journeys ask nothing of others.
    page.evaluate("document.querySelector('script[data-site]').dataset.site = '/robots.txt'")
    page.evaluate("Object.defineProperty(navigator, 'onLine', {value: false})")
    for _time in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("**/robots.txt")


def test_it_stays_in_sight_on_a_wide_screen_and_comes_early_for_who_listens(journey: Journey) -> None:
    page = journey.page
    page.set_viewport_size({"width": 1280, "height": 800})
    journey.go("/privacy/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "/weg/"
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    expect(page.locator(".tt-crisis-bar .tt-away")).to_be_in_viewport()
    journey.audit()
