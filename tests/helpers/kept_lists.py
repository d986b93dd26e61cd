"""Kept lists of the tests."""

from directory.models import Region, RegionalList, Service, User
from directory.publishing.lists import keeping
from tests.helpers.factories import make_user


def make_list(
    *services: Service,
    keeper: User | None = None,
    region: Region | None = None,
    name: str = "Onze plekken",
    kept_by: str = "Netwerk Amsterdam",
) -> RegionalList:
    """Return a list of these offers, kept by ``keeper`` or somebody new."""
    kept = keeping.start(keeper or make_user(), name=name, kept_by=kept_by, region=region)
    keeping.add(kept, services)
    return kept


def names_of(kept: RegionalList) -> list[str]:
    """Return what stands on a list, in its order."""
    return list(kept.items.values_list("service__name", flat=True))
