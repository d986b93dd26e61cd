"""The handreiking: somebody reads it and looks up an older text; an editor makes the next edition."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from handreiking.models import Edition
from tests.browser.conftest import Journey
from tests.helpers.guideline import make_draft, make_edition, make_evidence, make_guideline_editor
from tests.helpers.signing_in import sign_in_browser
from tests.helpers.steps import make_steps

TEXTS = {
    "definitie": "Steun bij het wachten.\n\n## Wat niet\n\nGeen zorg.\n\n## Wat wel\n\nEen [groep](begrip:vorm/lotgenotengroep).",
    "onderbouwing": "Hoe zeker iets is.\n\n| Niveau | Betekenis |\n|---|---|\n| Eerste aanwijzingen | Eén studie |",
}

OF_DJANGO = {
    "empty-table-header": "the admin of Django heads the column of a row's links and of its box with nothing"
}
"""Rules of axe that its own templates break."""


@pytest.fixture
def editions(site: str) -> None:
    old = make_edition("2025-1", {"definitie": "Steun bij lang wachten."}, is_current=False, status="vervangen",
                       published_on="2025-01-01", replaced_on="2026-11-29")  # fmt: skip
    make_edition("2026-1", TEXTS, follows=old)
    make_evidence()


@pytest.fixture
def editing(new_context: Callable[..., BrowserContext], site: str) -> Iterator[Journey]:
    """The browser of a guideline editor; the admin keeps its own cookies."""
    context = new_context()
    sign_in_browser(context, site, make_guideline_editor())
    journey = Journey(context.new_page(), site).watch()
    yield journey
    assert journey.complaints == []


def test_somebody_reads_a_chapter_and_what_changed(journey: Journey, editions: None) -> None:
    # Given somebody who opens the handreiking from the menu
    page = journey.go("/")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Handreiking").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Handreiking wachttijdondersteuning")
    journey.audit()
    journey.fits()
    # When they read on to the next chapter by the keyboard
    page.get_by_role("link", name="Over definitie").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Over definitie")
    journey.audit()
    journey.fits()
    page.get_by_role("link", name="Volgende Over onderbouwing").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Over onderbouwing")
    journey.audit()
    journey.fits()
    # Then what changed is there in words
    page.get_by_role("link", name="Wat is er veranderd?").click()
    expect(page.locator("del")).to_contain_text("lang")
    journey.audit()
    journey.fits()
    # And an older edition says which one holds
    page.get_by_role("link", name="Lees die editie").click()
    expect(page.locator("main")).to_contain_text("Lees wat nu geldt: Editie 2026-1")
    journey.audit()
    # And the whole can be printed
    journey.go("/handreiking/2026-1/alles/")
    journey.audit()
    journey.fits()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Print deze pagina")).to_be_hidden()
    expect(page.locator("article").first).to_be_visible()
    page.emulate_media(media="screen")
    # And the form has a page that says what is known of it
    journey.go("/begrip/vorm/lotgenotengroep/")
    page.get_by_text("Zo lees je dit").click()
    journey.audit()
    journey.fits()


def test_an_editor_makes_the_next_edition(editing: Journey, editions: None) -> None:
    # Given a guideline editor who begins a draft from what holds now
    page = editing.go("/beheer/handreiking/edition/")
    page.get_by_role("link", name="Editie 2026-1").click()
    page.get_by_role("link", name="Maak hier een nieuwe editie van").click()
    page.get_by_label("Kenmerk in het adres").fill("2026-2")
    page.get_by_label("Naam").fill("Editie 2026-2")
    page.get_by_role("button", name="Maak de nieuwe editie").click()
    # When they change a chapter and see beside it how it will look
    draft = Edition.objects.get(slug="2026-2")
    chapter = draft.chapters.get(slug="definitie")
    editing.go(f"/beheer/handreiking/chapter/{chapter.pk}/change/")
    text = page.locator("#id_text")
    text.fill(text.input_value().replace("Geen zorg.", "Geen *behandeling*."))
    expect(page.locator("#voorbeeld em")).to_have_text("behandeling")
    page.locator("[name=_save]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    # And publish it
    editing.go(f"/beheer/handreiking/edition/{draft.pk}/change/")
    page.get_by_role("link", name="Publiceer deze editie").click()
    page.get_by_role("button", name="Publiceer").click()
    expect(page.locator(".messagelist .success")).to_contain_text("Deze editie geldt nu.")
    # Then everybody reads what changed
    editing.go("/handreiking/2026-2/veranderd/")
    expect(page.locator("ins")).to_contain_text("behandeling")
    expect(page.locator("del")).to_contain_text("zorg")
    editing.audit()


def test_the_pages_on_which_editors_work_shut_nobody_out(editing: Journey, editions: None) -> None:
    # Given a draft with chapters and a step plan
    draft = make_draft("2026-2", TEXTS)
    step = make_steps(draft)[1]
    pages = (draft, draft.chapters.get(slug="definitie"), step)
    # Then each page that is filled in, and each list, can be used by everybody
    for row in pages:
        address = f"/beheer/handreiking/{row._meta.model_name}/"
        for path in (address, f"{address}{row.pk}/change/"):
            editing.go(path)
            editing.audit(OF_DJANGO)
    editing.go(f"/beheer/handreiking/edition/{draft.pk}/publiceren/")
    editing.audit()
