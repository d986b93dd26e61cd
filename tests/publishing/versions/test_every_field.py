"""An editor sees a change of whatever an owner may fill in."""

from typing import Any

import pytest

from directory.offer_fields import FIELDS
from directory.publishing.content.content import clean_content
from directory.publishing.content.lookups import Lookups
from directory.publishing.versions.diff import FieldDiff, compare
from tests.helpers.content_helpers import content
from tests.helpers.every_field import changes_of
from tests.helpers.factories import (
    make_country,
    make_organization,
    make_place,
    make_schedule,
    make_vocabulary,
)

pytestmark = pytest.mark.django_db


def shown(before: dict[str, Any], after: dict[str, Any]) -> dict[str, FieldDiff]:
    make_country()
    make_vocabulary()
    lookups = Lookups.load()
    was, becomes = clean_content(before, lookups), clean_content(after, lookups)
    assert was != becomes
    return {field.key: field for field in compare(was, becomes).changed}


@pytest.mark.parametrize("key", FIELDS)
def test_a_change_of_every_field_is_shown(key: str) -> None:
    for before, after in changes_of(FIELDS[key]):
        assert key in shown(before, after), (before.get(key), after.get(key))


def test_who_is_welcome_shows_that_a_file_says_everyone_and_only_some() -> None:
    only = content(exclusive=["volwassenen"])
    assert "for_everyone" in shown(only, only | {"for_everyone": True})


def test_another_group_that_it_is_only_for_is_shown() -> None:
    some = content(concepts=["angst", "volwassenen", "ouderen", "lotgenotengroep"], exclusive=["ouderen"])
    assert "for_everyone" in shown(some, some | {"exclusive": ["volwassenen"]})


def test_another_organisation_of_the_same_name_is_shown() -> None:
    one, other = make_organization(name="De Lamp"), make_organization(name="De Lamp")
    before, after = content(organization=str(one.pk)), content(organization=str(other.pk))
    (line,) = shown(before, after)["organization"].becomes
    assert "".join(piece.text for piece in line) == f"De Lamp ({other.slug})"


@pytest.mark.parametrize(
    "part",
    [
        {"name": "Het Huis"},
        {"address": "Voorbeeldlaan 3"},
        {"postal_code": "1011AB"},
        {"confidential": True},
        {"route_note": "Achterom."},
        {"conditions": "Alleen in juli."},
    ],
    ids=lambda part: next(iter(part)),
)
def test_every_part_of_a_place_is_shown(part: dict[str, Any]) -> None:
    place = make_place()
    assert "locations" in shown(content(locations=[place]), content(locations=[place | part]))


def test_a_place_of_the_same_name_in_another_gemeente_is_shown() -> None:
    make_country()
    place = {"id": make_place()["id"], "place": "Beek"}
    before, after = ({"locations": [place | {"municipality": code}]} for code in ("0363", "0014"))
    (field,) = compare(before, after).changed
    assert "".join(piece.text for piece in field.becomes[0]) == "Beek (gemeente Groningen)"


EVERY_OTHER_WEEK = {"dtstart": "2026-11-24", "interval": 2}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {"freq": "DAILY", "byday": ""}),
        ({}, {"byday": "TU,WE"}),
        ({}, {"opens_at": "19:00"}),
        ({}, {"closes_at": "21:30"}),
        ({}, {"note": "Niet met Kerst."}),
        ({}, {"dtstart": "2019-01-01"}),
        ({}, {"until": "2026-12-31"}),
        (EVERY_OTHER_WEEK, {"interval": 3}),
        (EVERY_OTHER_WEEK, {"dtstart": "2026-12-01"}),
        ({}, {"exceptions": [{"from": "2026-12-25", "to": "2026-12-26"}]}),
        (
            {"exceptions": [{"from": "2026-12-25"}]},
            {"exceptions": [{"from": "2026-12-25", "reason": "Kerst"}]},
        ),
    ],
)
def test_every_part_of_a_time_is_shown(before: dict[str, Any], after: dict[str, Any]) -> None:
    one = make_schedule(**before)
    assert "schedules" in shown(content(schedules=[one]), content(schedules=[one | after]))


@pytest.mark.parametrize(
    "part", [{"number": "0207654321"}, {"kind": "app"}, {"hours": "Op maandag."}, {"public": False}]
)
def test_every_part_of_a_number_is_shown(part: dict[str, Any]) -> None:
    phone = {"number": "0201234567", "kind": "voice", "public": True}
    assert "phones" in shown(content(phones=[phone]), content(phones=[phone | part]))


@pytest.mark.parametrize(
    "part", [{"name": "Jan"}, {"role": "Gastheer"}, {"email": "jan@naast.example"}, {"public": False}]
)
def test_every_part_of_a_contact_is_shown(part: dict[str, Any]) -> None:
    contact = {"name": "Mila", "role": "Gastvrouw", "email": "mila@naast.example", "public": True}
    assert "contacts" in shown(content(contacts=[contact]), content(contacts=[contact | part]))
