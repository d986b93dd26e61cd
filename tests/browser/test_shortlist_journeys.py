"""A list of one's own: made, noted on, handed over and thrown away, by keyboard, by mouse and without JavaScript."""

import io
import re
from collections.abc import Iterator
from datetime import date

import pikepdf
import pytest
from playwright.sync_api import Browser, Page, expect

from directory.public_codes import address_of
from tests.browser.conftest import DESKTOP, PHONE, Journey
from tests.helpers import factories

NOTE = "Bel maandag na het eten"


@pytest.fixture(autouse=True)
def printed_pages(journey: Journey) -> None:
    """Count how often the page was sent to a printer, which no browser without a screen has."""
    journey.page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; };")


def press(page: Page, *keys: str) -> int:
    """Press keys one after the other; return how many."""
    for key in keys:
        page.keyboard.press(key)
    return len(keys)


def listed(page: Page) -> list[str]:
    return page.locator(".tt-handout__name a").all_inner_texts()


def test_a_poh_hands_over_two_offers_in_six_actions_by_keyboard(journey: Journey, offers: None) -> None:
    # Given a POH on the home page, with the place of the patient in the field that has the focus
    page = journey.go("/")
    page.get_by_label("Waar zoek je?").focus()
    # When they type where and what, and send it: the first action
    page.keyboard.type("1066")
    page.keyboard.press("Tab")
    page.keyboard.type("slecht slapen")
    actions = press(page, "Enter")
    expect(page.locator("#gevonden")).to_be_visible()
    page.wait_for_load_state()  # the keys are there once the page is
    # And put the first two on the list
    for _number in range(2):
        actions += press(page, "j", "l")
    expect(page.locator("header [data-list-count]")).to_have_text(" (2)")
    # And open it
    actions += press(page, "m")
    expect(page).to_have_url(re.compile(r"/l/[a-z0-9.]+-[a-z0-9]{2}/$"))
    # Then the sheet stands there, six actions later
    assert actions == 6
    assert len(listed(page)) == 2
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Steun terwijl je wacht")).to_be_visible()
    expect(page.get_by_role("heading", name="Heb je nu hulp nodig?").first).to_be_visible()
    expect(page.locator(".tt-handout__code").first).to_be_visible()
    page.emulate_media(media="screen")
    # And "p" prints it
    press(page, "p")
    assert page.evaluate("window.printed") == 1
    journey.audit()
    journey.fits()


def test_notes_and_the_order_stay_in_the_browser(journey: Journey, offers: None) -> None:
    # Given a list of three
    page = journey.go("/zoeken/?waar=1066")
    for number in range(3):
        page.locator("[data-list]").nth(number).click()
    expect(page.locator("[data-list]").first).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name="Mijn lijstje (3)").click()
    names = listed(page)
    # When somebody writes a note and moves what it is about
    page.locator("[data-note]").first.fill(NOTE)
    page.get_by_role("link", name=re.compile("^Later")).first.click()
    # Then the note moved along, and stands on paper
    expect(page.locator("[data-note]").nth(1)).to_have_value(NOTE)
    assert listed(page) == [names[1], names[0], names[2]]
    page.emulate_media(media="print")
    expect(page.get_by_text(NOTE)).to_be_visible()
    page.emulate_media(media="screen")
    # When they take one away, then it is gone from the count too
    page.get_by_role("link", name=re.compile("^Van het lijstje")).last.click()
    expect(page.locator("header [data-list-count]")).to_have_text(" (2)")
    # When they open another tab, then it has the same list, and tells the first one what changes
    other = page.context.new_page()
    other.goto(journey.site + "/zoeken/?waar=1066")
    expect(other.locator("header [data-list-count]")).to_have_text(" (2)")
    other.locator("[data-list]").nth(2).click()
    expect(page.locator("header [data-list-count]")).to_have_text(" (3)")
    other.locator("[data-list]").nth(2).click()
    expect(page.locator("[data-note]").nth(1)).to_have_value(NOTE)
    other.close()
    # When they keep it on the device, then the page says so, and it can be let go again
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    expect(page.get_by_text("Ze blijven op dit apparaat")).to_be_visible()
    page.get_by_role("button", name="Bewaar niet meer").click()
    expect(page.get_by_text("Sluit je hem, dan zijn ze weg")).to_be_visible()
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    # When they wipe it, then nothing is left, not for who goes back either
    page.get_by_role("button", name="Wis alles").click()
    expect(page.get_by_role("heading", name="Je lijstje is nog leeg")).to_be_visible()
    page.go_back()
    expect(page.get_by_text(NOTE)).to_have_count(0)
    journey.go("/lijst/")
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    journey.audit()
    journey.fits()
    # And no request carried a word of the note
    assert not [url for url in journey.requests if "maandag" in url.lower()]


def test_a_list_that_was_shared_becomes_ones_own_only_when_asked(journey: Journey, offers: None) -> None:
    first, second = factories.make_service(name="Gedeeld een"), factories.make_service(name="Gedeeld twee")
    # Given somebody with a list of their own
    page = journey.go("/zoeken/?waar=1066")
    page.locator("[data-list]").first.click()
    # When they open the list of somebody else
    journey.go(f"/l/{address_of([first.code, second.code])}/")
    # Then theirs is untouched, and there is no field for a note
    expect(page.locator("header [data-list-count]")).to_have_text(" (1)")
    expect(page.locator("[data-note]").first).to_be_hidden()
    # When they take it over, then it stands beside what they had
    page.get_by_role("button", name="Zet het erbij op mijn lijstje").click()
    expect(page.locator("header [data-list-count]")).to_have_text(" (3)")
    assert listed(page)[1:] == ["Gedeeld een", "Gedeeld twee"]
    expect(page.locator("[data-note]").first).to_be_visible()


def test_two_offers_stand_beside_each_other_and_on_a_phone_below(journey: Journey) -> None:
    codes = [factories.make_service(name=name, goal="Rust").code for name in ("Een", "Twee")]
    page = journey.go(f"/l/{address_of(codes)}/")
    page.get_by_role("link", name="Vergelijk naast elkaar").click()
    expect(page.get_by_role("columnheader", name=re.compile("Een$"))).to_be_visible()
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    expect(page.locator(".tt-compare__who").first).to_be_visible()
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    journey.audit()
    journey.fits()


def test_keys_do_nothing_while_somebody_types_and_can_be_switched_off(journey: Journey, offers: None) -> None:
    # Given somebody who types words with the letters of keys in them
    page = journey.go("/zoeken/?waar=1066")
    page.wait_for_load_state()
    press(page, "/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("jkl?p")
    assert page.locator("#q").input_value().endswith("jkl?p")
    assert page.evaluate("window.printed") == 0
    # When they ask what the keys do, and switch them off
    page.get_by_role("button", name="Sneltoetsen").click()
    expect(page.get_by_role("dialog", name="Sneltoetsen")).to_be_visible()
    journey.audit()
    page.get_by_label("Sneltoetsen aan op dit apparaat").uncheck()
    page.get_by_role("button", name="Sluiten").click()
    # Then they do nothing more
    page.locator("#gevonden").focus()
    press(page, "p", "j")
    assert page.evaluate("window.printed") == 0
    expect(page.locator("#gevonden")).to_be_focused()


@pytest.fixture
def without_scripts(browser: Browser, journey: Journey) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_javascript_links_make_a_list(journey: Journey, offers: None, without_scripts: Page) -> None:
    page = without_scripts
    page.goto(journey.site + "/zoeken/?waar=1066")
    page.locator("[data-list]").first.click()
    assert len(listed(page)) == 1
    page.get_by_role("link", name="Zoek verder").click()
    page.locator("#waar").fill("1066")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page.locator(".tt-listed--on")).to_have_count(1)
    page.locator(".tt-listed:not(.tt-listed--on)").first.click()
    assert len(listed(page)) == 2
    page.get_by_role("link", name=re.compile("^Van het lijstje")).first.click()
    assert len(listed(page)) == 1


def test_words_for_a_record_are_copied_with_one_press(journey: Journey, offers: None) -> None:
    page = journey.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    service = factories.make_service(name="Inloop “De Brug”")
    journey.go(f"/l/{address_of([service.code])}/")
    page.get_by_text("Tekst voor het dossier").click()
    page.get_by_role("button", name="Kopieer de tekst").click()
    expect(page.get_by_text("Gekopieerd.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("P: ")
    assert 'Inloop "De Brug"' in copied
    assert len(copied) <= 500
    assert all(len(line) <= 80 and line.isascii() for line in copied.splitlines())


def test_the_quick_way_out_takes_the_list_along_also_without_a_connection(
    journey: Journey, offers: None
) -> None:
    page = journey.go("/zoeken/?waar=1066")
    page.locator("[data-list]").first.click()
    page.evaluate("localStorage.setItem('tussentijd.lijstje', sessionStorage.getItem('tussentijd.lijstje'))")
    other = page.context.new_page()
    other.goto(journey.site + "/over/")
    expect(other.locator("header [data-list-count]")).to_have_text(" (1)")
    page.context.set_offline(True)
    with page.expect_request("https://www.buienradar.nl/"):
        press(page, "Shift", "Shift", "Shift")
    assert other.evaluate("localStorage.length") == 0
    expect(other.locator("header [data-list-count]")).to_have_text("")
    other.close()
    journey.requests.clear()
    journey.complaints.clear()


def test_where_the_browser_is_full_what_it_kept_stays(journey: Journey, offers: None) -> None:
    # Given a list with a note
    page = journey.go("/zoeken/?waar=1066&thema=slaap")
    page.locator("[data-list]").first.click()
    page.locator("header [data-list-link]").click()
    page.get_by_label("Mijn notitie").fill(NOTE)
    # When the browser has no room for more, and somebody types on and asks to keep it on the device
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
    )
    page.get_by_label("Mijn notitie").fill(f"{NOTE}, of anders dinsdag")
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    # Then the list and what was noted before are still there, and it does not say that it was kept
    expect(page.locator("[data-list-status]")).to_have_text("Je browser laat niet toe dat we iets bewaren.")
    page.reload()
    expect(page.get_by_label("Mijn notitie")).to_have_value(NOTE)
    expect(page.locator("header [data-list-count]")).to_have_text(" (1)")


def test_two_offers_that_say_all_there_is_keep_to_one_sheet(journey: Journey) -> None:
    services = [
        factories.make_service(
            name=name,
            summary="Zes avonden samen praten over slapen en piekeren.",
            concepts=["slaap", "lotgenotengroep", "volwassenen"],
            minimum_age=18,
            phones=[{"number": "06 1234 5678", "kind": "voice", "hours": "op werkdagen", "public": True}],
            locations=[
                factories.make_place(
                    name="Buurthuis De Lindeboom", address="Voorbeeldlaan 12",
                    schedules=[factories.make_schedule(note="Niet op 24 en 31 december. Elke zes weken begint een nieuwe ronde.")],
                )
            ],
            signup="Vul het formulier in of stuur een mail. Je krijgt binnen twee werkdagen antwoord. Een verwijzing is niet nodig.",
            costs=["gratis"],
            first_door="Mila of Jorrit. Ze staan vanaf 19.15 uur bij de deur.",
            first_name="We vragen alleen een voornaam. Dat mag ook een verzonnen naam zijn.",
            first_words="Hoi, ik slaap slecht en ik wil graag een keer komen kijken.",
            confirmed_on=date(2026, 11, 16),
        )
        for name in ("Slaapkring West", "Ommetje Sloterplas")
    ]  # fmt: skip
    page = journey.go(f"/l/{address_of([service.code for service in services])}/")
    download = page.request.get(f"{page.url}lijstje.pdf").body()
    for sheet in (page.pdf(prefer_css_page_size=True), download):
        with pikepdf.open(io.BytesIO(sheet)) as pdf:
            assert len(pdf.pages) == 1


def test_printed_results_are_ten_on_two_sheets_with_the_crisis_lines_on_each(journey: Journey) -> None:
    for number in range(14):
        factories.make_service(
            name=f"Slaapkring {number}", concepts=["angst"], locations=[factories.make_place()],
            phones=[{"number": "06 1234 5678", "kind": "voice", "public": True}],
        )  # fmt: skip
    page = journey.go("/zoeken/?waar=1066&thema=angst")
    with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        assert len(pdf.pages) <= 2
    # The foot, which stands on each, has the address and the day, also once somebody asked on
    foot = page.locator(".tt-footer #afgedrukt")
    expect(foot).to_contain_text("thema=angst")
    page.get_by_label("Afstand").select_option("25")
    expect(foot).to_contain_text("straal=25")
    page.emulate_media(media="print")
    shown = page.locator("[data-service]:visible")
    assert shown.count() == 10
    assert shown.get_by_text("Telefoon: 06 12345678").count() == 10
    expect(page.get_by_text(re.compile("De eerste tien, van .*/zoeken/"))).to_be_visible()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.tt-footer')).display")
        == "table-footer-group"
    )


def test_who_went_there_says_with_one_press_how_it_went(journey: Journey) -> None:
    service = factories.make_service(name="Slaapkring")
    # Given somebody who scanned the code of their list
    page = journey.go(f"/l/{address_of([service.code])}/")
    page.get_by_role("link", name="Is het gelukt?").click()
    journey.audit()
    journey.fits()
    # When they press one button, then it is counted, and they are thanked where they pressed
    page.get_by_role("button", name=re.compile("geen gehoor")).click()
    expect(page.get_by_text("Dank je wel. Het is geteld.")).to_be_visible()
    assert service.outcomes.get().outcome == "geen-gehoor"


def test_the_first_step_is_in_sight_and_goes_into_a_calendar(journey: Journey) -> None:
    place = factories.make_place(schedules=[factories.make_schedule()])
    service = factories.make_service(
        name="Slaapkring", locations=[place], first_steps=["iemand-wacht", "eerst-kijken"], bring="makkelijke schoenen",
        first_words="Hoi, ik kom kijken.", phones=[{"number": "06 1234 5678", "kind": "voice", "public": True}],
    )  # fmt: skip
    page = journey.go(service.get_absolute_url())
    for words in ("Iemand wacht je op", "Eerst even kijken mag", "makkelijke schoenen"):
        expect(page.get_by_text(words).first).to_be_visible()
    for name, file in (
        ("de volgende keer", "volgende-keer"),
        ("alle keren", "agenda"),
        ("Bel je deze week", "bel"),
    ):
        with page.expect_download() as waiting:
            page.get_by_role("link", name=re.compile(name)).click()
        assert waiting.value.suggested_filename == f"{file}.ics"
    page.get_by_role("button", name="Kopieer deze zin").click()
    journey.audit()
    journey.fits()
