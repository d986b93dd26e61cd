import os
from collections.abc import Iterator

import pytest

from tests.drill.production import Production

ASKED = bool(os.environ.get("DRILL"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out, unless they are asked for, the drills that start the whole site."""
    for item in items:
        if (
            "tests/drill/" in str(item.path)
            and "production" in getattr(item, "fixturenames", ())
            and not ASKED
        ):
            item.add_marker(pytest.mark.skip(reason="starts production: make drill"))


@pytest.fixture(scope="session")
def whole_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Production]:
    production = Production(tmp_path_factory.mktemp("production"))
    yield production
    production.end()


@pytest.fixture
def production(whole_site: Production) -> Iterator[Production]:
    """Production, well before a drill; and well after it, with nothing lost, doubled or stuck."""
    if not whole_site.processes.running:
        whole_site.start()
    whole_site.settled()
    yield whole_site
    whole_site.settled()
