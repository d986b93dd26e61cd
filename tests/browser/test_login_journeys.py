"""Coming in: a code from the mail, then an app with codes or a passkey; and who keeps an organisation's entries."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.core.cache import cache
from playwright.sync_api import Page, expect

from directory.models import OutboxMessage, Role
from tests.browser.conftest import Journey
from tests.helpers import factories
from tests.helpers.signing_in import app_code, sign_in_browser

SHOTS = os.environ.get("SHOTS", "")


class SignedInJourney(Journey):
    """A journey with the cookies of the login and no others, all for the server only."""

    def keep_promises(self) -> None:
        for cookie in self.page.context.cookies():
            assert cookie["name"] in {"sessionid", "csrftoken"}
            assert cookie["httpOnly"]
        self.page.context.clear_cookies()
        self.complaints = [said for said in self.complaints if "status of 422" not in said]
        super().keep_promises()

    def look(self, name: str) -> None:
        """Nothing shuts people out or sticks out; with SHOTS set, a picture to look at."""
        self.audit()
        self.fits()
        if SHOTS:
            for scheme, width in (("light", 1280), ("light", 390), ("dark", 390)):
                self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                self.page.set_viewport_size({"width": width, "height": 900})
                path = Path(SHOTS) / f"{name}-{scheme}-{width}.png"
                self.page.screenshot(path=path, full_page=True)
            self.page.emulate_media(color_scheme="light")
            self.page.set_viewport_size({"width": 1280, "height": 900})


@pytest.fixture
def visit(page: Page, site: str) -> Iterator[SignedInJourney]:
    cache.clear()
    journey = SignedInJourney(page, site).watch()
    yield journey
    journey.keep_promises()


def login_code() -> str:
    mail = OutboxMessage.objects.filter(kind="login_code").latest("due_at")
    return re.findall(r"\d{4}-\d{4}", mail.text)[0]


def log_in(page: Page, email: str) -> None:
    page.get_by_label("Je e-mailadres").fill(email)
    page.get_by_role("button", name="Mail mij een code").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk in je mail")
    page.get_by_label("De code uit je mail").fill(login_code())
    page.get_by_role("button", name="Inloggen").click()


def test_an_editor_logs_in_with_a_code_and_an_app(visit: SignedInJourney) -> None:
    # Given an editor who was never here
    editor = factories.make_editor()
    page = visit.go("/redactie/")
    visit.look("login")
    # When they make a mistake, it is said
    page.get_by_label("Je e-mailadres").fill("geen adres")
    page.get_by_role("button", name="Mail mij een code").click()
    expect(page.locator("#fouten")).to_contain_text("Dit lijkt geen e-mailadres")
    expect(page.locator("#fouten")).to_be_focused()
    expect(page).to_have_title(re.compile("^Fout: "))
    visit.look("login-fout")
    # And with the code from the mail they come to setting up the second step
    log_in(page, editor.email)
    expect(page.get_by_role("status")).to_contain_text("Voor de redactie is een tweede stap")
    visit.look("account")
    page.get_by_role("link", name="Stel de app in").click()
    visit.look("app")
    secret = "".join(page.locator(".tt-secret span").all_inner_texts())
    page.get_by_label(re.compile("code", re.IGNORECASE)).fill(app_code(secret))
    page.get_by_role("button", name="Zet de tweede stap aan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je herstelcodes")
    visit.look("herstelcodes")
    # Then the editorial pages are open
    page.get_by_role("link", name="Ik heb ze bewaard, ga verder").click()
    expect(page).to_have_url(f"{visit.site}/redactie/")
    # And the next time the second step is asked for; a recovery code will do
    visit.go("/account/herstelcodes/")
    recovery = page.locator(".tt-codes code").first.inner_text()
    visit.go("/uitloggen/")
    page.get_by_role("button", name="Log uit").click()
    visit.go("/redactie/")
    log_in(page, editor.email)
    expect(page.get_by_role("heading", level=1)).to_have_text("Nog één stap")
    visit.look("tweede-stap")
    page.get_by_label(re.compile("code", re.IGNORECASE)).fill(recovery)
    page.get_by_role("button", name="Inloggen").click()
    expect(page).to_have_url(f"{visit.site}/redactie/")


def fake_passkeys(page: Page) -> None:
    """Give the browser a place for passkeys, with somebody who always puts their finger on it."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    kind = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    person = {"hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}
    tools.send("WebAuthn.addVirtualAuthenticator", {"options": kind | person})


def test_an_editor_logs_in_with_a_passkey(visit: SignedInJourney) -> None:
    # Given an editor who sets up a passkey
    editor = factories.make_editor()
    page = visit.go("/redactie/")
    fake_passkeys(page)
    log_in(page, editor.email)
    page.get_by_role("link", name="Voeg een passkey toe").click()
    visit.look("passkey")
    page.get_by_label("Hoe noem je deze passkey?").fill("Mijn laptop")
    page.get_by_role("button", name="Voeg de passkey toe").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je herstelcodes")
    page.get_by_role("link", name="Ik heb ze bewaard, ga verder").click()
    expect(page).to_have_url(f"{visit.site}/redactie/")
    visit.go("/account/")
    expect(page.get_by_text("Mijn laptop, sinds")).to_be_visible()
    visit.look("account-passkey")
    # When they come back, the passkey is the second step
    visit.go("/uitloggen/")
    page.get_by_role("button", name="Log uit").click()
    visit.go("/redactie/")
    log_in(page, editor.email)
    expect(page.get_by_text("Gebruik je passkey, of een herstelcode.")).to_be_visible()
    visit.look("tweede-stap-passkey")
    page.get_by_role("button", name="Gebruik een passkey").click()
    expect(page).to_have_url(f"{visit.site}/redactie/")
    # And it is asked for again before it is taken away
    Session.objects.all().delete()
    sign_in_browser(page.context, visit.site, editor, second_factor=False)
    visit.go("/account/")
    page.get_by_role("link", name="Haal weg").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ben jij het nog?")
    visit.look("passkey-opnieuw")
    page.get_by_role("button", name="Gebruik een passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze passkey weghalen?")
    visit.look("passkey-weghalen")
    page.get_by_role("button", name="Haal de passkey weg").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je account")
    assert not Authenticator.objects.filter(type=Authenticator.Type.WEBAUTHN).exists()


def test_a_passkey_of_another_device_is_refused_kindly(visit: SignedInJourney) -> None:
    # Given an editor whose passkey is on another device
    editor = factories.make_editor()
    page = visit.go("/redactie/")
    fake_passkeys(page)
    sign_in_browser(page.context, visit.site, editor, second_factor=False)
    visit.go("/account/passkey/")
    page.get_by_role("button", name="Voeg de passkey toe").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je herstelcodes")
    elsewhere = page.context.new_page()
    fake_passkeys(elsewhere)
    page.context.clear_cookies()
    elsewhere.goto(f"{visit.site}/redactie/")
    log_in(elsewhere, editor.email)
    # When they try it here, it is said, and a recovery code still works
    elsewhere.get_by_role("button", name="Gebruik een passkey").click()
    expect(elsewhere.get_by_role("alert")).to_contain_text("Dat lukte niet.")
    expect(elsewhere.get_by_label("Je code")).to_be_visible()
    SignedInJourney(elsewhere, visit.site).look("passkey-mislukt")


def test_a_maintainer_invites_a_colleague(visit: SignedInJourney) -> None:
    # Given somebody who keeps an organisation's entries alone
    organization = factories.make_organization(name="Stichting Naast")
    owner = factories.make_owner(organization)
    sign_in_browser(visit.page.context, visit.site, owner, second_factor=False)
    page = visit.go(f"/mijn/organisatie/{organization.slug}/")
    visit.look("organisatie")
    # When they invite a colleague
    page.get_by_label("E-mailadres van je collega").fill("collega@example.nl")
    page.get_by_role("button", name="Nodig uit").click()
    # Then there are two, and either can be taken away
    expect(page.get_by_role("status")).to_have_text("Je collega krijgt een mail van ons.")
    assert Role.objects.owners_of(organization.pk).count() == 2
    visit.look("organisatie-twee")


def test_somebody_claims_an_organisation_with_a_code(visit: SignedInJourney) -> None:
    # Given an organisation whose address we know
    organization = factories.make_organization(name="Stichting Naast", email="info@naast.example")
    factories.make_service(organization=organization)
    sign_in_browser(visit.page.context, visit.site, factories.make_user(), second_factor=False)
    page = visit.go(f"/mijn/claim/{organization.slug}/")
    visit.look("claim")
    # When its mail is read
    page.get_by_role("button", name="Stuur de code").click()
    visit.look("claim-code")
    mail = OutboxMessage.objects.get(kind="claim_code")
    page.get_by_label("De code uit de mail").fill(re.findall(r"\b\d{6}\b", mail.text)[0])
    page.get_by_role("button", name="Controleer de code").click()
    # Then they keep it
    expect(page).to_have_url(f"{visit.site}/mijn/organisatie/{organization.slug}/")


def test_what_was_typed_is_back_after_logging_in_again(visit: SignedInJourney, page: Page, site: str) -> None:
    # Given an owner who types, and whose session ends before they send it
    service = factories.make_service(name="Inloop", visibility="hidden")
    owner = factories.make_owner(service.organization)
    sign_in_browser(page.context, site, owner, second_factor=False)
    visit.go(f"/mijn/aanbod/{service.pk}/antwoord/")
    page.get_by_label("Je antwoord aan de redactie").fill("We zijn er gewoon, elke dinsdag.")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Verstuur aan de redactie").click()
    # When they log in again
    log_in(page, owner.email)
    # Then it is there, and one press sends it
    expect(page.get_by_role("main")).to_contain_text("We zijn er gewoon, elke dinsdag.")
    visit.look("verder")
    page.get_by_role("button", name="Verstuur het nu").click()
    expect(page.get_by_role("main")).to_contain_text("Je antwoord ligt")


def test_a_login_in_a_second_tab_keeps_what_the_first_one_holds(
    visit: SignedInJourney, page: Page, site: str
) -> None:
    # Given an owner with a form open in one tab, who logs out and in again in another
    service = factories.make_service(name="Inloop", visibility="hidden")
    owner = factories.make_owner(service.organization)
    sign_in_browser(page.context, site, owner, second_factor=False)
    visit.go(f"/mijn/aanbod/{service.pk}/antwoord/")
    page.get_by_label("Je antwoord aan de redactie").fill("We zijn er gewoon, elke dinsdag.")
    other = page.context.new_page()
    other.goto(f"{site}/uitloggen/")
    other.get_by_role("main").get_by_role("button", name="Log uit").click()
    other.goto(f"{site}/inloggen/")
    log_in(other, owner.email)
    expect(other).to_have_url(f"{site}/mijn/")
    # When the first tab is sent
    page.get_by_role("button", name="Verstuur aan de redactie").click()
    # Then it is no refusal: the words are there, and one press sends them
    expect(page.get_by_role("main")).to_contain_text("We zijn er gewoon, elke dinsdag.")
    page.get_by_role("button", name="Verstuur het nu").click()
    expect(page.get_by_role("main")).to_contain_text("Je antwoord ligt")
    visit.complaints = [said for said in visit.complaints if "status of 409" not in said]
