"""Addresses in drafts, and what the register says of them, for tests."""

from typing import Any

from django.utils import timezone

from directory.models import AddressCheck, Revision
from directory.publishing.addresses.address_checks import check_due, checks_of
from directory.publishing.versions import drafting
from tests.helpers import factories, owners
from tests.helpers.locatieserver import document

WEST = (52.3556, 4.8234)
"""A point in PC4 1066."""


def register(street: str = "Kerkstraat", number: str = "12", code: str = "1066AB", **others: Any) -> Any:
    """Return an address as the service tells it."""
    told = {"straatnaam": street, "huis_nlt": number, "postcode": code, "woonplaatsnaam": "Amsterdam"}
    return document(*WEST, **told | others)


def place(address: str = "Kerkstraat 12", **others: Any) -> dict[str, Any]:
    return factories.make_place(**{"address": address} | others)


def draft(*places: dict[str, Any]) -> Revision:
    return owners.draft(locations=list(places))


def change(revision: Revision, *places: dict[str, Any]) -> Revision:
    return drafting.answer(revision, lambda before, _lookups: before | {"locations": list(places)})


def look_up() -> dict[str, int]:
    return dict(check_due(timezone.now()))


def known(revision: Revision) -> list[AddressCheck]:
    return list(checks_of(revision.entry, revision.content).values())


def only(revision: Revision) -> AddressCheck:
    (check,) = known(revision)
    return check
