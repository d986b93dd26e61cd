"""From a word that somebody does not know to who offers it."""

from playwright.sync_api import expect

from tests.browser.conftest import Journey


def test_a_word_is_looked_up_and_leads_to_who_offers_it(journey: Journey, offers: None) -> None:
    # Given somebody who wonders what a word means
    page = journey.go("/")
    page.get_by_role("link", name="Wat betekenen onze woorden?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat betekenen onze woorden?")
    journey.audit()
    journey.fits()
    # When they read about it and say where they live, by the keyboard alone
    page.get_by_role("link", name="Slecht slapen").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Slecht slapen")
    journey.audit()
    journey.fits()
    page.get_by_label("Waar zoek je?").focus()
    page.keyboard.type("1066")
    page.keyboard.press("Enter")
    # Then the page itself lists what is near, and says so in its own address only
    expect(page.get_by_role("link", name="Slaapkring West", exact=True)).to_be_visible()
    expect(page).to_have_title("Slecht slapen – Tussentijd")
    journey.audit()
    journey.fits()
    # And the search has both
    page.get_by_role("link", name="Bekijk alles, en kies verder").click()
    expect(page.locator("[data-place]").first).to_have_attribute("data-place", "1066")
    assert journey.chosen() == ["slaap"]
    assert "Slaapkring West" in journey.names()
