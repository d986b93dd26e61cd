"""An owner answers from a mail: one link, one button, no login; on a phone, without JavaScript too."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from directory.models import Service
from directory.publishing.asking import freshness
from tests.browser.conftest import PHONE, Journey
from tests.helpers import factories
from tests.helpers.mailing import paths_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def service(site: str) -> Service:
    organization = factories.make_organization(name="Stichting Naast", email="info@naast.nl")
    return factories.make_service(
        organization=organization,
        name="Slaapkring West",
        signup="Bel of kom langs. Een naam is genoeg.",
        phones=[{"number": "06 1234 5678", "kind": "voice"}],
        locations=[factories.make_place(name="Buurthuis", schedules=[factories.make_schedule()])],
        confirmed_on=timezone.localdate() - timedelta(days=250),
        confirmed_by="Mila",
    )


def links() -> list[str]:
    """Return the paths of the three links in the mail to the owner."""
    freshness.open_due_rounds(timezone.now())
    return paths_in("verify", "/bevestigen/")


def forget_the_form(journey: Journey) -> None:
    """Then the only cookie is the one that guards the form."""
    assert [cookie.get("name") for cookie in journey.page.context.cookies()] == ["csrftoken"]
    journey.page.context.clear_cookies()


def picture(journey: Journey, name: str, tmp_path: Path) -> None:
    journey.page.screenshot(path=tmp_path / f"{name}.png", full_page=True)


def test_one_link_and_one_button_confirm_on_a_phone(
    journey: Journey, service: Service, tmp_path: Path
) -> None:
    journey.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    # Given an entry that nobody spoke of for months
    page = journey.go(service.get_absolute_url())
    assert page.get_by_text("Niet recent gecontroleerd.").is_visible()
    # When the owner opens the first link of the mail and presses its one button
    still_true, _change, _ended = links()
    page = journey.go(still_true)
    assert page.get_by_text("Voorbeeldlaan 1").is_visible()
    assert page.get_by_role("main").get_by_role("button").count() == 1
    journey.audit()
    journey.fits()
    picture(journey, "klopt", tmp_path)
    page.get_by_role("button", name="Ja, het klopt nog").click()
    # Then it is thanked, and says in the same way that there is a waiting time
    assert page.get_by_text("vandaag is gecontroleerd").is_visible()
    journey.audit()
    journey.fits()
    picture(journey, "plek", tmp_path)
    page.get_by_role("link", name="Er is een wachttijd").click()
    page.get_by_label("Ongeveer hoeveel weken?").fill("3")
    journey.audit()
    journey.fits()
    picture(journey, "wachttijd", tmp_path)
    page.get_by_role("button", name="Ja, zo is het nu").click()
    assert page.get_by_text("ongeveer 3 weken").is_visible()
    journey.audit()
    picture(journey, "klaar", tmp_path)
    # And the page says both
    page = journey.go(service.get_absolute_url())
    assert page.get_by_text("Niet recent gecontroleerd.").count() == 0
    assert page.get_by_text("Ongeveer 3 weken").first.is_visible()
    # And the link is of no more use
    page = journey.go(still_true)
    assert page.get_by_role("heading", name="Dit is al doorgegeven").is_visible()
    journey.audit()
    forget_the_form(journey)


def test_stopped_is_asked_once_more_without_javascript(
    journey_without_javascript: Journey, service: Service, tmp_path: Path
) -> None:
    journey = journey_without_javascript
    # Given the third link of the mail
    page = journey.go(links()[2])
    assert page.get_by_role("heading", name="Is dit aanbod gestopt?").is_visible()
    picture(journey, "gestopt", tmp_path)
    # When the owner says so, with a reason
    page.get_by_label("Wil je er iets bij zeggen?").fill("Geen vrijwilligers meer.")
    page.get_by_role("button", name="Ja, het is gestopt").click()
    # Then the page stays and says so, and the way back is told
    assert page.get_by_role("heading", name="Het staat als gestopt op de site").is_visible()
    assert page.get_by_role("link", name="redactie@tussentijd.example").first.is_visible()
    page = journey.go(service.get_absolute_url())
    assert page.get_by_text("Dit aanbod is gestopt.").is_visible()
    forget_the_form(journey)


def test_changed_fields_fold_open_by_keyboard(journey: Journey, service: Service, time_machine: Any) -> None:
    # Given an entry of which the phone number was changed later
    factories.change_service(service, phones=[{"number": "06 8765 4321", "kind": "voice"}])
    page = journey.go(service.get_absolute_url())
    # When somebody opens the list by the keyboard
    page.locator("summary", has_text="Per onderdeel gecontroleerd").focus()
    page.keyboard.press("Enter")
    # Then it says what was checked when
    assert page.locator(".tt-parts__list").get_by_text("Telefoon").is_visible()
    journey.audit()
    journey.fits()
