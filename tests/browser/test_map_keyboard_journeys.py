"""The map without a mouse: what stands on one spot, and what lies close together."""

import pytest
from playwright.sync_api import Page, expect

from directory.models import Location
from tests.browser.conftest import Journey
from tests.helpers import factories

GROUP = ".tt-map-marker--group"
LINKS = ".leaflet-popup-content a"


def open_map(journey: Journey) -> Page:
    page = journey.go("/zoeken/?waar=1066&straal=5&q=huiskamerproef")
    page.get_by_role("button", name="Open de kaart").click()
    expect(page.locator(GROUP).first).to_be_visible()
    return page


def in_focus(page: Page) -> str:
    return str(page.evaluate("document.activeElement.getAttribute('aria-label')"))


@pytest.fixture
def at_one_address() -> None:
    for number in ("een", "twee", "drie", "vier"):
        place = factories.make_place(address="Voorbeeldlaan 4", postal_code="1066AB")
        factories.make_service(name=f"Huiskamerproef {number}", locations=[place])


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_group_on_one_spot_opens_its_list_by_the_keyboard(
    journey: Journey, at_one_address: None, key: str
) -> None:
    # Given four offers at one address
    page = open_map(journey)
    marker = page.locator(GROUP)
    expect(marker).to_have_text("4×")
    name = marker.get_attribute("aria-label") or ""
    assert name
    # When somebody goes there and presses a key, then the list opens with the focus in it, and the page stays where it is
    scrolled = page.evaluate("scrollY")
    marker.focus()
    page.keyboard.press(key)
    expect(page.locator(LINKS)).to_have_count(4)
    expect(page.locator(LINKS).first).to_be_focused()
    assert page.evaluate("scrollY") == scrolled
    journey.audit()
    # And every one of them can be reached
    page.keyboard.press("Tab")
    expect(page.locator(LINKS).nth(1)).to_be_focused()
    # When Escape is pressed, then it is closed and the focus is back
    page.keyboard.press("Escape")
    expect(page.locator(LINKS)).to_have_count(0)
    assert in_focus(page) == name
    # And it is the list that the mouse opens
    marker.click()
    expect(page.locator(LINKS)).to_have_count(4)
    # And a link of it leads to the offer
    page.locator(LINKS).first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/aanbod/huiskamerproef-*/")


def test_a_group_that_falls_apart_keeps_the_focus(journey: Journey) -> None:
    # Given two offers a street apart
    for number, lat in ((1, 52.3601), (2, 52.3609)):
        place = factories.make_place(address=f"Voorbeeldlaan {number}")
        factories.make_service(name=f"Huiskamerproef {number}", locations=[place])
        Location.objects.filter(address=f"Voorbeeldlaan {number}").update(
            lat=lat, lon=4.83, point_source="address"
        )
    page = open_map(journey)
    # When the group is opened by the keyboard, then the map comes nearer and one of them has the focus
    page.locator(GROUP).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".tt-map-marker")).to_have_count(2)
    assert "Huiskamerproef" in in_focus(page)


def test_a_single_marker_opens_by_both_keys(journey: Journey) -> None:
    factories.make_service(name="Huiskamerproef alleen")
    page = journey.go("/zoeken/?waar=1066&straal=5&q=huiskamerproef")
    page.get_by_role("button", name="Open de kaart").click()
    for key in ("Space", "Enter"):
        page.locator(".tt-map-marker").focus()
        page.keyboard.press(key)
        expect(page.locator(LINKS)).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator(LINKS)).to_have_count(0)
        assert "Huiskamerproef alleen" in in_focus(page)
