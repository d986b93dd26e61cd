"""The settings of a practice: kept in its browser, begun with, handed on behind "#", and in no request."""

import io
import re
from collections.abc import Iterator
from urllib.parse import quote

import cv2
import numpy as np
import pikepdf
import pytest
from playwright.sync_api import Browser, Page, expect

from directory.public_codes import address_of
from tests.browser.conftest import DESKTOP, Journey
from tests.helpers import factories

LETTERHEAD = "Praktijk De Brug\nSanne, POH-ggz\n020 123 45 67"
LINK = "/praktijk/#waar=1066&straal=5&thema=slaap&kop=Praktijk+De+Brug"
IN_NO_REQUEST = re.compile(r"brug|sanne|123.?45|1066|straal|slaap|gratis|kop=", re.IGNORECASE)


def kept(page: Page) -> str | None:
    return page.evaluate("localStorage.getItem('tussentijd.praktijk')")


def carried(journey: Journey) -> list[str]:
    """Return the requests that carry anything of the settings; a port may have their digits."""
    paths = [url.removeprefix(journey.site) for url in journey.requests]
    return [path for path in paths if IN_NO_REQUEST.search(path)]


def scanned(page: Page) -> str:
    """Return what a telephone reads in the code on the page."""
    drawn = page.locator("[data-practice-code]").screenshot()
    image = cv2.imdecode(np.frombuffer(drawn, np.uint8), cv2.IMREAD_COLOR)
    return cv2.QRCodeDetector().detectAndDecode(cv2.resize(image, None, fx=3, fy=3))[0]


def test_a_practice_keeps_begins_with_shares_and_wipes_its_settings(journey: Journey, offers: None) -> None:
    # Given a referrer on the page of their practice
    page = journey.go("/voor-verwijzers/")
    page.get_by_role("main").get_by_role("link", name="Je praktijk").click()
    page.wait_for_load_state()
    journey.audit()
    journey.fits()
    # When they fill in where, how far, two filters and the head of their sheets
    page.get_by_label("Postcode of plaats").fill("1066 AB")
    page.get_by_label("Afstand").select_option("5")
    page.locator("summary", has_text="Kies filters").click()
    for group, name in (("Thema", "Slaapproblemen"), ("Kosten", "Gratis")):
        page.locator("summary", has_text=re.compile(f"^{group}")).click()
        page.get_by_label(name, exact=True).check()
    page.get_by_label("Kop op papier").fill(LETTERHEAD)
    # Then nothing is kept before they say so
    assert kept(page) is None
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    expect(page.get_by_text("Bewaard op dit apparaat.")).to_be_visible()
    expect(page.get_by_label("Postcode of plaats")).to_have_value("1066")
    # And the link and the code say the same
    link = page.locator("#deel-link").inner_text()
    assert link.startswith(f"{journey.site}/praktijk/#waar=1066&straal=5&")
    assert scanned(page) == link
    journey.audit()
    journey.fits()
    # When a chosen filter is taken away by its chip, then its box is empty
    page.get_by_role("button", name="Verwijder filter Slaapproblemen").click()
    expect(page.get_by_label("Slaapproblemen", exact=True)).not_to_be_checked()
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    # When they print a list, then the head stands on it, and the page says where it does not
    codes = [factories.make_service(name=name).code for name in ("Slaapkring", "Ommetje")]
    journey.go(f"/l/{address_of(codes)}/")
    expect(page.get_by_text("In de PDF niet")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("[data-letterhead]")).to_have_text(LETTERHEAD)
    with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        assert len(pdf.pages) == 1
    page.emulate_media(media="screen")
    # When they wipe it all, then nothing is left
    journey.go("/praktijk/")
    expect(page.get_by_label("Kop op papier")).to_have_value(LETTERHEAD)
    page.get_by_role("button", name="Wis alles").click()
    expect(page.get_by_text("Alles is gewist.")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    expect(page.get_by_role("heading", name="Deel met je collega’s")).to_be_hidden()
    # And no request of all this carried a setting
    assert carried(journey) == []


def test_a_link_asks_before_anything_is_kept(journey: Journey) -> None:
    # Given a practice with a head of its own
    page = journey.go("/praktijk/")
    page.get_by_label("Kop op papier").fill("Praktijk Eigen")
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    before = kept(page)
    # When a link about searching comes in, then the page asks first, and says what is in it
    page.goto("about:blank")
    page = journey.go("/praktijk/#waar=1066&straal=5&thema=slaap")
    question = page.get_by_role("region", name="Deze instellingen overnemen?")
    for words in ("1066", "5 km", "Slaapproblemen"):
        expect(question.get_by_text(words, exact=True)).to_be_visible()
    assert kept(page) == before
    journey.audit()
    journey.fits()
    # When they leave it, then nothing changed and the address is clean
    question.get_by_role("button", name="Nee, laat het zo").click()
    expect(question).to_be_hidden()
    assert kept(page) == before
    expect(page).to_have_url(journey.site + "/praktijk/")
    # When they take it over, then it stands beside the head that they had
    page.evaluate("location.hash = 'waar=1066&straal=5&thema=slaap'")
    question.get_by_role("button", name="Neem over en bewaar").click()
    expect(page.get_by_label("Postcode of plaats")).to_have_value("1066")
    expect(page.get_by_label("Kop op papier")).to_have_value("Praktijk Eigen")
    expect(page.get_by_label("Afstand")).to_have_value("5")
    expect(page).to_have_url(journey.site + "/praktijk/")
    assert carried(journey) == []


@pytest.mark.parametrize(
    "fragment",
    [
        "waar=%3Cscript%3E", "thema=bestaat-niet", "straal=7000", "onzin=1", "onzin", "%", "kop=" + "x" * 61,
        "kop=a%0Ab", "kop=%E2%80%AEomgekeerd", "waar=1066&kop=" + "x" * 2100, "toString=1",
    ],
)  # fmt: skip
def test_a_link_that_is_wrong_says_so_and_changes_nothing(journey: Journey, fragment: str) -> None:
    page = journey.go(f"/praktijk/#{fragment}")
    expect(page.get_by_text("Deze link met instellingen klopt niet")).to_be_visible()
    expect(page.get_by_text("Deze instellingen overnemen?")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0


def test_of_a_link_only_what_the_page_itself_could_say_counts(journey: Journey) -> None:
    bold = quote("<b>Praktijk</b> & co")
    page = journey.go(f"/praktijk/#waar=1066AB+12&thema=weg&kop={bold}")
    question = page.get_by_role("region", name="Deze instellingen overnemen?")
    expect(question.get_by_text("Een deel van de link klopt niet.")).to_be_visible()
    expect(question.get_by_text("1066", exact=True)).to_be_visible()
    expect(question.get_by_text("<b>Praktijk</b> & co")).to_be_visible()
    question.get_by_role("button", name="Neem over en bewaar").click()
    assert "weg" not in (kept(page) or "")


def test_a_letterhead_that_is_too_long_is_pointed_at(journey: Journey) -> None:
    page = journey.go("/praktijk/")
    page.get_by_label("Kop op papier").fill("1\n2\n3\n4\n5")
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    expect(page.get_by_label("Kop op papier")).to_be_focused()
    expect(page.get_by_text("Maak er hooguit vier regels van")).to_be_visible()
    assert kept(page) is None
    journey.audit()
    page.get_by_label("Kop op papier").fill("1")
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    expect(page.get_by_text("Maak er hooguit vier regels van")).to_be_hidden()


def test_the_next_search_of_a_referrer_begins_with_them(journey: Journey, offers: None) -> None:
    # Given a practice that took over what a colleague sent
    page = journey.go(LINK)
    page.get_by_role("button", name="Neem over en bewaar").click()
    # When they begin a search as a referrer, then it is filled in, and nothing was asked yet
    journey.requests.clear()
    journey.go("/zoeken/?voor=verwijzer")
    expect(page.locator("#waar")).to_have_value("1066")
    expect(page.locator("#straal")).to_have_value("5")
    chip = page.get_by_role("button", name="Verwijder filter Slaapproblemen")
    expect(chip).to_be_visible()
    journey.audit()
    journey.fits()
    assert carried(journey) == []
    # When they search, then the address says it, and the chip is that of the answer
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page).to_have_url(re.compile(r"thema=slaap&waar=1066&straal=5"))
    expect(page.get_by_role("link", name="Verwijder filter Slaapproblemen")).to_be_visible()
    expect(chip).to_be_hidden()
    # When they take the filter away there, then it stays away
    page.get_by_role("link", name="Verwijder filter Slaapproblemen").click()
    expect(page).not_to_have_url(re.compile("slaap"))
    expect(chip).to_be_hidden()
    # When the address asks something of its own, then that alone counts
    journey.go("/zoeken/?voor=verwijzer&q=stress")
    expect(page.locator("#waar")).to_have_value("")
    expect(chip).to_be_hidden()
    # When they take the filter away before they ask, then it does not go along
    journey.go("/zoeken/?voor=verwijzer")
    chip.click()
    expect(page.locator("#waar")).to_be_focused()
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page).to_have_url(re.compile("waar=1066"))
    assert "slaap" not in page.url
    # And never did a head go along
    assert [url for url in journey.requests if "brug" in url.lower() or "kop=" in url] == []


def test_the_home_page_begins_with_them_only_for_a_referrer(journey: Journey, offers: None) -> None:
    page = journey.go(LINK)
    page.get_by_role("button", name="Neem over en bewaar").click()
    journey.go("/")
    where = page.get_by_label("Waar zoek je?")
    expect(where).to_have_value("")
    # When they say that they refer, then it is filled in
    page.get_by_label("Als verwijzer").check()
    expect(where).to_have_value("1066")
    expect(page.get_by_role("button", name="Verwijder filter Binnen 5 km")).to_be_visible()
    journey.audit()
    journey.fits()
    # When they search for themselves after all, then it is gone
    page.get_by_label("Voor mezelf").check()
    expect(where).to_have_value("")
    expect(page.get_by_role("button", name="Verwijder filter Slaapproblemen")).to_be_hidden()
    # What they typed stays
    where.fill("1012")
    page.get_by_label("Als verwijzer").check()
    expect(where).to_have_value("1012")
    page.get_by_role("button", name="Zoek steun").click()
    expect(page).to_have_url(re.compile(r"waar=1012&.*straal=5&thema=slaap"))


def test_what_was_searched_becomes_the_settings_without_words_and_age(journey: Journey, offers: None) -> None:
    page = journey.go("/zoeken/?voor=verwijzer&waar=1066&straal=5&kosten=gratis&leeftijd=34&q=rouw")
    page.get_by_role("link", name="Begin hier voortaan mee").click()
    question = page.get_by_role("region", name="Deze instellingen overnemen?")
    expect(question.get_by_text("Gratis")).to_be_visible()
    assert page.evaluate("location.hash") == "#waar=1066&straal=5&kosten=gratis"
    question.get_by_role("button", name="Neem over en bewaar").click()
    assert "34" not in (kept(page) or "")
    assert "rouw" not in (kept(page) or "")


def test_the_quick_way_out_takes_the_settings_along(journey: Journey) -> None:
    page = journey.go(LINK)
    page.get_by_role("button", name="Neem over en bewaar").click()
    page.context.set_offline(True)
    with page.expect_request("https://www.buienradar.nl/"):
        for _time in range(3):
            page.keyboard.press("Shift")
    journey.requests.clear()
    journey.complaints.clear()
    page.context.set_offline(False)
    journey.go("/praktijk/")
    assert page.evaluate("localStorage.length") == 0


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_javascript_the_page_says_why_it_is_empty(journey: Journey, without_scripts: Page) -> None:
    without_scripts.goto(journey.site + "/praktijk/")
    assert "Deze pagina heeft JavaScript nodig" in without_scripts.locator("main noscript").inner_text()
    expect(without_scripts.get_by_label("Postcode of plaats")).to_be_hidden()


def test_a_code_is_drawn_as_others_draw_it(journey: Journey) -> None:
    """Against the package ``qrcode``: every version, and one letter more than fits."""
    import qrcode
    from qrcode.util import MODE_8BIT_BYTE, QRData

    page = journey.go("/praktijk/")
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    versions = set()
    for letters in (1, 14, 15, 60, 100, 122, 180, 213, 214, 280, 360, 410, 500, 560, 620, 666):
        text = ("https://tussentijd.example/praktijk/#é" * 30).encode()[:letters].decode(errors="ignore")
        text += "a" * (letters - len(text.encode()))
        rows = page.evaluate("(text) => window.tussentijdCode(text)", text)
        version = (len(rows) - 17) // 4
        versions.add(version)
        drawn = []
        for mask in range(8):
            code = qrcode.QRCode(version, qrcode.constants.ERROR_CORRECT_M, border=0, mask_pattern=mask)
            code.add_data(QRData(text.encode(), mode=MODE_8BIT_BYTE))
            code.make(fit=False)
            drawn.append([[int(bool(dark)) for dark in row] for row in code.modules])
        assert rows in drawn, letters
    assert {1, 2, 6, 7, 9, 10, 20} <= versions
    assert page.evaluate("(text) => window.tussentijdCode(text)", "a" * 667) is None


@pytest.mark.parametrize(
    ("left", "place"), [("1066", "1066"), ("{", ""), ('{"choices": [null]}', ""), ('["x"]', "")]
)
def test_what_an_older_release_or_somebody_left_does_no_harm(journey: Journey, left: str, place: str) -> None:
    page = journey.go("/over/")
    page.evaluate("(left) => localStorage.setItem('tussentijd.praktijk', left)", left)
    journey.go("/zoeken/?voor=verwijzer")
    expect(page.locator("#waar")).to_have_value(place)
    journey.go("/praktijk/")
    expect(page.get_by_label("Postcode of plaats")).to_have_value(place)
