"""A kept list: an editor makes it, its keeper fills it, and everybody reads, prints and takes it over."""

import re
from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from playwright.sync_api import BrowserContext, expect

from directory.models import RegionalList, Service
from directory.public_codes import address_of
from directory.publishing.entries.state import state_capacity
from tests.browser.conftest import Journey
from tests.browser.test_login_journeys import SignedInJourney
from tests.helpers.factories import make_editor, make_service, make_user
from tests.helpers.kept_lists import make_list, names_of
from tests.helpers.reviewing import ggd
from tests.helpers.signing_in import sign_in_browser

Begin = Callable[..., SignedInJourney]


@pytest.fixture
def begin(new_context: Callable[..., BrowserContext], site: str) -> Iterator[Begin]:
    """Sign somebody in to a browser of their own."""
    cache.clear()
    begun: list[SignedInJourney] = []

    def signed_in(person: object, second_factor: bool = False) -> SignedInJourney:
        context = new_context()
        sign_in_browser(context, site, person, second_factor=second_factor)  # type: ignore[arg-type]
        begun.append(SignedInJourney(context.new_page(), site).watch())  # type: ignore[arg-type]
        return begun[-1]

    yield signed_in
    for each in begun:
        each.keep_promises()


def test_an_editor_makes_a_list_and_its_keeper_fills_it(begin: Begin, offers: None) -> None:
    # Given an editor of whom a practice asked for a list
    desk = begin(make_editor(ggd("Amsterdam")), second_factor=True)
    page = desk.go("/redactie/lijsten/")
    page.get_by_label("Naam van de lijst").fill("Onze plekken bij angst")
    page.get_by_label("Van wie is de lijst?").fill("Praktijk Sloterplas")
    page.get_by_label("E-mailadres van wie de lijst bijhoudt").fill("poh@praktijk.example")
    desk.look("vaste-lijst-redactie")
    # When they make it, then it stands there, empty
    page.get_by_role("button", name="Maak de lijst").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Onze plekken bij angst")
    kept = RegionalList.objects.get()
    # When its keeper comes and types a part of a name
    keeper = begin(kept.roles.get().user)
    page = keeper.go("/mijn/lijsten/")
    keeper.look("vaste-lijst-mijn")
    page.get_by_role("link", name="Onze plekken bij angst").click()
    field = page.get_by_label("Zet er een plek op")
    field.fill("sloterplas")
    field.press("Enter")
    expect(page.get_by_text("1 plek staat nu op de lijst.")).to_be_visible()
    # And pastes a whole list
    two = [Service.objects.get(name=name).code for name in ("Slaapkring West", "Iemand naast je")]
    page.get_by_label("Zet er een plek op").fill(f"{keeper.site}/l/{address_of(two)}/")
    page.get_by_role("button", name="Zet erop").click()
    expect(page.get_by_text("2 plekken staan nu op de lijst.")).to_be_visible()
    # And what nobody knows
    page.get_by_label("Zet er een plek op").fill("bestaat niet")
    page.get_by_role("button", name="Zet erop").click()
    expect(page.get_by_text("Dit vinden we niet.")).to_be_visible()
    expect(page.get_by_label("Zet er een plek op")).to_be_focused()
    # And moves one up
    page.get_by_role("button", name=re.compile("Eerder.*Slaapkring West")).click()
    expect(page.locator(".tt-kept-items strong").first).to_have_text("Slaapkring West")
    assert names_of(kept) == ["Slaapkring West", "Ommetje Sloterplas", "Iemand naast je"]
    keeper.look("vaste-lijst-wijzigen")


def test_everybody_reads_a_kept_list_and_takes_it_over(journey: Journey, offers: None) -> None:
    # Given a list of two, of which one is full
    services = [Service.objects.get(name=name) for name in ("Slaapkring West", "Ommetje Sloterplas")]
    kept = make_list(*services, region=ggd("Amsterdam"), name="Onze plekken bij angst", keeper=make_user())
    state_capacity(services[0], "vol")
    # When somebody finds it from the page for referrers
    page = journey.go("/voor-verwijzers/")
    page.get_by_role("main").get_by_role("link", name="vaste lijsten").click()
    journey.audit()
    journey.fits()
    page.get_by_role("link", name="Onze plekken bij angst").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Onze plekken bij angst")
    expect(page.get_by_text("Tijdelijk vol")).to_be_visible()
    journey.audit()
    journey.fits()
    # And takes it over
    page.get_by_role("button", name="Zet het erbij op mijn lijstje").click()
    expect(page).to_have_url(re.compile(rf"/l/{re.escape(address_of([each.code for each in services]))}/$"))
    expect(page.locator("header [data-list-count]")).to_have_text(" (2)")
    # Then on paper it is the sheet, with its own name and address and the numbers for who needs help now
    page.goto(f"{journey.site}/lijsten/{kept.slug}/")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Onze plekken bij angst")).to_be_visible()
    expect(page.get_by_role("heading", name="Heb je nu hulp nodig?").first).to_be_visible()
    expect(page.locator(".tt-handout__address")).to_contain_text("/lijsten/onze-plekken-bij-angst")
    expect(page.get_by_role("button", name="Print dit lijstje")).to_be_hidden()


def test_on_a_small_phone_each_button_holds_its_words(journey: Journey) -> None:
    # Given a list with an offer that is signed up for on a website
    offer = make_service(
        name="Slaapkring", url="https://example.org", signup_url="https://example.org/aanmelden", access=["zelf-aanmelden"],
        phones=[{"number": "06 1234 5678", "kind": "voice", "public": True}],
    )  # fmt: skip
    kept = make_list(offer)
    page = journey.page
    page.set_viewport_size({"width": 360, "height": 740})
    for address in (f"/lijsten/{kept.slug}/", f"/l/{address_of([offer.code])}/", f"/aanbod/{offer.slug}/"):
        journey.go(address)
        buttons = page.locator(".tt-actions .tt-button:visible")
        expect(buttons.first).to_be_visible()
        for button in buttons.all():
            assert button.evaluate("each => each.scrollWidth <= each.clientWidth"), button.inner_text()
