"""What several areas of tests share."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from hypothesis import HealthCheck, Phase
from hypothesis import settings as hypothesis_settings

from directory.models import Organization, User
from directory.places import geocoder, reference, reference_files
from directory.places.gazetteer import reset
from directory.publishing.content.lookups import Lookups
from directory.search.answer import waiting
from directory.search.answer.state import live
from directory.search.ask import analysed_query
from directory.search.build import builder
from tests.helpers import (
    addresses,
    factories,
    importing,
    locatieserver,
    reviewing,
    searching,
    services,
    websites,
)
from tests.helpers.mailserver import MailServer
from tests.helpers.meanwhile import Meanwhile
from tests.helpers.signing_in import signed_in_client

CHECKS = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
hypothesis_settings.register_profile(
    "short",
    max_examples=15,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=CHECKS,
)
hypothesis_settings.register_profile("long", max_examples=300, deadline=None, suppress_health_check=CHECKS)
hypothesis_settings.register_profile(
    "mutants",
    max_examples=10,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=CHECKS,
)
hypothesis_settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))
"""A busy machine must fail no example: no deadline. ``make check-long`` asks for the long profile, and shrinks."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        if "db" in fixtures or "transactional_db" in fixtures or item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.database)


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are processors: many tests wait for a browser or a process."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture
def country(db: None) -> None:
    """A small Netherlands (see ``factories.SMALL_PC4S``); a few milliseconds."""
    factories.make_country()


@pytest.fixture
def vocabulary(db: None) -> None:
    """Every scheme and concept, without the other labels; a few milliseconds."""
    factories.make_vocabulary()


@pytest.fixture
def newcomer(client: Client, country: None, vocabulary: None) -> User:
    """Somebody who signed in with ``client`` and keeps nothing yet."""
    user = factories.make_user()
    client.force_login(user)
    return user


@pytest.fixture
def editor(country: None, vocabulary: None) -> User:
    return factories.make_editor(reviewing.ggd("Amsterdam"), name="Noor")


@pytest.fixture
def desk(editor: User) -> Client:
    """The browser of an editor in Amsterdam, with the second factor proved."""
    return signed_in_client(editor)


@pytest.fixture
def organization(db: None) -> Organization:
    """An organisation with an entry on the site, and an address that we know."""
    organization = factories.make_organization(name="Stichting Naast", email="info@naast.example")
    factories.make_service(organization=organization)
    return organization


@pytest.fixture
def lookups(country: None, vocabulary: None) -> Lookups:
    """What content may refer to in that small country."""
    return Lookups.load()


@pytest.fixture
def netherlands(db: None) -> None:
    """All regions and postcodes; dear, so only where they matter."""
    reference.load(reference_files.read())


@pytest.fixture(autouse=True)
def forget_places() -> Iterator[None]:
    """The gazetteer and the waiting times live as long as the process, the test's data only as long as the test."""
    reset()
    waiting.reset()
    yield
    reset()
    waiting.reset()


@pytest.fixture
def fresh_counts(db: None) -> None:
    """Nobody did anything yet of what is limited by the hour."""
    cache.clear()


@pytest.fixture(autouse=True)
def own_snapshot(settings: Any) -> Iterator[None]:
    """A snapshot that follows every change at once, and no thread that outlives its test's database."""
    settings.SEARCH_SNAPSHOT = "inline"
    live.reset()
    yield
    live.reset()


@pytest.fixture(autouse=True)
def only_labels(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Guess at nothing, for vectors of all labels take seconds: a test of guesses asks for ``guesses``."""
    if "guesses" not in request.fixturenames:
        monkeypatch.setattr(builder, "_guesser", lambda _vocabulary: None)


@pytest.fixture
def guesses(settings: Any) -> None:
    """Let searches guess at what words mean, by the encoder of the site."""
    settings.SEARCH_MEANING = True


@pytest.fixture(autouse=True)
def by_day(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Nothing is asked in the night, at whatever hour the tests run: a test of nights asks for ``nights``."""
    if "nights" not in request.fixturenames:
        monkeypatch.setattr(analysed_query, "MORNING", 0)
        monkeypatch.setattr(analysed_query, "NIGHT", 24)


@pytest.fixture
def nights() -> None:
    """Let the hours of the night be such."""


@pytest.fixture(autouse=True)
def plain_static_files(settings: Any) -> None:
    """Static files by their own names and from where they stand, so that no test needs ``collectstatic``."""
    settings.STATIC_ROOT = None
    backend = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": backend}}


@pytest.fixture
def find(settings: Any, country: None, vocabulary: None, time_machine: Any) -> searching.Find:
    """Ask a search at ``searching.NOW``, answered by a snapshot that follows every change at once."""
    settings.SEARCH_SNAPSHOT = "inline"
    time_machine.move_to(searching.NOW, tick=False)
    live.reset()
    return searching.find_now


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """Let something happen between choosing a row and taking it."""
    return Meanwhile(monkeypatch)


@pytest.fixture
def write_csv(tmp_path: Path) -> importing.Write:
    """Write lines to a file for ``import_csv``."""

    def write(*lines: str, encoding: str = "utf-8", newline: str = "\n") -> Path:
        path = tmp_path / "aanbod.csv"
        path.write_bytes(newline.join(lines).encode(encoding))
        return path

    return write


@pytest.fixture
def redis(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Iterator[services.Redis]:
    """A Redis of the test's own, which this process wakes workers through."""
    redis = services.Redis()
    redis.start()
    services.wake_through(monkeypatch, settings, redis.url)
    yield redis
    redis.stop()


@pytest.fixture
def server() -> Iterator[MailServer]:
    """A mail server of the test's own."""
    server = MailServer()
    yield server
    server.stop()


@pytest.fixture
def start(redis: services.Redis, server: MailServer) -> Iterator[services.Start]:
    """Start a worker at the test's own Redis, that mails to the test's own server."""
    workers: list[services.Worker] = []

    def started(*arguments: str, **environment: str) -> services.Worker:
        known = {"CELERY_BROKER_URL": redis.url, "EMAIL_URL": server.url}
        workers.append(services.Worker(*arguments, **known | environment))
        return workers[-1]

    yield started
    for worker in workers:
        worker.stop()


@pytest.fixture
def pdok(settings: Any) -> Iterator[locatieserver.Service]:
    """A stand-in for PDOK that this process asks, until the test is over; it knows Kerkstraat 12 in Amsterdam."""
    service = locatieserver.Service()
    service.replies = [locatieserver.says(locatieserver.body(addresses.register()))]
    settings.GEOCODER_ENABLED, settings.GEOCODER_URL, settings.GEOCODER_TIMEOUT = True, service.url, 2
    geocoder._ask.cache_clear()
    yield service
    service.close()


@pytest.fixture
def website() -> Iterator[websites.MakeSite]:
    """Put sites with these pages on this machine, until the test is over."""
    made: list[websites.Site] = []

    def make(pages: websites.Pages | None = None) -> websites.Site:
        made.append(websites.Site(pages or {}))
        return made[-1]

    yield make
    for each in made:
        each.close()
