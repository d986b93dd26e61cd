"""An owner makes a slip in a street: the site notices, suggests, and never stands in the way; with and without JavaScript."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import BrowserContext, Locator, Page, expect

from directory.models import Revision
from directory.publishing.addresses.address_checks import check_due
from directory.publishing.versions.drafting import answer
from tests.browser.test_submission_journeys import OwnersJourney, on_a_phone
from tests.helpers import factories, owners
from tests.helpers.locatieserver import Service, body, says


@pytest.fixture
def draft(site: str) -> Revision:
    return owners.draft(factories.make_user(), name="Ommetje Sloterplas")


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def phone(
    new_context: Callable[..., BrowserContext], site: str, draft: Revision, request: Any
) -> Iterator[OwnersJourney]:
    assert draft.author
    with on_a_phone(new_context, site, draft.author, java_script_enabled=request.param) as journey:
        yield journey


def the_worker_comes_by() -> None:
    assert check_due(timezone.now())


def note_on(page: Page) -> Locator:
    return page.locator("[data-address]")


def test_a_slip_in_a_street_is_noticed_and_mended(
    phone: OwnersJourney, draft: Revision, pdok: Service, request: Any
) -> None:
    scripted = request.node.callspec.params["phone"]

    def then_the_note_says(words: str) -> None:
        if not scripted:
            page.reload()
        expect(note_on(page)).to_contain_text(words)
        assert note_on(page).get_attribute("role") == "status"
        street = page.get_by_label("Straat en huisnummer")
        assert street.get_attribute("aria-describedby") == note_on(page).get_attribute("id")
        phone.fits()
        if scripted:
            phone.audit()

    # Given an owner who writes a street with a slip in it, and goes on
    page = phone.go(f"/mijn/concept/{draft.pk}/waar/")
    page.get_by_label("Postcode").fill("1066 AB")
    page.get_by_label("Straat en huisnummer").fill("Kerkstrat 12")
    page.get_by_role("button", name="Verder naar: wanneer?").click()
    expect(page).to_have_url(re.compile("/wanneer/"))

    # When they look back
    page.get_by_role("link", name="Vorige vraag").click()
    expect(note_on(page)).to_have_text("We kijken het adres na.")
    the_worker_comes_by()

    # Then the street that was meant is offered
    then_the_note_says("Dit adres vinden we niet. Bedoel je:")

    # When it is taken over, with the keyboard, whatever else was typed stays
    page.get_by_label("Naam van de plek").fill("Buurthuis De Lamp")
    button = page.get_by_role("button", name="Neem over: Kerkstraat 12, 1066 AB Amsterdam")
    button.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/waar/#adres-"))
    then_the_note_says("Dit adres klopt: Kerkstraat 12, 1066 AB Amsterdam.")
    expect(page.get_by_label("Straat en huisnummer")).to_have_value("Kerkstraat 12")
    expect(page.get_by_label("Naam van de plek")).to_have_value("Buurthuis De Lamp")

    # When a street is written that nobody knows, Enter goes on all the same
    page.get_by_label("Straat en huisnummer").fill("Nergensweg 1")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/wanneer/"))
    pdok.replies = [says(body())]
    the_worker_comes_by()

    # Then the overview says so, and leads back
    page = phone.go(f"/mijn/concept/{draft.pk}/")
    expect(page.get_by_text("Dit adres vinden we niet: Nergensweg 1, 1066 AB Amsterdam.")).to_be_visible()
    phone.fits()
    if scripted:
        phone.audit()
    page.get_by_role("link", name="Kijk het adres na").click()
    expect(page).to_have_url(re.compile("/waar/#adres-"))
    then_the_note_says("Dit adres vinden we niet. Kijk de straat, het huisnummer en de postcode na.")
    expect(page.get_by_role("button", name="Neem over")).to_have_count(0)

    # When the service is out of reach, that is no matter
    page.get_by_label("Straat en huisnummer").fill("Kerkstraat 12")
    page.get_by_role("button", name="Nog een plek toevoegen").click()
    expect(note_on(page)).to_have_text("We kijken het adres na.")
    pdok.replies = [says("Druk", 503)]
    the_worker_comes_by()
    if not scripted:
        page.reload()
    expect(note_on(page)).to_have_text(
        "We konden het adres nu niet nakijken. Dat geeft niet: je kunt verder."
    )
    page.get_by_role("button", name="Verder naar: wanneer?").click()
    expect(page).to_have_url(re.compile("/wanneer/"))


@pytest.mark.parametrize("phone", [True], indirect=True)
@pytest.mark.parametrize("reachable", [True, False])
def test_a_page_that_has_asked_often_enough_says_so(
    phone: OwnersJourney, draft: Revision, pdok: Service, reachable: bool
) -> None:
    # Given an owner who looks at an address that nobody looks up, or who has no connection any more
    answer(
        draft,
        lambda before, _lookups: before | {"locations": [factories.make_place(address="Kerkstraat 12")]},
    )
    phone.page.clock.install()
    page = phone.go(f"/mijn/concept/{draft.pk}/waar/")
    expect(note_on(page)).to_have_text("We kijken het adres na.")
    if not reachable:
        page.route("**/adressen/", lambda route: route.fulfill(status=404))
    # When half a minute has gone by
    for _look in range(7):
        with page.expect_response("**/adressen/"):
            page.clock.run_for(13_000)
    # Then the page does not say for ever that we are at it
    expect(note_on(page)).to_have_text(
        "We konden het adres nu niet nakijken. Dat geeft niet: je kunt verder."
    )
    phone.complaints = [text for text in phone.complaints if "404" not in text]


@pytest.mark.parametrize("phone", [False], indirect=True)
def test_a_narrow_phone_with_large_letters_is_wide_enough(
    phone: OwnersJourney, draft: Revision, pdok: Service
) -> None:
    def nothing_sticks_out() -> None:
        page.set_viewport_size({"width": 320, "height": 800})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320

    # Given notes of every kind, and errors
    places = [factories.make_place(address=each) for each in ("Kerkstrat 12", "Voorbeeldlaan")]
    answer(draft, lambda before, _lookups: before | {"locations": places})
    the_worker_comes_by()
    page = phone.go(f"/mijn/concept/{draft.pk}/waar/")
    nothing_sticks_out()
    page = phone.go(f"/mijn/concept/{draft.pk}/binnenkomen/")
    page.get_by_label("Website").fill("geen")
    page.get_by_role("button", name="Verder naar: wie begeleidt?").click()
    expect(page.get_by_role("alert")).to_contain_text("https://www.voorbeeld.nl")
    phone.fits()
    nothing_sticks_out()
    page = phone.go("/mijn/")
    nothing_sticks_out()
