"""Answers that come while someone goes on: late, not at all, or in the middle of a word."""

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Journey


def test_what_someone_is_typing_survives_a_new_answer(journey: Journey, offers: None) -> None:
    page = journey.go("/zoeken/?waar=1066")
    page.locator("#k-kosten-gratis").check()
    page.locator("#q").fill("half get")
    expect(page.locator("#resultaten")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator("[data-count]").first).to_have_text("5")
    expect(page.locator("#q")).to_have_value("half get")


def test_ticks_made_while_a_slow_answer_is_under_way_all_count(journey: Journey, offers: None) -> None:
    # Given answers that are held back
    page = journey.go("/zoeken/?waar=1066")
    held: list[Route] = []
    page.route("**/zoeken/?*", lambda route: held.append(route))
    # When three ticks follow each other
    for box in ("#k-kosten-gratis", "#k-thema-slaap", "#k-vorm-lotgenotengroep"):
        with page.expect_request("**/zoeken/?*"):
            page.locator(box).check()
    # And the answers come in the order of the questions, as far as anyone still waits for them
    for route in held:
        route.continue_()
    # Then all three count, and nothing was complained of
    expect(page.locator("[data-count]").first).to_have_text("1")
    assert {"gratis", "slaap", "lotgenotengroep"} <= set(journey.chosen())
    assert "kosten=gratis" in page.url
    assert "thema=slaap" in page.url
    expect(page.locator("#resultaten")).not_to_have_attribute("aria-busy", "true")


@pytest.mark.parametrize("fault", ["network", "server"])
def test_an_answer_that_does_not_come_is_said(journey: Journey, offers: None, fault: str) -> None:
    # Given a line or a server that fails
    page = journey.go("/zoeken/?waar=1066")
    before, address = journey.count(), page.url
    page.route(
        "**/zoeken/?*",
        lambda route: route.abort() if fault == "network" else route.fulfill(status=500, body="<p>x</p>"),
    )
    # When something is chosen
    page.locator("#k-kosten-gratis").click()
    # Then the page says so, and choices and results are still those of the address
    expect(page.get_by_role("alert")).to_contain_text("Dat lukte niet. Probeer het nog een keer.")
    expect(page.locator("#k-kosten-gratis")).not_to_be_checked()
    assert journey.count() == before
    assert page.url == address
    link = page.get_by_role("link", name="Laad de pagina opnieuw")
    expect(link).to_have_attribute("href", address)
    journey.audit()
    # When it works again, then the words are gone
    page.unroute("**/zoeken/?*")
    page.locator("#k-kosten-gratis").check()
    expect(page.locator("[data-count]").first).to_have_text("5")
    expect(page.locator("#mislukt")).to_be_empty()
    journey.complaints = [text for text in journey.complaints if "htmx" not in text and "Failed" not in text]


def test_back_gives_the_focus_to_what_made_the_step(journey: Journey, offers: None) -> None:
    # Given two steps: a tick, and a chip that goes away
    page = journey.go("/zoeken/?waar=1066")
    page.locator("#k-kosten-gratis").check()
    expect(page.locator("[data-count]").first).to_have_text("5")
    page.get_by_role("link", name=re.compile("Verwijder filter")).first.click()
    expect(page.locator("[data-count]").first).to_have_text("6")
    # When they go back, then the heading has the focus, for the chip has no name of its own
    page.go_back()
    expect(page.locator("[data-count]").first).to_have_text("5")
    expect(page.locator("#gevonden")).to_be_focused()
    expect(page.locator("#gevonden")).to_be_in_viewport()
    # When they go back again, then the box that was ticked has it
    page.go_back()
    expect(page.locator("[data-count]").first).to_have_text("6")
    expect(page.locator("#k-kosten-gratis")).to_be_focused()


def test_letters_typed_while_an_answer_comes_in_are_kept(journey: Journey) -> None:
    # Given a reader whose answer begins to be shown
    page = journey.go("/zoeken/?waar=1066")
    page.locator("#q").focus()
    swap = """name => document.body.dispatchEvent(new CustomEvent(
        name, {bubbles: true, detail: {ctx: {request: {headers: {}}}}}))"""
    page.evaluate(swap, "htmx:before:swap")
    # When letters are typed before it stands
    page.keyboard.type("slap")
    page.evaluate(swap, "htmx:after:swap")
    page.keyboard.type("en")
    # Then none is lost
    expect(page.locator("#q")).to_have_value("slapen")
