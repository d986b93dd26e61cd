"""An editor reads in a spreadsheet, sees what it would do, and takes it back."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from playwright.sync_api import BrowserContext, expect

from directory.models import Role, Service
from tests.browser.conftest import Journey
from tests.helpers import factories, importing
from tests.helpers.importing import HEADER, ROW, row
from tests.helpers.signing_in import sign_in_browser

SHOTS = os.environ.get("SHOTS")


class EditorJourney(Journey):
    def keep_promises(self) -> None:
        self.page.context.clear_cookies()
        self.complaints = [said for said in self.complaints if "status of 422" not in said]
        super().keep_promises()

    def shot(self, name: str) -> None:
        if SHOTS:
            for width, scheme in ((1280, "light"), (390, "light"), (390, "dark")):
                self.page.set_viewport_size({"width": width, "height": 900})
                self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                self.page.screenshot(path=f"{SHOTS}/{name}-{width}-{scheme}.png", full_page=True)


@pytest.fixture(params=[True, False], ids=["with-javascript", "without"])
def visit(
    request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext], site: str
) -> Iterator[EditorJourney]:
    cache.clear()
    editor = factories.make_user()
    Role.objects.create(user=editor, kind="national_editor")
    context = new_context(java_script_enabled=request.param)
    sign_in_browser(context, site, editor)
    journey = EditorJourney(context.new_page(), site).watch()
    yield journey
    journey.keep_promises()


def test_a_spreadsheet_is_read_in_and_taken_back(
    visit: EditorJourney, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    has_javascript = "without" not in request.node.name
    # Given a file with a wrong row
    file = tmp_path / "stadsgids.csv"
    file.write_text(
        "\n".join([HEADER, ROW, row(kenmerk="A-2", naam="Theehuis"), row(kenmerk="A-3", naam="")])
    )
    page = visit.go("/redactie/import/")
    if has_javascript:
        visit.audit()
        visit.fits()
    # When something else is sent in by mistake, then that is said at once
    page.get_by_label("CSV-bestand").set_input_files(
        files=[{"name": "x.csv", "mimeType": "text/csv", "buffer": b"%PDF-1.7"}]
    )
    page.get_by_role("button", name="Bekijk het bestand").click()
    expect(page.locator("#fouten")).to_contain_text("Dit is een PDF.")
    visit.shot("import-form")
    if has_javascript:
        visit.audit()
    # When the file is sent in, then nothing happens yet but looking at it
    page.get_by_label("CSV-bestand").set_input_files(file)
    page.get_by_label("Zet alles meteen op de site").check()
    page.get_by_role("button", name="Bekijk het bestand").click()
    expect(page.get_by_role("heading", name="We kijken het bestand na")).to_be_visible()
    if has_javascript:
        visit.audit()
    importing.work()
    if not has_javascript:
        page.get_by_role("link", name="Kijk opnieuw").click()
    expect(page.get_by_role("heading", name="Wat dit bestand zou doen")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Theehuis")
    assert not Service.objects.exists()
    visit.shot("import-checked")
    if has_javascript:
        visit.audit()
        visit.fits()
    # When the good rows are read in
    page.get_by_role("button", name="Lees alleen de goede regels in").click()
    expect(page.get_by_role("heading", name="Het bestand wordt ingelezen")).to_be_visible()
    importing.work()
    page.reload()
    expect(page.get_by_role("heading", name="Op de site gezet")).to_be_visible()
    assert set(Service.objects.values_list("name", flat=True)) == {"Café Samen", "Theehuis"}
    # And taken back
    page.get_by_role("button", name="Draai terug").click()
    importing.work()
    page.reload()
    expect(page.get_by_role("heading", name="Teruggedraaid")).to_be_visible()
    visit.shot("import-undone")
    assert set(Service.objects.values_list("visibility", flat=True)) == {"hidden"}
    if has_javascript:
        visit.audit()
        visit.fits()
