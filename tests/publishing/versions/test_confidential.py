"""What is kept back of a secret location, rule by rule; ``test_hidden_address`` walks every way it could come back."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from directory.models import AddressCheck, Event, OutboxMessage, Service, User
from directory.models.choices import CapacityStatus
from directory.publishing.addresses.address_checks import by_key
from directory.publishing.asking import capacity_asks, freshness
from directory.publishing.content.errors import ContentError
from directory.publishing.versions.confidential import (
    changed_on_site,
    forget_addresses,
    refuse_disclosure,
    withhold,
    withhold_what_is_confidential_now,
)
from tests.helpers import factories
from tests.helpers.hidden_address import telling_place, tells

OPEN = {"id": "a", "address": "Laan 1", "place": "Amsterdam"}
SECRET = {"id": "b", "place": "Amsterdam", "confidential": True}
TELLING = {
    "id": "b",
    "name": "Het Huis",
    "address": "Stille Straat 8",
    "postal_code": "1066AB",
    "route_note": "Derde deur",
    "conditions": "Bel bij Stil.",
    "place": "Amsterdam",
}


def at(*locations: dict[str, Any]) -> dict[str, Any]:
    return {"name": "Ommetje", "locations": list(locations)}


def test_a_secret_location_says_no_more_than_its_place() -> None:
    assert withhold(at(OPEN, TELLING), {"b"}) == at(OPEN, SECRET)


def test_where_nothing_is_secret_everything_stays() -> None:
    assert withhold(at(OPEN, TELLING), set()) == at(OPEN, TELLING)
    assert withhold(at(OPEN), {"b"}) == at(OPEN)
    assert withhold({"name": "Ommetje"}, {"b"}) == {"name": "Ommetje"}


@pytest.mark.parametrize(
    ("after", "disclosed", "refused"),
    [
        ((OPEN, TELLING), (), {"locations.1.confidential"}),
        ((TELLING, OPEN), (), {"locations.0.confidential"}),
        ((OPEN, TELLING), ("a",), {"locations.1.confidential"}),
        ((OPEN, TELLING), ("b",), None),
        ((OPEN, SECRET), (), None),
        ((OPEN,), (), None),
        ((OPEN, {"place": "Utrecht"}), (), None),
    ],
)
def test_what_was_secret_is_opened_only_by_who_says_so(
    after: tuple[dict[str, Any], ...], disclosed: tuple[str, ...], refused: set[str] | None
) -> None:
    assert disclosing(at(OPEN, SECRET), at(*after), disclosed) == refused


def test_what_was_open_and_what_names_no_location_may_be_said() -> None:
    assert disclosing(at(OPEN), at(OPEN), ()) is None
    assert disclosing({"name": "Ommetje"}, at(TELLING), ()) is None
    assert disclosing(at(SECRET), {"name": "Ommetje"}, ()) is None


def disclosing(before: dict[str, Any], after: dict[str, Any], disclosed: tuple[str, ...]) -> set[str] | None:
    """Return at which fields a change is refused; None where it is taken."""
    try:
        refuse_disclosure(before, after, disclosed)
    except ContentError as refused:
        return {path for path, message in refused.errors.items() if "geheim gemaakt" in message}
    return None


@pytest.mark.parametrize(
    ("offered", "at_fields"),
    [
        # The file brings the street that became secret: at that place stands what to write
        (at(OPEN, TELLING), {"locations.1"}),
        # It says that it is secret, and changes something else than the site did
        (at(OPEN, SECRET), {"external_id"}),
        # It brings the street, and something else changed too
        (at(OPEN | {"address": "Laan 2"}, TELLING), {"external_id"}),
        (at(OPEN), {"external_id"}),
        ({"name": "Ommetje"}, {"external_id"}),
    ],
)
def test_a_file_is_told_where_it_would_undo_what_was_changed_on_the_site(
    offered: dict[str, Any], at_fields: set[str]
) -> None:
    imported = live = at(OPEN, SECRET)
    assert set(changed_on_site(offered, imported, live)) == at_fields


@pytest.mark.django_db
def test_of_an_older_version_only_what_is_secret_today_is_taken_out(country: None, vocabulary: None) -> None:
    open_place, secret = telling_place(), telling_place()
    factories.make_service(locations=[open_place, secret | {"confidential": True}])
    kept = withhold_what_is_confidential_now({"locations": [open_place, secret]})
    assert kept["locations"][0] == open_place
    assert not tells(str(kept["locations"][1]))
    assert withhold_what_is_confidential_now({"name": "Ommetje"}) == {"name": "Ommetje"}


@pytest.fixture
def author(country: None, vocabulary: None) -> User:
    return factories.make_user()


def becomes_secret(service: Service, place: dict[str, Any], actor: User | None = None) -> None:
    changed = factories.make_revision(service, locations=[place | {"confidential": True}])
    forget_addresses([changed], actor)


@pytest.mark.django_db
def test_of_who_made_it_secret_and_where_it_stood_one_event_tells(author: User) -> None:
    place = telling_place()
    service = factories.make_service(locations=[place])
    elsewhere = factories.make_service(locations=[telling_place()])
    becomes_secret(service, place, author)
    event = Event.objects.get(kind="redacted")
    assert (event.service, event.actor) == (service, author)
    assert event.detail == {"locations": [place["id"]], "revisions": [str(service.live_revision_id)]}
    elsewhere.refresh_from_db()
    assert elsewhere.live_revision
    assert tells(str(elsewhere.live_revision.content))


@pytest.mark.django_db
def test_what_says_no_street_is_left_as_it_is(author: User) -> None:
    place, other = telling_place(), telling_place()
    service = factories.make_service(locations=[other])
    becomes_secret(service, place)
    assert not Event.objects.filter(kind="redacted").exists()


@pytest.mark.django_db
def test_what_was_looked_up_of_the_street_is_forgotten(author: User) -> None:
    place = telling_place()
    service = factories.make_service(locations=[place])
    [key] = by_key({"locations": [place]})
    for entry in (service.pk, factories.make_service().pk):
        AddressCheck.objects.create(entry=entry, key=key, address=place["address"], used_at=timezone.now())
    becomes_secret(service, place)
    assert AddressCheck.objects.exclude(entry=service.pk).count() == AddressCheck.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("asks", [freshness.open_due_rounds, capacity_asks.ask_due])
def test_a_mail_that_waits_quotes_the_street_no_longer(author: User, asks: Callable[[datetime], int]) -> None:
    place, today = telling_place(), timezone.localdate()
    service = factories.make_service(
        organization=factories.make_organization(email="info@naast.example"),
        locations=[place],
        confirmed_on=today - timedelta(days=200 if asks is freshness.open_due_rounds else 0),
    )
    service.at_locations.update(
        capacity_status=CapacityStatus.OPEN, capacity_stated_on=today - timedelta(weeks=7)
    )
    assert asks(timezone.now()) == 1
    before = OutboxMessage.objects.get(kind__in=("verify", "capacity"))
    factories.change_service(service, locations=[place | {"confidential": True}])
    after = OutboxMessage.objects.get(pk=before.pk)
    assert (bool(tells(before.text)), bool(tells(after.text))) == (True, False)
