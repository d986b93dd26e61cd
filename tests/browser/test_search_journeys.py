"""Finding support: with and without JavaScript, by keyboard alone, and when nothing is found or something is wrong."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import ARGUMENTS, PHONE, Journey
from tests.helpers import factories


def test_someone_finds_support_and_each_choice_shows_at_once(journey: Journey, offers: None) -> None:
    # Given someone on the home page
    page = journey.go("/")
    journey.audit()
    # When they say where they live and what bothers them
    page.get_by_label("Waar zoek je?").fill("1066")
    page.get_by_label("Waar loop je tegenaan?").fill("slecht slapen")
    page.get_by_role("button", name="Zoek steun").click()
    # Then they see what is near and what is reachable everywhere, and the title tells nobody
    expect(page.get_by_role("heading", name=re.compile("In de buurt"))).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("Overal bereikbaar"))).to_be_visible()
    assert page.title() == "Tussentijd"
    before, address = journey.count(), page.url
    journey.audit()
    journey.fits()
    # When they choose one kind of support
    box = page.locator("input[name=vorm][value=lotgenotengroep]")
    box.check()
    # Then results, count and address follow, the box keeps the focus and the count is said
    expect(page.locator("[data-count]").first).to_have_text("1")
    assert before > 1
    assert "vorm=lotgenotengroep" in page.url
    assert journey.names() == ["Slaapkring West"]
    expect(page.locator("input[name=vorm][value=lotgenotengroep]")).to_be_focused()
    expect(page.locator("#melding")).to_contain_text("1 mogelijkheid")
    # When they go back, then the earlier answer is there again
    page.go_back()
    expect(page.locator("[data-count]").first).to_have_text(str(before))
    assert page.url == address
    assert "lotgenotengroep" not in journey.chosen()
    # And forward again
    page.go_forward()
    expect(page.locator("[data-count]").first).to_have_text("1")
    # When they take the choice away, then the heading has the focus: the chip is gone
    page.get_by_role("link", name=re.compile("Verwijder filter")).first.click()
    expect(page.locator("[data-count]").first).to_have_text(str(before))
    expect(page.locator("#gevonden")).to_be_focused()
    # When they open an offer, then it leads back to these results
    page.get_by_role("link", name="Slaapkring West", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Slaapkring West")
    page.get_by_role("link", name="Terug naar je resultaten").click()
    expect(page.locator("[data-count]").first).to_have_text(str(before))


def test_a_small_phone_shows_the_first_result_above_its_bar(journey: Journey, offers: None) -> None:
    # Given a small phone and words that are understood
    page = journey.page
    page.set_viewport_size({"width": 360, "height": 740})
    # Then the first result begins above the bar for the thumb, also where they are asked where they live or a wish was read
    for asked in ("q=slecht+slapen", "waar=1066&q=slecht+slapen", "waar=1066&q=gratis+slecht+slapen"):
        journey.go(f"/zoeken/?{asked}")
        first = page.locator("[data-service]").first.bounding_box()
        thumb = page.locator(".tt-thumb").bounding_box()
        assert first
        assert thumb
        assert first["y"] + 30 < thumb["y"], asked
        assert page.get_by_label("In welke plaats of postcode?").is_visible() == (asked == "q=slecht+slapen")
    # And what was read and searched for stands side by side, nothing over something else
    wish = page.get_by_role("link", name="Verwijder Gratis").bounding_box()
    title = page.get_by_text("We zochten op:").bounding_box()
    assert wish
    assert title
    assert wish["x"] + wish["width"] <= title["x"]
    # And what is open now is one press away
    page.get_by_role("link", name="Nu open", exact=True).click()
    expect(page).to_have_url(re.compile("wanneer=nu"))
    expect(page.get_by_role("link", name="Verwijder filter Nu open")).to_be_visible()
    journey.audit()


def test_who_goes_back_from_an_offer_lands_where_they_were(journey: Journey, offers: None) -> None:
    page = journey.page
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    journey.go("/zoeken/?waar=1066")
    # Given somebody far down the list
    last = page.locator("[data-service] h3 a").last
    last.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    assert before > PHONE[1]
    last.click()
    # When they look at an offer and go back by its link
    page.get_by_role("link", name="Terug naar je resultaten").click()
    # Then they are where they were
    expect(page).to_have_url(re.compile("/zoeken/"))
    page.wait_for_function("before => Math.abs(scrollY - before) < 200", arg=before)


def test_a_phone_shows_the_first_result_and_folds_the_rest(journey: Journey, offers: None) -> None:
    # Given a phone
    page = journey.page
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    journey.go("/zoeken/?waar=1066")
    # Then the fields are folded and the first result begins on the first screen
    expect(page.locator("#waar")).to_be_hidden()
    first = page.locator("[data-service]").first.bounding_box()
    assert first
    assert first["y"] < PHONE[1]
    # When the filters are opened and one is chosen, then they stay open
    page.locator("#filters-open summary").click()
    page.locator("#k-kosten-gratis").check()
    expect(page.locator("[data-count]").first).to_have_text("5")
    expect(page.locator("#k-kosten-gratis")).to_be_visible()
    # And the way to the results is at hand, above the thumb bar, with the new count
    apply = page.get_by_role("link", name="Bekijk 5 mogelijkheden")
    expect(apply).to_be_in_viewport(ratio=1)
    thumb, button = page.locator(".tt-thumb").bounding_box(), apply.bounding_box()
    assert thumb
    assert button
    assert button["y"] + button["height"] <= thumb["y"]
    # When "Wijzig" is pressed, then the fields are there
    page.get_by_text("Wijzig").click()
    expect(page.locator("#waar")).to_be_visible()


def test_leafing_gives_the_heading_the_focus(journey: Journey) -> None:
    factories.make_services([{"name": f"Samen wachten {number}"} for number in range(25)])
    page = journey.go("/zoeken/?waar=1066")
    page.get_by_role("link", name="Volgende").click()
    expect(page.get_by_text("Pagina 2 van 2")).to_be_visible()
    expect(page.locator("#gevonden")).to_be_focused()


LARGE_TEXT = [*ARGUMENTS, "--blink-settings=defaultFontSize=32"]


def test_large_text_on_a_small_phone_leaves_room_to_read(
    launch_browser: Callable[..., Browser], site: str, offers: None
) -> None:
    # Given the narrowest phone, and a reader whose browser writes everything twice as large
    browser = launch_browser(args=LARGE_TEXT)
    journey = Journey(browser.new_page(viewport={"width": 320, "height": 844}), site).watch()
    page = journey.go("/zoeken/?waar=1066&q=ik+wil+dood&voor=mij")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "36px"
    # Then nothing sticks out, and what is always there leaves two thirds of the screen
    for path in ("/zoeken/?waar=1066&q=ik+wil+dood", "/", "/zoeken/?waar=1066"):
        journey.go(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    boxes = [page.locator(name).bounding_box() for name in (".tt-crisis-bar", ".tt-header", ".tt-thumb")]
    assert sum(box["height"] for box in boxes if box) <= 844 / 3
    # And 113 and 112 are at the top, large enough to press
    for cell in page.locator(".tt-crisis-bar__cell").all():
        box = cell.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 844 / 4
        assert min(box["width"], box["height"]) >= 44
    words, change = (
        page.locator(name).bounding_box() for name in (".tt-search-header__now", ".tt-search-header__change")
    )
    assert words
    assert change
    assert words["y"] + words["height"] <= change["y"]
    journey.keep_promises()
    browser.close()


def test_without_javascript_everything_works(journey_without_javascript: Journey, offers: None) -> None:
    # Given a browser without JavaScript
    journey = journey_without_javascript
    page = journey.go("/")
    # When someone searches and chooses
    page.get_by_label("Waar zoek je?").fill("1066")
    page.get_by_role("button", name="Zoek steun").click()
    assert journey.count() == 6
    page.locator("#k-vorm-lotgenotengroep").check()
    page.get_by_role("button", name="Toon mogelijkheden").click()
    # Then the page answers, and nothing is offered that would do nothing
    assert journey.names() == ["Slaapkring West"]
    expect(page.get_by_role("button", name="Open de kaart")).to_have_count(0)
    expect(page.get_by_role("button", name="Gebruik mijn locatie")).to_have_count(0)
    page.get_by_role("link", name=re.compile("Verwijder filter")).first.click()
    assert journey.count() == 6
    page.get_by_role("link", name="Slaapkring West", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Slaapkring West")


def test_the_keyboard_alone_is_enough(journey: Journey, offers: None) -> None:
    # Given the search page and no mouse
    page = journey.go("/zoeken/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    # When a place is typed
    page.locator("#waar").focus()
    page.keyboard.type("amster")
    field = page.get_by_role("combobox", name="Waar?")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".tt-combobox [role=status]")).to_contain_text("voorstel")
    journey.audit()
    # Then the arrow keys choose a suggestion, and Escape leaves the text alone
    page.keyboard.press("ArrowDown")
    option = page.locator(f"#{field.get_attribute('aria-activedescendant')}")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("amster")
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("[data-place]")).to_have_attribute("data-place", "Amsterdam")
    expect(field).to_be_focused()
    # When words follow and Enter is pressed
    page.locator("#q").focus()
    page.keyboard.type("slapen")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=slapen"))
    # Then Tab reaches the first result, and Enter opens it
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-service] h3 a')"):
            break
    name = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_nothing_found_is_not_the_end(journey: Journey, offers: None) -> None:
    # When someone asks for what is not there
    page = journey.go("/zoeken/?waar=9711&straal=2&thema=eten&vorm=creatief")
    # Then the page says so, widens by itself and still shows what is reachable everywhere
    assert journey.count() == 0
    expect(page.get_by_role("heading", level=1)).to_contain_text("Geen mogelijkheden gevonden")
    expect(page.get_by_role("heading", name="Dit is er wel")).to_be_visible()
    expect(page.locator(".tt-notice").first).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("Overal bereikbaar"))).to_be_visible()
    journey.audit()


@pytest.mark.parametrize("voor", ["mij", "naaste", "verwijzer"])
def test_words_of_crisis_bring_113_above_the_results(journey: Journey, offers: None, voor: str) -> None:
    # Given someone who types that they do not want to live any more
    page = journey.go(f"/zoeken/?waar=1066&voor={voor}")
    page.locator("#q").fill("ik wil niet meer leven")
    page.keyboard.press("Enter")
    # Then the panel stands above the results, and there are results
    panel = page.locator("[data-crisis]")
    expect(panel).to_be_visible()
    expect(panel.get_by_role("link", name="Bel 113")).to_have_attribute("href", "tel:113")
    box, results = panel.bounding_box(), page.locator("[data-service]").first.bounding_box()
    assert box
    assert results
    assert box["y"] < results["y"]
    journey.audit()
    journey.fits()


def test_words_of_violence_bring_the_second_panel(journey: Journey, offers: None) -> None:
    page = journey.go("/zoeken/?q=mijn+man+slaat+mij")
    panel = page.locator("[data-unsafe]")
    expect(panel).to_contain_text("Bel alleen als dat veilig is")
    expect(panel.get_by_role("link", name="Snel weg")).to_have_attribute("href", "/weg/")
    assert not page.evaluate("document.querySelector('[data-unsafe]').contains(document.activeElement)")
    journey.audit()


@pytest.mark.parametrize("voor", ["mij", "verwijzer"])
def test_the_search_header_leaves_room_for_results(journey: Journey, offers: None, voor: str) -> None:
    page = journey.go(f"/zoeken/?waar=1066&voor={voor}")
    search_header = page.locator("#zoekband").bounding_box()
    assert search_header
    assert search_header["height"] <= 175


def test_enter_asks_once(journey: Journey, offers: None) -> None:
    page = journey.go("/zoeken/?waar=1066")
    words = page.get_by_label("Waar loop je tegenaan?")
    for typed in ("slaap", "stress"):
        journey.requests.clear()
        words.fill("")
        words.press_sequentially(typed)
        words.press("Enter")
        expect(page).to_have_url(re.compile(f"q={typed}"))
        page.wait_for_load_state("networkidle")
        assert [url for url in journey.requests if "/zoeken/" in url] == [page.url]
    # When somebody leaves the field without Enter, then that asks too
    words.fill("wandelen")
    words.press("Tab")
    expect(page).to_have_url(re.compile("q=wandelen"))
