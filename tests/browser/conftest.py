"""A real Chromium against the live site: every journey ends with the same promises (see ``Journey.keep_promises``)."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from types import MappingProxyType
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, TimeoutError, expect

from directory.search.answer.state import live
from tests.helpers import factories

# Playwright runs its own event loop in this thread; the ORM calls of the tests are not part of it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

# Only what fails waits this long: on a busy machine a page may take its time.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)

CHROMIUM = shutil.which("chromium")
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PHONE, DESKTOP = (390, 844), (1280, 900)
ONLY_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}
COLOURS_STAND_STILL = """new Promise(requestAnimationFrame).then(() => Promise.allSettled(
    document.getAnimations().filter((each) => each instanceof CSSTransition).map((each) => each.finished)))"""
WIDTHS = (320, 360, 390, 768, 1280)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    if CHROMIUM is None:
        say = pytest.fail if os.environ.get("CI") else pytest.skip
        say("No Chromium on this machine: install the package chromium to run the browser journeys.")
    return {"executable_path": CHROMIUM, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, Any]:
    return {
        "viewport": {"width": DESKTOP[0], "height": DESKTOP[1]},
        "locale": "nl-NL",
        "reduced_motion": "reduce",
    }


@dataclass
class Journey:
    """A page of the site and what it did on the way."""

    page: Page
    site: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self) -> "Journey":
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on(
            "console",
            lambda message: (
                self.complaints.append(message.text) if message.type in ("error", "warning") else None
            ),
        )
        return self

    def go(self, path: str) -> Page:
        self.page.goto(self.site + path)
        return self.page

    def count(self) -> int:
        return int(self.page.locator("[data-count]").first.get_attribute("data-count") or "")

    def names(self) -> list[str]:
        return self.page.locator("[data-service] h3 a").all_inner_texts()

    def chosen(self) -> list[str]:
        ticked = self.page.locator("input[type=checkbox][name]:checked").all()
        return [box.get_attribute("value") or "" for box in ticked]

    def audit(self, but: Mapping[str, str] = MappingProxyType({})) -> None:
        """Then nobody is shut out: axe finds nothing on a phone or a desktop, in the light or the dark.

        ``but`` are the rules that are not asked, each with the reason.
        """
        every = {"rules": {rule: {"enabled": False} for rule in but}}
        before = self.page.viewport_size
        self.page.evaluate(AXE_SCRIPT)
        axe = Axe("undefined")  # what it would put into the page each time it runs
        for width, height in (PHONE, DESKTOP):
            self.page.set_viewport_size({"width": width, "height": height})
            for scheme in ("light", "dark"):
                self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                # Where colours change by degrees, what is measured is the last of them.
                self.page.evaluate(COLOURS_STAND_STILL)
                # The dark changes colours and nothing else.
                found = axe.run(self.page, options=ONLY_COLOURS if scheme == "dark" else every)
                assert found.violations_count == 0, f"{width} px, {scheme}:\n{found.generate_report()}"
        self.page.emulate_media(color_scheme="light")
        if before:
            self.page.set_viewport_size(before)

    def fits(self) -> None:
        """Then nothing sticks out at any width."""
        # Asked before the stylesheets are there, the browser measures the page without them, which nobody sees.
        self.page.wait_for_load_state("load")
        before = self.page.viewport_size
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 800})
            # The window has its width a frame before the page has.
            try:
                self.page.wait_for_function(
                    f"document.documentElement.scrollWidth <= {width}", timeout=PATIENCE
                )
            except TimeoutError as error:
                raise AssertionError(f"{width} px") from error
        if before:
            self.page.set_viewport_size(before)

    def keep_promises(self) -> None:
        """Then nothing came from elsewhere, nothing was kept, and the browser had nothing to complain about."""
        assert [url for url in self.requests if not url.startswith((self.site, "data:", "blob:"))] == []
        assert self.page.context.cookies() == []
        assert self.complaints == []


@pytest.fixture(scope="session")
def polite_server(live_server: Any) -> Any:
    """The site; where its threads share one connection (SQLite in memory) they answer one at a time.

    Two that ask the same of one connection at the same moment may both get nothing.
    """
    if live_server.thread.connections_override:
        answer, alone = live_server.thread.httpd.get_app(), Lock()

        def answer_alone(*request: Any) -> Any:
            with alone:
                return answer(*request)

        live_server.thread.httpd.set_app(answer_alone)
    return live_server


@pytest.fixture(autouse=True)
def site(settings: Any, polite_server: Any, country: None, vocabulary: None) -> Iterator[str]:
    settings.SEARCH_SNAPSHOT = "inline"
    # Loading the encoder takes seconds on a busy machine, for which no journey should wait.
    settings.SEARCH_MEANING = False
    live.reset()
    yield polite_server.url
    live.reset()


@pytest.fixture
def journey(page: Page, site: str) -> Iterator[Journey]:
    journey = Journey(page, site).watch()
    yield journey
    journey.keep_promises()


@pytest.fixture
def journey_without_javascript(new_context: Callable[..., BrowserContext], site: str) -> Iterator[Journey]:
    context = new_context(java_script_enabled=False)
    journey = Journey(context.new_page(), site).watch()
    yield journey
    journey.keep_promises()


@pytest.fixture
def offers() -> None:
    """Four offers in Amsterdam, two that can be reached from everywhere."""
    evening = factories.make_schedule()
    group = {
        "description": "We praten over de nachten en oefenen samen met rust.",
        "first_words": "Hoi, ik kom kijken.",
    }
    here = [
        ("Slaapkring West", "1066AB", ["slaap", "lotgenotengroep", "volwassenen", "wachttijd"], ["gratis"]),
        ("Ommetje Sloterplas", "1069AB", ["stress", "wandelen-bewegen", "volwassenen"], ["gratis"]),
        ("Iemand naast je", "1066AC", ["gesprek-ervaringsdeskundige", "ouderen"], []),
        ("Het Tussenhuis", "1012AB", ["steunpunt"], ["eigen-bijdrage"]),
    ]
    for name, postcode, concepts, costs in here:
        factories.make_service(
            **group,
            name=name,
            concepts=concepts,
            costs=costs,
            for_everyone=name == "Het Tussenhuis",
            all_themes=name == "Het Tussenhuis",
            locations=[factories.make_place(name="Buurthuis", postal_code=postcode, schedules=[evening])],
            phones=[{"number": "06 1234 5678", "kind": "voice", "hours": "op werkdagen", "public": True}],
            is_example=True,
            confirmed_on=date(2026, 11, 16),
            confirmed_by="Mila",
            capacity_status="plek",
            capacity_stated_on=date(2026, 11, 16),
        )
    away = {"locations": [], "is_example": True, "costs": ["gratis"]}
    factories.make_service(
        **away, name="Avondlijn Even Praten", delivery_modes=["telefoon"], concepts=["luisterlijn", "slaap"]
    )
    factories.make_service(
        **away, name="De Nacht Door", delivery_modes=["online"], concepts=["e-community", "slaap"]
    )
