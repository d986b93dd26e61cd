"""docs/gids-aanbieders.md says what the screens say: each chapter is held against the screens it is about."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import BrowserContext

from directory.models import OutboxMessage, Revision, Service, User
from directory.publishing.asking import freshness
from directory.publishing.entries.state import set_pause
from directory.publishing.versions import drafting, moderation
from directory.publishing.versions.revisions import submit
from tests.browser.conftest import PHONE
from tests.browser.test_submission_journeys import OwnersJourney
from tests.helpers import factories, owners
from tests.helpers.signing_in import sign_in_browser

GUIDE = Path(settings.BASE_DIR, "docs", "gids-aanbieders.md")
SCREENS = {
    "Aanmelden: zeven vragen": (
        "/aanmelden/", "{draft}wat/", "{draft}voor-wie/", "{draft}waar/", "{draft}wanneer/", "{draft}binnenkomen/",
    ),
    "Staat het er al?": ("{lookalike}lijkt-op/naam/",),
    "Nakijken en insturen": ("{draft}", "{draft}eerste-keer/", "/mijn/"),
    "Zo houd je het bij": ("/mijn/", "{live}pauze/", "{submitted}", "{lookalike}", "{change}"),
}  # fmt: skip
# What somebody reads or presses, whole: "Begin met wijzigen" is not "Begin".
WHOLE_TEXTS = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        if (parentElement.checkVisibility() && !parentElement.closest(".tt-hidden")) {
            texts.push(textContent.trim().replace(/\\s+/g, " "));
        }
    }
    return texts;
}"""


def chapters() -> dict[str, str]:
    """Return the text of the guide by heading, on one line."""
    _before, *parts = re.split(r"^## ", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {
        heading: " ".join(text.split()) for heading, _line, text in (part.partition("\n") for part in parts)
    }


def named_in(chapter: str) -> list[str]:
    """Return the words in bold or between “ and ”."""
    return [bold or quoted for bold, quoted in re.findall(r"\*\*(.+?)\*\*|“([^”]+)”", chapter)]


def one_of_each(owner: User) -> dict[str, str]:
    """Give an owner something in every state the guide speaks of; return where each is kept."""

    def path(kept: Revision | Service) -> str:
        return f"/mijn/{'concept' if isinstance(kept, Revision) else 'aanbod'}/{kept.pk}/"

    organization = factories.make_organization()
    owner.roles.create(kind="owner", organization=organization)
    live = factories.make_service(name="Ommetje Sloterplas", organization=organization)
    today = timezone.localdate()
    set_pause(live, today, today + timedelta(days=9))
    factories.make_service(organization=organization, visibility="ended")
    asked = submit(owners.complete(owner), actor=owner)
    moderation.request_changes(asked, factories.make_user(), "Is er koffie na afloop?")
    return {
        "live": path(live),
        "draft": path(owners.complete(owner)),
        "submitted": path(submit(owners.complete(owner), actor=owner)),
        "change": path(drafting.change(factories.make_service(organization=organization), owner)),
        "lookalike": path(owners.draft(owner, name=live.name)),
    }


@pytest.fixture
def phone(new_context: Callable[..., BrowserContext], site: str) -> OwnersJourney:
    journey = OwnersJourney(new_context().new_page(), site)
    journey.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    return journey


def test_the_guide_says_what_the_screens_say(phone: OwnersJourney) -> None:
    # Given an owner with one of each
    owner = factories.make_user()
    paths = one_of_each(owner)
    sign_in_browser(phone.page.context, phone.site, owner, second_factor=False)
    # Then every word a chapter names stands, whole and in sight, on a screen the chapter is about
    told = chapters()
    assert list(told) == list(SCREENS)
    for heading, screens in SCREENS.items():
        seen: set[str] = set()
        for screen in screens:
            seen.update(phone.go(screen.format(**paths)).evaluate(WHOLE_TEXTS))
        assert named_in(told[heading])
        assert [words for words in named_in(told[heading]) if words not in seen] == [], heading


def test_the_mail_twice_a_year_has_the_button_of_the_guide() -> None:
    organization = factories.make_organization(email="info@naast.example")
    checked = timezone.localdate() - timedelta(days=250)
    factories.make_service(organization=organization, confirmed_on=checked)
    freshness.open_due_rounds(timezone.now())
    assert "**Klopt nog**" in chapters()["Zo houd je het bij"]
    assert "\nKlopt nog:\n" in OutboxMessage.objects.get(kind="verify").text


def test_the_pictures_of_the_guide_are_there() -> None:
    pictures = re.findall(r"\]\((images/[^)]+)\)", GUIDE.read_text(encoding="utf-8"))
    assert pictures
    assert [name for name in pictures if not (GUIDE.parent / name).exists()] == []
