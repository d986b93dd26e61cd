"""An owner saves a text that is hard to read, sees hints, and goes on anyway; the editor reads them folded away."""

import os
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from directory.models import Revision, User
from directory.publishing.versions.revisions import submit
from tests.browser.conftest import DESKTOP, PHONE, Journey
from tests.browser.test_submission_journeys import OwnersJourney, on_a_phone
from tests.helpers import factories, owners
from tests.helpers.reviewing import ggd
from tests.helpers.signing_in import sign_in_browser
from tests.helpers.word_hints import save_words

HARD = (
    "We wandelen elke week met verslaafden door het park omdat het fijn is om met anderen buiten te zijn en te praten. "
    "Daarna drinken we koffie in het huis van de buurt waar je ook kunt blijven om mee te eten met de groep."
)
LARGE = 320


@pytest.fixture
def owner(transactional_db: None) -> User:
    return factories.make_user(email="mila@example.nl")


@pytest.fixture
def draft(owner: User) -> Revision:
    revision = owners.draft(owner)
    save_words()
    return revision


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def phone(
    new_context: Callable[..., BrowserContext], site: str, owner: User, request: Any
) -> Iterator[OwnersJourney]:
    with on_a_phone(new_context, site, owner, java_script_enabled=request.param) as journey:
        yield journey


def test_a_hard_text_gets_hints_and_goes_on_as_it_is(
    phone: OwnersJourney, draft: Revision, request: Any
) -> None:
    scripted = "with-javascript" in request.node.callspec.id
    page = phone.go(f"/mijn/concept/{draft.pk}/wat/")
    page.get_by_label("Wat doen jullie?").fill(HARD)
    page.get_by_role("button", name="Verder naar: voor wie?").click()
    expect(page).to_have_url(re.compile(r"/wat/#id_description$"))
    hints = page.locator("#id_description-tips")
    expect(hints).to_be_in_viewport()
    expect(hints).to_contain_text("“verslaafden” kan kwetsen.")
    expect(hints).to_contain_text("Zo kan het ook: “iemand met een verslaving”")
    expect(hints).to_contain_text("gemiddeld 22 woorden per zin")
    expect(page.get_by_label("Wat doen jullie?")).to_have_accessible_description(
        re.compile("Tips voor deze tekst")
    )
    fits_and_is_accessible(phone, page, scripted)
    page.get_by_role("button", name="Verder naar: voor wie?").click()
    expect(page).to_have_url(re.compile("/voor-wie/$"))
    page = phone.go(f"/mijn/concept/{draft.pk}/")
    page.get_by_text("Bij 1 tekst staat een tip.").click()
    fits_and_is_accessible(phone, page, scripted)
    page.get_by_role("link", name="Wat doen jullie?").last.click()
    expect(page.locator("#id_description-tips")).to_be_visible()
    assert Revision.objects.get(pk=draft.pk).content["description"] == HARD


def fits_and_is_accessible(journey: Journey, page: Page, scripted: bool) -> None:
    journey.fits()
    if scripted:
        journey.audit()
    picture(page)
    page.set_viewport_size({"width": LARGE, "height": PHONE[1]})
    journey.fits()
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})


def test_an_editor_unfolds_the_hints_and_mends_the_word(
    new_context: Callable[..., BrowserContext], site: str, draft: Revision, client: Any, owner: User
) -> None:
    client.force_login(owner)
    owners.fill_in(client, draft.pk)
    client.post(f"/mijn/concept/{draft.pk}/wat/", owners.ANSWERS["wat"] | {"description": HARD})
    submit(Revision.objects.get(pk=draft.pk), actor=owner)
    context = new_context()
    sign_in_browser(context, site, factories.make_editor(ggd("Amsterdam"), name="Noor"))
    journey = OwnersJourney(context.new_page(), site)
    journey.page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    journey.watch()
    page = journey.go(f"/redactie/versie/{draft.pk}/")
    page.get_by_text("Schrijfhulp: tips bij 1 tekst").click()
    expect(page.get_by_text("“verslaafden” kan kwetsen.")).to_be_visible()
    journey.audit()
    picture(page)
    page.get_by_role("link", name="Eerst de tekst aanpassen").click()
    expect(page.locator("#id_description-tips")).to_be_visible()
    journey.audit()
    picture(page)
    page.get_by_label("Wat", exact=True).fill("We wandelen een uur.")
    page.get_by_role("button", name="Bewaar de tekst").last.click()
    expect(page.get_by_text("De tekst is aangepast.")).to_be_visible()
    expect(page.get_by_text("Schrijfhulp")).to_have_count(0)
    journey.keep_promises()


def picture(page: Page) -> None:
    if folder := os.environ.get("AID_PICTURES"):
        name = re.sub(r"\W+", "-", page.url.split("/", 3)[3])[-30:]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.screenshot(
                path=f"{folder}/{name}-{page.viewport_size['width']}-{scheme}.png", full_page=True
            )
        page.emulate_media(color_scheme="light")
