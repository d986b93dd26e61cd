"""What several areas of tests share."""

from collections.abc import Iterator

import pytest

from directory.places import reference, reference_files
from directory.places.gazetteer import reset
from directory.publishing.lookups import Lookups
from tests import factories


@pytest.fixture
def country(db: None) -> None:
    """A small Netherlands (see ``factories.SMALL_PC4S``); a few milliseconds."""
    factories.make_country()


@pytest.fixture
def vocabulary(db: None) -> None:
    """Every scheme and concept, without the other labels; a few milliseconds."""
    factories.make_vocabulary()


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
    """The gazetteer lives as long as the process, the test's data only as long as the test."""
    reset()
    yield
    reset()
