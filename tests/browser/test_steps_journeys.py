"""The step plan walked: by a referrer with the keyboard alone to two fitting offers, by somebody without scripts, to paper."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Journey
from tests.browser.test_waiting_journeys import sheets
from tests.helpers.steps import load_real_steps
from tests.helpers.waiting import make_waiting_time

IN_A_MINUTE = 60
"""Presses that somebody makes in a minute who takes a second for each."""


class Keys:
    """Presses keys and counts them."""

    def __init__(self, page: Page) -> None:
        self.page, self.pressed = page, 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1

    def type(self, text: str) -> None:
        self.press(*text)

    def onward(self, title: str) -> None:
        """Send the question and wait for the next one, which begins where it is answered."""
        self.press("Enter")
        expect(self.page.get_by_role("heading", level=1)).to_have_text(title)
        expect(self.page.locator("[autofocus]")).to_be_focused()


def test_a_referrer_walks_to_two_fitting_offers_by_keyboard_alone(journey: Journey, offers: None) -> None:
    # Given the step plan, and figures of how long people wait
    load_real_steps()
    make_waiting_time(intake=12)
    page = journey.go("/stappenplan/")
    journey.audit()
    journey.fits()
    page.reload()
    keys = Keys(page)
    # When a referrer goes in and answers question after question
    while page.evaluate("document.activeElement.textContent") != "Ik verwijs":
        keys.press("Tab")
    keys.onward("Is er nu gevaar, of denkt iemand aan zelfdoding?")
    keys.press("ArrowDown")
    keys.onward("Hoe lang duurt het wachten?")
    keys.press("ArrowDown", "ArrowDown")
    keys.onward("Waar woont de patiënt?")
    keys.type("1066")
    keys.press("Escape")
    keys.onward("Hoe oud is de patiënt?")
    expect(page.locator("[data-waiting]")).to_contain_text("In deze regio nu ongeveer 12 weken")
    keys.type("34")
    keys.onward("Wat speelt er het meest?")
    keys.press("Tab", "Tab", "Tab", "Space")
    keys.onward("Wat zou nu helpen?")
    keys.onward("Welke vorm past?")
    keys.onward("Hoe kan iemand erbij zijn?")
    keys.press("Tab", "Tab", "Space")
    keys.onward("Dit zijn de antwoorden")
    keys.press("Enter")
    # Then two offers fit, each says why, and it took less than a minute
    page.wait_for_url(
        re.compile(r"/zoeken/\?voor=verwijzer&waar=1066&leeftijd=34&thema=slaap&bereik=op-locatie#gevonden$")
    )
    assert {"Slaapkring West", "Het Tussenhuis"} <= set(journey.names())
    assert journey.page.locator(".tt-fits").count() >= 2
    assert keys.pressed <= IN_A_MINUTE, f"{keys.pressed} presses"


def test_every_screen_shuts_nobody_out(journey: Journey) -> None:
    load_real_steps()
    make_waiting_time(intake=12)
    for path in (
        "mij/veilig",
        "mij/plek",
        "mij/leeftijd",
        "mij/klachten",
        "mij/nood",
        "mij/klaar",
        "naaste/wie",
        "verwijzer/thema",
    ):
        journey.go(f"/stappenplan/{path}/?waar=1066&thema=slaap&nood=nee")
        journey.audit()
        journey.fits()
    journey.go("/stappenplan/gesprek/?voor=verwijzer&waar=1066&thema=slaap")
    journey.audit()
    journey.fits()
    journey.go("/stappenplan/mij/leeftijd/?leeftijd=oud&verder=1")
    expect(journey.page.get_by_text("Typ een leeftijd tussen 0 en 120")).to_be_visible()
    journey.audit()
    journey.complaints = [text for text in journey.complaints if "422" not in text]


def test_back_and_skipping_without_javascript_keep_what_was_answered(
    journey_without_javascript: Journey, offers: None
) -> None:
    load_real_steps()
    page = journey_without_javascript.go("/")
    page.get_by_role("link", name="Stap voor stap, voor jou").click()
    # When somebody answers, goes back, answers otherwise and skips the rest
    page.get_by_label("Ja, ik ben veilig").check()
    page.get_by_role("button", name="Verder").click()
    page.get_by_role("link", name="Sla over").click()
    page.get_by_label("Waar woon je?").fill("1066AB 12")
    page.get_by_role("button", name="Verder").click()
    page.get_by_role("link", name="Vorige vraag").click()
    expect(page.get_by_label("Waar woon je?")).to_have_value("1066")
    page.get_by_role("button", name="Verder").click()
    page.get_by_role("link", name="Sla over").click()
    page.get_by_label("Ik slaap slecht").check()
    page.get_by_role("button", name="Verder").click()
    for _question in range(3):
        page.get_by_role("link", name="Sla over").click()
    # Then everything they answered is there, and leads to the search
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit zijn je antwoorden")
    page.get_by_role("link", name="Bekijk wat past").click()
    expect(page).to_have_url(re.compile(r"/zoeken/\?waar=1066&thema=slaap#gevonden$"))
    assert "Slaapkring West" in journey_without_javascript.names()


def test_danger_comes_first_and_the_walk_goes_on(journey: Journey) -> None:
    load_real_steps()
    page = journey.go("/stappenplan/mij/veilig/")
    page.get_by_label("Nee, of ik weet het niet").check()
    page.get_by_role("button", name="Verder").click()
    expect(page.locator("[data-crisis]").get_by_role("link", name="Bel 113")).to_be_visible()
    page.get_by_role("link", name="Ik heb gebeld, of ik wil verder kijken").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe lang wacht je al?")


def test_the_sheet_of_a_conversation_is_one_sheet(journey: Journey) -> None:
    load_real_steps()
    make_waiting_time(intake=12, treatment_weeks=8)
    themes = "&".join(
        f"thema={slug}" for slug in ("somberheid", "angst", "stress", "slaap", "trauma", "eten", "adhd")
    )
    aims = "&".join(
        f"doel={slug}" for slug in ("erkenning", "perspectief", "overeind-blijven", "structuur", "zelfregie")
    )
    ways = "&".join(
        f"vorm={slug}" for slug in ("gesprek-ervaringsdeskundige", "lotgenotengroep", "steunpunt", "inloop")
    )
    query = f"nood=nee&wacht=langer-dan-14-weken&waar=1066&leeftijd=34&{themes}&{aims}&{ways}&bereik=online&bereik=telefoon"
    for voor in ("verwijzer", "mij", "naaste"):
        page = journey.go(f"/stappenplan/gesprek/?voor={voor}&{query}")
        assert sheets(page) == 1, voor
        page.emulate_media(media="print")
        expect(page.locator(".tt-sheet__call")).to_be_visible()
        expect(page.get_by_role("button", name="Print dit blad")).to_be_hidden()
        page.emulate_media(media="null")
