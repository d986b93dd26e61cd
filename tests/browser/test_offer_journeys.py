"""The map, the page of one offer, and that page on paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from directory.models import Service
from tests.browser.conftest import PHONE, Journey
from tests.helpers import factories

COUNT_OVERLAPS = """([one, many]) => {
    const own = document.querySelector(one).getBoundingClientRect();
    return [...document.querySelectorAll(many)].map(each => each.getBoundingClientRect()).filter(
        box => box.left < own.right - 2 && own.left < box.right - 2 && box.top < own.bottom - 2 && own.top < box.bottom - 2
    ).length;
}"""


def overlaps(page: Page, one: str, many: str) -> int:
    """Return how many of ``many`` lie over or under ``one``, by more than their rounded corners."""
    return int(page.evaluate(COUNT_OVERLAPS, [one, many]))


def test_map_and_list_tell_the_same(journey: Journey, offers: None) -> None:
    # Given results near a postcode, and no map yet
    page = journey.go("/zoeken/?waar=1066&straal=5")
    assert not [url for url in journey.requests if "leaflet" in url]
    nearby = page.locator("[data-service][data-point]").count()
    # When the map is opened
    page.get_by_role("button", name="Open de kaart").click()
    expect(page.locator("#kaart")).to_be_visible()
    expect(page.locator(".tt-map-note")).to_contain_text(str(nearby))
    # Then every numbered result is on it, alone or in a group
    shown = 0
    for marker in page.locator(".tt-map-marker").all():
        grouped = "tt-map-marker--group" in (marker.get_attribute("class") or "")
        shown += int(marker.inner_text().rstrip("×")) if grouped else 1
    assert shown == nearby
    journey.audit()
    # And what stood in for it has gone, and the own place lies free
    expect(page.get_by_role("button", name="Open de kaart")).to_have_count(0)
    expect(page.locator(".tt-minimap")).to_be_hidden()
    assert overlaps(page, ".tt-map-here", ".tt-map-marker") == 0
    # And the keyboard opens what it says
    marker = page.locator(".tt-map-marker:not(.tt-map-marker--group)").first
    name = marker.get_attribute("aria-label") or ""
    marker.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup-content a")).to_have_text(name)
    expect(page.locator(".leaflet-popup-content a")).to_be_focused()
    journey.audit()
    # And Escape closes it and goes back to the marker
    page.keyboard.press("Escape")
    expect(page.locator(".leaflet-popup-content")).to_have_count(0)
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == name
    # When a choice narrows the list, then the map follows
    page.locator("#k-vorm-lotgenotengroep").check()
    expect(page.locator(".tt-map-marker")).to_have_count(1)
    # When the map is closed, then the button that opened it has the focus
    page.get_by_role("button", name="Sluit de kaart").click()
    expect(page.locator("#kaart")).to_be_hidden()
    expect(page.get_by_role("button", name="Open de kaart")).to_be_focused()


def test_on_a_phone_a_name_on_the_map_lies_free(journey: Journey, offers: None) -> None:
    # Given the map on a phone
    page = journey.page
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    journey.go("/zoeken/?waar=1066&straal=15")
    page.get_by_role("button", name="Kaart", exact=True).click()
    expect(page.locator(".tt-map-marker").first).to_be_visible()
    # When each marker is pressed, then what it says lies inside the map and beside the zoom buttons
    for number in range(page.locator(".tt-map-marker:not(.tt-map-marker--group)").count()):
        marker = page.locator(".tt-map-marker:not(.tt-map-marker--group)").nth(number)
        marker.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".leaflet-popup-content a")).to_have_text(
            marker.get_attribute("aria-label") or ""
        )
        expect(page.locator(".leaflet-pan-anim")).to_have_count(0)
        said = page.locator(".leaflet-popup-content-wrapper").bounding_box()
        box = page.locator("#kaart").bounding_box()
        buttons = page.locator(".leaflet-control-zoom").bounding_box()
        assert said
        assert box
        assert buttons
        assert said["x"] >= buttons["x"] + buttons["width"]
        assert said["x"] + said["width"] <= box["x"] + box["width"]


def test_the_page_of_an_offer_says_what_the_first_time_is_like(journey: Journey, offers: None) -> None:
    service = Service.objects.get(name="Slaapkring West")
    page = journey.go(service.get_absolute_url())
    expect(page.get_by_role("heading", name="De eerste keer")).to_be_visible()
    expect(page.get_by_role("link", name="Bel", exact=True)).to_have_attribute("href", re.compile("^tel:"))
    expect(page.get_by_text("voorbeeld", exact=True)).to_be_visible()
    journey.audit()
    journey.fits()
    # When the map is opened, then the place is on it
    page.get_by_role("button", name="Open de kaart").click()
    expect(page.locator(".tt-map-marker")).to_have_count(1)
    # And names are there for the eye only: of the place, and of the gemeenten around it
    expect(page.locator("[aria-hidden=true] .tt-map-name span", has_text="Amsterdam")).to_be_visible()
    expect(page.locator(".tt-map-name span", has_text="Diemen")).to_be_visible()
    expect(page.locator(".tt-minimap")).to_be_hidden()
    journey.audit()


def test_a_secret_address_has_no_map(journey: Journey) -> None:
    place = factories.make_place(
        address="", postal_code="", confidential=True, place="Amsterdam", municipality="0363"
    )
    service = factories.make_service(name="Veilig samen", locations=[place])
    page = journey.go(service.get_absolute_url())
    expect(page.get_by_text("Het adres hoor je na aanmelden")).to_be_visible()
    expect(page.get_by_role("button", name="Open de kaart")).to_have_count(0)
    expect(page.get_by_role("link", name="Route")).to_have_count(0)
    journey.audit()


def test_the_page_of_an_offer_prints_well(journey: Journey, offers: None) -> None:
    # Given the page of an offer, on paper
    service = Service.objects.get(name="Slaapkring West")
    page = journey.go(service.get_absolute_url())
    page.emulate_media(media="print")
    # Then the words and the crisis lines are there, and what only works on a screen is not
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text(service.phones.get().number)).to_be_visible()
    expect(page.get_by_role("heading", name="Heb je nu hulp nodig?")).to_be_visible()
    for hidden in (".tt-crisis-bar", ".tt-nav", ".tt-actions", ".tt-minimap", ".tt-thumb"):
        assert page.locator(hidden).first.is_hidden(), hidden
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    # And it stands on one sheet, in letters of at least ten points
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    sizes = """elements => elements.filter(each => each.innerText && each.getClientRects().length)
        .map(each => [parseFloat(getComputedStyle(each).fontSize), each.className])"""
    small = page.locator("body :is(p, li, dt, dd, h1, h2, h3, span)").evaluate_all(sizes)
    assert [name for size, name in small if size * 0.75 < 10] == []


@pytest.mark.parametrize("path", ["/regio/", "/regio/gemeente/amsterdam/", "/aanbod/bestaat-niet/"])
def test_the_other_pages_shut_nobody_out(journey: Journey, offers: None, path: str) -> None:
    journey.go(path)
    journey.audit()
    journey.fits()
    journey.complaints = [text for text in journey.complaints if "404" not in text]
