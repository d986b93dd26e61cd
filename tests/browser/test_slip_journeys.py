"""Who makes a slip is brought to the list of what to mend, and from there into the field; with a keyboard too."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from directory.models import User
from tests.browser.test_submission_journeys import OwnersJourney, on_a_phone
from tests.helpers import factories, owners


@pytest.fixture
def owner() -> User:
    return factories.make_owner()


@pytest.fixture
def phone(new_context: Callable[..., BrowserContext], site: str, owner: User) -> Iterator[OwnersJourney]:
    with on_a_phone(new_context, site, owner) as journey:
        yield journey


def then_the_list_leads_into_the_field(journey: OwnersJourney, sentence: str, field: str) -> None:
    page = journey.page
    expect(page.locator("#fouten")).to_be_focused()
    expect(page).to_have_title(re.compile("^Fout: "))
    journey.audit()
    page.locator("#fouten").get_by_role("link", name=sentence).click()
    expect(page.locator(field).first).to_be_focused()


def test_a_new_organisation_without_a_name(phone: OwnersJourney, owner: User) -> None:
    owner.roles.all().delete()
    phone.go("/aanmelden/begin/").get_by_role("button", name="Verder naar: naam").click()
    expect(phone.page.locator("#fouten")).to_be_focused()


def test_room_that_nobody_chose(phone: OwnersJourney, owner: User) -> None:
    organization = owner.roles.get().organization
    service = factories.make_service(organization=organization)
    phone.go(f"/mijn/aanbod/{service.pk}/plek/").get_by_role("button", name="Geef door").click()
    then_the_list_leads_into_the_field(phone, "Kies of er plek is.", "input[name=status]")


def test_a_pause_without_days(phone: OwnersJourney, owner: User) -> None:
    service = factories.make_service(organization=owner.roles.get().organization)
    phone.go(f"/mijn/aanbod/{service.pk}/pauze/").get_by_role("button", name="Bewaar de pauze").click()
    then_the_list_leads_into_the_field(phone, "Vul de eerste en de laatste dag in.", "input[name=first]")


def test_the_rules_that_were_not_ticked(phone: OwnersJourney, owner: User) -> None:
    draft = owners.complete(owner)
    phone.go(f"/mijn/concept/{draft.pk}/").get_by_role("button", name="Insturen").click()
    then_the_list_leads_into_the_field(phone, "Zet een vinkje", "input[name=regels]")


def test_set_times_without_a_time(phone: OwnersJourney, owner: User) -> None:
    draft = owners.complete(owner)
    page = phone.go(f"/mijn/concept/{draft.pk}/wanneer/")
    page.get_by_text("Op vaste tijden").click()
    page.get_by_role("button", name="Verder naar:").click()
    then_the_list_leads_into_the_field(phone, "Vul hieronder de dag en de tijd in.", "input[name=sort]")
