"""Finding support: with and without JavaScript, by keyboard alone, and when the search has a question itself."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from directory.places import reference, reference_files
from directory.places.gazetteer import reset
from tests import factories
from tests.browser.conftest import ARGUMENTS, PHONE, Journey


def chosen_slugs(page: Page) -> list[str]:
    return [box.get_attribute("value") or "" for box in page.locator("input[type=checkbox]:checked").all()]


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
    assert "lotgenotengroep" not in chosen_slugs(page)
    # And forward again
    page.go_forward()
    expect(page.locator("[data-count]").first).to_have_text("1")
    # When they take the choice away, then the heading has the focus: the chip is gone
    page.get_by_role("link", name=re.compile("Verwijder filter")).first.click()
    expect(page.locator("[data-count]").first).to_have_text(str(before))
    expect(page.locator("#gevonden")).to_be_focused()
    # When they open an offer, then it leads back to these results
    page.get_by_role("link", name="Slaapkring West").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Slaapkring West")
    page.get_by_role("link", name="Terug naar je resultaten").click()
    expect(page.locator("[data-count]").first).to_have_text(str(before))


def test_what_someone_is_typing_survives_a_new_answer(journey: Journey, offers: None) -> None:
    page = journey.go("/zoeken/?waar=1066")
    page.locator("#k-kosten-gratis").check()
    page.locator("#q").fill("half get")
    expect(page.locator("#resultaten")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator("[data-count]").first).to_have_text("5")
    expect(page.locator("#q")).to_have_value("half get")


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
    # Then nothing sticks out, and what is always there leaves half of the screen
    for path in ("/zoeken/?waar=1066&q=ik+wil+dood", "/", "/zoeken/?waar=1066"):
        journey.go(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    boxes = [page.locator(name).bounding_box() for name in (".tt-crisis-bar", ".tt-header", ".tt-thumb")]
    assert sum(box["height"] for box in boxes if box) <= 422
    words, change = (page.locator(name).bounding_box() for name in (".tt-band__now", ".tt-band__change"))
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
    page.get_by_role("link", name="Slaapkring West").click()
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
    assert not [url for url in journey.requests if re.search(r"52[.,]34|4[.,]81", url)]


def test_a_practice_postcode_is_kept_only_when_asked(journey: Journey, offers: None) -> None:
    # Given a referrer with a postcode
    page = journey.go("/zoeken/?voor=verwijzer&waar=1066")
    assert page.evaluate("localStorage.length") == 0
    # When they ask to remember it, then the next search begins with it
    page.get_by_role("button", name="Onthoud deze postcode").click()
    journey.go("/zoeken/?voor=verwijzer")
    expect(page.locator("#waar")).to_have_value("1066")
    journey.audit()
    # When they ask to forget it, then it is gone
    page.get_by_role("button", name="Vergeet mijn postcode").click()
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize(
    ("typed", "kept"), [("3512JE 14 Utrecht", "3512 Utrecht"), ("Kanaalstraat 5 3531CH", "3531")]
)
def test_a_full_postcode_never_leaves_the_browser(journey: Journey, typed: str, kept: str) -> None:
    # Given someone who types their whole address, at home and among the results
    page = journey.go("/")
    for label, button in (("Waar zoek je?", "Zoek steun"), ("Waar?", "Zoek")):
        field = page.get_by_label(label)
        field.fill("")
        field.press_sequentially(typed)
        with page.expect_response(re.compile("/plaatsen/")):
            field.press("ArrowDown")
        page.get_by_role("button", name=button, exact=True).click()
        # Then only the four digits are asked for
        expect(page).to_have_url(re.compile(rf"waar={kept.replace(' ', '(%20|[+])')}(&|$)"))
        expect(page.locator("#waar")).to_have_value(kept)
    assert not [url for url in journey.requests if re.search(r"JE|CH|straat(%20|[+])|14", url)]


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
    assert {"gratis", "slaap", "lotgenotengroep"} <= set(chosen_slugs(page))
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


@pytest.mark.parametrize("voor", ["mij", "verwijzer"])
def test_the_search_band_leaves_room_for_results(journey: Journey, offers: None, voor: str) -> None:
    page = journey.go(f"/zoeken/?waar=1066&voor={voor}")
    band = page.locator("#zoekband").bounding_box()
    assert band
    assert band["height"] <= 175


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
