"""From a phone to the search and back, with real mail files, a real Redis and a real worker, on PostgreSQL."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from django.core.cache import cache
from django.core.management import call_command
from django.db.models import F
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect

from directory.models import OutboxMessage, Service
from directory.publishing.mail import mails
from directory.publishing.queue.wake_worker import wake
from directory.search.answer.state import live
from directory.views.public import report_form
from handreiking.models import DataVersion
from tests.browser.conftest import PHONE
from tests.browser.test_submission_journeys import (
    OwnersJourney,
    given_somebody_begins,
    tick,
    when_the_seven_questions_are_answered,
)
from tests.helpers import factories
from tests.helpers.reviewing import ggd
from tests.helpers.services import NEEDS_SERVICES, Redis, Start, database_url, eventually
from tests.helpers.signing_in import app_code, give_second_factor

pytestmark = NEEDS_SERVICES
EVERYDAY = "mijn hoofd zit vol"
OWNER, EDITOR = "mila@naast.example", "noor@ggd.example"


class Post:
    """The folder in which the worker puts mails."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read: set[Path] = set()

    def next(self, to: str, about: str) -> str:
        """Return the text of the next mail to somebody whose subject has these words."""
        found: list[str] = []

        def came() -> bool:
            for path in sorted(self.folder.glob("*.eml")):
                mail = message_from_bytes(path.read_bytes(), policy=policy.default)
                body = mail.get_body(("plain",))
                if path not in self.read and mail["To"] == to and about in mail["Subject"] and body:
                    self.read.add(path)
                    found.append(body.get_content())
                    return True
            return False

        assert eventually(came), f"no mail to {to} about {about}"
        return found[0]

    def all(self) -> list[str]:
        paths = sorted(self.folder.glob("*.eml"))
        return [
            str(message_from_bytes(path.read_bytes(), policy=policy.default)["Message-ID"]) for path in paths
        ]


@pytest.fixture
def post(
    tmp_path: Path, site: str, settings: Any, monkeypatch: pytest.MonkeyPatch, redis: Redis, start: Start
) -> Iterator[Post]:
    """A worker that writes mails as files, for a site that says its own address in them."""
    call_command("load_vocabulary", verbosity=0)
    settings.SITE_URL, settings.SEARCH_SNAPSHOT = site, "background"
    settings.SEARCH_FOLDER = tmp_path / "search"
    # For the builder of snapshots, a process of its own.
    monkeypatch.setenv("DATABASE_URL", database_url())
    monkeypatch.setenv("TUSSENTIJD_VAR", str(tmp_path))
    monkeypatch.setattr(report_form, "TOO_FAST", 0)
    mails.environment.cache_clear()
    cache.clear()
    live.reset()
    start(EMAIL_URL="", TUSSENTIJD_VAR=str(tmp_path), SITE_URL=site, SECRET_KEY=settings.SECRET_KEY)
    yield Post(tmp_path / "mail")
    mails.environment.cache_clear()


Visit = Callable[..., OwnersJourney]


@pytest.fixture
def visit(new_context: Callable[..., BrowserContext], site: str) -> Iterator[Visit]:
    """Give somebody a browser of their own, a phone unless said otherwise."""
    journeys: list[OwnersJourney] = []

    def opened(size: tuple[int, int] = PHONE) -> OwnersJourney:
        page = new_context().new_page()
        page.set_viewport_size({"width": size[0], "height": size[1]})
        journey = OwnersJourney(page, site)
        journey.watch()
        journeys.append(journey)
        return journey

    yield opened
    for journey in journeys:
        journey.keep_promises()


def path_in(mail: str, label: str) -> str:
    """Return the path of the way to go on with this label."""
    found = re.search(rf"^{re.escape(label)}:\nhttp://[^/\s]+(/\S*)$", mail, re.MULTILINE)
    assert found, mail
    return found[1]


def log_in(journey: OwnersJourney, post: Post, path: str, email: str) -> Page:
    page = journey.go(path)
    page.get_by_label("Je e-mailadres").fill(email)
    page.get_by_role("button", name="Mail mij een code").click()
    code = re.findall(r"\d{4}-\d{4}", post.next(email, "code om in te loggen"))[0]
    page.get_by_label("De code uit je mail").fill(code)
    page.get_by_role("button", name="Inloggen").click()
    return page


def decide(journey: OwnersJourney, post: Post, about: str, decision: str, why: str = "") -> None:
    """Let the editor take the item of this name from the desk and decide about it."""
    page = journey.go("/redactie/")
    page.get_by_role("link", name=about).first.click()
    page.get_by_label(decision, exact=True).check()
    if why:
        page.get_by_label("Waarom?").fill(why)
    journey.audit()
    page.get_by_role("button", name="Besluit").click()
    expect(page.get_by_role("status")).to_be_visible()


def found_within_seconds(journey: OwnersJourney, name: str) -> None:
    """Then the group is found by everyday words at its own postcode, as soon as the next snapshot stands."""

    def found() -> bool:
        journey.go(f"/zoeken/?waar=1066&q={EVERYDAY.replace(' ', '+')}")
        return name in journey.names()

    assert eventually(found, patience=10)


def half_a_year_goes_by(service: Service) -> None:
    """Let everything that was said be said six months earlier: the worker's clock is not ours to move."""
    service.refresh_from_db()
    assert service.confirmed_on
    Service.objects.filter(pk=service.pk).update(
        confirmed_on=service.confirmed_on - relativedelta(months=6, days=1),
        published_at=F("published_at") - timedelta(days=184),
    )
    DataVersion.objects.bump()
    wake()


def a_quarter_of_an_hour_goes_by() -> None:
    """Let what waits for other questions to the same person wait no longer."""
    asked = OutboxMessage.objects.filter(kind="verify")
    assert eventually(lambda: bool(asked.update(due_at=timezone.now())))
    wake()


def test_a_group_is_offered_found_kept_true_and_mended(post: Post, visit: Visit) -> None:
    # Given an editor of the region, whose second factor is an app
    editor = factories.make_editor(ggd("Amsterdam"), email=EDITOR)
    give_second_factor(editor)

    # When an owner with only a phone logs in with a code from the mail and answers the seven questions
    owner = visit()
    page = log_in(owner, post, "/mijn/", OWNER)
    given_somebody_begins(owner)
    when_the_seven_questions_are_answered(owner, page, scripted=True)
    tick(page, "Ons aanbod past bij de plaatsingsregels")
    page.get_by_role("button", name="Insturen").click()
    expect(page.get_by_role("heading", name="Dank je wel, het is ingestuurd")).to_be_visible()
    assert "Ommetje Sloterplas" in post.next(OWNER, "")

    # And the editor comes in with a code and the app, and sends it back once
    desk = visit((1280, 900))
    page = log_in(desk, post, "/redactie/", EDITOR)
    page.get_by_label(re.compile("code", re.IGNORECASE)).fill(app_code())
    page.get_by_role("button", name="Inloggen").click()
    decide(desk, post, "Ommetje Sloterplas", "Terug met een vraag", "Is er koffie na afloop?")
    mail = post.next(OWNER, "Een vraag over")
    assert "> Is er koffie na afloop?" in mail
    assert EDITOR not in mail

    # And the owner mends it from the mail
    page = owner.go(path_in(mail, "Aanpassen en opnieuw insturen"))
    page.get_by_role("link", name="Wat doen jullie?").click()
    page.get_by_label("Wat doen jullie?").fill("We wandelen een uur, rustig aan. Daarna is er koffie.")
    page.get_by_role("button", name=re.compile("^Verder naar|^Bewaar en bekijk")).first.click()
    page = owner.go(path_in(mail, "Aanpassen en opnieuw insturen"))
    page.get_by_label("Je antwoord aan de redactie").fill("Ja, altijd.")
    page.get_by_role("button", name="Antwoord en stuur opnieuw in").click()
    expect(page.get_by_role("heading", name="Dank je wel")).to_be_visible()

    # And the editor publishes it
    decide(desk, post, "Ommetje Sloterplas", "Plaatsen")
    post.next(OWNER, "Staat op de site")

    # Then somebody who waits finds it by everyday words at its own postcode
    visitor = visit()
    found_within_seconds(visitor, "Ommetje Sloterplas")
    visitor.audit()
    service = Service.objects.get()

    # When half a year later the mail comes, one link and one button confirm it
    half_a_year_goes_by(service)
    a_quarter_of_an_hour_goes_by()
    mail = post.next(OWNER, "Klopt dit nog?")
    answering = visit()
    page = answering.go(path_in(mail, "Klopt nog"))
    service.refresh_from_db()
    before = service.confirmed_on
    answering.audit()
    page.get_by_role("button", name="Ja, het klopt nog").click()
    expect(page.get_by_text("vandaag is gecontroleerd")).to_be_visible()
    service.refresh_from_db()
    assert service.confirmed_on
    assert before
    assert service.confirmed_on > before

    # And when a visitor reports that the number is wrong
    page = visitor.go(service.get_absolute_url())
    page.get_by_role("link", name="Klopt er iets niet?").click()
    page.get_by_label("Het telefoonnummer klopt niet").check()
    page.get_by_label("Wat moet het zijn?").fill("Ik krijg een bakker.")
    page.get_by_role("button", name="Verstuur").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dank je wel, je melding is binnen")
    receipt = page.url.removeprefix(visitor.site)

    # And the owner changes it
    mail = post.next(OWNER, "Iemand zegt dat er iets niet klopt")
    assert "> Het telefoonnummer klopt niet" in mail
    assert "bakker" not in mail
    page = owner.go(path_in(mail, "Pas je gegevens aan"))
    page.get_by_role("button", name="Wijzigen").or_(page.get_by_role("link", name="Wijzigen")).first.click()
    page.get_by_role("link", name="Hoe kom je binnen?").click()
    page.get_by_label("Telefoonnummer").first.fill("06-87654321")
    page.get_by_role("button", name=re.compile("^Verder naar|^Bewaar en bekijk")).first.click()
    page = owner.go("/mijn/")
    page.get_by_role("link", name=re.compile("Verder|Nakijken|Ga verder")).first.click()
    tick(page, "Ons aanbod past bij de plaatsingsregels")
    page.get_by_role("button", name="Insturen").click()

    # And the editor publishes the change and settles the report
    page = desk.go("/redactie/alles/?soort=wijziging")
    page.get_by_role("link", name="Ommetje Sloterplas").first.click()
    page.get_by_label("Plaatsen", exact=True).check()
    page.get_by_role("button", name="Besluit").click()
    expect(page.get_by_role("status")).to_be_visible()
    page = desk.go("/redactie/")
    page.get_by_label("Aangepast", exact=True).check()
    page.get_by_role("button", name=re.compile("Handel af")).click()

    # Then the visitor sees it mended
    page = visitor.go(receipt)
    expect(page.get_by_role("main")).to_contain_text("Het is aangepast.")
    page.get_by_role("main").get_by_role("link", name="Terug naar Ommetje Sloterplas").click()
    expect(page.get_by_role("main")).to_contain_text("06 87654321")

    # And no mail went twice
    assert len(post.all()) == len(set(post.all()))
