"""The owner of many entries answers all at once; editors count and choose; "Snel weg" asks where something was typed."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from directory.models import VerificationRound
from directory.publishing.asking import capacity_asks, freshness, together
from directory.publishing.desk import digest
from directory.publishing.entries.state import state_capacity
from tests.browser.conftest import PHONE, Journey
from tests.helpers import factories
from tests.helpers.mailing import paths_in
from tests.helpers.reviewing import ggd, submitted
from tests.helpers.signing_in import sign_in_browser

pytestmark = pytest.mark.django_db


def picture(journey: Journey, name: str, tmp_path: Path) -> None:
    journey.page.screenshot(path=tmp_path / f"{name}.png", full_page=True)


def ask_all(number: int) -> str:
    """Ask the owner of so many entries; return the path of the one link."""
    organization = factories.make_organization(name="Stichting Naast", email="info@naast.nl")
    checked = timezone.localdate() - timedelta(days=250)
    made = factories.make_services(
        [
            {
                "organization": organization,
                "name": f"Inloop {n + 1:02}",
                "locations": [factories.make_place(schedules=[factories.make_schedule()])],
            }
            for n in range(number)
        ]
    )
    for service in made:
        service.confirmed_on = checked
        service.save(update_fields=["confirmed_on"])
    room = factories.make_service(
        organization=organization, name="Maatjes", confirmed_on=timezone.localdate()
    )
    state_capacity(room, "wachttijd", weeks=4, on=timezone.localdate() - timedelta(weeks=7))
    for work in (freshness.open_due_rounds, capacity_asks.ask_due, together.join_due):
        work(timezone.now())
    return paths_in("asked_together", "/bevestigen/")[0]


def test_everything_but_one_is_confirmed_with_one_button_on_a_phone(
    journey_without_javascript: Journey, tmp_path: Path
) -> None:
    journey = journey_without_javascript
    journey.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    # Given one mail about 41 entries and the room of one more
    page = journey.go(ask_all(41))
    assert page.get_by_role("checkbox").count() == 42
    picture(journey, "alles", tmp_path)
    # When the owner takes away one tick and presses the button
    page.get_by_role("checkbox", name="Inloop 07").uncheck()
    page.get_by_role("button", name="Ja, wat is aangevinkt klopt nog").first.click()
    # Then forty are confirmed, and the one that is left is asked about
    assert page.get_by_text("Vandaag gecontroleerd: 41.").is_visible()
    assert page.get_by_role("heading", name="Wat is hier anders?").is_visible()
    picture(journey, "rest", tmp_path)
    # And saying that it stopped is one link further
    page.get_by_role("link", name="Gestopt Inloop 07").click()
    page.get_by_role("button", name="Ja, het is gestopt").click()
    assert page.get_by_role("heading", name="Het staat als gestopt op de site").is_visible()
    assert not VerificationRound.objects.open().exists()
    journey.page.context.clear_cookies()


def test_the_page_of_several_questions_passes_axe(journey: Journey) -> None:
    journey.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page = journey.go(ask_all(2))
    journey.audit()
    journey.fits()
    page.get_by_role("button", name="Ja, wat is aangevinkt klopt nog").first.click()
    assert page.get_by_role("heading", name="Je bent klaar").is_visible()
    journey.audit()
    page.context.clear_cookies()


def test_a_national_editor_finds_what_has_no_region_and_chooses_the_mail(
    journey: Journey, site: str, tmp_path: Path
) -> None:
    # Given a new offer for the whole country and one for Amsterdam
    submitted(
        name="Landelijke lijn", locations=[], delivery_modes=["telefoon"], areas=[{"region": "country:NL"}]
    )
    submitted(name="Naaiatelier")
    editor = factories.make_editor(name="Aleid")
    sign_in_browser(journey.page.context, site, editor)
    # When a national editor opens the dashboard
    page = journey.go("/redactie/dashboard/")
    journey.audit()
    picture(journey, "dashboard", tmp_path)
    page.get_by_role("link", name="1 Nieuw aanbod, Landelijk").click()
    # Then its number leads to the one that is national
    assert page.get_by_role("link", name="Landelijke lijn").is_visible()
    assert page.get_by_role("link", name="Naaiatelier").count() == 0
    # And the mail of the week says the same
    assert digest.mail_due(timezone.now()) == 1
    # And can be turned off
    page = journey.go("/redactie/mail/")
    journey.audit()
    picture(journey, "mail", tmp_path)
    page.get_by_label("Geen mail").check()
    page.get_by_role("button", name="Bewaar").click()
    assert page.get_by_text("Bewaard.").is_visible()
    page.context.clear_cookies()


def test_away_asks_on_a_form_only_where_something_was_typed(
    journey: Journey, site: str, tmp_path: Path
) -> None:
    page = journey.page
    page.route("**/weg/", lambda route: route.fulfill(status=200, body="Het weer"))
    editor = factories.make_editor(ggd("Amsterdam"))
    sign_in_browser(page.context, site, editor)
    revision = submitted(name="Naaiatelier")
    # Given a form in which nothing was typed, "Snel weg" goes at once
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    journey.go(f"/redactie/versie/{revision.pk}/")
    page.locator("summary", has_text="Snel weg").click()
    page.wait_for_url("**/weg/")
    # When something was typed, it asks
    journey.go(f"/redactie/versie/{revision.pk}/")
    page.get_by_label("Waarom?").fill("Kost het iets?")
    page.locator("summary", has_text="Snel weg").click()
    assert page.get_by_text("Wat je typte en nog niet is bewaard, raak je kwijt.").is_visible()
    journey.audit()
    journey.fits()
    picture(journey, "snel-weg", tmp_path)
    page.locator("summary", has_text="Snel weg").click()
    assert page.get_by_label("Waarom?").input_value() == "Kost het iets?"
    # And a page to read has the large one, that asks nothing
    journey.go("/over/")
    page.locator(".tt-thumb__cell--away").click()
    page.wait_for_url("**/weg/")
    page.context.clear_cookies()
