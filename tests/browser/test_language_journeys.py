"""A guideline editor keeps the words: adds what people searched in vain, and changes them with a new edition."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import BrowserContext, expect

from directory.models import Attribute
from directory.publishing.versions.following import follow_due
from directory.search.answer import vain_counts
from tests.browser.conftest import Journey
from tests.helpers.editions import draft
from tests.helpers.factories import make_editor, make_service, make_user
from tests.helpers.reviewing import ggd
from tests.helpers.signing_in import sign_in_browser

pytestmark = pytest.mark.django_db(transaction=True)
Open = Callable[..., BrowserContext]


@pytest.fixture
def language(new_context: Open, site: str) -> Iterator[Journey]:
    """The browser of somebody who edits the handreiking, with the second factor proved."""
    user = make_user(name="Ilse")
    user.roles.create(kind="guideline_editor")
    context = new_context()
    sign_in_browser(context, site, user)
    journey = Journey(context.new_page(), site).watch()
    yield journey
    assert [url for url in journey.requests if not url.startswith((site, "data:"))] == []
    assert [said for said in journey.complaints if "status of 4" not in said] == []


def test_a_word_that_was_searched_in_vain_leads_to_a_concept(language: Journey) -> None:
    # Given a word that enough people searched, which nobody understood
    for day in range(5):
        vain_counts.count({"houtbewerking"}, timezone.localdate() - timedelta(days=day))
    page = language.go("/redactie/woorden/")
    expect(page.get_by_text("houtbewerking").first).to_be_visible()
    language.audit()
    language.fits()
    # When somebody gives it to a concept
    page.get_by_role("link", name="Voeg toe aan een begrip").click()
    page.get_by_label("Bij welk begrip hoort het?").select_option("creatief")
    page.get_by_role("button", name="Bekijk wat het doet").click()
    # Then they see what it does before it is saved
    expect(page.get_by_role("heading", name="Wat “houtbewerking” doet")).to_be_visible()
    expect(page.get_by_text("proefzinnen").first).to_be_visible()
    language.audit()
    language.fits()
    page.get_by_role("button", name="Voeg het woord toe").click()
    expect(page.get_by_role("status")).to_contain_text("leidt nu naar")
    # And the next search understands it
    language.go("/zoeken/?q=houtbewerking")
    expect(page.locator(".tt-chip--implied").first).to_be_visible()
    language.go("/redactie/woorden/")
    expect(page.get_by_text("Leidt nu naar")).to_be_visible()
    # And what an editor wrote can be taken away again
    language.go("/redactie/woorden/creatief/")
    page.get_by_role("button", name="houtbewerking").click()
    expect(page.get_by_role("status")).to_contain_text("is weg")


def test_a_new_edition_merges_two_words_and_splits_one(
    language: Journey, new_context: Open, site: str
) -> None:
    # Given offers in the words of now, and an edition that is being made
    region = ggd("Amsterdam")
    plain = ["jongeren", "steunpunt"]
    make_service(name="Drukpunt", concepts=["prestatiedruk", *plain], editorial_region=region)
    office = make_service(name="Werkplek", concepts=["werk-studie", *plain], editorial_region=region)
    edition = draft()
    page = language.go("/redactie/woorden/")
    page.get_by_role("link", name="Woorden van Editie 2027-1").click()
    expect(page.get_by_text("Deze editie verandert geen woorden.")).to_be_visible()
    # When an editor merges one word
    page.get_by_label("Verander een begrip").select_option("prestatiedruk")
    page.get_by_role("button", name="Kies dit begrip").click()
    language.audit()
    language.fits()
    page.get_by_label("Wordt samengevoegd met een ander begrip").check()
    page.get_by_role("button", name="Noteer").click()
    expect(page.get_by_role("alert")).to_contain_text("Kies met welk begrip")
    page.locator('input[name="existing"][value="stress"]').check()
    page.get_by_role("button", name="Noteer").click()
    expect(page.get_by_role("status")).to_contain_text("Er verandert nog niets")
    # And splits another in two new ones, with a proposal
    page.get_by_label("Verander een begrip").select_option("werk-studie")
    page.get_by_role("button", name="Kies dit begrip").click()
    page.get_by_label("Wordt gesplitst in twee of meer").check()
    for n, (name, slug) in enumerate((("Werk", "werk"), ("School en studie", "studie")), start=1):
        page.locator(f"[name=plain_label{n}]").fill(name)
        page.locator(f"[name=label{n}]").fill(f"{name} (vak)")
        page.locator(f"[name=definition{n}]").fill(f"Gaat over {name.lower()}.")
        page.locator(f"[name=slug{n}]").fill(slug)
    page.locator("[name=proposal]").select_option("nieuw1")
    page.get_by_role("button", name="Noteer").click()
    # Then the page says what it will do, and which entries need a look
    expect(page.get_by_text("1 initiatief gaat vanzelf mee.")).to_be_visible()
    expect(page.get_by_text("1 moet bekeken worden.")).to_be_visible()
    expect(page.get_by_role("link", name="Werkplek")).to_be_visible()
    language.audit()
    language.fits()
    # When the edition is published in the admin and the register follows
    language.go(f"/beheer/handreiking/edition/{edition.pk}/change/")
    page.get_by_role("link", name="Publiceer deze editie").click()
    page.get_by_role("button", name="Publiceer “Editie 2027-1”").click()
    expect(page.get_by_text("Deze editie geldt nu.")).to_be_visible()
    assert follow_due(timezone.now()) == 1
    # Then an old link to a word and one to a search work
    language.go("/begrip/thema/prestatiedruk/")
    assert page.url.endswith("/begrip/thema/stress/")
    language.go("/begrip/thema/werk-studie/")
    expect(page.get_by_role("link", name="School en studie")).to_be_visible()
    language.audit()
    language.fits()
    language.go("/zoeken/?thema=prestatiedruk")
    assert language.chosen() == ["stress"]
    assert "Drukpunt" in language.names()
    # And the editor of the region settles the other with the proposal
    context = new_context()
    sign_in_browser(context, site, make_editor(region, name="Noor"))
    desk = Journey(context.new_page(), site).watch()
    page = desk.go("/redactie/")
    expect(page.get_by_text("Voorstel: “Werk”.")).to_be_visible()
    expect(page.locator('input[value="werk"]')).to_be_checked()
    desk.audit()
    page.get_by_role("button", name="Besluit en ga naar de volgende").click()
    expect(page.get_by_role("status")).to_contain_text("in de woorden van de nieuwe editie")
    assert "werk" in Attribute.objects.filter(service=office).values_list("concept__slug", flat=True)
