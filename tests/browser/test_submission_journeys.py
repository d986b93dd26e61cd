"""An owner with only a phone offers something, and keeps it; with and without JavaScript.

``GUIDE_PICTURES=1`` writes the pictures of docs/gids-aanbieders.md.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import BrowserContext, Page, expect

from directory.models import Revision, Service, User
from directory.publishing.versions import moderation
from tests.browser.conftest import PHONE, Journey
from tests.helpers import factories, owners
from tests.helpers.signing_in import sign_in_browser

PICTURES = Path(settings.BASE_DIR, "docs", "images")
OWN = {"sessionid", "csrftoken"}


class OwnersJourney(Journey):
    """A journey of somebody who is signed in: the session's own cookies are the only ones."""

    def keep_promises(self) -> None:
        names = {cookie["name"] for cookie in self.page.context.cookies()}
        assert names <= OWN, names
        self.page.context.clear_cookies()
        self.complaints = [text for text in self.complaints if "422" not in text]
        super().keep_promises()

    def picture(self, name: str) -> None:
        if os.environ.get("GUIDE_PICTURES"):
            self.page.screenshot(path=str(PICTURES / f"aanbieder-{name}.png"))


@contextmanager
def on_a_phone(
    new_context: Callable[..., BrowserContext], site: str, user: User, **options: Any
) -> Iterator[OwnersJourney]:
    """Give the journey of a signed-in owner with a phone, and hold its promises afterwards."""
    context = new_context(**options)
    sign_in_browser(context, site, user, second_factor=False)
    journey = OwnersJourney(context.new_page(), site)
    journey.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    journey.watch()
    yield journey
    journey.keep_promises()


@pytest.fixture
def owner() -> User:
    return factories.make_user(email="mila@example.nl")


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def phone(
    new_context: Callable[..., BrowserContext], site: str, owner: User, request: Any
) -> Iterator[OwnersJourney]:
    with on_a_phone(new_context, site, owner, java_script_enabled=request.param) as journey:
        yield journey


def tick(page: Page, *labels: str) -> None:
    for label in labels:
        page.get_by_text(label, exact=True).click()


def given_somebody_begins(journey: OwnersJourney) -> Page:
    page = journey.go("/aanmelden/")
    journey.picture("begin")
    page.get_by_role("link", name="Begin", exact=True).click()
    page.get_by_label("Naam van de organisatie of groep").fill("Stichting De Lamp")
    tick(page, "Welzijn")
    page.get_by_role("button", name="Verder naar: naam").click()
    return page


def when_the_seven_questions_are_answered(journey: OwnersJourney, page: Page, scripted: bool) -> None:
    def ready(slug: str) -> None:
        expect(page).to_have_url(re.compile(f"/{slug}/"))
        journey.fits()
        if scripted:
            journey.audit()

    ready("naam")
    page.get_by_label("Naam van het aanbod").fill("Ommetje Sloterplas")
    page.get_by_label("In één zin").fill("Elke week wandelen met mensen die ook wachten.")
    if scripted:
        expect(page.locator(".tt-own-preview")).to_contain_text("Elke week wandelen")
    journey.picture("naam")
    page.get_by_role("button", name="Verder naar: wat doen jullie?").click()
    ready("wat")
    page.get_by_label("Wat doen jullie?").fill("We wandelen een uur, rustig aan.")
    page.locator('input[value="wandelen-bewegen"]').check()
    page.locator('input[name="themes"][value="stress"]').check()
    tick(page, "Op een plek in de buurt")
    page.get_by_role("button", name="Verder naar: voor wie?").click()
    ready("voor-wie")
    tick(page, "Vooral bepaalde groepen", "Volwassenen")
    page.get_by_label("Leeftijd: vanaf").fill("achttien")
    page.get_by_role("button", name="Verder naar: waar?").click()
    expect(page.get_by_role("alert")).to_contain_text("Schrijf één leeftijd")
    ready("voor-wie")
    page.get_by_label("Leeftijd: vanaf").fill("18")
    page.get_by_label("Voor wie is het niet geschikt?").fill(
        "Gaat het nu heel slecht? Bel je huisarts of 113."
    )
    if scripted:
        expect(page.locator(".tt-own-preview")).to_contain_text("Vanaf 18 jaar.")
    journey.picture("voor-wie")
    page.get_by_role("button", name="Verder naar: waar?").click()
    ready("waar")
    page.get_by_label("Postcode").fill("1066 AB")
    page.get_by_label("Straat en huisnummer").fill("Voorbeeldlaan 1")
    if scripted:
        expect(page.get_by_label("Plaats", exact=True)).to_have_value("Amsterdam")
    page.get_by_role("button", name="Nog een plek toevoegen").click()
    expect(page.get_by_text("Plek 2")).to_be_visible()
    page.get_by_label("Gebied toevoegen").fill("gemeente Amsterdam")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Verder naar: wanneer?").click()
    ready("wanneer")
    tick(page, "Op vaste tijden", "Elke week", "dinsdag")
    page.get_by_label("Van", exact=True).fill("19:30")
    page.get_by_label("Tot", exact=True).fill("21:00")
    if scripted:
        expect(page.locator(".tt-own-preview")).to_contain_text("Elke dinsdag 19:30-21:00.")
    journey.picture("wanneer")
    page.get_by_role("button", name="Verder naar: hoe kom je binnen?").click()
    ready("binnenkomen")
    tick(page, "Zelf aanmelden", "Gratis")
    page.get_by_label("Telefoonnummer").fill("06-12345678")
    page.get_by_role("button", name="Verder naar: wie begeleidt?").click()
    ready("begeleiding")
    page.get_by_label("Wie begeleidt het?").fill("Twee vrijwilligers die het zelf kennen.")
    tick(page, "Nederlands")
    page.get_by_role("button", name="Bewaar en bekijk het geheel").click()


def test_an_owner_with_only_a_phone_offers_a_group(phone: OwnersJourney, owner: User, request: Any) -> None:
    scripted = "with-javascript" in request.node.callspec.id
    page = given_somebody_begins(phone)
    when_the_seven_questions_are_answered(phone, page, scripted)

    expect(page.get_by_role("heading", name="Nakijken en insturen")).to_be_visible()
    phone.fits()
    if scripted:
        phone.audit()
    phone.picture("overzicht")
    page.get_by_role("link", name="Bekijk hoe het op de site komt").click()
    expect(page.get_by_text("Dit is een voorbeeld.")).to_be_visible()
    expect(page.get_by_text("elke dinsdag 19:30-21:00", exact=False).first).to_be_visible()
    if scripted:
        phone.audit()
    page.get_by_role("link", name="Terug naar je aanbod").click()
    expect(page.get_by_role("heading", name="Nakijken en insturen")).to_be_visible()
    overview = page.url
    page.get_by_role("link", name="Hoe gaat de eerste keer?").click()
    phone.fits()
    skipped = page.url
    page.get_by_role("link", name="Sla over").click()
    expect(page).not_to_have_url(skipped)
    page.goto(overview)
    tick(page, "Ons aanbod past bij de plaatsingsregels")
    page.get_by_role("button", name="Insturen").click()
    expect(page.get_by_role("heading", name="Dank je wel, het is ingestuurd")).to_be_visible()

    revision = Revision.objects.get()
    moderation.request_changes(revision, factories.make_user(), "Is er koffie na afloop?")
    page.get_by_role("link", name="Naar mijn aanbod").click()
    expect(page.get_by_text("De redactie heeft een vraag")).to_be_visible()
    expect(page.get_by_text("Is er koffie na afloop?")).to_be_visible()
    phone.fits()
    if scripted:
        phone.audit()
    phone.picture("vraag")
    page.get_by_label("Je antwoord aan de redactie").fill("Ja, altijd.")
    page.get_by_role("button", name="Antwoord en stuur opnieuw in").click()
    moderation.approve(Revision.objects.get(), factories.make_user())

    phone.go("/mijn/")
    expect(page.get_by_text("Staat op de site")).to_be_visible()
    page.get_by_role("link", name="Plek doorgeven", exact=True).click()
    if scripted:
        phone.audit()
    tick(page, "Ja, er is plek")
    page.get_by_role("button", name="Geef door").click()
    expect(page.get_by_text("Er is plek", exact=True)).to_be_visible()
    phone.picture("mijn")
    for link, heading in (
        ("Pauze of zomerstop", "Pauze of zomerstop van"),
        ("Dit is gestopt", "Is dit gestopt?"),
    ):
        page.get_by_role("link", name=link, exact=True).click()
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
        phone.fits()
        if scripted:
            phone.audit()
        phone.go("/mijn/")
    assert Service.objects.get().capacity_status == "plek"


def test_a_lookalike_is_shown_while_typing(phone: OwnersJourney, owner: User, request: Any) -> None:
    factories.make_service(name="Ommetje Sloterplas")
    revision = owners.draft(owner)
    page = phone.go(f"/mijn/concept/{revision.pk}/naam/")
    page.get_by_label("Naam van het aanbod").fill("Ommetje Sloterplas")
    if "with-javascript" in request.node.callspec.id:
        expect(page.get_by_role("heading", name="Lijkt dit op …?")).to_be_visible()
        phone.audit()
    page.get_by_label("In één zin").fill("Wandelen.")
    page.get_by_role("button", name="Verder naar: wat doen jullie?").click()
    expect(page.get_by_role("link", name=re.compile("Dit is van ons"))).to_be_visible()
    phone.fits()
    page.get_by_role("link", name="Nee, dit is iets anders").click()
    expect(page).to_have_url(re.compile("/wat/"))
