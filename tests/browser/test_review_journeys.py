"""An editor's hour: the list, the diff, one decision with a reason, and on to the next; on a phone too.

With ``TUSSENTIJD_GUIDE_PICTURES=1`` the journey also takes the pictures of docs/gids-redactie.md.
"""

import os
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect

from directory.models import Claim, OutboxMessage, Report, Revision, Service
from directory.publishing.versions.moderation import request_changes
from tests.browser.conftest import PHONE, Journey
from tests.helpers.factories import (
    make_editor,
    make_organization,
    make_owner,
    make_place,
    make_schedule,
    make_service,
    make_user,
)
from tests.helpers.kept_lists import make_list
from tests.helpers.reviewing import ggd, nobodys, submitted
from tests.helpers.signing_in import sign_in_browser

pytestmark = pytest.mark.django_db(transaction=True)
IMAGES = Path(settings.BASE_DIR) / "docs" / "images"
GUIDE = Path(settings.BASE_DIR) / "docs" / "gids-redactie.md"


@pytest.fixture
def desk(new_context: Callable[..., BrowserContext], site: str) -> Iterator[Journey]:
    """An editor of Amsterdam who is signed in, with what lies on the desk."""
    fill_desk()
    context = new_context()
    sign_in_browser(context, site, make_editor(ggd("Amsterdam"), name="Noor"))
    journey = Journey(context.new_page(), site).watch()
    yield journey
    assert [url for url in journey.requests if not url.startswith((site, "data:"))] == []
    # The browser notes an answer of 422 or 409 as an error; the journeys ask for both.
    assert [said for said in journey.complaints if "status of 4" not in said] == []


def fill_desk() -> None:
    place = make_place(
        name="Buurthuis", schedules=[make_schedule(byday="TH", opens_at="20:00", closes_at="21:30")]
    )
    group = make_organization(name="Stichting Slaapkring", email="info@slaapkring.example")
    circle = make_service(
        name="Slaapkring West",
        organization=group,
        not_for="Niet voor mensen met zware klachten.",
        costs=None,
        locations=[place],
        phones=[{"number": "06 1234 0012", "kind": "voice", "public": True}],
    )
    moved = place | {
        "postal_code": "1011AB",
        "schedules": [make_schedule(byday="TH", opens_at="19:30", closes_at="21:00")],
    }
    submitted(
        circle,
        author=make_owner(group),
        not_for="Gaat het nu heel slecht met je? Dan is deze groep te licht. Bel je huisarts of 113.",
        costs=["gratis"],
        locations=[moved],
        phones=[{"number": "06 1234 0000", "kind": "voice", "public": True}],
    )
    beside = make_service(
        name="Iemand naast je", phones=[{"number": "06 1234 0034", "kind": "voice", "public": True}]
    )
    Report.objects.create(service=beside, topics=["telefoon"], text="Niemand neemt op, al twee keer.")
    Report.objects.create(service=beside, topics=["anders"], text="Koop nu http://x.example", status="spam")
    submitted(name="Naaiatelier Noord", author=make_owner())
    today = timezone.localdate()
    make_service(name="Het Tussenhuis", capacity_status="plek", capacity_stated_on=today - timedelta(days=62))
    make_service(name="De Nacht Door", visibility="stale", confirmed_on=date(2026, 1, 5), confirmed_by="Mila")
    make_service(name="Ommetje Sloterplas")
    make_service(name="Ommetje Sloterplas", summary="Samen om de plas.")


def picture(page: Page, name: str) -> None:
    """Take a picture of the guide, when asked."""
    if os.environ.get("TUSSENTIJD_GUIDE_PICTURES"):
        page.screenshot(path=str(IMAGES / f"{name}.png"), full_page=True)


def test_an_editor_works_through_the_hour(desk: Journey) -> None:
    page = desk.go("/redactie/")
    expect(page.get_by_role("heading", name="Dit uur")).to_be_visible()
    # The wrong number comes first; settled, the next thing is there.
    expect(page.locator(".tr-item--current")).to_contain_text("Iemand naast je")
    picture(page, "redactie-dit-uur")
    desk.audit()
    desk.fits()
    page.get_by_label("Aangepast", exact=True).check()
    page.get_by_role("button", name="Handel af en ga naar de volgende").click()
    expect(page.get_by_role("status")).to_contain_text("is afgehandeld")
    expect(page.get_by_text(re.compile(r"^1 van \d+$"))).to_be_visible()

    # The change is read word by word.
    expect(page.locator(".tr-panel__title")).to_be_focused()
    page.get_by_role("link", name="Slaapkring West", exact=True).first.click()
    expect(page.locator("del", has_text="20:00-21:30")).to_be_visible()
    expect(page.locator("ins", has_text="gratis").or_(page.locator("ins", has_text="Gratis"))).to_be_visible()
    expect(page.get_by_text("Verhuisd:")).to_be_visible()
    picture(page, "redactie-wijziging")
    desk.audit()
    desk.fits()

    # Sent back once, with a question that goes out by mail.
    page.get_by_label("Terug met een vraag").check()
    page.get_by_role("button", name="Besluit en ga naar de volgende").click()
    expect(page.get_by_role("alert")).to_contain_text("Schrijf op wat je wilt weten.")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page).to_have_title(re.compile("^Fout: "))
    expect(page.locator(".tr-list")).to_be_visible()
    desk.audit()
    page.get_by_label("Waarom?").fill("Klopt het nieuwe nummer?")
    page.get_by_role("button", name="Besluit en ga naar de volgende").click()
    expect(page.get_by_role("status")).to_contain_text("Je vraag over “Slaapkring West” is verstuurd.")
    mail = OutboxMessage.objects.filter(kind="changes_requested").first()
    assert mail
    assert "Klopt het nieuwe nummer?" in mail.text

    # A new offer is mended, then published, and found at its own place.
    page.get_by_role("link", name="Naaiatelier Noord").first.click()
    page.get_by_role("link", name="Eerst de tekst aanpassen").click()
    page.get_by_label("In één zin").fill("Samen naaien en praten.")
    desk.audit()
    page.get_by_role("button", name="Bewaar de tekst").first.click()
    page.get_by_label("Plaatsen", exact=True).check()
    page.get_by_role("button", name="Besluit").click()
    expect(page.get_by_role("status")).to_contain_text("staat op de site")
    desk.go("/zoeken/?q=naaien&waar=1066AB")
    expect(page.get_by_role("link", name="Naaiatelier Noord")).to_be_visible()


def test_a_report_is_mended_by_changing_the_entry(desk: Journey) -> None:
    page = desk.go("/redactie/")
    page.get_by_role("button", name="Wijzig dit aanbod").click()
    desk.audit()
    desk.fits()
    page.get_by_label("In één zin").fill("Een maatje dat meegaat.")
    page.get_by_role("button", name="Bewaar de tekst").first.click()
    # Something else than text, and back.
    page.get_by_role("link", name="Eerst de tekst aanpassen").click()
    page.get_by_role("link", name="alle vragen").click()
    page.get_by_role("link", name="Bekijk het verschil en plaats het").click()
    expect(page.locator("ins").first).to_contain_text("maatje")
    page.get_by_role("link", name="Bekijk als pagina").click()
    expect(page.get_by_text("Zo staat het op de site als je het plaatst.")).to_be_visible()
    desk.audit()
    desk.fits()
    page.get_by_role("link", name="Terug naar het besluit").click()
    desk.audit()
    page.get_by_label("Plaatsen", exact=True).check()
    page.get_by_role("button", name="Besluit").click()
    # Back at the report, which is settled with what was done.
    expect(page.get_by_role("status")).to_contain_text("“Iemand naast je” staat op de site.")
    page.get_by_label("Aangepast", exact=True).check()
    page.get_by_role("button", name="Handel af").click()
    expect(page.get_by_role("status")).to_contain_text("is afgehandeld")


def test_two_editors_at_once_do_not_overwrite_each_other(desk: Journey) -> None:
    page = desk.go("/redactie/alles/?soort=nieuw")
    page.get_by_role("link", name="Naaiatelier Noord").click()
    revision = Revision.objects.get(status="submitted", service=None)
    request_changes(revision, make_editor(name="Aleid"), "Kost het iets?")
    page.get_by_label("Plaatsen", exact=True).check()
    page.get_by_role("button", name="Besluit").click()
    expect(page.get_by_role("heading", name="Iemand was eerder")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Aleid")
    desk.audit()
    assert not Service.objects.filter(name="Naaiatelier Noord").exists()


def test_an_entry_is_kept_true_from_its_file(desk: Journey) -> None:
    page = desk.go("/redactie/alles/?q=nacht")
    page.get_by_role("link", name="De Nacht Door").click()
    expect(page.get_by_role("button", name="Bevestigd per telefoon")).to_be_visible()
    picture(page, "redactie-dossier")
    desk.audit()
    desk.fits()
    page.get_by_role("button", name="Bevestigd per telefoon").click()
    expect(page.get_by_role("status")).to_contain_text("is vandaag bevestigd, per telefoon")
    page.get_by_text("Gestopt, verbergen of weer op de site").click()
    page.get_by_label("Gestopt: de pagina blijft en zegt het").check()
    page.get_by_label("Eén zin voor de aanbieder").first.fill("De chat is gesloten.")
    page.get_by_role("button", name="Bewaar").first.click()
    expect(page.locator("main")).to_contain_text("gestopt. De chat is gesloten.")


def test_doubles_are_merged_and_old_links_follow(desk: Journey) -> None:
    page = desk.go("/redactie/alles/?soort=dubbel")
    page.get_by_role("link", name="Ommetje Sloterplas").click()
    picture(page, "redactie-dubbel")
    desk.audit()
    desk.fits()
    page.get_by_label("Samenvoegen: het tweede blijft").check()
    page.get_by_role("button", name="Besluit").click()
    expect(page.get_by_role("status")).to_contain_text("Samengevoegd")
    merged = Service.objects.get(visibility="merged")
    assert merged.merged_into
    desk.go(f"/a/{merged.code}/")
    assert page.url.endswith(merged.merged_into.get_absolute_url())


def test_on_a_phone_the_list_comes_first_and_then_the_item(desk: Journey) -> None:
    page = desk.page
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    desk.go("/redactie/")
    expect(page.locator(".tr-panel")).to_be_hidden()
    page.get_by_role("link", name="Slaapkring West", exact=True).click()
    expect(page.locator(".tr-panel")).to_be_visible()
    expect(page.locator(".tr-list")).to_be_hidden()
    picture(page, "redactie-telefoon")
    page.get_by_role("link", name="Terug naar de lijst").click()
    expect(page.locator(".tr-list")).to_be_visible()


def test_lists_and_dashboard_are_for_everybody(desk: Journey) -> None:
    page = desk.go("/redactie/alles/")
    desk.audit()
    desk.fits()
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Doe iets met de gekozen items").click()
    expect(page.get_by_role("heading", name="Samen bijwerken")).to_be_visible()
    desk.audit()
    desk.fits()
    page = desk.go("/redactie/dashboard/")
    picture(page, "redactie-dashboard")
    desk.audit()
    desk.fits()


@pytest.fixture
def words_of_the_guide() -> list[str]:
    """What the guide says that stands on the screen, between “ and ”."""
    told = " ".join(GUIDE.read_text(encoding="utf-8").split())
    return [words for words in re.findall(r"“([^”]+)”", told) if words.strip()]


def test_the_guide_says_what_the_screens_say(desk: Journey, words_of_the_guide: list[str]) -> None:
    change = Revision.objects.filter(status="submitted").exclude(service=None).get()
    assert change.service
    report = Report.objects.get(status="open")
    claim = Claim.objects.create(user=make_user(), organization=change.organization, status="with_editor")
    paths = [
        f"/redactie/claims/{claim.pk}/",
        "/redactie/", f"/redactie/versie/{change.pk}/", f"/redactie/versie/{change.pk}/aanpassen/",
        f"/redactie/aanbod/{change.service.code}/", f"/redactie/melding/{report.pk}/", "/redactie/alles/",
        "/redactie/alles/?soort=dubbel", "/redactie/dashboard/",
    ]  # fmt: skip
    for topic, words in (("veiligheid", ""), ("anders", "Iemand zat aan me.")):
        about = Report.objects.create(service=change.service, topics=[topic], text=words, safety=True)
        paths.append(f"/redactie/melding/{about.pk}/")
    asked = submitted(name="Wacht op de aanbieder", author=make_owner())
    request_changes(asked, make_editor(), "Kost het iets?")
    paths += [f"/redactie/versie/{asked.pk}/", f"/redactie/versie/{nobodys(name='Van niemand').pk}/"]
    kept = make_list(region=ggd("Amsterdam"), keeper=make_user(is_active=False))
    paths += ["/redactie/lijsten/", f"/mijn/lijsten/{kept.slug}/"]
    shown = ""
    for path in paths:
        shown += desk.go(path).locator("body").evaluate("body => body.textContent")
    pair = desk.go("/redactie/alles/?soort=dubbel")
    pair.get_by_role("link", name="Ommetje Sloterplas").click()
    shown += pair.locator("body").evaluate("body => body.textContent")
    shown = " ".join(shown.split())
    assert [words for words in words_of_the_guide if words not in shown] == []


def test_an_editor_reads_about_safety_first_and_passes_other_words_on(desk: Journey) -> None:
    # Given one report about safety, and one full of anger about a number
    service = Service.objects.get(name="Slaapkring West")
    Report.objects.create(service=service, topics=["veiligheid"], text="Iemand zat aan me.", safety=True)
    # When the editor opens the hour, safety is on top with what to do
    page = desk.go("/redactie/")
    expect(page.locator(".tr-item--current")).to_contain_text("Veiligheid")
    expect(page.get_by_text("De organisatie kreeg deze melding niet")).to_be_visible()
    desk.audit()
    desk.fits()
    page.get_by_label("Opgepakt").check()
    page.get_by_label("Antwoord aan de melder").fill("We hebben met Veilig Thuis overlegd.")
    page.get_by_role("button", name="Handel af en ga naar de volgende").click()
    expect(page.get_by_role("status")).to_contain_text("is afgehandeld")
    # Then a report about facts is passed on in other words
    angry = Report.objects.create(service=service, topics=["telefoon"], text="Prutsers! Het is 0013.")
    page = desk.go(f"/redactie/melding/{angry.pk}/")
    page.get_by_text("Stuur iets door aan de aanbieder").click()
    page.get_by_label("Wat moet de aanbieder weten?").fill("Het nummer eindigt op 0013.")
    desk.audit()
    desk.fits()
    page.get_by_role("button", name="Stuur door").click()
    expect(page.get_by_role("status")).to_contain_text("krijgt je woorden per mail")
    mail = OutboxMessage.objects.filter(kind="report_passed_on").first()
    assert mail
    assert "0013" in mail.text
    assert "Prutsers" not in mail.text
    desk.audit()


def test_where_nobody_keeps_an_offer_an_editor_invites_somebody_and_asks(desk: Journey) -> None:
    # Given an imported offer of an organisation that has nobody
    revision = nobodys(name="Van niemand")
    page = desk.go(f"/redactie/versie/{revision.pk}/")
    expect(page.get_by_text("Niemand houdt dit aanbod bij.")).to_be_visible()
    expect(page.get_by_label("Terug met een vraag")).to_have_count(0)
    # When the editor invites somebody
    page.get_by_text("Nodig iemand uit om dit bij te houden").click()
    page.get_by_label("E-mailadres").fill("mila@naast.example")
    desk.audit()
    desk.fits()
    page.get_by_role("button", name="Nodig uit").click()
    expect(page.get_by_role("status")).to_contain_text("Uitgenodigd.")
    # Then a question can be asked, and stands where questions wait
    page.get_by_label("Terug met een vraag").check()
    page.get_by_label("Waarom?").fill("Kost het iets?")
    page.get_by_role("button", name="Besluit").click()
    page = desk.go("/redactie/alles/?soort=wacht-op-antwoord")
    page.get_by_role("link", name="Van niemand").click()
    expect(page.get_by_label("Haal je vraag terug en beslis zelf")).to_be_visible()
    desk.audit()
    desk.fits()


def test_an_owner_answers_on_being_hidden_and_an_editor_puts_it_back(
    desk: Journey, new_context: Callable[..., BrowserContext]
) -> None:
    # Given an entry that an editor hides, with a note and a sentence
    service = Service.objects.get(name="Slaapkring West")
    page = desk.go(f"/redactie/aanbod/{service.code}/")
    page.get_by_text("Gestopt, verbergen of weer op de site").click()
    page.get_by_label("Verbergen: van de site af").check()
    page.get_by_label("Waarom?").first.fill("Iemand zegt dat het dicht is.")
    page.get_by_label("Eén zin voor de aanbieder").fill("We konden niemand bereiken.")
    desk.audit()
    desk.fits()
    page.get_by_role("button", name="Bewaar").first.click()
    expect(page.get_by_role("status")).to_contain_text("is van de site af")
    # When its owner reads the sentence and answers
    context = new_context()
    sign_in_browser(context, desk.site, make_owner(service.organization))
    owner = Journey(context.new_page(), desk.site).watch()
    mine = owner.go(f"/mijn/aanbod/{service.pk}/antwoord/")
    expect(mine.get_by_role("main")).to_contain_text("We konden niemand bereiken.")
    expect(mine.get_by_role("main")).not_to_contain_text("Iemand zegt")
    owner.audit()
    owner.fits()
    mine.get_by_label("Je antwoord aan de redactie").fill("We zijn er gewoon, bel 06 1234 0012.")
    mine.get_by_role("button", name="Verstuur aan de redactie").click()
    expect(mine.get_by_role("main")).to_contain_text("Je antwoord ligt sinds")
    owner.audit()
    # Then it lies on the desk, and one decision brings it back
    page = desk.go(f"/redactie/aanbod/{service.code}/")
    expect(page.get_by_text("We zijn er gewoon")).to_be_visible()
    desk.audit()
    page.get_by_label("Zet het weer op de site").check()
    page.get_by_role("button", name="Besluit").click()
    expect(page.get_by_role("status")).to_contain_text("staat weer op de site")
