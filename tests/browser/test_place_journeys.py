"""Saying where: a name of several places, a location, a postcode of which four digits are kept."""

import re

import pytest
from playwright.sync_api import expect

from directory.places import reference, reference_files
from directory.places.gazetteer import reset
from tests.browser.conftest import Journey
from tests.helpers.placing import POSTCODES_AMONG_WORDS


def test_a_name_that_means_several_places_is_asked_about(journey: Journey) -> None:
    # Given the whole country
    reference.load(reference_files.read())
    reset()
    # When someone types a name that several places have
    page = journey.go("/zoeken/?waar=Hengelo")
    # Then the page asks which
    expect(page.locator("[data-place-ambiguous]")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Welk Hengelo bedoel je?")
    journey.audit()
    # When one is chosen, then that is the place
    page.get_by_role("link", name="Hengelo (Gelderland)").click()
    expect(page.locator("[data-place-kind=place]")).to_have_attribute("data-place", re.compile("Hengelo"))
    expect(page.locator("[data-place-ambiguous]")).to_have_count(0)
    assert "Gelderland" in page.locator("#waar").input_value()


def test_a_location_becomes_a_postcode_before_anything_is_sent(journey: Journey, offers: None) -> None:
    # Given a device that may tell where it is
    page = journey.page
    page.context.grant_permissions(["geolocation"], origin=journey.site)
    page.context.set_geolocation({"latitude": 52.34641, "longitude": 4.81842})
    journey.go("/zoeken/")
    # When the location is used
    page.get_by_role("button", name="Gebruik mijn locatie").click()
    # Then four digits are searched, and no coordinate left the browser
    expect(page.locator("[data-place]")).to_have_attribute("data-place", "1066")
    assert not [url for url in journey.requests if re.search(r"52[.,]3464|4[.,]8184", url)]


@pytest.mark.parametrize(
    ("typed", "kept"), [("3512JE 14 Utrecht", "3512 Utrecht"), ("Kanaalstraat 5 3531CH", "3531")]
)
def test_a_full_postcode_never_leaves_the_browser(journey: Journey, typed: str, kept: str) -> None:
    # Given someone who types their whole address, at home and among the results
    page = journey.go("/")
    for label, button in (("Waar zoek je?", "Zoek steun"), ("Waar?", "Zoek")):
        field = page.get_by_label(label)
        expect(field).to_have_role("combobox")
        field.fill("")
        places = rf"/plaatsen/\?(.*&)?(q|waar)={kept.replace(' ', '(%20|[+])')}(&|$)"
        with page.expect_response(re.compile(places)):
            field.press_sequentially(typed)
        page.get_by_role("button", name=button, exact=True).click()
        # Then only the four digits are asked for
        expect(page).to_have_url(re.compile(rf"waar={kept.replace(' ', '(%20|[+])')}(&|$)"))
        expect(page.locator("#waar")).to_have_value(kept)
    asked = [url.removeprefix(journey.site) for url in journey.requests]
    assert not [path for path in asked if re.search(r"JE|CH|straat(%20|[+])|14", path)]


def test_leaving_a_field_searches_and_tab_takes_a_suggestion(journey: Journey, offers: None) -> None:
    page = journey.go("/zoeken/")
    page.locator("#waar").press_sequentially("amster")
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.locator("[data-place]")).to_have_attribute("data-place", "Amsterdam")
    page.locator("#q").fill("slapen")
    page.locator("#q").press("Tab")
    expect(page).to_have_url(re.compile("q=slapen"))


@pytest.mark.parametrize("start", ["/", "/zoeken/"])
def test_a_place_among_the_words_moves_to_where_places_are_asked(
    journey: Journey, offers: None, start: str
) -> None:
    # Given somebody who types it all in one box
    page = journey.go(start)
    page.locator("[name=q]").fill("slapen in Amsterdam")
    # When they search
    page.locator("[name=q]").press("Enter")
    # Then both fields and the address say what was meant
    expect(page.locator("[data-place]")).to_have_attribute("data-place", "Amsterdam")
    expect(page.locator("#waar")).to_have_value("Amsterdam")
    expect(page.locator("#q")).to_have_value("slapen")
    expect(page).to_have_url(
        re.compile(r"/zoeken/\?(voor=mij&)?waar=Amsterdam&(straal=10&)?q=slapen$|q=slapen")
    )
    assert "in+Amsterdam" not in page.url
    # When they go back and forth, then nothing is lost
    page.reload()
    expect(page.locator("#waar")).to_have_value("Amsterdam")


@pytest.mark.parametrize("start", ["/", "/zoeken/"])
def test_a_full_postcode_among_the_words_never_leaves_the_browser(
    journey: Journey, offers: None, start: str
) -> None:
    page = journey.go(start)
    page.locator("[name=q]").fill("slapen 1066 XQ 14")
    page.locator("[name=q]").press("Enter")
    expect(page.locator("[data-place]")).to_have_attribute("data-place", "1066")
    expect(page.locator("#q")).to_have_value("slapen")
    assert not [url for url in journey.requests if "XQ" in url.upper()]


def test_the_script_cuts_a_postcode_among_words_as_the_server_does(journey: Journey, offers: None) -> None:
    page = journey.go("/zoeken/")
    cut = page.evaluate(
        "texts => texts.map(window.tussentijdWords)", [typed for typed, _ in POSTCODES_AMONG_WORDS]
    )
    assert cut == [cut for _, cut in POSTCODES_AMONG_WORDS]
