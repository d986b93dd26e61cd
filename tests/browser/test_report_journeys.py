"""Somebody sees a mistake, says so, and sees it mended."""

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from playwright.sync_api import BrowserContext, Page, expect

from directory.models import Report
from directory.publishing.entries import reports
from directory.views.public import report_form
from tests.browser.conftest import Journey
from tests.helpers import factories


class CookieJourney(Journey):
    """A journey past the form, which sets one cookie of its own that goes with the browser."""

    def keep_promises(self) -> None:
        for cookie in self.page.context.cookies():
            assert (cookie["name"], cookie["expires"]) == ("csrftoken", -1)
        self.page.context.clear_cookies()
        self.complaints = [said for said in self.complaints if "status of 422" not in said]
        super().keep_promises()


@pytest.fixture(autouse=True)
def entry(monkeypatch: pytest.MonkeyPatch, site: str) -> str:
    """A group that may be reported; the form takes an answer from the first second."""
    monkeypatch.setattr(report_form, "TOO_FAST", 0)
    cache.clear()
    return factories.make_service(name="Praatcafé De Brug").get_absolute_url()


@pytest.fixture(params=[True, False], ids=["with-javascript", "without"])
def visit(
    request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext], site: str
) -> Iterator[CookieJourney]:
    page: Page = new_context(java_script_enabled=request.param).new_page()
    journey = CookieJourney(page, site).watch()
    yield journey
    journey.keep_promises()


def test_a_wrong_number_is_reported_and_mended(visit: CookieJourney, entry: str) -> None:
    # Given somebody who called in vain
    page = visit.go(entry)
    # When they say so
    page.get_by_role("link", name="Klopt er iets niet?").click()
    expect(page).to_have_url(f"{visit.site}{entry}melden/")
    page.get_by_role("button", name="Verstuur").click()
    expect(page.locator("#fouten")).to_contain_text("Kies wat er niet klopt.")
    page.get_by_label("Het telefoonnummer klopt niet").check()
    page.get_by_label("Wat moet het zijn?").fill("Ik krijg een bakker.")
    page.get_by_role("button", name="Verstuur").click()
    # Then they get a receipt
    expect(page.get_by_role("heading", level=1)).to_have_text("Dank je wel, je melding is binnen")
    receipt = page.url
    # And once an editor mended it, the receipt says so
    reports.settle(Report.objects.get(), None, "mended", "Het nieuwe nummer staat erop.")
    page.goto(receipt)
    expect(page.get_by_role("main")).to_contain_text("Het is aangepast.")
    expect(page.get_by_role("main")).to_contain_text("Het nieuwe nummer staat erop.")


def test_the_form_and_the_receipt_fit_everybody(page: Page, site: str, entry: str) -> None:
    visit = CookieJourney(page, site).watch()
    visit.go(f"{entry}melden/")
    visit.audit()
    visit.fits()
    page.get_by_role("button", name="Verstuur").click()
    visit.audit()
    visit.fits()
    page.get_by_label("Iets anders").check()
    page.get_by_label("Wat moet het zijn?").fill("<b>مغلق</b> 🚪 " + "x" * 300)
    page.get_by_role("button", name="Verstuur").click()
    expect(page.get_by_role("main")).to_contain_text("<b>مغلق</b> 🚪")
    visit.audit()
    visit.fits()
    visit.keep_promises()


def test_a_cry_for_help_is_answered_first(visit: CookieJourney, entry: str) -> None:
    page = visit.go(f"{entry}melden/")
    page.get_by_label("Iets anders").check()
    page.get_by_label("Wat moet het zijn?").fill("Niemand neemt op. Ik wil niet meer leven.")
    page.get_by_role("button", name="Verstuur").click()
    expect(page.get_by_role("heading", name="Denk je aan zelfdoding?")).to_be_visible()
    expect(page.locator("[data-crisis]").get_by_role("link", name="Bel 113")).to_be_visible()


def test_after_a_slip_reading_goes_on_at_the_errors_and_back_works(page: Page, site: str, entry: str) -> None:
    # Given somebody who sent the form empty
    visit = CookieJourney(page, site).watch()
    visit.go(entry)
    page.get_by_role("link", name="Klopt er iets niet?").click()
    page.get_by_role("button", name="Verstuur").click()
    # Then reading goes on at what is to be mended
    expect(page.locator("#fouten")).to_be_focused()
    # When it is mended, sent and looked at again
    page.get_by_label("Het telefoonnummer klopt niet").check()
    page.get_by_role("button", name="Verstuur").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dank je wel, je melding is binnen")
    page.reload()
    # Then the way back leads through the form, and a button leads to the offer
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Klopt er iets niet?")
    page.go_forward()
    page.get_by_role("link", name="Terug naar Praatcafé De Brug").click()
    expect(page).to_have_url(f"{site}{entry}")
    visit.keep_promises()


def test_errors_do_not_lead_away_from_help(page: Page, site: str, entry: str) -> None:
    visit = CookieJourney(page, site).watch()
    visit.go(f"{entry}melden/")
    page.get_by_label("Wat moet het zijn?").fill("Ik wil niet meer leven.")
    page.get_by_label("Je e-mailadres").fill("geen")
    page.get_by_role("button", name="Verstuur").click()
    expect(page.get_by_role("heading", name="Denk je aan zelfdoding?")).to_be_in_viewport()
    expect(page.locator("#fouten")).to_be_attached()
    expect(page.locator("#fouten")).not_to_be_focused()
    visit.keep_promises()


def test_who_was_not_safe_says_so_and_reads_what_happens_next(visit: CookieJourney, entry: str) -> None:
    # Given somebody who was touched where they came
    page = visit.go(f"{entry}melden/")
    expect(page.get_by_text("De organisatie krijgt het niet.")).to_be_visible()
    # When they say so, with no more than a choice
    page.get_by_label("Ik voelde me er niet veilig").check()
    page.get_by_role("button", name="Verstuur").click()
    # Then help stands on top and they read who will see it
    expect(page.locator("[data-unsafe]").get_by_role("link", name="Direct gevaar: bel 112")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("De redactie kijkt hier het eerst naar.")
    assert Report.objects.get().safety


def test_the_receipt_about_safety_fits_everybody(page: Page, site: str, entry: str) -> None:
    visit = CookieJourney(page, site).watch()
    visit.go(f"{entry}melden/")
    page.get_by_label("Wat moet het zijn?").fill("Iemand zat aan me.")
    page.get_by_role("button", name="Verstuur").click()
    expect(page.get_by_role("main")).to_contain_text("De organisatie krijgt het niet.")
    visit.audit()
    visit.fits()
    visit.keep_promises()
